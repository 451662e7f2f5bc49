import type { GridCell } from '../grid.js';
import { joined, type Line } from '../lines.js';
import type { Box } from '../page.js';
import { type ReadTable, readTable } from '../tables.js';
import { type Label, labelled, labelsIn } from './labels.js';
import { isHeaded, isHeader, isTable } from './proof.js';
import { cellPitch, type Row, rowsOf, widest } from './rows.js';
import { type Column, type Level, levelsOf, type Zone, zoneFrom } from './zone.js';

/** Holds what tables without upright rules are looked for in: pieces of lines in one column, and its level rules. */
export interface Field {
  readonly page: number;
  readonly fragments: readonly Line[];
  readonly rules: readonly Box[];
}

/** Holds the tables without upright rules of a field, and the pieces of lines that belong to none. */
export interface Unruled {
  readonly tables: readonly ReadTable[];
  readonly rest: readonly Line[];
}

/** Holds the parts of a table on consecutive pages; all have the same columns. */
type Chain = readonly Zone[];

/** No row of columns is a table where so few stand side by side. */
const isSeed = (level: Level): boolean => level.length > 1;

/** Gives chains of zones in which tables may stand: a zone that ends a page goes on in the first levels of the next. */
function chainsOf(fields: readonly Field[]): Chain[] {
  const chains: Zone[][] = [];
  let open: Zone[] | null = null;
  for (const { page, fragments, rules } of fields) {
    const levels = levelsOf(fragments);
    let at = 0;
    const continued: Zone | null = open && levels.length > 0 ? zoneFrom(levels, 0, page, rules, open.at(-1)?.columns) : null;
    if (open && continued && goesOn(continued, levels)) {
      open.push(continued);
      at = continued.end;
    } else open = null;
    if (at < levels.length) open = null;
    for (; at < levels.length; at++) {
      if (!isSeed(levels[at] as Level)) continue;
      const zone = zoneFrom(levels, at, page, rules);
      if (zone.end - zone.start < 2) continue;
      chains.push([zone]);
      at = zone.end - 1;
      open = zone.end >= levels.length ? (chains.at(-1) as Zone[]) : null;
    }
  }
  return chains;
}

/** Says whether the levels at a page's top go on with a table: at least one has pieces side by side. */
const goesOn = (zone: Zone, levels: readonly Level[]): boolean => levels.slice(0, zone.end).some(isSeed) && zone.columns.length > 1;

/** Gives the zones of a chain the same columns, as wide as the widest part has them. */
function unified(chain: Chain): Chain {
  const columns = chain[0]?.columns.map((_, i) => ({
    from: Math.min(...chain.map((zone) => zone.columns[i]?.from ?? Infinity)),
    to: Math.max(...chain.map((zone) => zone.columns[i]?.to ?? -Infinity)),
  }));
  return chain.map((zone) => ({
    ...zone,
    columns: zone.columns.map((column, i): Column => ({ ...column, ...columns?.[i] })),
  }));
}

/** Leading columns of which a cell may run over several rows: months, kinds of work. */
const MOST_LEADING = 2;
/** A column whose cells are fewer than this share of the rows runs over several. */
const SPARSE = 0.75;

/** Holds a chain read: its rows and leading labels by zone, and how many columns lead. */
interface Reading {
  readonly chain: Chain;
  readonly leading: number;
  readonly rows: readonly (readonly Row[])[];
  /** How far apart the lines of one cell stand at most. */
  readonly near: number;
}

/** Reads the rows of a chain; leading columns with fewer cells than rows do not tell them. */
function readingOf(chain: Chain): Reading {
  const columns = chain[0]?.columns ?? [];
  // What the rows say is told by no other column.
  for (let leading = Math.min(MOST_LEADING, widest(columns)); leading > 0; leading--) {
    const rows = rowsOf(chain, leading);
    const near = cellPitch(chain, leading);
    const count = rows.reduce((sum, own) => sum + own.length, 0);
    const isSparse = Array.from({ length: leading }, (_, i) => {
      const labels = chain.reduce((sum, zone) => sum + labelsIn(zone.columns[i]?.pieces ?? [], near).length, 0);
      return labels > 0 && labels < SPARSE * count;
    }).every(Boolean);
    if (isSparse) return { chain, leading, rows, near };
  }
  return { chain, leading: 0, rows: rowsOf(chain, 0), near: 0 };
}

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

