import type { Vocabulary } from '../docx/parse-xml.js';

const NAMESPACE = 'urn:oasis:names:tc:opendocument:xmlns:';
const OWN: readonly string[] = ['office', 'style', 'text', 'table', 'manifest'];

/** The vocabulary of OpenDocument (1.3 part 3); what stands inside text is drawn, white space collapsed (6.1.2). */
export const OPEN_DOCUMENT: Vocabulary = {
  format: 'odt',
  prefixes: new Map([
    ...OWN.map((name) => [`${NAMESPACE}${name}:1.0`, name] as const),
    [`${NAMESPACE}drawing:1.0`, 'draw'],
    ['http://www.w3.org/1999/xlink', 'xlink'],
    [`${NAMESPACE}xsl-fo-compatible:1.0`, 'fo'],
    [`${NAMESPACE}svg-compatible:1.0`, 'svg'],
    ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ]),
  textual: (name) => name.startsWith('text:'),
};
