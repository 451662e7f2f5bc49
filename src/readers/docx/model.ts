import { createBodyReader } from 'mammoth/lib/docx/body-reader.js';
import { type BodyNode, element as bodyNode, text } from 'mammoth/lib/xml/nodes.js';
import { allowed, child, element, elements, valOf, type XmlElement } from './xml.js';

/** The parts of mammoth's document model that a plain document uses. */
export type ModelBlock = ModelParagraph | ModelTable;

/** Holds a paragraph (w:p). */
export interface ModelParagraph {
  readonly type: 'paragraph';
  readonly styleId: string | null;
  readonly alignment: string | null;
  readonly indent: { readonly start: string | null };
  readonly children: readonly ModelRun[];
}

/** Holds text of one formatting (w:r). */
export interface ModelRun {
  readonly type: 'run';
  readonly styleId: string | null;
  readonly isBold: boolean;
  readonly font: string | null;
  readonly fontSize: number | null;
  readonly children: readonly ModelInline[];
}

/** Holds what a run consists of. */
export type ModelInline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' };

/** Holds a table (w:tbl). */
export interface ModelTable {
  readonly type: 'table';
  readonly children: readonly ModelRow[];
}

/** Holds the cells that start in a row. */
export interface ModelRow {
  readonly type: 'tableRow';
  readonly isHeader: boolean;
  readonly children: readonly ModelCell[];
}

/** Holds a cell with its spans. */
export interface ModelCell {
  readonly type: 'tableCell';
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly ModelBlock[];
}

/** How many runs or rows are read at once at most; each takes some 10 kB meanwhile. */
const LONG = 500;

/** Reads plain blocks into mammoth's document model. As each says all about itself, long ones can be read in slices that are joined again. */
export function readModel(blocks: readonly XmlElement[]): readonly ModelBlock[] {
  const reader = createBodyReader({ styles: NO_STYLES, numbering: NO_NUMBERING });
  return blocks.map((block) => joined(slicesOf(block).map((slice) => reader.readXmlElement(bodyElement(slice)).value)));
}

/** Cuts a long paragraph between its runs, a long table between rows into which no merged cell reaches. */
function slicesOf(block: XmlElement): readonly XmlElement[] {
  if (block.children.length <= LONG) return [block];
  const properties = elements(block, 'w:pPr');
  const groups: XmlElement[][] = [[]];
  for (const part of elements(block).slice(properties.length)) {
    if ((groups.at(-1)?.length ?? 0) >= LONG && !joinsAbove(part)) groups.push([]);
    groups.at(-1)?.push(part);
  }
  return groups.map((group) => element(block.name, {}, [...properties, ...group]));
}

function joinsAbove(row: XmlElement): boolean {
  return elements(row, 'w:tc').some((cell) => valOf(child(cell, 'w:tcPr'), 'w:vMerge') === 'continue');
}

function joined(slices: readonly ModelBlock[]): ModelBlock {
  const [first] = slices as [ModelBlock];
  const children = slices.flatMap((slice): readonly (ModelRun | ModelRow)[] => slice.children);
  return { ...first, children } as ModelBlock;
}

/** Plain blocks state all about themselves: what their styles and lists say is in them already, and a style needs no more than to be there. */
const BLANK = () => ({});
const NO_STYLES = { findParagraphStyleById: BLANK, findCharacterStyleById: BLANK, findTableStyleById: BLANK };
const NO_NUMBERING = { findLevel: () => null, findLevelByParagraphStyleId: () => null };

/** Writes an element as mammoth's own reader of XML gives it. */
function bodyElement({ name, attributes, children }: XmlElement): BodyNode {
  return bodyNode(
    name,
    attributes,
    children.map((node) => (typeof node === 'string' ? text(allowed(node)) : bodyElement(node))),
  );
}
