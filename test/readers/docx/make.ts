import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import type { Code } from '../../../src/diagnostic.js';
import type { SourceDocument, TableBlock, TextBlock } from '../../../src/document.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/docx/index.js';
import { readerFor } from '../../../src/readers/index.js';
import { expectLedger, shownText, textBlocks } from '../ledger.js';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:zz="urn:invented:2031"',
].join(' ');
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The contents of the parts beside the document; headers and footers by relationship id. */
export interface Extra {
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly footnotes?: string;
  readonly related?: Readonly<Record<string, { readonly kind: 'header' | 'footer'; readonly xml: string }>>;
}

/** Makes the parts of a package by name. */
export function makeParts(body: string, extra: Extra = {}): Record<string, string> {
  const parts: Record<string, string> = { 'word/document.xml': root('document', `<w:body>${body}</w:body>`) };
  for (const kind of ['styles', 'numbering', 'settings', 'footnotes'] as const)
    if (extra[kind]) parts[`word/${kind}.xml`] = root(kind, extra[kind]);
  const related = Object.entries(extra.related ?? {});
  for (const [id, { kind, xml }] of related) parts[`word/${id}.xml`] = root(kind === 'header' ? 'hdr' : 'ftr', xml);
  parts['word/_rels/document.xml.rels'] = relationships(related.map(([id, { kind }]) => [id, kind, `${id}.xml`]));
  parts['_rels/.rels'] = relationships([['rId1', 'officeDocument', 'word/document.xml']]);
  return parts;
}

function root(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

function relationships(all: readonly (readonly [string, string, string])[]): string {
  const entries = all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** Packs parts. */
export function pack(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}

/** Holds a document that was read, and what was reported on the way. */
export interface Reading {
  readonly document: SourceDocument;
  readonly reported: readonly (readonly [Code, Readonly<Record<string, string | number>>])[];
}

/** Reads bytes and checks the ledger. */
export async function readBytes(bytes: Uint8Array): Promise<Reading> {
  const reported: [Code, Readonly<Record<string, string | number>>][] = [];
  const told = { report: (code: Code, details = {}) => void reported.push([code, details]), limits: LIMITS };
  const embedded = async (inner: Uint8Array, format?: string) => (await readerFor(inner, format)).read(inner, told);
  const document = await reader.read(bytes, { ...told, embedded });
  expectLedger(document);
  return { document, reported };
}

/** Reads a document made of a body's XML. */
export async function readBody(body: string, extra: Extra = {}): Promise<Reading> {
  return readBytes(pack(makeParts(body, extra)));
}

/** Packs a document whose body names other parts, x0, x1, … in order, and others outside the package, each by its id. */
export function packRelated(
  body: string,
  related: Readonly<Record<string, string>>,
  external: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = makeParts(body);
  const kind = (name: string) => /^(?:comments|endnotes)/.exec(name)?.[0] ?? 'part';
  const links = [
    ...Object.keys(related).map((name, index) => `<Relationship Id="x${index}" Type="${OFFICE}/${kind(name)}" Target="${name}"/>`),
    ...Object.entries(external).map(
      ([id, target]) => `<Relationship Id="${id}" Type="${OFFICE}/part" TargetMode="External" Target="${target}"/>`,
    ),
  ];
  const rels = parts['word/_rels/document.xml.rels']?.replace('</Relationships>', `${links.join('')}</Relationships>`) ?? '';
  const others = Object.fromEntries(Object.entries(related).map(([name, content]) => [`word/${name}`, content]));
  return pack({ ...parts, ...others, 'word/_rels/document.xml.rels': rels });
}

/** Reads a document that `packRelated` makes. */
export async function readRelated(...made: Parameters<typeof packRelated>): Promise<Reading> {
  return readBytes(packRelated(...made));
}

/** Gives the reading text of a body's XML, line by line. */
export async function linesOfBody(body: string, extra: Extra = {}): Promise<string[]> {
  return (await readBody(body, extra)).document.text.split('\n');
}

/** Gives a document's text blocks by what they show. */
export function blocksByText(document: SourceDocument): Map<string, TextBlock> {
  return new Map(textBlocks(document.blocks).map((block) => [shownText(document, block), block]));
}

/** Gives the only table of a document. */
export function onlyTable(document: SourceDocument): TableBlock {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  expect(tables).toHaveLength(1);
  return tables[0] as TableBlock;
}

/** Writes a paragraph: its text, and the XML of its properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : r(text)}</w:p>`;
}

/** Writes a run: its text, and the XML of its properties. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Writes a cell that holds paragraphs. */
export function tc(texts: string | readonly string[], properties = ''): string {
  const paragraphs = (typeof texts === 'string' ? [texts] : texts).map((text) => p(text));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`;
}

/** Writes a row of cells. */
export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** Writes the properties that number a paragraph. */
export function numbered(numId: number, level?: number): string {
  return `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr>`;
}

/** Writes one of the signs that begin, divide and end a field. */
export function field(type: 'begin' | 'separate' | 'end', form = ''): string {
  return `<w:r><w:fldChar w:fldCharType="${type}">${form}</w:fldChar></w:r>`;
}

/** Writes the code of a field. */
export function code(text: string): string {
  return `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
}

/** Writes a field: its code, its form data, and what stands behind the code: a result with its separator, or nothing. */
export function fieldOf(instruction: string, form = '', result = ''): string {
  return `${field('begin', form)}${code(instruction)}${result}${field('end')}`;
}
