import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { element, writeXml, type XmlElement } from './xml.js';

/** The parts of mammoth's document model that a plain document uses. */
export type ModelBlock = ModelParagraph | ModelTable;

export interface ModelParagraph {
  readonly type: 'paragraph';
  readonly styleId: string | null;
  readonly alignment: string | null;
  readonly indent: { readonly start: string | null };
  readonly children: readonly ModelRun[];
}

export interface ModelRun {
  readonly type: 'run';
  readonly styleId: string | null;
  readonly isBold: boolean;
  readonly font: string | null;
  readonly fontSize: number | null;
  readonly children: readonly ModelInline[];
}

export type ModelInline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'tab' }
  | { readonly type: 'break'; readonly breakType: 'line' | 'page' | 'column' };

export interface ModelTable {
  readonly type: 'table';
  readonly children: readonly ModelRow[];
}

export interface ModelRow {
  readonly type: 'tableRow';
  readonly isHeader: boolean;
  readonly children: readonly ModelCell[];
}

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

/** Reads a plain body into mammoth's document model. */
export async function readModel(blocks: readonly XmlElement[]): Promise<readonly ModelBlock[]> {
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
