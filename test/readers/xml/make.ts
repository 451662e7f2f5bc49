import { strFromU8, unzipSync } from 'fflate';
import { numberFormatOf } from '../../../src/readers/number-codes.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PROGRAM = '<?mso-application progid="Word.Document"?>\n';
const W = 'http://schemas.microsoft.com/office/word/2003/wordml';

/** Writes a Word package as one XML file, as Word does (Flat OPC): its XML parts as they are, the others in base64. */
export function flatPackage(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]) => {
    const content = /\.(?:xml|rels)$/.test(name)
      ? `<pkg:xmlData>${bare(strFromU8(bytes))}</pkg:xmlData>`
      : `<pkg:binaryData>${base64(bytes)}</pkg:binaryData>`;
    return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml">${content}</pkg:part>`;
  });
  return file(`<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`);
}

/** Writes a Word 2003 XML document around the content of its body, its styles and its lists. */
export function word2003(body: string, styles = '', lists = ''): Uint8Array {
  const spaces = `xmlns:w="${W}" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:st1="urn:schemas-microsoft-com:office:smarttags"`;
  return file(
    `<w:wordDocument ${spaces}><w:lists>${lists}</w:lists><w:styles>${styles}</w:styles><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`,
  );
}

/** Writes a Word package as Word 2003 XML: what the format calls otherwise by its name there, running heads and lists at their places. */
export function asWord2003(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const text = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const targets = new Map(
    [...text('word/_rels/document.xml.rels').matchAll(/Id="([^"]*)"[^>]*Target="([^"]*)"/g)].map(([, id, target]) => [id, target]),
  );
  const body = inner(text('word/document.xml'), 'body').replace(
    /<w:(header|footer)Reference [^>]*r:id="([^"]*)"\/>/g,
    (_, kind: string, id: string) => {
      const name = kind === 'header' ? 'hdr' : 'ftr';
      return `<w:${name} w:type="odd">${inner(text(`word/${targets.get(id)}`), name)}</w:${name}>`;
    },
  );
  const styles = inner(text('word/styles.xml'), 'styles').replaceAll('w:default="1"', 'w:default="on"');
  return word2003(renamed(body), renamed(styles), listsOf(text('word/numbering.xml')));
}

const NAMES = [
  ['w:vMerge', 'w:vmerge'],
  ['w:numPr', 'w:listPr'],
  ['<w:numId ', '<w:ilfo '],
  ['w:eastAsia', 'w:fareast'],
  ['w:hAnsi', 'w:h-ansi'],
  ['w:lineRule', 'w:line-rule'],
  ['w:firstLineChars', 'w:first-line-chars'],
  ['w:firstLine=', 'w:first-line='],
] as const;

function renamed(xml: string): string {
  return NAMES.reduce((said, [now, then]) => said.replaceAll(now, then), xml);
}

const CODES = new Map(Array.from({ length: 60 }, (_, code) => [numberFormatOf(code), code] as const).reverse());

function listsOf(numbering: string): string {
  return inner(numbering, 'numbering')
    .replace(/<w:numFmt w:val="(\w+)"\/>/g, (_, format: string) => `<w:nfc w:val="${CODES.get(format)}"/>`)
    .replace(/<w:suff w:val="(\w)/g, (_, first: string) => `<w:suff w:val="${first.toUpperCase()}`)
    .replace(/<w:abstractNumId w:val="(\d+)"\/>/g, '<w:ilst w:val="$1"/>')
    .replace(/<w:abstractNum w:abstractNumId=/g, '<w:listDef w:listDefId=')
    .replaceAll('</w:abstractNum>', '</w:listDef>')
    .replace(/<w:num w:numId=/g, '<w:list w:ilfo=')
    .replaceAll('</w:num>', '</w:list>');
}

/** Writes an OpenDocument text as one XML file (fodt): what stands in its two parts, in one root. */
export function flatText(odt: Uint8Array): Uint8Array {
  const parts = unzipSync(odt);
  const [content = '', styles = ''] = ['content.xml', 'styles.xml'].map((name) => (parts[name] ? bare(strFromU8(parts[name])) : ''));
  const spaces = [...new Set([...(content + styles).matchAll(/ xmlns:[\w-]+="[^"]*"/g)].map(([found]) => found))].join('');
  const within = (xml: string): string => xml.replace(/^<[^>]*>/, '').replace(/<\/[^>]*>\s*$/, '');
  const type = 'office:mimetype="application/vnd.oasis.opendocument.text"';
  return Buffer.from(`${HEAD}<office:document${spaces} ${type}>${within(styles)}${within(content)}</office:document>`);
}

function inner(xml: string, name: string): string {
  return new RegExp(`<w:${name}(?:\\s[^>]*)?>([\\s\\S]*)</w:${name}>`).exec(xml)?.[1] ?? '';
}

function bare(xml: string): string {
  return xml.replace(/^\s*<\?xml[^>]*\?>\s*/, '');
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function file(xml: string): Uint8Array {
  return Buffer.from(HEAD + PROGRAM + xml);
}
