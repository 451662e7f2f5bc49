import type { GridCell } from '../grid.js';
import { joined, type Line } from '../lines.js';
import type { Box } from '../page.js';
import { type ReadTable, readTable } from '../tables.js';
import type { Column } from './columns.js';
import { areAtTop, groupsOf, type Label, type Labelled, labelsIn } from './labels.js';
import type { Reading } from './reading.js';
import type { Row } from './rows.js';
import type { Tiers } from './tiers.js';
import { cutsBody, edgesOf, endOfCell, type Right, rightOf } from './width.js';
import type { Zone } from './zone.js';

/** Gives the groups of rows that rules over a leading column divide; null where they do not hold one label each. */
function ruledLabels(zone: Zone, column: Column, rows: readonly Row[], near: number): Label[] | null {
  const covers = (rule: Box) => Math.min(rule.x2, column.to) - Math.max(rule.x1, column.from) > 0.7 * (column.to - column.from);
  const ys = zone.rules.filter(covers).map(({ y1, y2 }) => (y1 + y2) / 2);
  const starts = rows.flatMap((row, i) => {
    const above = rows[i - 1];
    return !above || ys.some((y) => y > above.bottom - 4 && y < row.top + 4) ? [i] : [];
  });
  if (starts.length < 3) return null;
  const groups = starts.map((first, i): Label => {
    const end = starts[i + 1] ?? rows.length;
    const [top, bottom] = [
      first === 0 ? -Infinity : (rows[first]?.top ?? 0) - 6,
      end === rows.length ? Infinity : (rows[end]?.top ?? 0) - 6,
    ];
    return { lines: column.pieces.filter(({ y, size }) => y - 0.3 * size > top && y - 0.3 * size <= bottom), first, end };
  });
  const isOneEach = groups.every(({ lines }) => labelsIn(lines, near).length <= 1);
  return isOneEach ? groups : null;
}

const textOf = (row: Row): string => row.lines.map((lines) => lines.map(({ text }) => text).join('')).join('|');

/** Holds a leading column on one page: its name in the header, and its labels beside the other rows. */
interface Leading {
  readonly name: readonly Line[] | null;
  readonly below: Labelled;
}

/** Reads a leading column of one page; where the first row is the table's header, or shows it again, its name stands in it. */
function leadingOf({ chain, rows: pages, near, header }: Reading, page: number, column: number): Leading {
  const [pieces, rows] = [chain[page]?.columns[column]?.pieces ?? [], pages[page] ?? []];
  const breaks = { before: page > 0, after: page < chain.length - 1 };
  const [first, second] = rows;
  if (!first || !header || textOf(first) !== textOf(header)) return { name: null, below: { labels: labelsIn(pieces, near), rows, breaks } };
  const isName = ({ y, size }: Line) => y < (second?.top ?? Infinity) + 0.1 * size;
  const labels = labelsIn(
    pieces.filter((line) => !isName(line)),
    near,
  );
  return { name: pieces.filter(isName), below: { labels, rows: rows.slice(1), breaks } };
}

/** Gives the cells of a leading column on a page: its name, and its labels over their rows. */
function labelCells({ name, below }: Leading, isTop: boolean): Label[] {
  const groups = groupsOf(below, isTop);
  if (!name) return groups;
  return [{ lines: name, first: 0, end: 1 }, ...groups.map((label) => ({ ...label, first: label.first + 1, end: label.end + 1 }))];
}

/** Gives the tables of a reading, one a page. */
export function tablesOf(reading: Reading): ReadTable[] {
  const columns = [...reading.over].map((column) => {
    const pages = reading.chain.map((_, page) => leadingOf(reading, page, column));
    const isTop = areAtTop(pages.map(({ below }) => below));
    return { column, pages: pages.map((one) => labelCells(one, isTop)) };
  });
  const labelled = reading.chain.map((zone, page): Labels => {
    const ruled = (column: number) => ruledLabels(zone, zone.columns[column] as Column, reading.rows[page] ?? [], reading.near);
    return new Map(columns.map(({ column, pages }) => [column, ruled(column) ?? pages[page] ?? []]));
  });
  const cellsOn = (page: number, column: number) => cellsIn(reading.rows[page] ?? [], labelled[page] as Labels, column);
  // A later page may hold none of the cells that wrap.
  const rights = (reading.chain[0]?.columns ?? []).map((column, i) =>
    rightOf(
      column,
      reading.chain.flatMap((_, page) => cellsOn(page, i)),
    ),
  );
  return reading.chain.flatMap((zone, page) => {
    const [rows, labels] = [reading.rows[page] ?? [], labelled[page] as Labels];
    return rows.length === 0 || [...labels.values()].some((own) => own.length === 0)
      ? []
      : [tableOf(zone, rows, labels, reading.tiers[page] ?? null, rights)];
  });
}

/** Holds the labels of the columns whose cells run over rows. */
type Labels = ReadonlyMap<number, readonly Label[]>;

/** Gives the lines of each cell of a column. */
const cellsIn = (rows: readonly Row[], labels: Labels, column: number): (readonly Line[])[] =>
  labels.get(column)?.map((label) => label.lines) ?? rows.map((row) => row.lines[column] ?? []);

/** Makes the table of one page; a line that runs over its columns is a row. */
function tableOf(
  { columns, page, spanning }: Zone,
  rows: readonly Row[],
  over: Labels,
  tiers: Tiers | null,
  rights: readonly Right[],
): ReadTable {
  const above = spanning.map(({ y }) => rows.filter((row) => row.bottom < y).length);
  const heads = tiers ? 2 : 0;
  const placed = (row: number): number => heads + row + above.filter((at) => at <= row).length;
  const lines = new Map<GridCell, Line[]>();
  const add = (row: number, rowSpan: number, column: number, colSpan: number, own: readonly Line[]) => {
    const [x1, x2] = [columns[column]?.from ?? 0, endOfCell(rights[column + colSpan - 1] as Right, own)];
    lines.set({ row, rowSpan, column, colSpan, x1, x2, y1: 0, y2: 0 }, joined(own));
  };
  for (const [column, labels] of over) {
    for (const { first, end, lines: own } of labels) {
      const starts = [first, ...above.filter((at) => at > first && at < end), end];
      for (let i = 1; i < starts.length; i++) {
        const [start, stop] = [starts[i - 1] as number, starts[i] as number];
        add(placed(start), stop - start, column, 1, i === 1 ? own : []);
      }
    }
  }
  rows.forEach((row, i) => {
    for (let column = 0; column < columns.length; column++) if (!over.has(column)) add(placed(i), 1, column, 1, row.lines[column] ?? []);
  });
  for (const [i, line] of spanning.entries()) add(heads + (above[i] ?? 0) + i, 1, 0, columns.length, [line]);
  tiers?.names.forEach((own, column) => {
    const isBelow = column >= tiers.from && column < tiers.end;
    if (column === tiers.from) add(0, 1, column, tiers.end - tiers.from, tiers.upper);
    add(isBelow ? 1 : 0, isBelow ? 1 : 2, column, 1, own);
  });
  const cells = [...lines.keys()].sort((a, b) => a.row - b.row || a.column - b.column);
  const grid = { ...heightOf(rows), x1: 0, x2: 0, rows: heads + rows.length + spanning.length, columns: columns.length, levels: [], cells };
  return readTable({ ...grid, edges: edgesOf(columns) }, lines, page, cutsBody);
}

const heightOf = (rows: readonly Row[]) => ({ y1: rows[0]?.top ?? 0, y2: rows.at(-1)?.bottom ?? 0 });
