import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ReadError } from '../diagnostic.js';
import type { Limits } from '../limits.js';

/** Gives the entries of a zip file by name, unpacked when they are asked for. */
export interface Archive {
  /** The names of the entries, in the order of the central directory; those of folders end with `/`. */
  readonly names: readonly string[];
  /**
   * Unpacks an entry; undefined where there is none of that name.
   *
   * @throws ReadError `zip:entry` where its bytes are damaged or its checksum is another, `zip:encrypted`, `limit:…` where it is too large
   */
  bytes(name: string): Buffer | undefined;
}

/** Holds where an entry's packed bytes stand, and what its unpacked ones must sum up to. */
interface Packed {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly start: number;
  readonly end: number;
  /** Null where it is not known. */
  readonly checksum: number | null;
}

/** Says that sizes and checksum follow the data (4.4.4); hasty writers then leave the directory's checksum at 0. */
const STREAMED = 1 << 3;

/** Unpacked bytes that no ratio bounds. */
const RATIO_FREE = 16 * 1024 * 1024;
/** Compression methods (APPNOTE.TXT 4.4.5): the two that packages may use (ISO/IEC 29500-2, Annex B). */
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip file by its central directory (APPNOTE.TXT 4.3.12): what that does not list is not there, and where an
 * entry ends is taken from it, whatever its local header or its data look like.
 *
 * Names are keys and never become paths; of entries of one name the first counts. Sizes are counted while entries are
 * unpacked, since those that a file declares may lie.
 *
 * @param namesOf Decodes the names; as UTF-8 where nothing is said.
 * @returns null for what is no zip file, or is damaged or cut off
 * @throws ReadError `limit:entries`
 */
export async function openArchive(bytes: Uint8Array, limits: Limits, namesOf: NamesOf = asUtf8): Promise<Archive | null> {
  const buffer = whole(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const entries = await listed(buffer, limits, namesOf);
  if (!entries) return null;
  let total = 0;
  return {
    names: Array.from(entries.keys()),
    bytes(name) {
      const entry = entries.get(name);
      if (!entry) return undefined;
      const unpacked = unpack(entry, buffer, total, limits);
      total += unpacked.length;
      if (entry.checksum !== null && crc32(unpacked) !== entry.checksum) throw new ReadError('zip:entry', { part: name });
      return unpacked;
    },
  };
}

/** Decodes the names of all entries. */
type NamesOf = (raw: readonly Buffer[]) => string[];

const asUtf8: NamesOf = (raw) => raw.map((name) => name.toString());

/** Cuts off what stands behind the end of the directory (4.3.16): gateways and disks pad files, and no reader minds. */
function whole(buffer: Buffer): Buffer {
  const record = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (record < 0 || record + 22 > buffer.length) return buffer;
  return buffer.subarray(0, record + 22 + buffer.readUInt16LE(record + 20));
}

async function listed(buffer: Buffer, limits: Limits, namesOf: NamesOf): Promise<Map<string, Packed> | null> {
  try {
    const file = await opened(buffer);
    if (file.entryCount > limits.entries) throw new ReadError('limit:entries', { value: file.entryCount, limit: limits.entries });
    const entries = new Map<string, Packed>();
    const found = await entriesOf(file);
    const names = namesOf(found.map(({ fileNameRaw }) => fileNameRaw));
    for (const [index, entry] of found.entries()) {
      const name = names[index] ?? '';
      if (!entries.has(name)) entries.set(name, await packed(file, entry, name));
    }
    return entries;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    return null;
  }
}

function opened(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are decoded here, since those that would be bad paths are no fault in a key.
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: false, autoClose: false }, (error, file) =>
      error ? reject(error) : resolve(file),
    );
  });
}

function entriesOf(file: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    file.on('error', reject);
    file.on('end', () => resolve(entries));
    file.on('entry', (entry: Entry) => {
      entries.push(entry);
      file.readEntry();
    });
    file.readEntry();
  });
}

async function packed(file: ZipFile, entry: Entry, name: string): Promise<Packed> {
  const { fileDataStart: start } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
  const [method, encrypted] = [entry.compressionMethod, entry.isEncrypted()];
  const checksum = entry.crc32 === 0 && entry.generalPurposeBitFlag & STREAMED ? null : entry.crc32;
  return { name, method, encrypted, start, end: start + entry.compressedSize, checksum };
}

function unpack({ name, method, encrypted, start, end }: Packed, buffer: Buffer, total: number, limits: Limits): Buffer {
  if (encrypted) throw new ReadError('zip:encrypted', { part: name });
  const data = buffer.subarray(start, end);
  const most = bounds(name, total, buffer.length, limits).reduce((least, one) => (one.room < least.room ? one : least));
  if (method === STORED) {
    if (data.length > most.room) throw most.error;
    return data;
  }
  if (method !== DEFLATED) throw new ReadError('zip:entry', { part: name });
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most.room) });
  } catch (error) {
    throw error instanceof RangeError ? most.error : new ReadError('zip:entry', { part: name });
  }
}

/** Lists how many bytes each limit leaves to an entry, and the error that says so. */
function bounds(part: string, total: number, size: number, limits: Limits): { room: number; error: ReadError }[] {
  const unpacked = limits.unpacked - total;
  const ratio = RATIO_FREE + limits.ratio * size - total;
  return [
    { room: limits.part, error: new ReadError('limit:part', { part, value: limits.part + 1, limit: limits.part }) },
    { room: unpacked, error: new ReadError('limit:unpacked', { value: limits.unpacked + 1, limit: limits.unpacked }) },
    { room: ratio, error: new ReadError('limit:ratio', { value: limits.ratio + 1, limit: limits.ratio }) },
  ];
}
