import { u8, u16, u32, utf16 } from './little-endian.js';

/** Holds what a compound file's root holds; names of streams and storages are written in lower case, since they compare so. */
export interface CompoundFile {
  /** The root's own children: a document that is embedded in another has its streams further down. */
  readonly names: readonly string[];
  /** Gives a stream's bytes, as many as there are; undefined for a name that no stream has. */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/** Sectors as they are chained: where each begins, and which comes next. */
interface Sectors {
  readonly bytes: Uint8Array;
  /** Where sector 0 begins: behind the header, which is as long as a sector. */
  readonly origin: number;
  readonly size: number;
  readonly next: Uint32Array;
}

const STREAM = 2;
const ROOT = 5;
const ENTRY = 128;
/** Sector numbers from here on end a chain or mark a free one ([MS-CFB] 2.1). */
const NO_SECTOR = 0xfffffffa;
/** The header holds the places of the first 109 sectors of the allocation table ([MS-CFB] 2.2). */
const IN_HEADER = 109;

/**
 * Opens a compound file ([MS-CFB]). Chains of damaged files run in circles: every walk is bounded by the number of
 * sectors that the file has.
 *
 * @returns null where there is no directory to be found
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  // Sectors have 512 bytes, or 4096 in version 4; other sizes do not occur.
  const size = u16(bytes, 30) === 12 ? 4096 : 512;
  const next = allocationTable(bytes, size);
  const sectors: Sectors = { bytes, origin: size, size, next };
  const entries = entriesOf(chain(sectors, u32(bytes, 48), next.length));
  const root = entries[0];
  if (root?.kind !== ROOT) return null;
  const children = childrenOf(root, entries);
  let mini: Sectors | undefined;
  const smallest = u32(bytes, 56);
  return {
    names: children.map(({ name }) => name),
    stream(name) {
      const entry = children.find((one) => one.kind === STREAM && one.name === name);
      if (!entry) return undefined;
      mini ??= miniSectors(sectors, root);
      const home = entry.size < smallest ? mini : sectors;
      return chain(home, entry.start, Math.ceil(entry.size / home.size)).subarray(0, entry.size);
    },
  };
}

/**
 * Says whether a damaged file leads those astray who read it without bounds: its chains of sectors or its tree of names run in
 * circles, which nobody comes to the end of, or a stream claims more bytes than the file has, for which memory is then taken.
 */
export function leadsAstray(bytes: Uint8Array): boolean {
  const size = u16(bytes, 30) === 12 ? 4096 : 512;
  const next = allocationTable(bytes, size);
  const sectors: Sectors = { bytes, origin: size, size, next };
  const all = entriesOf(chain(sectors, u32(bytes, 48), next.length));
  const entries = all.filter(({ kind }) => kind !== 0);
  const { next: mini } = miniSectors(sectors, { start: NO_SECTOR, size: 0 });
  const met = new Set<number>();
  const isMetTwice = entries.flatMap(linksOf).some((id) => id < all.length && (met.has(id) || !met.add(id)));
  const isTooLong = entries.some(({ kind, size: claimed }) => kind === STREAM && claimed > bytes.length);
  return isMetTwice || isTooLong || hasCircle(next) || hasCircle(mini);
}

const linksOf = ({ left, right, child }: Entry): number[] => [left, right, child];

/** Says whether some walk from one to the next comes back to where it was. */
function hasCircle(next: Uint32Array): boolean {
  const walkedBy = new Uint32Array(next.length);
  for (let start = 0; start < next.length; start++) {
    let at = start;
    for (; at < next.length && walkedBy[at] === 0; at = next[at] ?? NO_SECTOR) walkedBy[at] = start + 1;
    if (at < next.length && walkedBy[at] === start + 1) return true;
  }
  return false;
}

/** Reads the table that says for each sector which comes next; its own sectors are listed in the header and in a chain. */
function allocationTable(bytes: Uint8Array, size: number): Uint32Array {
  const count = Math.max(0, Math.ceil(bytes.length / size) - 1);
  const perSector = size / 4;
  const places: number[] = [];
  for (let at = 0; at < IN_HEADER; at++) places.push(u32(bytes, 76 + 4 * at));
  let list = u32(bytes, 68);
  for (let walked = 0; list < count && walked < count && places.length * perSector < count; walked++) {
    const origin = (list + 1) * size;
    for (let at = 0; at < perSector - 1; at++) places.push(u32(bytes, origin + 4 * at));
    list = u32(bytes, origin + size - 4);
  }
  const next = new Uint32Array(count).fill(NO_SECTOR);
  places.slice(0, Math.ceil(count / perSector)).forEach((place, index) => {
    if (place >= count) return;
    const most = Math.min(perSector, count - index * perSector);
    for (let at = 0; at < most; at++) next[index * perSector + at] = u32(bytes, (place + 1) * size + 4 * at);
  });
  return next;
}

/** Joins a chain of at most so many sectors. */
function chain({ bytes, origin, size, next }: Sectors, start: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const bound = Math.min(most, next.length);
  for (let sector = start; sector < next.length && pieces.length < bound; sector = next[sector] ?? NO_SECTOR) {
    pieces.push(bytes.subarray(origin + sector * size, origin + (sector + 1) * size));
  }
  return pieces.length === 1 ? (pieces[0] as Uint8Array) : new Uint8Array(Buffer.concat(pieces));
}

/** Short streams lie in sectors of 64 bytes within a stream of the root's own. */
function miniSectors(sectors: Sectors, root: Pick<Entry, 'start' | 'size'>): Sectors {
  const bytes = chain(sectors, root.start, Math.ceil(root.size / sectors.size));
  const table = chain(sectors, u32(sectors.bytes, 60), sectors.next.length);
  const next = new Uint32Array(Math.floor(table.length / 4)).map((_, index) => u32(table, 4 * index));
  return { bytes, origin: 0, size: 64, next };
}

function entriesOf(directory: Uint8Array): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY;
    return {
      name: utf16(directory, at, Math.min(31, Math.max(0, u16(directory, at + 64) / 2 - 1))).toLowerCase(),
      kind: u8(directory, at + 66),
      left: u32(directory, at + 68),
      right: u32(directory, at + 72),
      child: u32(directory, at + 76),
      start: u32(directory, at + 116),
      size: u32(directory, at + 120),
    };
  });
}

/** Walks the tree in which a storage keeps its children; an entry that has been met is not met again. */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const open = [storage.child];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const entry = entries[id];
    if (!entry || entry === storage || found.has(entry)) continue;
    found.add(entry);
    open.push(entry.left, entry.right);
  }
  return Array.from(found);
}
