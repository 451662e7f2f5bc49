import type { Range } from '../../document.js';
import { isColumnName, roleOf } from '../../lexicon/roles.js';
import { isBlank, type Line, lengthOf } from './lines.js';
import { LOOK_AHEAD, type Source, type TableFound } from './table.js';

/*
 * A table whose cells a copy has divided by single blanks, under a header of column names, the first of them an ordinal:
 *
 *     序号 工 作 任 务 牵头单位
 *     1 居民消费价格涨幅3%左右 发展改革委
 *     2 推进5万个行政村通 光纤 工业和信息化部
 *
 * Blanks stand inside cells too. What a line has before and behind the column of work is counted off; the rest is work.
 */

const LONGEST_LINE = 400;
const FEWEST_ROWS = 2;

/** Reads such a table: every line begins with the next ordinal and has a text for every column. */
export function ordinalTable(source: Source, index: number): TableFound | null {
  const first = source.lines[index];
  if (!first || isBlank(first) || lengthOf(first) > 80) return null;
  const header = namesIn(source.text, wordsOf(source.text, first));
  const work = header?.findIndex((name) => roleOf(spelt(source.text, name)) === 'content') ?? -1;
  if (!header || work < 1) return null;
  const rows = [header];
  let next = index + 1;
  for (; next < index + LOOK_AHEAD * 10; next++) {
    const line = source.lines[next];
    const row = line && !isBlank(line) && lengthOf(line) <= LONGEST_LINE ? rowOf(source.text, line, header.length, work) : null;
    if (!row || Number(spelt(source.text, row[0] as Range)) !== rows.length) break;
    rows.push(row);
  }
  if (rows.length <= FEWEST_ROWS) return null;
  const cells = rows.map((row) => row.map((range, column) => ({ column, colSpan: 1, paragraphs: [range] })));
  return { rows: cells, headerRows: 1, signs: [], wrapped: false, next };
}

const spelt = (text: string, { start, end }: Range): string => text.slice(start, end).replace(/\s/g, '');

function wordsOf(text: string, { from, to }: Line): Range[] {
  return [...text.slice(from, to).matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: from + index, end: from + index + word.length }));
}

/** Gives the column names of a header, words that are spread out (工 作 任 务) put together; null where anything else stands there. */
function namesIn(text: string, words: readonly Range[]): Range[] | null {
  const names: Range[] = [];
  for (const word of words) {
    const last = names.at(-1);
    const spread = last && isSingle(word) && /(?:^|\s).$/.test(text.slice(last.start, last.end));
    if (spread) names[names.length - 1] = { start: last.start, end: word.end };
    else names.push(word);
  }
  const [ordinal] = names;
  const isHeader = names.length > 2 && ordinal && roleOf(spelt(text, ordinal)) === 'ordinal';
  return isHeader && names.every((name) => isColumnName(spelt(text, name))) ? names : null;
}

const isSingle = ({ start, end }: Range): boolean => end - start === 1;

/** Divides a line: a word for each column before the work and behind it, all between for the work. */
function rowOf(text: string, line: Line, columns: number, work: number): Range[] | null {
  const words = wordsOf(text, line);
  const behind = columns - work - 1;
  if (words.length < columns) return null;
  const [begin, end] = [words[work], words[words.length - 1 - behind]];
  return begin && end ? [...words.slice(0, work), { start: begin.start, end: end.end }, ...words.slice(words.length - behind)] : null;
}
