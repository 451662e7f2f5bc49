import { strToU8, zipSync } from 'fflate';
import type { Code } from '../../../src/diagnostic.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/xlsx/index.js';
import type { Reading } from '../docx/make.js';
import { expectLedger } from '../ledger.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
<fonts><font><sz val="11"/></font><font><b/><sz val="18"/></font></fonts>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf fontId="1"><alignment horizontal="center"/></xf></cellXfs></styleSheet>`;

/** Holds a sheet: its rows, and what stands before them (cols) or behind. */
interface SheetXml {
  readonly name: string;
  readonly data: string;
  readonly more?: string;
  readonly state?: string;
}

/** Packs a workbook of sheets and shared strings; `further` holds other parts, or these anew, by name. */
export function packXlsx(
  sheets: readonly SheetXml[],
  strings: readonly string[] = [],
  date1904 = false,
  further: Readonly<Record<string, string>> = {},
): Uint8Array {
  const list = sheets.map(({ name, state }, at) => `<sheet name="${name}" ${state ? `state="${state}"` : ''} r:id="r${at}"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': STYLES,
  };
  sheets.forEach(({ data, more = '' }, at) => {
    const [before, after] = more.startsWith('<cols') ? [more, ''] : ['', more];
    parts[`xl/worksheets/s${at}.xml`] = `<worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries({ ...parts, ...further }).map(([name, content]) => [name, strToU8(content)])));
}

/** Reads a workbook and checks its ledger. */
export async function readBytes(bytes: Uint8Array, by = reader): Promise<Reading> {
  const reported: [Code, Readonly<Record<string, string | number>>][] = [];
  const document = await by.read(bytes, { report: (code, details = {}) => reported.push([code, details]), limits: LIMITS });
  expectLedger(document);
  return { document, reported };
}

/** Writes a row. */
export const row = (cells: readonly string[], more = '') => `<row ${more}>${cells.join('')}</row>`;
/** Writes a cell of text. */
export const s = (text: string, style = 0) => (text === '' ? '<c/>' : `<c t="inlineStr" s="${style}"><is><t>${text}</t></is></c>`);
/** Writes a cell of a number. */
export const n = (value: number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
