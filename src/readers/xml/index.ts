import { Buffer } from 'node:buffer';
import { ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { readPackage } from '../docx/index.js';
import type { Package } from '../docx/package.js';
import { parseXml } from '../docx/parse-xml.js';
import { type Carrier, readParts } from '../docx/read-parts.js';
import { child, elements, type XmlElement } from '../docx/xml.js';
import { readBook, spreadsheetIn } from '../ods/index.js';
import { readText } from '../odt/index.js';
import { OPEN_DOCUMENT } from '../odt/vocabulary.js';
import type { Reader, ReadOptions } from '../reader.js';
import { xmlText } from '../xml-text.js';
import { partsOf, WORD_2003 } from './word-2003.js';

const XML: Carrier = { format: 'xml', codeOf: (code) => code };
/** How far the root element is looked for; notes and instructions stand before it. */
const HEAD = 8192;

/** Reads documents that are one XML file: Word's package in one (Flat OPC), Word 2003 XML, OpenDocument texts and spreadsheets (fodt, fods). */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    const { text, encoding, invalid } = xmlText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    if (invalid > 0) options.report('text:invalid-bytes', { count: invalid, encoding });
    const head = text.slice(0, HEAD);
    if (/<(?:\w+:)?package[\s>]/.test(head)) return readPackage(packageOf(parseXml(text, 'package', options.limits)), XML, options);
    if (/<(?:\w+:)?wordDocument[\s>]/.test(head)) return readWord2003(text, options);
    if (/<office:document[\s>]/.test(head)) {
      const root = parseXml(text, 'document', options.limits, OPEN_DOCUMENT);
      const spreadsheet = spreadsheetIn(root);
      const read = await (spreadsheet ? readBook(spreadsheet, root, undefined, options) : readText(root, root, options));
      return { ...read, format: 'xml' };
    }
    throw new ReadError('source:unsupported', {
      what: 'an Office document in one XML file that is no text',
      whatZh: '单一 XML 格式的 Office 文件，但不是文字文档',
      advice: 'Save it as .xlsx or .docx and read that.',
      adviceZh: '请另存为 .xlsx 或 .docx 后再读取。',
    });
  },
};

function readWord2003(text: string, options: ReadOptions): Promise<SourceDocument> {
  return readParts(partsOf(parseXml(text, 'wordDocument', options.limits, WORD_2003)), XML, options);
}

/** Gives the parts of a package that is one file (the form of ISO/IEC 29500-2 that Word writes as XML). */
function packageOf(root: XmlElement): Package {
  const parts = new Map(elements(root, 'part').map((part) => [keyOf(part.attributes['name'] ?? ''), part] as const));
  return {
    part: (name) => elements(child(parts.get(keyOf(name)), 'xmlData'))[0],
    bytes(name) {
      const data = child(parts.get(keyOf(name)), 'binaryData');
      return data && Buffer.from(data.children.join(''), 'base64');
    },
  };
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}
