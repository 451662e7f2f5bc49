import { expect } from 'vitest';
import type { Code } from '../../../src/diagnostic.js';
import type { Block, SourceDocument, TableBlock, TextBlock } from '../../../src/document.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/txt/index.js';
import { expectLedger } from '../ledger.js';

/** Holds a text as it was read, and the codes of what was said of it. */
export interface Reading {
  readonly document: SourceDocument;
  readonly codes: readonly Code[];
}

/** Reads bytes or a text as plain text and checks the ledger. */
export async function readText(input: string | Uint8Array): Promise<Reading> {
  const codes: Code[] = [];
  const bytes = typeof input === 'string' ? Buffer.from(input) : input;
  const document = await reader.read(bytes, { report: (code) => codes.push(code), limits: LIMITS });
  expectLedger(document);
  return { document, codes };
}

/** Shows a block: the pieces of a paragraph joined by ¦, the cells of a row by |, their paragraphs by /. */
export function shown(document: SourceDocument, block: Block): string {
  if (block.kind === 'text') return block.ranges.map(({ start, end }) => document.text.slice(start, end)).join('¦');
  return block.rows
    .map((row) => row.cells.map((cell) => cell.blocks.map((inner) => shown(document, inner)).join('/')).join('|'))
    .join('\n');
}

/** Shows all blocks of a text, one a line, tables as [rows]. */
export async function blocksIn(input: string): Promise<string[]> {
  const { document } = await readText(input);
  return document.blocks.map((block) => (block.kind === 'table' ? `[${shown(document, block)}]` : shown(document, block)));
}

/** Gives the only table of a text. */
export async function tableIn(input: string): Promise<{ table: TableBlock; rows: string[] }> {
  const { document } = await readText(input);
  const tables = document.blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  const table = tables[0] as TableBlock;
  return { table, rows: shown(document, table).split('\n') };
}

/** Gives the paragraphs of a text with what is set aside. */
export async function linesIn(input: string): Promise<{ lines: { text: string; block: TextBlock }[]; asides: string[] }> {
  const { document } = await readText(input);
  const lines = document.blocks.filter((block) => block.kind === 'text').map((block) => ({ text: shown(document, block), block }));
  const asides = document.asides.map(({ range, reason }) => `${reason}: ${document.text.slice(range.start, range.end)}`);
  return { lines, asides };
}
