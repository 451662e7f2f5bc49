import { attribute, type Element, namesOf } from './dom.js';
import type { Grid } from './grid.js';
import type { MeasureOf } from './measure.js';

/**
 * Says whether a table only places things on the page, as pages of the 2000s are built, or draws a box round a text;
 * such a table is dissolved into what its cells hold. What has rows of several short cells is a table.
 */
export function isLayout(table: Element, grid: Grid, measureOf: MeasureOf): boolean {
  if (/^(presentation|none)$/.test(attribute(table, 'role'))) return true;
  const all = measureOf(table);
  const cells = grid.rows.flatMap((row) => row.cells.map((cell) => measureOf(cell.element)));
  if (grid.columns < 2 || cells.filter((cell) => cell.text > 0).length < 2) return true;
  if (all.tabled > (all.text - all.linked) * (hasRules(table) ? 0.5 : 0.25)) return true; // a table of data hardly holds tables
  const rows = grid.rows.filter((row) =>
    isRecord(
      row.cells.map((cell) => cell.element),
      measureOf,
    ),
  ).length;
  if (rows === 0) return true;
  const plain = all.text - all.linked;
  const largest = cells.reduce((most, cell) => Math.max(most, cell.text - cell.linked), 0);
  const worded = grid.rows.filter((row) => row.cells.some(({ element }) => measureOf(element).text > measureOf(element).linked)).length;
  if (rows === 1) return (worded === 1 && !hasRules(table)) || (largest > 200 && largest > plain * 0.7);
  return !hasRules(table) && largest > 500 && largest > plain * 0.8;
}

/** Says whether a row holds several things that are not just links of a menu. */
function isRecord(cells: readonly Element[], measureOf: MeasureOf): boolean {
  const filled = cells.map(measureOf).filter((cell) => cell.text > 0);
  const text = filled.reduce((sum, cell) => sum + cell.text, 0);
  const linked = filled.reduce((sum, cell) => sum + cell.linked, 0);
  return filled.length > 1 && linked < text * 0.6;
}

/** Says whether a table draws rules between its cells, as no layout does. */
function hasRules(table: Element): boolean {
  return Number.parseInt(attribute(table, 'border'), 10) > 0 || namesOf(table).some((name) => /^mso(normaltable|tablegrid)$/.test(name));
}
