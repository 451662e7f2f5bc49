import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped } from '../fixtures/docx.js';
import { type SpannedCell, spannedCells } from '../fixtures/grid.js';
import type { Item, Line, Table } from '../fixtures/outline.js';
import { type Style, setting } from './style.js';

const RULE = '0.5pt solid #000000';
const NAMESPACES = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(['fo', 'svg'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo' : name}-compatible:1.0"`))
  .join(' ');

/** Sets texts by LibreOffice, all in one run: from flat OpenDocument files in a folder to PDFs beside them. */
export function setByOffice(folder: string, texts: readonly { name: string; items: readonly Item[]; style: Style }[]): void {
  for (const tagged of [false, true]) {
    const own = texts.filter(({ style }) => style.tagged === tagged);
    if (own.length === 0) continue;
    for (const { name, items, style } of own) writeFileSync(join(folder, `${name}.fodt`), officeText(items, style));
    const to = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;
    const home = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = own.map(({ name }) => join(folder, `${name}.fodt`));
    execFileSync('soffice', [home, '--headless', '--convert-to', to, '--outdir', folder, ...files], { stdio: 'ignore' });
  }
}

/** Gives a set text. */
export const officePdf = (folder: string, name: string): Uint8Array => readFileSync(join(folder, `${name}.pdf`));

function officeText(items: readonly Item[], style: Style): string {
  const tables: string[] = [];
  const body = items.map((item) => (item.kind === 'line' ? lineXml(item) : tableXml(item, style, tables)));
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="S" svg:font-family="'Noto ${style.sans ? 'Sans' : 'Serif'} CJK SC'"/></office:font-face-decls>
<office:styles>${paragraphStyles(style)}</office:styles>
<office:automatic-styles>${tables.join('')}${cellStyles(style)}${pageLayout(style)}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">${headAndFoot(style)}</style:master-page></office:master-styles>
<office:body><office:text>${body.join('')}</office:text></office:body></office:document>`;
}

function lineXml({ look, text, lead }: Line): string {
  const bold = lead > 0 ? `<text:span text:style-name="bold">${escaped(text.slice(0, lead))}</text:span>` : '';
  return `<text:p text:style-name="${look}">${bold}${escaped(text.slice(lead))}</text:p>`;
}

function tableXml(table: Table, style: Style, styles: string[]): string {
  const name = `t${styles.length}`;
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const share = style.width * textWidth(style);
  const columns = table.widths.map((_, i) => `<table:table-column table:style-name="${name}c${i}"/>`);
  styles.push(
    table.widths
      .map(
        (width, i) =>
          `<style:style style:name="${name}c${i}" style:family="table-column"><style:table-column-properties style:column-width="${((width * share) / total).toFixed(1)}pt"/></style:style>`,
      )
      .join(''),
  );
  const cells = spannedCells(table);
  const rows = table.rows.map((row, y) => {
    const own = new Map(cells.filter((cell) => cell.row === y).map((cell) => [cell.column, cell]));
    const places = row.map((_, x) => own.get(x)).map((cell) => (cell ? cellXml(cell, table) : '<table:covered-table-cell/>'));
    return `<table:table-row>${places.join('')}</table:table-row>`;
  });
  const head = `<table:table-header-rows>${rows.slice(0, table.headerRows).join('')}</table:table-header-rows>`;
  const rest = rows.slice(table.headerRows).join('');
  return `<table:table table:style-name="tab">${columns.join('')}${table.headerRows > 0 ? head : ''}${rest}</table:table><text:p text:style-name="after"/>`;
}

function cellXml({ row, rowSpan, colSpan, lines }: SpannedCell, { headerRows, rows }: Table): string {
  const look = row + rowSpan <= headerRows ? 'head' : row + rowSpan >= rows.length ? 'last' : 'cell';
  const spans = `${rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : ''}${colSpan > 1 ? ` table:number-columns-spanned="${colSpan}"` : ''}`;
  const text = lines.map((line) => `<text:p text:style-name="in-cell">${escaped(line)}</text:p>`).join('');
  return `<table:table-cell table:style-name="${look}"${spans}>${text}</table:table-cell>`;
}

const MARGIN = 71;
const COLUMN_GAP = 23;
const WIDTHS = { a4: 595, letter: 612, landscape: 842 } as const;

/** Gives how wide a column of text is. */
const textWidth = ({ paper, columns }: Style): number => (WIDTHS[paper] - 2 * MARGIN - (columns - 1) * COLUMN_GAP) / columns;

const sized = (points: number): string => `<style:text-properties fo:font-size="${points}pt" style:font-size-asian="${points}pt"/>`;
const paragraph = (name: string, properties: string, points: number): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${properties}/>${sized(points)}</style:style>`;

function paragraphStyles(style: Style): string {
  const { size, pitch, indent, gap, justified } = style;
  const looks = ['body', 'letterhead', 'number', 'security', 'title', 'subtitle', 'to', 'attachment', 'attachment-next', 'sign', 'annex', 'caption', 'note', 'imprint'] as const;
  const own = looks.map((look) => {
    const { align, scale, indented } = setting(look);
    const text = align === 'left' && justified ? 'justify' : align === 'right' ? 'end' : align === 'left' ? 'start' : align;
    const height = scale > 1 ? 'fo:margin-top="6pt" fo:margin-bottom="6pt"' : `fo:line-height="${size * pitch}pt" fo:margin-bottom="${gap}pt"`;
    return paragraph(look, `fo:text-align="${text}" ${height}${indented ? ` fo:text-indent="${indent * size}pt"` : ''}`, size * scale);
  });
  const font = 'style:font-name="S" style:font-name-asian="S" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"';
  const cell = paragraph('in-cell', `fo:text-align="${style.centred ? 'center' : 'start'}"`, Math.min(size, 12));
  const bold = '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>';
  return `<style:default-style style:family="paragraph"><style:paragraph-properties style:punctuation-wrap="hanging" style:line-break="strict"/><style:text-properties ${font}/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>${own.join('')}${cell}${paragraph('edge', 'fo:text-align="center"', 10)}${paragraph('after', '', 4)}${bold}`;
}

function cellStyles(style: Style): string {
  const { rules, padding, stand, width, shaded } = style;
  const borders = (look: string): string => {
    const level = `fo:border-top="${RULE}" fo:border-bottom="${RULE}"`;
    const upright = `fo:border-left="${RULE}" fo:border-right="${RULE}"`;
    if (rules === 'all') return `${level} ${upright}`;
    if (rules === 'level') return level;
    if (rules === 'upright') return upright;
    if (rules === 'book' && look === 'head') return level;
    return rules === 'book' && look === 'last' ? `fo:border-bottom="${RULE}"` : '';
  };
  const ground = shaded ? ' fo:background-color="#eeeeee"' : '';
  const cells = ['head', 'cell', 'last'].map(
    (look) =>
      `<style:style style:name="${look}" style:family="table-cell"><style:table-cell-properties ${borders(look)} fo:padding="${padding}pt" style:vertical-align="${stand}"${ground}/></style:style>`,
  );
  const table = `table:align="center" style:width="${(width * textWidth(style)).toFixed(1)}pt"`;
  return `<style:style style:name="tab" style:family="table"><style:table-properties ${table}/></style:style>${cells.join('')}`;
}

const HEIGHTS = { a4: 842, letter: 792, landscape: 595 } as const;

function pageLayout({ paper, columns, head }: Style): string {
  const divided = columns > 1 ? `<style:columns fo:column-count="${columns}" fo:column-gap="${COLUMN_GAP}pt"/>` : '';
  const top = head ? '<style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.4cm"/></style:header-style>' : '';
  return `<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="${WIDTHS[paper]}pt" fo:page-height="${HEIGHTS[paper]}pt" fo:margin="${MARGIN}pt">${divided}</style:page-layout-properties>${top}<style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout>`;
}

function headAndFoot({ head, folio }: Style): string {
  const top = head ? `<style:header><text:p text:style-name="edge">${escaped(head)}</text:p></style:header>` : '';
  return `${top}<style:footer><text:p text:style-name="edge">${escaped(folio).replace('#', '<text:page-number/>')}</text:p></style:footer>`;
}
