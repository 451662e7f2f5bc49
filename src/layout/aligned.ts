import { isIdeograph } from './characters.js';
import { dominant, type Line, lineOf, rowsOf } from './lines.js';
import { around, type Box } from './page.js';
import type { Paragraph } from './paragraphs.js';
import type { ReadCell, ReadTable } from './tables.js';

/** Holds one level of a table without rules: what stands side by side, left to right. */
type Row = readonly Line[];

interface Strip {
  readonly from: number;
  readonly to: number;
}

/** Holds consecutive rows with the same white strips between their columns. */
interface Stretch {
  readonly rows: readonly Row[];
  readonly strips: readonly Strip[];
}

/** Columns stand this far apart at least, in em. */
const APART = 1.5;
/** A table has this many rows at least, its header among them. */
const FEWEST = 3;
/** An ordinal, a month, a quarter: what a first column counts by. */
const COUNTED = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.、．]?(?:月份?|季度)?$/;

/** Gives the levels of some pieces of lines; pieces that stand near one another are one. */
function levels(fragments: readonly Line[]): Row[] {
  const items = fragments.map((fragment) => ({ x: fragment.x1, y: fragment.y, size: fragment.size, fragment }));
  return rowsOf(items).map((row) => {
    const groups: Line[][] = [];
    for (const { fragment } of row) {
      const last = groups.at(-1)?.at(-1);
      if (last && fragment.x1 - last.x2 < APART * fragment.size) groups.at(-1)?.push(fragment);
      else groups.push([fragment]);
    }
    return groups.flatMap((group) => (group.length === 1 ? group : (lineOf(group.flatMap(({ drawn }) => drawn)) ?? [])));
  });
}

/** Gives what is left of white strips beside a row; strips that become too narrow are gone. */
function narrowed(strips: readonly Strip[], row: Row): Strip[] {
  return strips.flatMap((strip) => {
    let { from, to } = strip;
    for (const { x1, x2 } of row) {
      if (x2 <= from || x1 >= to) continue;
      if (x1 <= from) from = x2;
      else to = x1;
    }
    const em = row[0]?.size ?? 12;
    return to - from >= APART * em ? [{ from, to }] : [];
  });
}

const gapsOf = (row: Row): Strip[] => row.slice(1).map((cell, i) => ({ from: row[i]?.x2 ?? 0, to: cell.x1 }));

/** Finds the rows from `start` on that keep the white strips of the first. */
function stretchFrom(rows: readonly Row[], start: number): Stretch {
  const first = rows[start] as Row;
  let strips = gapsOf(first);
  let end = start + 1;
  for (; end < rows.length && strips.length > 0; end++) {
    const [before, row] = [rows[end - 1] as Row, rows[end] as Row];
    const [above, own] = [before[0] as Line, row[0] as Line];
    const isNear = own.y - above.y < 3.5 * own.size && Math.abs(own.size - above.size) < 0.1 * own.size;
    const next = narrowed(strips, row);
    const isLone = row.length === 1 && own.x1 < (strips[0]?.to ?? 0) - 1;
    if (!isNear || isLone || next.length < strips.length) break;
    strips = next;
  }
  return { rows: rows.slice(start, end), strips };
}

const columnOf = (strips: readonly Strip[], cell: Line): number => strips.filter((strip) => cell.x1 >= strip.to - 1).length;

/** Says whether rules, another face in the first row, or counted rows show that a stretch is a table and no list set in columns. */
function isEvident({ rows, strips }: Stretch, rules: readonly Box[]): boolean {
  const full = rows.filter((row) => columnOf(strips, row[0] as Line) === 0);
  if (full.length < FEWEST || full.some((row) => row.length < 2)) return false;
  const box = around(rows.flat());
  const reach = 1.5 * (rows[0]?.[0]?.size ?? 12);
  const ruled = rules.filter((rule) => rule.x2 - rule.x1 > 0.8 * (box.x2 - box.x1) && rule.y1 > box.y1 - reach && rule.y2 < box.y2 + reach);
  const faces = full.map(faceOf);
  const isHeaded = faces[0] !== '' && faces.slice(1).every((face) => face !== faces[0]);
  const counted = full.slice(1).filter((row) => COUNTED.test(row[0]?.text ?? ''));
  return ruled.length >= 2 || isHeaded || (counted.length >= FEWEST && counted.length === full.length - 1);
}

/** Gives the face that all ideographs of a row share; "" where they share none. */
function faceOf(row: Row): string {
  const glyphs = row.flatMap((cell) => cell.glyphs.filter(({ text }) => isIdeograph(text)));
  const face = dominant(glyphs.map(({ font, bold }) => [`${font} ${bold}`, 1] as const)) ?? '';
  return glyphs.every(({ font, bold }) => `${font} ${bold}` === face) ? face : '';
}

/** Makes a table of a stretch; a row with nothing in the first column goes on with the one above it. */
function tableFrom({ rows, strips }: Stretch, page: number): ReadTable {
  const box = around(rows.flat());
  const edges = [box.x1, ...strips.map(({ from, to }) => (from + to) / 2), box.x2];
  const columns = strips.length + 1;
  const lines: Line[][][] = [];
  for (const row of rows) {
    if (columnOf(strips, row[0] as Line) === 0) lines.push(Array.from({ length: columns }, () => []));
    for (const cell of row) lines.at(-1)?.[columnOf(strips, cell)]?.push(cell);
  }
  const cells = lines.flatMap((row, index) =>
    row.map((own, column): ReadCell => ({ row: index, column, rowSpan: 1, colSpan: 1, paragraphs: paragraphs(own, page, edges, column) })),
  );
  return { page, top: box.y1, bottom: box.y2, rows: lines.length, columns, edges, cells };
}

function paragraphs(lines: readonly Line[], page: number, edges: readonly number[], column: number): Paragraph[] {
  const [left, right] = [edges[column] ?? 0, edges[column + 1] ?? 0];
  return lines.length === 0 ? [] : [{ lines: lines.map((line) => ({ line, page, left, right, flow: 0, leaf: 0 })), break: 'hard' }];
}

/** Holds the tables without rules among some pieces of lines, and the pieces that belong to none. */
export interface Aligned {
  readonly tables: readonly ReadTable[];
  readonly rest: readonly Line[];
}

/** Finds tables that have no upright rules, where their alignment and one more sign prove them. */
export function alignedTables(fragments: readonly Line[], rules: readonly Box[], page: number): Aligned {
  const rows = levels(fragments);
  const tables: ReadTable[] = [];
  const taken: Line[] = [];
  for (let at = 0; at < rows.length; at++) {
    if ((rows[at]?.length ?? 0) < 2) continue;
    const stretch = stretchFrom(rows, at);
    if (!isEvident(stretch, rules)) continue;
    tables.push(tableFrom(stretch, page));
    taken.push(...stretch.rows.flat());
    at += stretch.rows.length - 1;
  }
  const glyphs = new Set(taken.flatMap((line) => line.glyphs));
  return {
    tables,
    rest: tables.length === 0 ? fragments : fragments.filter((fragment) => !fragment.glyphs.some((glyph) => glyphs.has(glyph))),
  };
}
