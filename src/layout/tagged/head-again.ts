import { isBlank } from '../characters.js';
import { around, type Glyph } from '../page.js';
import { cellOf, type TaggedRow } from './cells.js';

/** The names of columns take a few rows. */
const MOST_ROWS = 4;
/** What stands above a table that goes on is its head and the page's; more signs than this are no such thing, and each is compared with others. */
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
  const above = glyphs.filter(({ text, y }) => y < top && !isBlank(text));
  if (above.length > MOST_SIGNS) return [];
  for (let count = Math.min(MOST_ROWS, head.length); count > 0; count--) {
    const again = drawnAgain(head.slice(0, count), above);
    if (again) return again;
  }
  return [];
}

function drawnAgain(rows: readonly TaggedRow[], above: readonly Glyph[]): TaggedRow[] | null {
  const first = rows.flatMap(signsOf)[0];
  const starts = first ? above.filter(({ text }) => text === first.text) : [];
  for (const start of starts.toReversed()) {
    const [right, down] = [start.x - (first?.x ?? 0), start.y - (first?.y ?? 0)];
    const again = ({ text, x, y, size }: Glyph) =>
      above.find((one) => one.text === text && Math.abs(one.x - x - right) < OFF * size && Math.abs(one.y - y - down) < OFF * size);
    const found = rows.map((row) => row.map((cell) => signsOf([cell]).map(again)));
    if (found.flat(2).every((one) => one !== undefined)) return found.map((row) => row.flatMap((cell) => cellOf(cell as Glyph[]) ?? []));
  }
  return null;
}
