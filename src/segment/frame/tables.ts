/** The tables of a part, with the captions that stand above them. */
import type { Report } from '../../diagnostic.js';
import type { Range, SourceDocument } from '../../document.js';
import type { Element, TableElement } from '../element.js';
import { areParted, type RunOnTableUnit, type TableUnit, type TextUnit } from '../pieces/unit.js';
import { rangeIn, wholeRange } from '../pieces/view.js';
import { runOnReading } from '../tables/run-on-table.js';
import { readTable } from '../tables/table.js';
import { isCaption, isUnitLine } from './caption.js';
import { rangesOf } from './claim.js';
import { type FramePart, isText } from './parts.js';

type Item = FramePart['items'][number];

/** Holds what a table is read by, beside itself: the year and the title of the part that it stands in. */
export interface PartFacts {
  readonly year: number | null;
  readonly title: string | null;
  /** Where the title ends in the reading text; 0 for none. */
  readonly titleEnd: number;
}

/** Reads the tables among what stands in a part; gives them, and the items that are left: captions belong to their tables. */
export function tableElements(
  document: SourceDocument,
  items: readonly Item[],
  part: PartFacts,
  report: Report,
): { items: Item[]; elements: Element[] } {
  const left: Item[] = [];
  const elements: Element[] = [];
  let floor = part.titleEnd;
  for (const item of items) {
    if ('element' in item || item.kind === 'text') left.push(item);
    else if (item.kind === 'table') {
      elements.push(...tableOf(document, item, takeCaption(document, left, floor, item.block.range), part));
      floor = item.block.range.end;
    } else elements.push(...runOnOf(item, part.year, report));
  }
  return { items: left, elements };
}

function tableOf(document: SourceDocument, { block }: TableUnit, above: readonly TextUnit[], part: PartFacts): Element[] {
  const caption = above.find((one) => !isUnitLine(one.view.text))?.view.text ?? null;
  const reading = readTable(document, block, { ...part, caption });
  const range = { start: above[0]?.ranges[0]?.start ?? block.range.start, end: block.range.end };
  const element: TableElement = { type: 'table', caption: caption ?? reading.caption, captionRanges: rangesOf(above), reading, range };
  return [element, ...reading.asides.map((aside): Element => ({ type: 'aside', ...aside }))];
}

/** Reads a table that became running words. */
function runOnOf({ table, view }: RunOnTableUnit, year: number | null, report: Report): Element[] {
  const captionRange = table.caption && wholeRange(table.caption);
  const reading = runOnReading(table, view, year);
  const range = rangeIn(view, table.start, table.end);
  if (reading.tasks.some(({ inferred }) => inferred)) report('task:run-together', {}, range);
  const captionRanges = captionRange ? [captionRange] : [];
  return [
    { type: 'table', caption: table.caption?.text ?? null, captionRanges, reading, range },
    ...reading.asides.map((aside): Element => ({ type: 'aside', ...aside })),
  ];
}

/** Takes the lines right above a table, and below the part's title and the table before (`floor`), that are its caption: 单位：万元 below, a title above it. */
function takeCaption(document: SourceDocument, items: Item[], floor: number, table: Range): TextUnit[] {
  const taken: TextUnit[] = [];
  for (const isWanted of [(unit: TextUnit) => isUnitLine(unit.view.text), isCaption]) {
    const unit = items.at(-1);
    if (!unit || !isText(unit) || !isWanted(unit) || unit.ranges.some((range) => range.start < floor)) continue;
    if (areParted(document, unit, { ranges: [table] })) continue;
    items.pop();
    taken.unshift(unit);
  }
  return taken;
}
