import { markerAt } from '../../lexicon/number-forms.js';
import type { Line } from '../lines.js';
import type { Column } from './columns.js';
import { type Over, type Row, widest } from './rows.js';

/** So many rows that begin with a further number of a series show that each number has a row of its own. */
const SHOWS = 1 / 3;

/** Gives the number that a line begins with; null for none. */
const numberOf = (line: Line | undefined): number | null => (line ? (markerAt(line.text, 0)?.ordinal ?? null) : null);

/**
 * Divides rows that stand so near one another that no white shows between them: where rows begin with （2）, （3） … each number has a row
 * of its own, so that a row that holds several is several. Lines of the other cells go to the number that they stand beside. In a table
 * whose rows all begin with 1 the numbers are items of one cell.
 */
export function rowsOfItems(rows: readonly (readonly Row[])[], columns: readonly Column[], over: Over): Row[][] {
  const main = widest(columns);
  const firsts = rows.flat().flatMap(({ lines }) => numberOf(lines[main]?.[0]) ?? []);
  const further = firsts.filter((number) => number > 1).length;
  if (further < 2 || further < SHOWS * firsts.length) return rows.map((zone) => [...zone]);
  return rows.map((zone) => zone.flatMap((row) => divided(row, main, over)));
}

function divided(row: Row, main: number, over: Over): Row[] {
  const items = itemsIn(row.lines[main] ?? []);
  if (items.length < 2) return [row];
  const ofItem = ownerOf(
    items,
    row.lines.flatMap((lines, column) => (column === main || over.has(column) ? [] : lines)),
  );
  const parts = items.map((item, i) =>
    row.lines.map((lines, column) => {
      if (column === main) return item;
      if (over.has(column)) return i === 0 ? lines : [];
      return lines.filter((line) => ofItem(line) === i);
    }),
  );
  // each has something beside it, or they are one cell's
  const areRows = parts.every((lines) => lines.some((own, column) => column !== main && !over.has(column) && own.length > 0));
  return areRows ? parts.map((lines) => rowOf(lines)) : [row];
}

/** Gives the lines of each number, those above the first with it; none where the first line has no number. */
function itemsIn(lines: readonly Line[]): Line[][] {
  const items: Line[][] = [];
  for (const line of lines) {
    const begins = numberOf(line) !== null;
    if (begins) items.push([line]);
    else if (items.length === 0) return [];
    else items.at(-1)?.push(line);
  }
  return items;
}

/** Two lines on one baseline differ by no more than this share of their size. */
const LEVEL = 0.3;

/** Makes what says beside which item a line stands: from its first line on where cells begin there, else nearest to its middle. */
function ownerOf(items: readonly (readonly Line[])[], others: readonly Line[]): (line: Line) => number {
  const tops = items.map(([first]) => first?.y ?? 0);
  const areLevel = tops.every((y) => others.some((other) => Math.abs(other.y - y) < LEVEL * other.size));
  if (areLevel && items.some((item) => item.length > 1))
    return ({ y, size }) =>
      Math.max(
        0,
        tops.findLastIndex((top) => y > top - LEVEL * size),
      );
  const middles = items.map((item) => ((item[0]?.y ?? 0) + (item.at(-1)?.y ?? 0)) / 2);
  return ({ y }) => middles.reduce((best, middle, i) => (Math.abs(middle - y) < Math.abs((middles[best] ?? 0) - y) ? i : best), 0);
}

function rowOf(lines: readonly (readonly Line[])[]): Row {
  const all = lines.flat();
  return { top: Math.min(...all.map(({ y1 }) => y1)), bottom: Math.max(...all.map(({ y2 }) => y2)), lines };
}
