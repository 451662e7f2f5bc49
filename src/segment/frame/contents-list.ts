/**
 * A list of contents: headings that stand again below, each with the page on which it stands.
 *
 *     目  录
 *     一、总体要求…………………………1
 *     二、重点任务                       3
 *
 * What it is not: 完成投资……3亿元, a line that ends in a year, one such line alone.
 */
import type { SourceDocument } from '../../document.js';
import type { Unit } from '../pieces/unit.js';

const HEADED = /^目 ?[录次]$/;
/** Dots or a gap stand between the heading and its page; without 目录 above only dots tell. */
const ENTRY = /\S(?:\s{0,9}[.．·…‥]{2,200}\s{0,9}|\t\s{0,9}|[ \u3000]{3,200})[-—（(]{0,2} ?\d{1,3} ?[-—）)]{0,2}$/;
const DOTTED = /\S\s{0,9}[.．·…‥]{3,200}\s{0,9}[-—（(]{0,2} ?\d{1,3} ?[-—）)]{0,2}$/;
const FEWEST = 2;

/** Gives the indexes of the units that are a list of contents. */
export function contentsList(document: Pick<SourceDocument, 'text'>, units: readonly Unit[]): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < units.length; i++) {
    const headed = isHeading(units[i]);
    const start = headed ? i + 1 : i;
    let end = start;
    while (isEntry(document, units[end], headed ? ENTRY : DOTTED)) end++;
    if (end - start >= FEWEST) for (let at = i; at < end; at++) found.add(at);
    i = Math.max(i, end - 1);
  }
  return found;
}

const isHeading = (unit: Unit | undefined): boolean => unit?.kind === 'text' && HEADED.test(unit.view.text);

function isEntry({ text }: Pick<SourceDocument, 'text'>, unit: Unit | undefined, form: RegExp): boolean {
  const [first, last] = unit?.kind === 'text' ? [unit.ranges[0], unit.ranges.at(-1)] : [];
  if (!first || !last || last.end - first.start > 200) return false;
  return form.test(text.slice(first.start, last.end).trimEnd());
}
