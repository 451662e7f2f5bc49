import { TextDecoder } from 'node:util';
import type { FilePath } from './names.js';
import { pathOf } from './names.js';

/** Longer than any path that a system takes: a list that is no list is cut here, and does not fill the memory. */
const LONGEST_PATH = 1 << 16;
const NUL = 0;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_BOM = Buffer.from([0xff, 0xfe]);

/**
 * Reads a list of paths, as find, git and xargs write it: one a line, or each ended by a NUL byte. Empty ones are left
 * out, and so are a carriage return at a line's end and a byte order mark, which Windows' editors write; a list that
 * PowerShell's `>` wrote (UTF-16LE) is read as such.
 */
export async function* pathsIn(stream: AsyncIterable<Buffer>, nul: boolean): AsyncGenerator<FilePath> {
  const end = nul ? NUL : LINE_FEED;
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unmarked(stream)) {
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

/** Gives a list's bytes in UTF-8, or whatever else they are, without the mark that they begin with. */
async function* unmarked(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer | null = Buffer.alloc(0);
  let wide: TextDecoder | null = null;
  for await (const chunk of stream) {
    const bytes: Buffer = begun ? Buffer.concat([begun, chunk]) : chunk;
    if (begun && bytes.length < UTF8_BOM.length) {
      begun = bytes; // a pipe may give the mark byte by byte
      continue;
    }
    if (begun && bytes.indexOf(UTF16_BOM) === 0) wide = new TextDecoder('utf-16le');
    const body = begun && bytes.indexOf(UTF8_BOM) === 0 ? bytes.subarray(UTF8_BOM.length) : bytes;
    begun = null;
    yield wide ? Buffer.from(wide.decode(body, { stream: true })) : body;
  }
  if (begun) yield begun;
}
