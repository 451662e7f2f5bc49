import { strToU8, zipSync } from 'fflate';
import type { Code } from '../../../src/diagnostic.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/odt/index.js';
import type { Reading } from '../docx/make.js';
import { expectLedger } from '../ledger.js';

const NAMES = ['office', 'style', 'text', 'table', 'manifest'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
/** The namespaces of all parts. */
export const NAMESPACES = [
  ...NAMES,
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"',
  'xmlns:math="http://www.w3.org/1998/Math/MathML"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ');

/** The contents of other parts and places. */
interface Extra {
  readonly automatic?: string;
  readonly styles?: string;
  readonly manifest?: string;
  /** Further parts by name. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Packs a text of a body's XML. */
export function packOdt(body: string, { automatic = '', styles = '', manifest = '', parts: further = {} }: Extra = {}): Uint8Array {
  const parts = {
    'content.xml': `<office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${NAMESPACES}>${styles}</office:document-styles>`,
    'META-INF/manifest.xml': `<manifest:manifest ${NAMESPACES}>${manifest}</manifest:manifest>`,
    ...further,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])));
}

/** Reads a text and checks its ledger. */
export async function readOdt(body: string, extra: Extra = {}): Promise<Reading> {
  const reported: [Code, Readonly<Record<string, string | number>>][] = [];
  const document = await reader.read(packOdt(body, extra), {
    report: (code, details = {}) => reported.push([code, details]),
    limits: LIMITS,
  });
  expectLedger(document);
  return { document, reported };
}

/** Writes a paragraph, of a style. */
export const p = (content: string, style = '') => `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${content}</text:p>`;
