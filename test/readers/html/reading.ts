import type { Block, SourceDocument, TableBlock, TextBlock } from '../../../src/document.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/html/index.js';
import { expectLedger, shownText } from '../ledger.js';

/** Holds a page as it was read, and the codes of what was reported. */
export interface Reading {
  readonly document: SourceDocument;
  readonly codes: string[];
}

/** Reads a page and checks its ledger. */
export async function readPage(page: string | Uint8Array): Promise<Reading> {
  const codes: string[] = [];
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const document = await reader.read(bytes, { report: (code) => codes.push(code), limits: LIMITS });
  expectLedger(document);
  return { document, codes };
}

/** Reads markup as the text of an article. */
export async function readBody(markup: string): Promise<Reading> {
  return readPage(`<!DOCTYPE html><meta charset="utf-8"><body><div class="TRS_Editor">${markup}</div></body>`);
}

/** What a block shows: a text, or the rows of a table as lists of cells, each a list of what it shows. */
export type Shown = string | Shown[][][];

/** Lists what blocks show. */
export function shown(document: SourceDocument, blocks: readonly Block[] = document.blocks): Shown[] {
  return blocks.map((block) =>
    block.kind === 'text' ? shownText(document, block) : block.rows.map((row) => row.cells.map((cell) => shown(document, cell.blocks))),
  );
}

/** Lists what the blocks of an article's markup show. */
export async function shownBody(markup: string): Promise<Shown[]> {
  const { document } = await readBody(markup);
  return shown(document);
}

/** Gives the first text block of a document. */
export function firstText(document: SourceDocument): TextBlock {
  return document.blocks.find((block) => block.kind === 'text') as TextBlock;
}

/** Gives the first table of a document. */
export function firstTable(document: SourceDocument): TableBlock {
  return document.blocks.find((block) => block.kind === 'table') as TableBlock;
}

/** Lists what is set aside, line by line. */
export function setAside(document: SourceDocument): string[] {
  return document.asides.map(({ range }) => document.text.slice(range.start, range.end));
}

/** Lists facts as [label, value]; those of metas are left out where they are not asked for. */
export function facts(document: SourceDocument, where: 'page' | 'head'): [string, string][] {
  return document.facts.filter((fact) => (fact.range === null) === (where === 'head')).map((fact) => [fact.label, fact.value]);
}
