/**
 * Rows beyond the first and the last rule of a table whose cells have a rule on one side only: a header above the rule below it, a last
 * row that nothing closes.
 *
 *     单位        重点工作            负责人
 *     ─────────────────────────────────────
 *     教务处      迎接评估            陈静
 *     ─────────────────────────────────────
 *
 * What it is not: a title, 单位：万元, 填报单位：…　　日期：… above a table.
 */
import { type Band, bandsOf, type Ladder } from './bands.js';
import { crosses } from './columns.js';

/** Holds such a row, and the height of its side that no rule closes. */
export interface OpenRow extends Band {
  readonly side: number;
}

/** Reads the rows beyond the first and the last rule of a ladder, where `bands`, whose columns end at `edges`, reach to these. */
export function openRowsOf(
  ladder: Ladder,
  bands: readonly Band[],
  edges: readonly number[],
  glyphs: Parameters<typeof bandsOf>[2],
): OpenRow[] {
  const [first, last] = [bands[0], bands.at(-1)];
  if (!first || !last) return [];
  // as high as a row of the table, the highest first
  const heights = [...new Set(bands.map(({ top, bottom }) => bottom - top))].sort((a, b) => b - a);
  const rowAt = (from: number, way: -1 | 1): OpenRow[] => {
    for (const height of heights) {
      const side = from + way * height;
      const rows = bandsOf([Math.min(from, side), Math.max(from, side)], ladder, glyphs).map((row) => ({ ...row, goesOn: false, side }));
      if (rows.some((row) => isRow(row, edges))) return rows;
    }
    return [];
  };
  return [...(first === ladder.bands[0] ? rowAt(first.top, -1) : []), ...(last === ladder.bands.at(-1) ? rowAt(last.bottom, 1) : [])];
}

/** Says whether what stands there is in the table's columns, in most of them, and names no label's value. */
function isRow(row: Band, edges: readonly number[]): boolean {
  const inner = edges.slice(1, -1);
  if (row.glyphs.some(({ text }) => /[：:]/.test(text)) || inner.some((x) => crosses(row, x))) return false;
  const filled = new Set(row.ink.map(({ from, to }) => inner.filter((x) => x < (from + to) / 2).length));
  return filled.size > 1 && filled.size * 2 > edges.length - 1;
}
