/** What belongs to the page and not to the text, told line by line or by all lines together. */
import type { Aside, SourceDocument } from '../../document.js';
import { isMasthead, isPageMark } from '../../lexicon/page-marks.js';
import { isNavigation } from '../../lexicon/site-words.js';
import type { TextUnit, Unit } from '../pieces/unit.js';
import { pageNumbers, runningHeads, watermarks } from './page-series.js';
import { isPictureCaption } from './picture-caption.js';

/** Takes page marks, running heads, watermarks, a page's navigation, lone signs and pictures' captions out of a document's units. */
export function withoutFurniture(document: SourceDocument, units: readonly Unit[]): { units: Unit[]; asides: Aside[] } {
  const asides: Aside[] = [];
  const usual = usualGap(units);
  const lines = units.map((unit) => (unit.kind === 'text' ? unit.view.text : ''));
  const numbers = pageNumbers(lines);
  const across = watermarks(lines);
  const heads = runningHeads(lines, markedUnits(document, units));
  const kept = units.filter((unit, i) => {
    const paged = numbers.has(i) ? 'page-number' : heads.has(i) ? 'running-head' : across.has(i) ? 'watermark' : null;
    const isDate = isDatePiece(lines[i - 1] ?? '', lines[i] ?? '');
    const reason = unit.kind === 'text' && !isDate ? (paged ?? furniture(unit, usual, units[i + 1])) : null;
    if (unit.kind === 'text' && reason) asides.push(...unit.ranges.map((range) => ({ range, reason })));
    return reason === null;
  });
  return { units: kept, asides };
}

/** Gives the units before which a page mark was set aside already, and the number of all where one was behind the last. */
function markedUnits({ asides }: SourceDocument, units: readonly Unit[]): Set<number> {
  const marks = asides.flatMap(({ reason, range }) => (reason === 'page-number' ? [range.start] : [])).sort((a, b) => a - b);
  const found = new Set<number>();
  let next = 0;
  units.forEach((unit, i) => {
    const start = unit.kind === 'text' ? unit.ranges[0]?.start : unit.kind === 'table' ? unit.block.range.start : unit.view.offsets[0];
    for (; next < marks.length && (marks[next] as number) < (start ?? 0); next++) found.add(i);
  });
  return next < marks.length ? found.add(units.length) : found;
}

/** Says whether what looks like a page mark is a day below its year, as pages set dates over some lines: 2031 / 05/01 */
const isDatePiece = (above: string, line: string): boolean => /^(?:19|20)\d\d$/.test(above) && /^\d{1,2}\/\d{1,2}$/.test(line);

function furniture(unit: TextUnit, usual: number, next: Unit | undefined): Aside['reason'] | null {
  if (isPageMark(unit.view.text)) return 'page-number';
  if (isMasthead(unit.view.text)) return 'running-head';
  if (isNavigation(unit.view.text)) return 'site-furniture';
  if (/^[^\p{L}\p{N}]{1,80}$/u.test(unit.view.text)) return 'decoration'; // ★ and rules of a letterhead, “
  return next?.kind !== 'table' && isPictureCaption(unit, usual) ? 'caption' : null;
}

/** Gives the number of empty lines that usually stand between paragraphs. */
function usualGap(units: readonly Unit[]): number {
  const gaps = units.flatMap((unit) => (unit.kind === 'text' ? [unit.hints.blankBefore] : [])).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}
