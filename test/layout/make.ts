import { type Block, pageAt, type SourceDocument, type TextBlock } from '../../src/document.js';
import { type Box, type Glyph, type LayoutPage, layOut } from '../../src/layout/index.js';
import { expectLedger, shownText, textBlocks } from '../readers/ledger.js';

/** Holds how a line is set. */
interface Setting {
  readonly size?: number;
  readonly font?: string;
  readonly bold?: boolean;
  /** Space added after each character. */
  readonly spread?: number;
}

/** The width of a page of A4 (595 × 842 points); its text stands between 80 and 512, as 27 characters of 16 points. */
export const A4 = { width: 595, height: 842 };

const isNarrow = (character: string): boolean => character.charCodeAt(0) < 0x2000;

/** Sets a line from its left end and baseline; U+3000 leaves a square open without drawing a blank. */
export function line(
  x: number,
  y: number,
  text: string,
  { size = 16, font = 'FangSong', bold = false, spread = 0 }: Setting = {},
): Glyph[] {
  const glyphs: Glyph[] = [];
  let at = x;
  for (const character of text) {
    const width = isNarrow(character) ? size / 2 : size;
    if (character !== '\u3000') glyphs.push({ text: character, x: at, y, width, size, font, bold });
    at += width + spread;
  }
  return glyphs;
}

/** Sets a line in the middle between two edges. */
export function middle(y: number, text: string, setting: Setting = {}, [left, right] = [80, 512]): Glyph[] {
  const [first, last] = [line(0, y, text, setting)[0], line(0, y, text, setting).at(-1)];
  const width = first && last ? last.x + last.width : 0;
  return line((left + right - width) / 2, y, text, setting);
}

/** Sets lines one below another. */
export function lines(x: number, y: number, pitch: number, texts: readonly string[], setting: Setting = {}): Glyph[] {
  return texts.flatMap((text, i) => line(x, y + i * pitch, text, setting));
}

/** Draws the rules of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): Box[] {
  const [left, right, top, bottom] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  return [...ys.map((y) => ({ x1: left, y1: y, x2: right, y2: y })), ...xs.map((x) => ({ x1: x, y1: top, x2: x, y2: bottom }))];
}

/** Makes a page of what stands on it. */
export function page(glyphs: readonly Glyph[], rest: Partial<LayoutPage> = {}): LayoutPage {
  return { ...A4, glyphs, segments: [], pictures: [], beside: [], ...rest };
}

/** Lays pages out as a document whose ledger holds. */
export function laid(...pages: readonly LayoutPage[]): SourceDocument {
  const document: SourceDocument = { format: 'test', encoding: null, pages: pages.length, facts: [], ...layOut(pages) };
  expectLedger(document);
  return document;
}

/** Gives a document's top blocks as text; a table as rows of cells, paragraphs in a cell divided by "/". */
export function shown(document: SourceDocument): (string | string[][])[] {
  return document.blocks.map((block) => (block.kind === 'text' ? shownText(document, block) : cells(document, block)));
}

function cells(document: SourceDocument, block: Block): string[][] {
  if (block.kind === 'text') return [];
  return block.rows.map((row) =>
    row.cells.map((cell) =>
      textBlocks(cell.blocks)
        .map((inner) => shownText(document, inner))
        .join('/'),
    ),
  );
}

/** Gives what was set aside, with its reason. */
export function asides(document: SourceDocument): string[] {
  return document.asides.map(({ range, reason }) => `${reason}: ${document.text.slice(range.start, range.end)}`);
}

/** Gives the text block that begins with some words. */
export function blockOf(document: SourceDocument, start: string): TextBlock {
  const found = textBlocks(document.blocks).find((block) => shownText(document, block).startsWith(start));
  if (!found) throw new Error(`no block begins with ${start}`);
  return found;
}

/** Gives the page on which a block begins. */
export const pageOf = (document: SourceDocument, block: TextBlock): number | null => pageAt(document, block.ranges[0]!.start);
