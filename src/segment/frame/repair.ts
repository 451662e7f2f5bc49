/**
 * Repair: what a carrier broke is joined, divided or set aside before the document's zones are read; nothing is edited.
 */
import type { Report } from '../../diagnostic.js';
import type { Aside, SourceDocument } from '../../document.js';
import { isMasthead, isPageMark } from '../../lexicon/page-marks.js';
import { isNavigation } from '../../lexicon/site-words.js';
import { areParted, piece, type TextUnit, textUnit, type Unit } from '../pieces/unit.js';
import { rawView } from '../pieces/view.js';
import { runOnTable } from '../tables/run-on-table.js';
import { isCutParagraph } from './cut-paragraph.js';
import { lostBreaks } from './lost-breaks.js';
import { pageNumbers, runningHeads, watermarks } from './page-series.js';
import { isPictureCaption } from './picture-caption.js';

/** Repairs a document's units; gives them with what was set aside. */
export function repaired(document: SourceDocument, units: readonly Unit[], report: Report): { units: Unit[]; asides: Aside[] } {
  const asides: Aside[] = [];
  const kept = withoutFurniture(document, units, asides);
  return { units: divided(document, joined(document, kept, report)), asides };
}

/** Sets page marks, a page's navigation, a list of contents, lone signs and pictures' captions aside. */
function withoutFurniture(document: SourceDocument, units: readonly Unit[], asides: Aside[]): Unit[] {
  const usual = usualGap(units);
  const lines = units.map((unit) => (unit.kind === 'text' ? unit.view.text : ''));
  const numbers = pageNumbers(lines);
  const across = watermarks(lines);
  const heads = runningHeads(lines, markedUnits(document, units));
  return units.filter((unit, i) => {
    const paged = numbers.has(i) ? 'page-number' : heads.has(i) ? 'running-head' : across.has(i) ? 'watermark' : null;
    const reason = unit.kind === 'text' ? (paged ?? furniture(unit, usual, units[i + 1])) : null;
    if (unit.kind === 'text' && reason) asides.push(...unit.ranges.map((range) => ({ range, reason })));
    return reason === null;
  });
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

/** Joins paragraphs that a column's or a page's end cut in two. */
function joined(document: SourceDocument, units: readonly Unit[], report: Report): Unit[] {
  const found: Unit[] = [];
  for (const unit of units) {
    const before = found.at(-1);
    if (before?.kind === 'text' && unit.kind === 'text' && isCutParagraph(before, unit) && !areParted(document, before, unit)) {
      found[found.length - 1] = textUnit(document, [...before.ranges, ...unit.ranges], before.hints);
      report('text:paragraph-joined', { start: unit.view.text.slice(0, 10) }, unit.ranges[0] ?? null);
    } else found.push(unit);
  }
  return found;
}

/** Divides what runs on: lines whose breaks became blanks, a table of words from the text before it. */
function divided(document: SourceDocument, units: readonly Unit[]): Unit[] {
  return units.flatMap((unit): Unit[] => {
    if (unit.kind !== 'text') return [unit];
    const cuts = cutsOf(document, unit);
    if (cuts.length > 0) return divided(document, pieces(unit, cuts));
    const table = runOnTable(unit.view);
    if (!table) return [unit];
    const before = table.start > 0 ? [piece(unit, 0, table.start)] : [];
    return [...before, { kind: 'run-on-table', view: unit.view, table }];
  });
}

/** Finds where a unit's lines have run together: places in its view, whose blanks do not all show. */
function cutsOf(document: SourceDocument, { view }: TextUnit): number[] {
  const raw = rawView(document.text, view);
  const places = new Set(lostBreaks(raw.text).map((at) => raw.offsets[at]));
  return places.size === 0 ? [] : Array.from(view.offsets).flatMap((offset, at) => (places.has(offset) ? [at] : []));
}

/** Cuts a unit at some places. */
function pieces(unit: TextUnit, cuts: readonly number[]): TextUnit[] {
  return [0, ...cuts].map((start, i) => piece(unit, start, cuts[i] ?? unit.view.text.length));
}
