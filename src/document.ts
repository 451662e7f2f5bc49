/**
 * The neutral model that crosses the border between the readers and everything above them: plain data, in reading
 * order. A reader knows its format and nothing of notices; what stands above knows notices and nothing of formats.
 *
 * All offsets are UTF-16 code units into `SourceDocument.text`, ends exclusive.
 */
import { bisect } from './bisect.js';

/** Marks a half-open range of the reading text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Marks a place that the output names: a range and the page on which it starts (1-based; null where there are none). */
export interface Span extends Range {
  readonly page: number | null;
}

/** Names why text is set aside, in the contract's words. */
export type AsideReason =
  | 'page-number'
  | 'running-head'
  | 'repeated-header'
  | 'site-furniture'
  | 'chunk-mark'
  | 'markup'
  | 'caption'
  | 'decoration'
  | 'repeated-title'
  | 'contents'
  | 'watermark'
  | 'unrecognised';

/** Holds a range that carries no part of the text proper, and why. */
export interface Aside {
  readonly range: Range;
  readonly reason: AsideReason;
}

/** Holds one fact that a carrier states beside its text: an HTML meta, a row of its catalogue block. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Where the fact stands in the reading text, label included; null where it stands outside it (a meta). */
  readonly range: Range | null;
}

/** Holds a link of the page: the text that it stands on, and where it leads, as the page writes it. */
export interface Link {
  readonly range: Range;
  readonly href: string;
}

/** Holds where a line of the reading text stands on its page: points, from the upper left corner of the page as it is read. */
export interface DrawnLine extends Range {
  /** From 1. */
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** What is drawn in it, left to right: its offset in the reading text, its edges. */
  readonly glyphs: readonly { readonly at: number; readonly left: number; readonly right: number }[];
}

/** Holds a stretch of text that was recognised in a picture, and how sure that is, from 0 to 1. */
export interface Doubt {
  readonly range: Range;
  readonly confidence: number;
}

/**
 * Holds what a reader hands over. Every character of `text` that is not white space lies in exactly one block, fact or
 * aside; blocks come in reading order, their ranges rise.
 */
export interface SourceDocument {
  /** The format by content: "docx", "txt", "html", "pdf". */
  readonly format: string;
  /** The encoding that was used, e.g. "gb18030"; null where the format settles it. */
  readonly encoding: string | null;
  /** What recognised text in the document's pictures; left out where nothing did. */
  readonly ocr?: { readonly engine: string; readonly version: string };
  readonly pages: number | null;
  /** The reading text. It is fixed: no later step inserts, deletes or changes a character in it. */
  readonly text: string;
  /**
   * The text as it is to be read, where a file writes a sign in other words (&nbsp; is a blank, &ldquo; is “): as long as `text`,
   * each character in its place.
   */
  readonly shown?: string;
  readonly blocks: readonly Block[];
  readonly asides: readonly Aside[];
  readonly facts: readonly Fact[];
  /** What was recognised in pictures without certainty, in order; left out where nothing was. */
  readonly doubts?: readonly Doubt[];
  /** The links of the text, in order; left out where the format has none. */
  readonly links?: readonly Link[];
  /** The offset at which each page starts, rising; empty where the format has no pages. */
  readonly pageStarts: readonly number[];
  /** Where its lines stand, in the order of the text; only where it was asked for and the format knows it. */
  readonly drawn?: readonly DrawnLine[];
  /** What its pages may be as well, each whole, where the places of their text leave a question open; left out where they leave none. */
  readonly others?: readonly Laid[];
}

/** Holds the parts of a document that the places of its text tell. */
export type Laid = Pick<SourceDocument, 'text' | 'blocks' | 'asides' | 'pageStarts' | 'drawn' | 'doubts'>;

/** Is a block of the reading text. */
export type Block = TextBlock | TableBlock;

/** Holds a paragraph, or a line where the format knows only lines. */
export interface TextBlock {
  readonly kind: 'text';
  /** The pieces of the text, in reading order; more than one where furniture or a line end cuts it. */
  readonly ranges: readonly Range[];
  /**
   * The strength of the break before the block. Hard: the author ended a paragraph (a Word paragraph, p, br, a table
   * cell). Soft: the line may only have been full (a line of plain text); a later step may join it to the one before.
   */
  readonly break: 'hard' | 'soft';
  readonly hints: Hints;
}

/** Holds the few facts of layout that GB/T 9704 gives meaning to. */
export interface Hints {
  /** Heading level by style: Word's heading styles, h1-h6, Markdown #; 1 at the top, null for none. */
  readonly outline: number | null;
  /** A named style that is no heading level: Word's Title, Subtitle, Caption (标题, 副标题, 题注). */
  readonly style: 'title' | 'subtitle' | 'caption' | null;
  /** The automatic number, written into the text as it is drawn; null where the number was typed. */
  readonly marker: Range | null;
  readonly alignment: 'left' | 'center' | 'right' | 'justify' | null;
  /** In points; null where unknown. */
  readonly fontSize: number | null;
  /** All of the block is bold. */
  readonly bold: boolean;
  /** How many code units at the start are set in another face than the rest (bold, 黑体, 楷体): a run-in heading; 0 for none. */
  readonly lead: number;
  /** First line's indent from the text edge, in points; null where unknown. */
  readonly indent: number | null;
  readonly pageBreakBefore: boolean;
  /**
   * A text of its own begins here, as the carrier says (a sheet of a workbook): under a title of its own, or the name that the
   * carrier gives it; left out elsewhere.
   */
  readonly opens?: 'title' | 'name';
  /** The frame that the block stands in: blocks of one frame on one page share a number; left out where there is none. */
  readonly box?: number;
  /** Empty lines or paragraphs (for positioned text: line heights of extra space) before the block. */
  readonly blankBefore: number;
}

/** Holds a table: rows of the cells that start in them, covered places left out. */
export interface TableBlock {
  readonly kind: 'table';
  /** The number of grid columns. */
  readonly columns: number;
  /** How many rows at the top the carrier itself marks as header; 0 where it does not say. */
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
  /** All of the table, separators included. */
  readonly range: Range;
  readonly hints: Pick<Hints, 'pageBreakBefore' | 'blankBefore'>;
}

/** Holds a row: the cells that start in it. */
export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** Holds a cell, with how many grid columns and rows it covers. */
export interface TableCell {
  /** The first grid column that the cell covers, from 0. */
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Paragraphs and nested tables; empty for an empty cell. */
  readonly blocks: readonly Block[];
}

/** The hints of a block about which the carrier says nothing. */
export const NO_HINTS: Hints = {
  outline: null,
  style: null,
  marker: null,
  alignment: null,
  fontSize: null,
  bold: false,
  lead: 0,
  indent: null,
  pageBreakBefore: false,
  blankBefore: 0,
};

/** Gives the page on which an offset stands, 1-based; null for a document without pages. */
export function pageAt(document: Pick<SourceDocument, 'pageStarts'>, offset: number): number | null {
  const starts = document.pageStarts;
  const begun = bisect(starts, (start) => start <= offset);
  return starts.length === 0 ? null : Math.max(1, begun);
}
