import { type Block, type Hints, NO_HINTS, type Range, type SourceDocument, type TableBlock, type TextBlock } from '../../document.js';
import { withoutBlankWraps } from './blank-wraps.js';
import { clipped } from './ranges.js';
import { part, type View, viewOf } from './view.js';
import { joinWraps } from './wraps.js';

/** Holds a paragraph as rules see it: its ranges, its clean view and the layout's hints. */
export interface TextUnit {
  readonly kind: 'text';
  readonly ranges: readonly Range[];
  readonly view: View;
  readonly hints: Hints;
}

/** Holds a table as the carrier gives it. */
export interface TableUnit {
  readonly kind: 'table';
  readonly block: TableBlock;
}

/** Holds a table that became running words (月份 重点工作 1月份 … 2月份 …). */
export interface RunOnTableUnit {
  readonly kind: 'run-on-table';
  readonly view: View;
  readonly table: RunOnTable;
}

/** Holds where a table that became running words stands in a view (UTF-16 units, end exclusive), and what it says. */
export interface RunOnTable {
  readonly start: number;
  readonly end: number;
  readonly caption: View | null;
  readonly header: { readonly start: number; readonly end: number; readonly month: string; readonly content: string };
  readonly rows: readonly RunOnRow[];
  readonly repeated: readonly Range[];
}

/** Holds one month and its work. */
export interface RunOnRow {
  readonly time: View;
  readonly content: View;
}

/** Is what stands in the body of a document, in reading order. */
export type Unit = TextUnit | TableUnit | RunOnTableUnit;

/** Makes a unit of ranges of the document's text. */
export function textUnit(document: SourceDocument, ranges: readonly Range[], hints: Hints): TextUnit {
  return { kind: 'text', ranges, view: viewOf(document.text, ranges), hints };
}

/**
 * Gives the document's paragraphs and tables in reading order: lines that were only full are joined, tables that only
 * lay out text (`dissolves`) give their paragraphs.
 */
export function unitsOf(document: SourceDocument, dissolves: (table: TableBlock) => boolean): Unit[] {
  return joinWraps(document.text, flatten(document.blocks, dissolves)).flatMap((block): Unit[] => {
    if (block.kind === 'table') return [{ kind: 'table', block }];
    const unit = textUnit(document, withoutBlankWraps(document.text, block.ranges), block.hints);
    return unit.view.text ? [unit] : [];
  });
}

/** Replaces the tables that dissolve by the blocks of their cells, row by row. */
function flatten(blocks: readonly Block[], dissolves: (table: TableBlock) => boolean): (TextBlock | TableBlock)[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'text' || !dissolves(block)) return [block];
    return flatten(
      block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)),
      dissolves,
    );
  });
}

/** Says whether something that the carrier took out of the text (a line of publishing) stood between a paragraph and what follows it: no title, no sentence and no caption runs across it. */
export function areParted({ facts }: Pick<SourceDocument, 'facts'>, before: TextUnit, after: Pick<TextUnit, 'ranges'>): boolean {
  const start = before.ranges.at(-1)?.end ?? 0;
  const end = after.ranges[0]?.start ?? 0;
  return facts.some(({ range }) => range !== null && range.start >= start && range.end <= end);
}

/** Gives how many empty lines usually stand between paragraphs. */
export function usualGap(units: readonly Unit[]): number {
  const gaps = units.flatMap((unit) => (unit.kind === 'text' ? [unit.hints.blankBefore] : [])).sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

/** Makes a unit of a stretch of another. */
export function piece(unit: TextUnit, start: number, end: number): TextUnit {
  const view = part(unit.view, start, end);
  const first = view.offsets[0] ?? 0;
  const last = (view.offsets[view.offsets.length - 1] ?? -1) + 1;
  return { kind: 'text', ranges: clipped(unit.ranges, first, last), view, hints: { ...NO_HINTS, blankBefore: unit.hints.blankBefore } };
}
