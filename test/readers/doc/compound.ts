const SECTOR = 512;
/** Streams from this size on lie in sectors of their own. */
const SMALLEST = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** Is what a compound file holds: streams, and storages with what they hold; null is an empty one. */
export interface Streams {
  readonly [name: string]: Uint8Array | Streams | null;
}

interface Placed {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  /** The numbers of the first entry within it and of the one behind it. */
  child: number;
  right: number;
}

/** Makes a compound file of streams, each padded to the size from which it lies in sectors. */
export function makeCompound(streams: Streams): Uint8Array {
  const entries: Placed[] = [];
  const first = placed(streams, entries);
  const contents = entries.map(({ bytes }) => (bytes ? padded(bytes, SMALLEST) : Buffer.alloc(0)));
  const directory = sectors((entries.length + 1) * 128);
  const data = contents.map((bytes) => sectors(bytes.length));
  const used = directory + data.reduce((sum, one) => sum + one, 0);
  const tables = Math.ceil((used + Math.ceil(used / 127)) / 128);
  const table: number[] = Array.from({ length: tables }, () => 0xfffffffd);
  const chain = (count: number): number => {
    const start = table.length;
    for (let at = 1; at <= count; at++) table.push(at === count ? END : start + at);
    return count === 0 ? END : start;
  };
  const directoryStart = chain(directory);
  const starts = data.map(chain);
  const written = entries.map(({ name, bytes, right, child }, index) =>
    entry(name, bytes ? 2 : 1, right, child, starts[index] as number, contents[index]?.length ?? 0),
  );
  const root = entry('Root Entry', 5, FREE, first, END, 0);
  while (table.length % 128 !== 0) table.push(FREE);
  return Buffer.concat([
    header(tables, directoryStart),
    ...table.map(u32),
    padded(Buffer.concat([root, ...written]), directory * SECTOR),
    ...contents.map((bytes) => padded(bytes, sectors(bytes.length) * SECTOR)),
  ]);
}

/** Places a storage's entries, each behind the one before, and gives the number of the first; the root is 0. */
function placed(streams: Streams, entries: Placed[]): number {
  let [first, before]: [number, Placed | null] = [FREE, null];
  for (const [name, content] of Object.entries(streams)) {
    const bytes = content instanceof Uint8Array ? content : null;
    const one: Placed = { name, bytes, child: FREE, right: FREE };
    const number = entries.push(one);
    if (before) before.right = number;
    else first = number;
    before = one;
    if (content !== null && !bytes) one.child = placed(content as Streams, entries);
  }
  return first;
}

function header(tables: number, directoryStart: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  bytes.write('d0cf11e0a1b11ae1', 'hex');
  bytes.set([0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0], 24);
  const words = [tables, directoryStart, 0, SMALLEST, END, 0, END, 0];
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word >>> 0, 44 + 4 * index);
  for (let at = 0; at < 109; at++) bytes.writeUInt32LE(at < tables ? at : FREE, 76 + 4 * at);
  return bytes;
}

function entry(name: string, kind: number, right: number, child: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * (name.length + 1), 64);
  bytes[66] = kind;
  for (const [index, word] of [FREE, right, child].entries()) bytes.writeUInt32LE(word >>> 0, 68 + 4 * index);
  bytes.writeUInt32LE(start >>> 0, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}

function sectors(length: number): number {
  return Math.ceil(length / SECTOR);
}

function padded(bytes: Uint8Array, length: number): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length))]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
