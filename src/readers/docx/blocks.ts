import type { Aside, Block, Fact, Range, SourceDocument, TableBlock, TextBlock } from '../../document.js';
import { shifted } from '../shifted.js';
import { CHUNK } from './chunks.js';
import { isBlank, layoutHints } from './hints.js';
import { type Line, linesOf, textOf } from './lines.js';
import type { ModelBlock, ModelParagraph, ModelTable } from './model.js';
import { PAGE_NUMBER, RUNNING_HEAD, WATERMARK } from './plain-paragraph.js';
import { placedRows } from './table-grid.js';

/** Holds the reading text as it grows. */
export interface Draft {
  readonly pieces: string[];
  length: number;
  readonly asides: Aside[];
  readonly facts: Fact[];
  /** The documents that stand in the text, by number; null for one that could not be read. */
  readonly chunks: readonly (SourceDocument | null)[];
}

/** Starts a text, with the documents that stand in it. */
export function startDraft(chunks: readonly (SourceDocument | null)[]): Draft {
  return { pieces: [], length: 0, asides: [], facts: [], chunks };
}

/** Writes blocks into a document. */
export function documentOf(model: readonly ModelBlock[], format: string, draft: Draft = startDraft([])): SourceDocument {
  const blocks = writeBlocks(model, draft);
  const { pieces, asides, facts } = draft;
  return { format, encoding: null, pages: null, text: pieces.join(''), blocks, asides, facts, pageStarts: [] };
}

/** Holds what was passed on the way to the next block of a container. */
interface Passed {
  blank: number;
  pageBreak: boolean;
}

/** The paragraph styles of what is no part of the text. */
const ASIDES = new Map<string, Aside['reason']>([
  [RUNNING_HEAD, 'running-head'],
  [PAGE_NUMBER, 'page-number'],
  [WATERMARK, 'watermark'],
]);

/** Writes blocks into the reading text, lines divided by "\n", and gives their places. */
function writeBlocks(model: readonly ModelBlock[], draft: Draft): Block[] {
  const written: Block[] = [];
  const passed: Passed = { blank: 0, pageBreak: false };
  const before = draft.length;
  const separate = (): void => void (draft.length > before && write('\n', draft));
  for (const block of model) {
    if (block.type === 'table') {
      if (block.children.length > 0) written.push(writeTable(block, passed, draft, separate));
    } else if (block.type === 'paragraph' && block.styleId === CHUNK) {
      for (const one of writeChunk(block, draft, separate)) written.push(one);
    } else if (block.type === 'paragraph') {
      for (const line of writeParagraph(block, passed, draft, separate)) written.push(line);
    }
  }
  return written;
}

/** Writes a document that stands in the text, moved to its place. */
function writeChunk(paragraph: ModelParagraph, draft: Draft, separate: () => void): readonly Block[] {
  const number = Number(linesOf(paragraph).map(textOf).join(''));
  const chunk = draft.chunks[number];
  if (!chunk) return [];
  separate();
  const { blocks, asides, facts } = shifted(chunk, write(chunk.shown ?? chunk.text, draft));
  draft.asides.push(...asides);
  draft.facts.push(...facts);
  return blocks;
}

function write(text: string, draft: Draft): number {
  const start = draft.length;
  draft.pieces.push(text);
  draft.length += text.length;
  return start;
}

function writeParagraph(paragraph: ModelParagraph, passed: Passed, draft: Draft, separate: () => void): TextBlock[] {
  const reason = ASIDES.get(paragraph.styleId ?? '');
  return linesOf(paragraph).flatMap((line, index) => {
    passed.pageBreak ||= line.pageBreakBefore;
    if (isBlank(line)) {
      // What only holds a page break is no empty line of either page.
      if (!line.pageBreakBefore) passed.blank++;
      return [];
    }
    separate();
    const { whole, shown, readings } = writeLine(line, draft);
    if (reason) {
      draft.asides.push({ range: whole, reason });
      return [];
    }
    draft.asides.push(...readings.map((range) => ({ range, reason: 'decoration' as const })));
    return shown.length > 0 ? [textBlock(paragraph, line, index === 0, shown, passed)] : [];
  });
}

/** Holds where a line was written: all that it shows, its text, and the readings above its words. */
interface Written {
  readonly whole: Range;
  readonly shown: readonly Range[];
  readonly readings: readonly Range[];
}

function writeLine(line: Line, draft: Draft): Written {
  const text = textOf(line);
  const begin = write(text, draft);
  let at = begin;
  const start = at + text.length - text.trimStart().length;
  const whole = { start, end: start + text.trim().length };
  const pieces: (Range & { readonly reading: boolean })[] = [];
  for (const { text: own, reading } of line.stretches) {
    const before = pieces.at(-1)?.reading === reading ? pieces.pop() : undefined;
    pieces.push({ start: before?.start ?? at, end: at + own.length, reading });
    at += own.length;
  }
  const within = (reading: boolean): Range[] =>
    pieces
      .filter((piece) => piece.reading === reading)
      .map((piece) => ({ start: Math.max(piece.start, whole.start), end: Math.min(piece.end, whole.end) }))
      .filter((range) => range.start < range.end && /\S/.test(text.slice(range.start - begin, range.end - begin)));
  return { whole, shown: within(false), readings: within(true) };
}

function textBlock(paragraph: ModelParagraph, line: Line, first: boolean, ranges: readonly Range[], passed: Passed): TextBlock {
  const shown: Line = { ...line, stretches: line.stretches.filter((stretch) => !stretch.reading) };
  const marker = line.stretches.find((stretch) => stretch.marker && /\S/.test(stretch.text))?.text.trim();
  const start = ranges[0]?.start ?? 0;
  return {
    kind: 'text',
    ranges,
    break: 'hard',
    hints: {
      marker: marker === undefined ? null : { start, end: start + marker.length },
      ...layoutHints(paragraph, shown, first),
      ...taken(passed),
    },
  };
}

function taken(passed: Passed): { pageBreakBefore: boolean; blankBefore: number } {
  const hints = { pageBreakBefore: passed.pageBreak, blankBefore: passed.blank };
  passed.pageBreak = false;
  passed.blank = 0;
  return hints;
}

/** Writes a table: its rows divided by "\n", the cells that start in a row by tabs. */
function writeTable(table: ModelTable, passed: Passed, draft: Draft, separate: () => void): TableBlock {
  separate();
  const start = draft.length;
  const hints = taken(passed);
  const { columns, rows } = placedRows(table);
  const headerRows = table.children.findIndex((row) => !row.isHeader);
  const written = rows.map((cells, index) => {
    if (index > 0) write('\n', draft);
    return {
      cells: cells.map(({ contents, ...place }, position) => {
        if (position > 0) write('\t', draft);
        return { blocks: writeBlocks(contents, draft), ...place };
      }),
    };
  });
  return {
    kind: 'table',
    columns,
    headerRows: headerRows < 0 ? table.children.length : headerRows,
    rows: written,
    range: { start, end: draft.length },
    hints,
  };
}
