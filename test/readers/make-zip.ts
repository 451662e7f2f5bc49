import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip file, and how it departs from a plain one. */
export interface MadeEntry {
  /** In UTF-8, or as its bytes. */
  readonly name: string | Buffer;
  readonly content: string | Uint8Array;
  /** Sizes and checksum stand behind the data only, with or without a signature (APPNOTE.TXT 4.3.9). */
  readonly descriptor?: 'signed' | 'bare';
  /** The central directory does not list it. */
  readonly unlisted?: boolean;
  /** What both headers say of its checksum. */
  readonly checksum?: number;
  /** Not packed. */
  readonly stored?: boolean;
  /** The compression method that its headers name. */
  readonly method?: number;
  /** The general purpose bit flags that it sets. */
  readonly flags?: number;
}

/** Makes a zip file of some entries, header by header. */
export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const entry of entries) {
    const offset = files.reduce((sum, one) => sum + one.length, 0);
    const data = entry.stored ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const sizes = sizesOf(entry, data);
    const local = header('PK\x03\x04', entry, entry.descriptor ? Buffer.alloc(12) : sizes, 0);
    const signature = entry.descriptor === 'signed' ? [Buffer.from('PK\x07\x08', 'latin1')] : [];
    files.push(Buffer.concat([local, data, ...(entry.descriptor ? [...signature, sizes] : [])]));
    if (!entry.unlisted) directory.push(header('PK\x01\x02', entry, sizes, offset));
  }
  const body = Buffer.concat(files);
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, listed, end]);
}

function sizesOf({ content, checksum }: MadeEntry, data: Buffer): Buffer {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(checksum ?? crc32(content), 0);
  sizes.writeUInt32LE(data.length, 4);
  sizes.writeUInt32LE(Buffer.byteLength(content), 8);
  return sizes;
}

/** Writes a local (APPNOTE.TXT 4.3.7) or a central header (4.3.12). */
function header(signature: 'PK\x03\x04' | 'PK\x01\x02', entry: MadeEntry, sizes: Buffer, offset: number): Buffer {
  const central = signature === 'PK\x01\x02';
  const name = Buffer.from(entry.name);
  const fixed = Buffer.alloc(central ? 46 : 30);
  const shift = central ? 2 : 0;
  fixed.write(signature, 'latin1');
  fixed.writeUInt16LE(20, 4);
  fixed.writeUInt16LE((entry.descriptor ? 8 : 0) | (entry.flags ?? 0), 6 + shift);
  fixed.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 8 + shift);
  sizes.copy(fixed, 14 + shift);
  fixed.writeUInt16LE(name.length, 26 + shift);
  if (central) fixed.writeUInt32LE(offset, 42);
  return Buffer.concat([fixed, name]);
}
