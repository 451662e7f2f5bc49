import { isColumnName } from '../../lexicon/roles.js';
import { isIdeograph } from '../characters.js';
import { dominant, type Line } from '../lines.js';
import type { Column } from './columns.js';
import type { Row } from './rows.js';
import type { Zone } from './zone.js';

/** A table has this many rows at least, its header among them. */
const FEWEST = 3;
/** An ordinal, a month, a quarter: what a first column counts by. */
const COUNTED = /^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]?[.、．]?(?:月份?|季度)?$/;
/** The number of a chapter or an article, which a gap parts from its text: no label of a row. */
const OF_LAW = /^第[一二三四五六七八九十百〇零\d]{1,5}[编章节条]$/;
/** So large a share of a table's levels has pieces side by side; cells in the middle of their rows stand between them. */
const BESIDE = 0.25;
/** Rules over this share of the width stand above and below a table. */
const ACROSS = 0.8;

const textOf = (lines: readonly Line[] = []): string =>
  lines
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');

/** Gives the face that all ideographs of a row share; "" where they share none. */
function faceOf(row: Row): string {
  const glyphs = row.lines.flatMap((lines) => lines.flatMap((line) => line.glyphs.filter(({ text }) => isIdeograph(text))));
  const face = dominant(glyphs.map(({ font, bold }) => [`${font} ${bold}`, 1] as const)) ?? '';
  return glyphs.every(({ font, bold }) => `${font} ${bold}` === face) ? face : '';
}

/** Says whether the cells of a row name columns: most are known names, or at least two and half of them (一级指标, 二级指标, 具体措施, 责任单位). */
export function isHeader(row: Row | undefined, label: readonly Line[] = []): boolean {
  const names = [textOf(label), ...(row?.lines.map(textOf) ?? [])].filter((name) => name !== '');
  const known = names.filter(isColumnName).length;
  return names.length > 1 && known * 2 >= Math.max(names.length, 3);
}

/** Says whether a header names each of at least three columns by a known name, above a row that fills them: one row is enough then. */
function isAllNamed([header, row]: readonly Row[]): boolean {
  const [names, cells] = [header?.lines.map(textOf) ?? [], row?.lines.map(textOf) ?? []];
  return names.length >= FEWEST && names.every(isColumnName) && cells.length === names.length && cells.every((cell) => cell !== '');
}

/** Says whether the first row is set in another face than all others. */
export function isHeaded([first, ...others]: readonly Row[]): boolean {
  const face = first ? faceOf(first) : '';
  return (
    face !== '' && first !== undefined && first.lines.every((lines) => lines.length > 0) && others.every((row) => faceOf(row) !== face)
  );
}

/** Says whether the first column counts its rows or groups of rows, its name aside; below a name (序号, 月份) two are enough. */
function isCounted(labels: readonly string[], columns: number): boolean {
  const counted = labels.filter((label) => COUNTED.test(label));
  const fewest = isColumnName(labels[0] ?? '') ? FEWEST - 1 : FEWEST;
  return columns > 2 && counted.length >= fewest && counted.length >= labels.length - 1;
}

/** Says whether level rules stand above and below the rows. */
function isRuled({ columns, rules }: Zone): boolean {
  const [from, to] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  return rules.filter((rule) => rule.x2 - rule.x1 > ACROSS * (to - from)).length >= 2;
}

/** Says whether a column holds running text: wide, and at least half of its many lines full. */
function isRunning({ from, to, pieces }: Column): boolean {
  const size = pieces[0]?.size ?? 12;
  return pieces.length >= 6 && to - from > 8 * size && pieces.filter(({ x2 }) => x2 > to - 1.2 * size).length * 2 >= pieces.length;
}

/** Says whether rows that stand in columns show by themselves that they are a table's: by a header, or a first column that counts them. */
export function provesTable(rows: readonly Row[], columns: number): boolean {
  const first = rows.map((row) => textOf(row.lines[0])).filter((text) => text !== '');
  return rows.length >= FEWEST && (isHeader(rows[0]) || isHeaded(rows) || isCounted(first, columns));
}

/**
 * Says whether rows are those of a table, and no roster, signature or list of names set in columns: a header that names
 * its columns (`isNamed`: one that is none of the rows) or is set in another face, a first column that counts, or rules
 * above and below.
 */
export function isTable(zones: readonly Zone[], rows: readonly Row[], labels: readonly (readonly Line[])[], isNamed: boolean): boolean {
  const [zone] = zones;
  if (!zone || zone.columns.length < 2 || (rows.length + (isNamed ? 1 : 0) < FEWEST && !isAllNamed(rows))) return false;
  const [beside, levels] = [zones.reduce((sum, one) => sum + one.beside, 0), zones.reduce((sum, one) => sum + one.end - one.start, 0)];
  if (beside < 2 || beside < BESIDE * levels) return false;
  const first = labels.length > 0 ? labels.map(textOf) : rows.map((row) => textOf(row.lines[0])).filter((text) => text !== '');
  if (isNamed || isHeader(rows[0], labels[0])) return true;
  if (first.some((label) => OF_LAW.test(label))) return false;
  // Two columns of running text side by side are a page's.
  if (zones.some((one) => one.columns.filter(isRunning).length > 1)) return false;
  return isHeaded(rows) || isCounted(first, zone.columns.length) || zones.some(isRuled);
}

/** Says whether rows without a proof may be a table's all the same: one name in the first is known, and most of at least three have cells of three columns. */
export function mayBeTable(zones: readonly Zone[], rows: readonly Row[]): boolean {
  const full = rows.filter(({ lines }) => lines.filter((own) => own.length > 0).length >= FEWEST).length;
  const isNamed = rows[0]?.lines.some((own) => isColumnName(textOf(own))) === true;
  return isNamed && full >= FEWEST && full * 2 > rows.length && !zones.some((one) => one.columns.some(isRunning));
}
