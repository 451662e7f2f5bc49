import type { Line } from '../lines.js';
import { startsItem } from '../placed.js';
import type { Row } from './rows.js';

/** Holds a cell of a leading column that runs over rows: its lines, none where it goes on from the page before. */
export interface Label {
  readonly lines: readonly Line[];
  readonly first: number;
  /** The row behind its last. */
  readonly end: number;
}

/** A label off its place by more than this, in em, is as wrong as can be: a page break may have moved it. */
const MOST = 3;
/** What it costs, in em, to part rows whose numbers run on, or not to part them where they begin anew. */
const NUMBERS = 1.5;
/** What it costs, in em, that the first rows of a later page have no label: they go on from the page before. */
const UNLABELLED = 0.5;
/** The most that a label costs beside a page's break, which may stand in the middle of what the next page shows too. */
const CUT = 0.8;

/** Says where the rows of a page may go on: from the page before, on the next one. */
export interface Breaks {
  readonly before: boolean;
  readonly after: boolean;
}

/** Gives the labels of a column: lines no further apart than those of a cell (`near`, in points) are one, but for numbers, of which each is one. */
export function labelsIn(pieces: readonly Line[], near: number): Line[][] {
  const labels: Line[][] = [];
  for (const line of pieces) {
    const last = labels.at(-1)?.at(-1);
    if (last && line.y - last.y <= near && !/^\d/.test(line.text)) labels.at(-1)?.push(line);
    else labels.push([line]);
  }
  return labels;
}

/** Gives the number that a row's text begins with; null for none. */
function numberOf(row: Row): number | null {
  const first = row.lines.flatMap((lines) => lines.slice(0, 1)).find((line) => startsItem(line) && /\d/.test(line.text));
  const digits = first && /\d{1,3}/.exec(first.text);
  return digits ? Number(digits[0]) : null;
}

/** Says what the numbers of rows cost where groups begin. */
interface Numbers {
  /** Gives what it costs to begin a group at a row. */
  readonly border: (at: number) => number;
  /** Gives what it costs not to begin a group at the rows inside one. */
  readonly inside: (first: number, end: number) => number;
}

function numbersOf(rows: readonly Row[]): Numbers {
  const numbers = rows.map(numberOf);
  const anew = [0]; // how many rows up to each begin with 1 behind another number
  for (const [at, number] of numbers.entries()) {
    anew.push((anew[at] as number) + (number === 1 && (numbers[at - 1] ?? null) !== null ? 1 : 0));
  }
  return {
    border: (at) => {
      const [last, next] = [numbers[at - 1] ?? null, numbers[at] ?? null];
      return last !== null && next === last + 1 ? NUMBERS : 0;
    },
    inside: (first, end) => (end > first + 1 ? NUMBERS * ((anew[end] as number) - (anew[first + 1] as number)) : 0),
  };
}

/** Gives how far a label stands from the middle of some rows, or, where labels stand at the top, from their first line, in em. */
function offset(label: readonly Line[], rows: readonly Row[], first: number, end: number, isTop: boolean): number {
  const [line, last] = [label[0] as Line, label.at(-1) as Line];
  const [top, bottom] = [rows[first] as Row, rows[end - 1] as Row];
  const own = (line.y + last.y) / 2 - 0.34 * line.size;
  const firstLine = Math.min(...top.lines.flat().map(({ y }) => y));
  const away = isTop ? Math.abs(line.y - firstLine) : Math.abs(own - (top.top + bottom.bottom) / 2);
  return away / line.size;
}

interface Choice {
  readonly cost: number;
  readonly starts: readonly number[];
}

/** Finds where each label's rows begin, so that labels stand best in their rows. */
function choice(labels: readonly (readonly Line[])[], rows: readonly Row[], isTop: boolean, breaks: Breaks): Choice {
  const { border, inside } = numbersOf(rows);
  // best[n]: rows up to n belong to the labels so far.
  let best: (Choice | null)[] = rows.map((_, n) => {
    if (n === 0) return { cost: 0, starts: [] };
    return { cost: (breaks.before ? UNLABELLED : MOST * n) + border(n) + inside(0, n), starts: [] };
  });
  best.push(null);
  for (const [i, label] of labels.entries()) {
    const isCut = (first: number) => (breaks.after && i === labels.length - 1) || (breaks.before && first === 0);
    const next: (Choice | null)[] = Array.from({ length: rows.length + 1 }, () => null);
    for (let first = 0; first < rows.length; first++) {
      const before = best[first];
      if (!before) continue;
      for (let end = first + 1; end <= rows.length; end++) {
        const away = Math.min(isCut(first) ? CUT : MOST, offset(label, rows, first, end, isTop));
        const cost = before.cost + away + inside(first, end) + (end < rows.length ? border(end) : 0);
        if (cost < (next[end]?.cost ?? Infinity)) next[end] = { cost, starts: [...before.starts, first] };
      }
    }
    best = next;
  }
  return best[rows.length] ?? { cost: Infinity, starts: [] };
}

/** More rows or labels than this on one page are no groups to be told. */
const MOST_ROWS = 120;

/** Holds the labels and rows of a page. */
export interface Labelled {
  readonly labels: readonly (readonly Line[])[];
  readonly rows: readonly Row[];
  readonly breaks: Breaks;
}

/** Gives how badly labels stand in the rows that are theirs, at the top or in the middle, in em over all pages. */
export function labelCost(pages: readonly Labelled[], isTop: boolean): number {
  return pages.reduce((sum, { labels, rows, breaks }) => sum + (isMany(labels, rows) ? 0 : choice(labels, rows, isTop, breaks).cost), 0);
}

/** Says whether the labels of a table stand at the top of their rows, and not in the middle, as all its pages show. */
export const areAtTop = (pages: readonly Labelled[]): boolean => labelCost(pages, true) < labelCost(pages, false);

const isMany = (labels: readonly unknown[], rows: readonly unknown[]): boolean =>
  labels.length === 0 || labels.length > rows.length || rows.length > MOST_ROWS;

/** Gives the groups of rows that labels head, in order; none where they cannot be told. */
export function groupsOf({ labels, rows, breaks }: Labelled, isTop: boolean): Label[] {
  if (labels.length === 0) return rows.length === 0 ? [] : [{ lines: [], first: 0, end: rows.length }];
  if (isMany(labels, rows)) return [];
  const { starts, cost } = choice(labels, rows, isTop, breaks);
  if (cost === Infinity) return [];
  const groups = labels.map((lines, i): Label => ({ lines, first: starts[i] as number, end: starts[i + 1] ?? rows.length }));
  const first = starts[0] ?? 0;
  return first > 0 ? [{ lines: [], first: 0, end: first }, ...groups] : groups;
}
