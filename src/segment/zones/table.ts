import { planYear } from '../../lexicon/document-types.js';
import type { TableElement } from '../element.js';
import { isCaption, isUnitLine } from '../frame/caption.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { runOnReading } from '../tables/run-on-table.js';
import { readTable } from '../tables/table.js';
import { openPart, rangesOf, type State } from './state.js';

/** Reads the table at a unit, with the caption and the unit line that stand right above it. */
export function readTableUnit(state: State, i: number): number | null {
  const unit = state.units[i];
  if (unit?.kind !== 'table') return null;
  if (state.part === null) openPart(state, 'plan', null, [], null, unit.block.range.start);
  const above = captionAbove(state, i, unit.block.range.start);
  const caption = above.find((one) => !isUnitLine(one.view.text))?.view.text ?? null;
  const reading = readTable(state.document, unit.block, { year: yearOf(state), caption, title: state.part?.title ?? state.title });
  for (const { range, reason } of reading.asides) state.elements.push({ type: 'aside', reason, range });
  const element: TableElement = {
    type: 'table',
    caption: caption ?? reading.caption,
    captionRanges: rangesOf(above),
    reading,
    range: { start: above[0]?.ranges[0]?.start ?? unit.block.range.start, end: unit.block.range.end },
  };
  state.pending.push(element);
  return i + 1;
}

/** Gives the year that the open part's title states, else the document's. */
const yearOf = (state: State): number | null => state.part?.year ?? (state.title === null ? null : planYear(state.title));

/** Reads a table that became running words. */
export function readRunOnTable(state: State, i: number): number | null {
  const unit = state.units[i];
  if (unit?.kind !== 'run-on-table') return null;
  const { table, view } = unit;
  const captionRange = table.caption && rangeIn(table.caption, 0, table.caption.text.length);
  const reading = runOnReading(table, view, yearOf(state));
  for (const { range, reason } of reading.asides) state.elements.push({ type: 'aside', reason, range });
  const range = rangeIn(view, table.start, table.end);
  if (state.part === null) openPart(state, 'plan', null, [], null, range.start);
  if (reading.tasks.some(({ inferred }) => inferred)) state.report('task:run-together', {}, range);
  state.pending.push({
    type: 'table',
    caption: table.caption?.text ?? null,
    captionRanges: captionRange ? [captionRange] : [],
    reading,
    range,
  });
  return i + 1;
}

/** Takes the lines right above a table that are its caption off the open text: 单位：万元 below, a title above it. */
function captionAbove(state: State, i: number, start: number): TextUnit[] {
  const taken: TextUnit[] = [];
  for (const isWanted of [(unit: TextUnit) => isUnitLine(unit.view.text), isCaption]) {
    const unit = state.units[i - 1 - taken.length];
    if (unit?.kind !== 'text' || state.pending.at(-1) !== unit || !isWanted(unit) || standsApart(state, unit, start)) continue;
    state.pending.pop();
    taken.unshift(unit);
  }
  return taken;
}

/** Says whether a fact of publishing stood between a line and the table at `start`. */
function standsApart({ document }: State, unit: TextUnit, start: number): boolean {
  const end = unit.ranges.at(-1)?.end ?? 0;
  return document.facts.some(({ range }) => range !== null && range.start >= end && range.end <= start);
}
