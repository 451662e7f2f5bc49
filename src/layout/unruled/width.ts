import { isOrganisation } from '../../lexicon/organisations.js';
import type { Line } from '../lines.js';
import type { Told } from '../told.js';

/** Holds where the text of a column begins and ends, in points. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A column this narrow, in em, may hold names one a line, as wide as it is: only its own wrapped lines show that it wraps. */
const NARROW = 8;
/** The room that a cell's box has beside its column's text, where that may not be the column's edge. */
const ROOM = 24;

/** Holds where the text of a column ends, and where its cells may, in points. */
export interface Right {
  readonly text: number;
  readonly cells: number;
}

/** Gives where the cells of a column end, none of whose edges is drawn: where its text does, with room beside it where its cells show no lines that are full. */
export function rightOf({ from, to }: Extent, cells: readonly (readonly Line[])[]): Right {
  const size = cells.find((own) => own.length > 0)?.[0]?.size ?? 0;
  const mayBeWider = to - from < NARROW * size && !cells.some((own) => wraps(to, own));
  return { text: to, cells: mayBeWider ? to + ROOM : to };
}

/** Gives where a cell ends: a list that stops at a pause within wraps, whatever its column shows. */
export const endOfCell = ({ text, cells }: Right, own: readonly Line[]): number =>
  own.slice(0, -1).some((line) => /[、，,]$/.test(line.text)) ? text : cells;

/** Says whether the lines of a cell show that its narrow column wraps: the last is shorter than the one above, which fills the column. */
function wraps(to: number, own: readonly Line[]): boolean {
  const [before, last] = [own.at(-2), own.at(-1)];
  return (
    before !== undefined &&
    last !== undefined &&
    to - before.x2 < (last.glyphs.length === 1 ? 1.05 : 0.5) * before.size && // one character alone did not fit
    last.x2 < before.x2 - 0.5 * last.size &&
    last.glyphs.length < 3
  );
}

/** Gives the edges of columns: the middles of the strips between them. */
export const edgesOf = (columns: readonly Extent[]): number[] => [
  columns[0]?.from ?? 0,
  ...columns.slice(1).map((column, i) => ((columns[i]?.to ?? 0) + column.from) / 2),
  columns.at(-1)?.to ?? 0,
];

/** The last of several names on a line, and the first. */
const [LAST, FIRST] = [/(?<![^、，,；;\s])[^、，,；;\s]{1,60}$/, /^[^、，,；;\s]*/]; // a body has no more characters

/** Says that a line goes on in the next where the end of the one and the start of the other are no bodies, and both together are one: 县应 / 急局. Null elsewhere: no width tells. */
export const cutsBody: Told = (before, after) => {
  const [last, first] = [LAST.exec(before.text)?.[0] ?? '', FIRST.exec(after.text)?.[0] ?? ''];
  const isCut = last !== '' && first !== '' && !isOrganisation(last) && !isOrganisation(first) && isOrganisation(last + first);
  return isCut ? 'run' : null;
};
