import { strToU8, zipSync } from 'fflate';
import { NAMESPACES } from '../odt/make.js';

/** Styles of the sheets: ce1 is bold, large and in the middle by its parent, ta2 hides its sheet. */
const AUTOMATIC =
  '<style:style style:name="Heading" style:family="table-cell"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="11pt"/></style:style><style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Heading"><style:text-properties fo:font-weight="bold" fo:font-size="18pt"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';

/** Packs a spreadsheet of tables as LibreOffice does: its type first and not packed. */
export function packOds(tables: string, manifest = ''): Uint8Array {
  const head = `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${AUTOMATIC}</office:automatic-styles>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `${head}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest ${NAMESPACES}>${manifest}</manifest:manifest>`),
  });
}

/** Writes a sheet. */
export const table = (name: string, content: string, more = ''): string =>
  `<table:table table:name="${name}" ${more}>${content}</table:table>`;
/** Writes a row. */
export const row = (cells: readonly string[], more = ''): string => `<table:table-row ${more}>${cells.join('')}</table:table-row>`;
/** Writes a cell of paragraphs, which "\n" divides; an empty one where there is nothing. */
export const cell = (text: string, more = ''): string =>
  `<table:table-cell ${more}>${
    text === ''
      ? ''
      : text
          .split('\n')
          .map((line) => `<text:p>${line}</text:p>`)
          .join('')
  }</table:table-cell>`;
/** Writes cells under a merged one. */
export const covered = (times = 1): string => `<table:covered-table-cell table:number-columns-repeated="${times}"/>`;
