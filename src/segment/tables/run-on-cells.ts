/**
 * A table that became one line, a blank between its cells: the names of its columns, then the cells, row by row.
 *
 *     序号 工作任务 责任单位 完成时限 1 修订应急预案 县应急管理局 3月底 2 开展防汛演练 县水利局 5月底
 *
 * What it is not: a sentence with some blanks; the cells must make rows as those do that stand one on a line.
 */
import { rolesOf } from '../../lexicon/roles.js';
import { piece, type TextUnit, type Unit } from '../pieces/unit.js';

/** Two rows of three columns, and their names. */
const FEWEST_CELLS = 9;
/** The header stands no further behind the line's beginning; before it stands a caption. */
const LONGEST_CAPTION = 80;
/** More cells are no line that somebody copied. */
const MOST_CELLS = 2_000;

/** Gives the cells of such a line as units of their own, with what stands before them; null for any other unit. */
export function cellsOnLine(unit: Unit | undefined): { readonly before: TextUnit | null; readonly cells: readonly TextUnit[] } | null {
  if (unit?.kind !== 'text' || !/序 ?号/.test(unit.view.text.slice(0, LONGEST_CAPTION))) return null;
  const places = placesOf(unit);
  const first = places.findIndex(({ start, end }) => rolesOf(unit.view.text.slice(start, end))[0] === 'ordinal');
  const start = places[first]?.start ?? 0;
  const own = places.slice(Math.max(0, first));
  if (first < 0 || own.length < FEWEST_CELLS || own.length > MOST_CELLS) return null;
  return { before: start > 0 ? piece(unit, 0, start) : null, cells: own.map((place) => piece(unit, place.start, place.end)) };
}

/** Finds the stretches between blanks, those that a view leaves out (6月底 2) among them. */
function placesOf({ view }: TextUnit): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 1; at <= view.text.length; at++) {
    const isGap = view.text.charAt(at) === ' ' || (view.offsets[at] ?? 0) > (view.offsets[at - 1] ?? 0) + 1;
    if (at < view.text.length && !isGap) continue;
    if (view.text.slice(start, at).trim() !== '') found.push({ start: view.text.charAt(start) === ' ' ? start + 1 : start, end: at });
    start = at;
  }
  return found;
}
