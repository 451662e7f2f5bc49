import { ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { type Decoded, decode } from '../decode.js';
import { legibility } from '../legibility.js';
import { withoutPadding } from '../padding.js';
import type { Reader, ReadOptions } from '../reader.js';
import { blocksOf } from './blocks.js';

/** Above this share of characters that no text holds, and below this worth, a guessed text is no text. */
const MOST_BAD = 0.05;
const LEAST_SCORE = 0.3;

/** Reads plain text, Markdown included: the decoded file is the reading text, each line a block, tables that text flattened are tables again. */
export const reader: Reader = { read };

function read(bytes: Uint8Array, { report, limits }: ReadOptions): SourceDocument {
  if (bytes.length === 0) throw new ReadError('source:empty');
  const decoded = decode(bytes);
  const { text, encoding } = decoded;
  if (isBinary(decoded)) throw new ReadError('source:binary');
  if (text.length > limits.text) throw new ReadError('limit:text', { value: text.length, limit: limits.text });
  const { shown, facts, blocks, asides } = blocksOf(text);
  if (blocks.length === 0) throw new ReadError('source:no-text');
  remark(decoded, bytes.length - withoutPadding(bytes).length, report);
  return { format: 'txt', encoding, pages: null, text, shown, blocks, asides, facts, pageStarts: [] };
}

function isBinary({ text, guessed, encoding }: Decoded): boolean {
  if (!guessed && encoding !== 'utf-8') return false; // a byte-order mark vouches for it
  const { score, bad } = legibility(text.slice(0, 1 << 20));
  return bad > MOST_BAD && score < LEAST_SCORE;
}

function remark({ text, encoding, guessed, invalid }: Decoded, padding: number, report: ReadOptions['report']): void {
  if (guessed) report('text:encoding-guessed', { encoding });
  if (invalid > 0) {
    const first = text.indexOf('\ufffd');
    report('text:invalid-bytes', { count: invalid, encoding }, { start: first, end: first + 1 });
  }
  const controls = padding + (text.match(/[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g)?.length ?? 0);
  if (controls > 0) report('text:control-characters', { count: controls });
}
