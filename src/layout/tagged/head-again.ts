import { isBlank } from '../characters.js';
import { around, type Glyph } from '../page.js';
import { cellOf, type TaggedRow } from './cells.js';

/** The names of columns take a few rows. */
const MOST_ROWS = 4;
/** More signs than this are no head of a table, and each is compared with others. */
const MOST_SIGNS = 2000;
/** A head that is drawn again stands as it stood, by this much of an em. */
const OFF = 0.1;

const signsOf = (row: TaggedRow): Glyph[] =>
  row.flatMap(({ lines }) => lines.flatMap((line) => line.glyphs)).filter(({ text }) => !isBlank(text));

/**
 * Gives the rows at a table's top (`head`) as a later page draws them again above those that its structure names (`rows`), which tells
 * of none of it; none where nothing, or something else, stands there.
 */
export function headAgain(head: readonly TaggedRow[], rows: readonly TaggedRow[], glyphs: readonly Glyph[]): TaggedRow[] {
  const { y1: top } = around(rows.flat());
  const above = glyphs.filter(({ text, y }) => y < top && !isBlank(text)).sort((a, b) => a.y - b.y);
  for (let count = Math.min(MOST_ROWS, head.length); count > 0; count--) {
    const again = drawnAgain(head.slice(0, count), above);
    if (again) return again;
  }
  return [];
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);

/** Gives rows as they are drawn again by the lowest signs `above` a table, top to bottom; null where these are others. */
function drawnAgain(rows: readonly TaggedRow[], above: readonly Glyph[]): TaggedRow[] | null {
  const signs = rows.flatMap(signsOf);
  const own = above.slice(-signs.length);
  if (signs.length === 0 || signs.length > MOST_SIGNS || own.length < signs.length) return null;
  const right = least(own.map(({ x }) => x)) - least(signs.map(({ x }) => x));
  const down = least(own.map(({ y }) => y)) - least(signs.map(({ y }) => y));
  const isAt = (one: Glyph, { text, x, y, size }: Glyph) =>
    one.text === text && Math.abs(one.x - x - right) < OFF * size && Math.abs(one.y - y - down) < OFF * size;
  if (!signs.every((sign) => own.some((one) => isAt(one, sign)))) return null;
  return rows.map((row) =>
    row.flatMap((cell) => cellOf(signsOf([cell]).flatMap((sign) => own.find((one) => isAt(one, sign)) ?? [])) ?? []),
  );
}
