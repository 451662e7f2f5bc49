import type { FilePath } from './names.js';
import { pathOf } from './names.js';

/** Longer than any path that a system takes: a list that is no list is cut here, and does not fill the memory. */
const LONGEST_PATH = 1 << 16;
const NUL = 0;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Reads a list of paths, as find, git and xargs write it: one a line, or each ended by a NUL byte. Empty ones are left
 * out, and so is a carriage return at a line's end.
 */
export async function* pathsIn(stream: AsyncIterable<Buffer>, nul: boolean): AsyncGenerator<FilePath> {
  const end = nul ? NUL : LINE_FEED;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    let bytes = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end)) {
      yield* pathIn(bytes.subarray(0, at), nul);
      bytes = bytes.subarray(at + 1);
    }
    const whole = bytes.length > LONGEST_PATH;
    if (whole) yield* pathIn(bytes, nul);
    rest = whole ? Buffer.alloc(0) : Buffer.from(bytes);
  }
  yield* pathIn(rest, nul);
}

function* pathIn(bytes: Buffer, nul: boolean): Generator<FilePath> {
  const path = !nul && bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
  if (path.length > 0) yield pathOf(Buffer.from(path));
}
