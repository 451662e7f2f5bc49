import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { child, element, elements, valOf, writeXml, type XmlElement } from './xml.js';

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

interface ModelDocument {
  readonly type: 'document';
  readonly children: readonly ModelBlock[];
}

const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** How many runs or rows a block may have to be read whole, and how many mammoth reads at once; each takes it some 10 kB. */
const LONG = 500;
const BATCH = 2000;

/** Holds a block or, of a long one, a part. */
interface Slice {
  readonly block: XmlElement;
  readonly continues: boolean;
}

/**
 * Reads plain blocks into mammoth's document model. As each says all about itself, they can be read in batches, and long
 * ones in slices that are joined again.
 */
export async function readModel(blocks: readonly XmlElement[]): Promise<readonly ModelBlock[]> {
  const read: ModelBlock[][] = [];
  for (const batch of batchesOf(blocks.flatMap(slicesOf))) {
    const models = await readBatch(batch.map((slice) => slice.block));
    models.forEach((model, index) => {
      if (batch[index]?.continues) read.at(-1)?.push(model);
      else read.push([model]);
    });
  }
  return read.flatMap((slices) => (slices.length === 1 ? slices : [joined(slices)]));
}

function batchesOf(slices: readonly Slice[]): Slice[][] {
  const batches: Slice[][] = [];
  let weight = BATCH;
  for (const slice of slices) {
    if (weight >= BATCH) {
      batches.push([]);
      weight = 0;
    }
    batches.at(-1)?.push(slice);
    weight += 1 + slice.block.children.length;
  }
  return batches;
}

/** Cuts a long paragraph between its runs, a long table between rows into which no merged cell reaches. */
function slicesOf(block: XmlElement): Slice[] {
  if (block.children.length <= LONG) return [{ block, continues: false }];
  const properties = elements(block, 'w:pPr');
  const groups: XmlElement[][] = [[]];
  for (const part of elements(block).slice(properties.length)) {
    if ((groups.at(-1)?.length ?? 0) >= LONG && !joinsAbove(part)) groups.push([]);
    groups.at(-1)?.push(part);
  }
  return groups.map((group, index) => ({ block: element(block.name, {}, [...properties, ...group]), continues: index > 0 }));
}

function joinsAbove(row: XmlElement): boolean {
  return elements(row, 'w:tc').some((cell) => valOf(child(cell, 'w:tcPr'), 'w:vMerge') === 'continue');
}

function joined(slices: readonly ModelBlock[]): ModelBlock {
  const [first] = slices as [ModelBlock];
  const children = slices.flatMap((slice): readonly (ModelRun | ModelRow)[] => slice.children);
  return { ...first, children } as ModelBlock;
}

async function readBatch(blocks: readonly XmlElement[]): Promise<readonly ModelBlock[]> {
  const document = element('w:document', { 'xmlns:w': WORDPROCESSING }, [element('w:body', {}, blocks)]);
  const buffer = Buffer.from(zipSync({ 'word/document.xml': strToU8(writeXml(document)) }, { level: 0 }));
  let model: readonly ModelBlock[] = [];
  await mammoth.convertToHtml(
    { buffer },
    {
      // The model is what is wanted; an empty one is handed on, so that no HTML is made of it.
      transformDocument(read: ModelDocument) {
        model = read.children;
        return { ...read, children: [] };
      },
    },
  );
  return model;
}
