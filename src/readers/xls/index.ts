import type { CellObject, WorkSheet } from 'xlsx';
import { ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { Limits } from '../../limits.js';
import type { Carrier } from '../docx/read-parts.js';
import type { Reader } from '../reader.js';
import { numberText } from '../sheets/number-text.js';
import { placeOf, type Sheet, type SheetCell } from '../sheets/sheet.js';
import { readSheets } from '../xlsx/index.js';

const XLS: Carrier = { format: 'xls', codeOf: (code) => code };

/**
 * Reads Excel 97-2003 workbooks and Kingsoft's .et. The library is optional and is loaded for these alone; what is known
 * against it concerns what it does with other formats, and it runs where all readers run, within bounds of time and memory.
 */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    return readSheets(await sheetsOf(bytes, options.limits), XLS, 'xls:hidden-text', options);
  },
};

async function sheetsOf(bytes: Uint8Array, limits: Limits): Promise<Sheet[]> {
  const { read } = await library();
  const most = Math.ceil(limits.cells);
  try {
    const book = read(bytes, {
      type: 'array',
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellStyles: true,
      sheetRows: most,
    });
    const from1904 = book.Workbook?.WBProps?.date1904 === true;
    return book.SheetNames.map((name, index) =>
      sheetOf(name, book.Sheets[name] ?? {}, book.Workbook?.Sheets?.[index]?.Hidden ?? 0, from1904),
    );
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new ReadError('xls:encrypted');
    throw new ReadError('xls:damaged');
  }
}

async function library(): Promise<typeof import('xlsx')> {
  try {
    return await import('xlsx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') throw new ReadError('xls:library');
    throw error;
  }
}

function sheetOf(name: string, sheet: WorkSheet, hidden: number, from1904: boolean): Sheet {
  const rows = new Map<number, Map<number, SheetCell>>();
  for (const [key, cell] of Object.entries(sheet)) {
    const place = key.startsWith('!') ? null : placeOf(key);
    const text = place ? textOf(cell as CellObject, from1904) : '';
    if (!place || !/\S/.test(text)) continue;
    const row = rows.get(place.row) ?? new Map<number, SheetCell>();
    row.set(place.column, { text, bold: false, size: null, centred: false });
    rows.set(place.row, row);
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return {
    name,
    hidden: hidden !== 0,
    rows,
    merges,
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
  };
}

function textOf(cell: CellObject, from1904: boolean): string {
  if (cell.t === 'n' && typeof cell.v === 'number') return numberText(cell.v, typeof cell.z === 'string' ? cell.z : 'General', from1904);
  return (cell.t === 's' ? String(cell.v ?? '') : (cell.w ?? '')).replace(/\r/g, '');
}

function hiddenOf(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Set<number> {
  return new Set((lines ?? []).flatMap((line, index) => (line?.hidden ? [index] : [])));
}