/** Gives the labels of a column; where the first row is the table's header, or shows it again, its name is one. */
function headedLabels(pieces: readonly Line[], rows: readonly Row[], header: Row | undefined, near: number): Label[] {
  const [first] = rows;
  if (!first || !header || textOf(first) !== textOf(header)) return labelled(pieces, rows, near);
  const isName = ({ y, size }: Line) => y - 0.34 * size < first.bottom + 0.5 * size;
  const rest = labelled(
    pieces.filter((line) => !isName(line)),
    rows.slice(1),
    near,
  );
  return [
    { lines: pieces.filter(isName), first: 0, end: 1 },
    ...rest.map((label) => ({ ...label, first: label.first + 1, end: label.end + 1 })),
  ];
}

/** A column this narrow, in em, may hold names one a line, as wide as it is: only its own wrapped lines show that it wraps. */
const NARROW = 8;
/** The room that a cell's box has beside its column's text, where that may not be the column's edge. */
const ROOM = 24;

/** Makes the table of one zone. */
function tableOf(zone: Zone, rows: readonly Row[], { leading, near }: Reading, header: Row | undefined): ReadTable | null {
  const { columns, page } = zone;
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last || rows.length === 0) return null;
  const lines = new Map<GridCell, Line[]>();
  const add = (row: number, rowSpan: number, column: number, colSpan: number, own: readonly Line[]) => {
    const [from, to] = [columns[column] as Column, columns[column + colSpan - 1] as Column];
    const size = own[0]?.size ?? 12;
    const room = to.to - from.from < NARROW * size && !doesWrap(columns[column] as Column, rows, column) ? ROOM : 0;
    const [top, bottom] = [rows[row]?.top ?? 0, rows[row + rowSpan - 1]?.bottom ?? 0];
    lines.set({ row, rowSpan, column, colSpan, x1: from.from, x2: to.to + room, y1: top, y2: bottom }, joined(own));
  };
  for (let column = 0; column < leading; column++) {
    const labels =
      ruledLabels(zone, columns[column] as Column, rows, near) ?? headedLabels(columns[column]?.pieces ?? [], rows, header, near);
    if (labels.length === 0) return null;
    for (const { first: start, end, lines: own } of labels) add(start, end - start, column, 1, own);
  }
  rows.forEach((row, i) => {
    for (let column = leading; column < columns.length; column++) add(i, 1, column, 1, row.lines[column] ?? []);
  });
  const edges = [first.from, ...columns.slice(1).map((column, i) => ((columns[i]?.to ?? 0) + column.from) / 2), last.to];
  const box = { x1: first.from, x2: last.to, y1: rows[0]?.top ?? 0, y2: rows.at(-1)?.bottom ?? 0 };
  const cells = [...lines.keys()].sort((a, b) => a.row - b.row || a.column - b.column);
  return readTable({ ...box, rows: rows.length, columns: columns.length, edges, levels: [], cells }, lines, page);
}

/** Says whether a narrow column wraps: a cell's last line is shorter than the one above, which fills the column. */
function doesWrap(column: Column, rows: readonly Row[], index: number): boolean {
  return rows.some((row) => {
    const own = row.lines[index] ?? [];
    const [before, last] = [own.at(-2), own.at(-1)];
    return (
      before !== undefined &&
      last !== undefined &&
      column.to - before.x2 < 0.5 * before.size &&
      last.x2 < before.x2 - 0.5 * last.size &&
      last.glyphs.length < 3
    );
  });
}

/** Finds tables without upright rules in fields that follow each other. */
export function unruledTables(fields: readonly Field[]): Unruled[] {
  const found = new Map<number, ReadTable[]>();
  const taken = new Set<object>();
  for (const chain of chainsOf(fields)) {
    const reading = readingOf(unified(chain));
    const { rows, leading, chain: zones } = reading;
    const labels = leading > 0 ? zones.flatMap((zone) => labelsIn(zone.columns[0]?.pieces ?? [], reading.near)) : [];
    if (!isTable(zones, rows.flat(), labels)) continue;
    const top = rows[0]?.[0];
    const header = isHeader(top, labels[0]) || isHeaded(rows.flat()) ? top : undefined;
    zones.forEach((zone, i) => {
      const table = tableOf(zone, rows[i] ?? [], reading, header);
      if (!table) return;
      found.set(zone.page, [...(found.get(zone.page) ?? []), table]);
      for (const { paragraphs } of table.cells)
        for (const { lines } of paragraphs) for (const { line } of lines) for (const glyph of line.glyphs) taken.add(glyph);
    });
  }
  return fields.map(({ page, fragments }) => ({
    tables: found.get(page) ?? [],
    rest: fragments.filter((fragment) => !fragment.glyphs.some((glyph) => taken.has(glyph))),
  }));
}
