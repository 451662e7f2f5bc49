import { ReadError } from '../diagnostic.js';

/** Holds the bytes of one JSON text, and its line where the file has one a line. */
export interface Json {
  readonly text: Uint8Array;
  /** From 1; null where the file is one text. */
  readonly line: number | null;
}

const LINE_FEED = 10;

/**
 * Divides a file into its JSON texts: one a line where the first line is a text of its own and more follow (NDJSON), else
 * all of it. A file of many documents may have any length, each of them only so many bytes.
 *
 * Throws a `ReadError` `limit:bytes`.
 */
export async function* jsonIn(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Json> {
  let held = gathering(most); // lines of a text whose end is not known yet
  let line = 0;
  let each = false;
  for await (const bytes of linesIn(stream, most)) {
    line++;
    if (line === 1) each = isWhole(bytes);
    if (line === 1 || !each) held.add(bytes);
    else if (bytes.toString('latin1').trim() !== '') {
      if (!held.isEmpty()) yield { text: held.all(), line: 1 };
      held = gathering(most);
      yield { text: bytes, line };
    }
  }
  if (!held.isEmpty() || line === 0) yield { text: held.all(), line: null };
}

function isWhole(bytes: Buffer): boolean {
  try {
    return typeof JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, '')) === 'object';
  } catch {
    return false;
  }
}

/** Gives the lines of a stream with their ends. */
async function* linesIn(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Buffer> {
  let rest = gathering(most);
  for await (const chunk of stream) {
    let bytes = Buffer.from(chunk);
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED)) {
      rest.add(bytes.subarray(0, end + 1));
      yield rest.all();
      rest = gathering(most);
      bytes = bytes.subarray(end + 1);
    }
    if (bytes.length > 0) rest.add(bytes);
  }
  if (!rest.isEmpty()) yield rest.all();
}

/** Gathers pieces of so many bytes at most. */
function gathering(most: number): { add: (piece: Buffer) => void; all: () => Buffer; isEmpty: () => boolean } {
  const pieces: Buffer[] = [];
  let value = 0;
  return {
    add: (piece) => {
      value += piece.length;
      if (value > most) throw new ReadError('limit:bytes', { value, limit: most });
      pieces.push(piece);
    },
    all: () => Buffer.concat(pieces, value),
    isEmpty: () => value === 0,
  };
}
