/**
 * The items of a table's cell.
 *
 *     （1）召开全会 （2）视察…        two items, numbered
 *     ●召开全会 ●视察…               two items
 *     召开全会 / 视察…               one a paragraph, where each is an item and not a part of one text
 *     召开全会；视察…。              one a clause, worked out (`inferred`)
 */

import { joined, part, type View } from '../pieces/view.js';
import { bulletedItems, type CellItem, numberedItems, plainItem, wholeItem } from './cell-numbers.js';
import type { GridCell } from './grid.js';

/**
 * How a cell's text divides: `list` at numbers, paragraphs and clauses, `paragraphs` at numbers and paragraphs, `lines`
 * at numbers else at every paragraph, `numbered` at numbers and list signs only, `whole` not at all.
 */
export type Division = 'list' | 'paragraphs' | 'lines' | 'numbered' | 'whole';

/** Divides a cell into its items; none for an empty cell. */
export function cellItems(cell: GridCell, division: Division): CellItem[] {
  if (!cell.range) return [];
  if (division === 'whole') return [wholeItem(cell)];
  const numbered = numberedItems(cell) ?? bulletedItems(cell);
  if (numbered) return numbered;
  if (division === 'numbered') return [wholeItem(cell)];
  if (division === 'lines' && cell.paragraphs.length > 1) return rejoined(cell.paragraphs).map((view) => plainItem(view));
  const clauses = division === 'list' && cell.paragraphs.length === 1 ? (clauseItems(cell.view) ?? gapItems(cell.view)) : null;
  return paragraphItems(cell) ?? clauses ?? [wholeItem(cell)];
}

const LONGEST_ITEM = 100;

/** Gives one item a paragraph; null where there is one only, or where the paragraphs are one text. */
function paragraphItems(cell: GridCell): CellItem[] | null {
  const whole = rejoined(cell.paragraphs);
  if (whole.length < 2) return null;
  const texts = whole.map(({ text }) => text);
  const running = texts.filter((text) => text.length > LONGEST_ITEM || /[。！？](?=.)/.test(text)).length;
  return running * 2 > texts.length ? null : whole.map((view) => plainItem(view));
}

/** A longer paragraph is not joined to the next, so that one open bracket does not swallow a cell. */
const LONGEST_JOINED = 300;

/** Joins paragraphs that a line break cut: after a comma or inside brackets, or before a closing mark. */
function rejoined(paragraphs: readonly View[]): View[] {
  const found: View[] = [];
  for (const view of paragraphs) {
    const before = found.at(-1);
    if (
      before &&
      before.text.length < LONGEST_JOINED &&
      (/[，、：,:（(“《和与及]$/.test(before.text) ||
        /^[，,。；;、）)”》]/.test(view.text) ||
        isOpen(before.text) ||
        /^[（(][^（()）]*[）)][。；]?$/.test(view.text))
    )
      found[found.length - 1] = joined([before, view], '');
    else found.push(view);
  }
  return found;
}

/** Says whether a text has opened a bracket or quotation mark that it does not close. */
const isOpen = (text: string): boolean =>
  ['（）', '“”', '《》'].some(([open = '', shut = '']) => text.split(open).length > text.split(shut).length);

const LONGEST_CLAUSE = 60;

/** Divides a text that lists work in short clauses: 召开全会；视察…；开展…。 Null for running text. */
function clauseItems(view: View): CellItem[] | null {
  if (/[：:]/.test(view.text)) return null;
  for (const mark of [/；|;/g, /。/g]) {
    const cuts = [...view.text.matchAll(mark)].map((match) => match.index);
    const ends = [...new Set([...cuts, view.text.length])];
    const pieces = ends.map((end, i) => part(view, i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end)).filter(({ text }) => text);
    const alike =
      pieces.length > 1 && pieces.every(({ text }) => text.length <= LONGEST_CLAUSE && text.length >= 4 && !/[。；;](?=.)/.test(text));
    if (alike) return pieces.map((piece) => plainItem(piece, true));
  }
  return null;
}

const SHORTEST_BETWEEN_GAPS = 6;

/** Divides a text that lists work with gaps between: 走访慰问困难群众 召开常委会议. Null where a piece is too short to be work. */
function gapItems(view: View): CellItem[] | null {
  if (/[。；;]/.test(view.text)) return null;
  const pieces = [...view.text.matchAll(/[^ ]+/g)].map(({ index, 0: piece }) => part(view, index, index + piece.length));
  const alike =
    pieces.length > 1 && pieces.every(({ text }) => text.length >= SHORTEST_BETWEEN_GAPS && /^[\p{sc=Han}“《].*[^，,、：:]$/u.test(text));
  return alike ? pieces.map((piece) => plainItem(piece, true)) : null;
}
