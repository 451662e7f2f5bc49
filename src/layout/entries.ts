import { isOrganisation } from '../lexicon/organisations.js';
import { isOpening } from './characters.js';
import type { Paragraph } from './paragraphs.js';
import type { PlacedLine } from './placed.js';
import type { ReadCell } from './tables.js';

/** No name or body that is an entry of a column is longer than this, in lines. */
const LONGEST = 2;

const textOf = (lines: readonly PlacedLine[]): string => lines.map(({ line }) => line.text).join('');

/** Gives, for each column, what fills cells of it by itself, in a line or two: 办公室. */
function entriesOf(cells: readonly ReadCell[]): Map<number, Set<string>> {
  const entries = new Map<number, Set<string>>();
  for (const { column, paragraphs } of cells) {
    const [only, ...others] = paragraphs;
    if (!only || others.length > 0 || only.lines.length > LONGEST) continue;
    const own = entries.get(column) ?? new Set();
    entries.set(column, own.add(textOf(only.lines)));
  }
  return entries;
}

/** A body with those who act for it. */
const PAIR = /^(\p{sc=Han}{2,16})[：:]/u;
const isPair = (text: string): boolean => isOrganisation(PAIR.exec(text)?.[1] ?? '');

/** Says whether a body with its people ends before another begins: 县住建局：赵强 above 城关镇：孙立. */
const endsPair = (own: string, rest: string): boolean => isPair(own) && isPair(rest) && !/[：:、，,]$/.test(own);

/** Divides a paragraph's lines behind each entry of the column; what is left over is more than one character and no bracket. */
function dividedAt(entries: ReadonlySet<string>, paragraph: Paragraph): Paragraph[] {
  const found: PlacedLine[][] = [];
  paragraph.lines.forEach((placed, i) => {
    const own = found.at(-1);
    const rest = textOf(paragraph.lines.slice(i));
    const isEntry = own && entries.has(textOf(own)) && rest.length > 1 && !isOpening(rest);
    if (own && !isEntry && !endsPair(textOf(own), rest)) own.push(placed);
    else found.push([placed]);
  });
  return found.length === 1 ? [paragraph] : found.map((lines, i) => ({ lines, break: i === 0 ? paragraph.break : 'soft' }));
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Divides what a narrow column only seems to wrap: 办公室 above 相关专委会, both as wide as their column, are two entries
 * where 办公室 fills another cell of the column by itself, and so are two bodies each with its people.
 */
export function withEntries(cells: readonly ReadCell[]): ReadCell[] {
  const entries = entriesOf(cells);
  return cells.map((cell) => {
    const own = entries.get(cell.column);
    const isWrapped = cell.paragraphs.some(({ lines }) => lines.length > 1);
    return isWrapped ? { ...cell, paragraphs: cell.paragraphs.flatMap((paragraph) => dividedAt(own ?? NONE, paragraph)) } : cell;
  });
}
