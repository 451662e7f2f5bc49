import type { CellObject, ParsingOptions, WorkSheet } from 'xlsx';
import { ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { Limits } from '../../limits.js';
import { openCompoundFile } from '../compound-file.js';
import type { Reader } from '../reader.js';
import { numberText } from '../sheets/number-text.js';
import { readSheets } from '../sheets/read-sheets.js';
import type { Sheet, SheetCell } from '../sheets/sheet.js';
import { cellsIn, hasEndlessText, withoutFormulas } from './records.js';

/**
 * Reads Excel 97-2003 workbooks and Kingsoft's .et. The library is optional and is loaded for these alone; what is known
 * against it concerns what it does with other formats, and it runs where all readers run, within bounds of time and memory.
 */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    return readSheets(await sheetsOf(bytes, options.limits), 'xls', 'xls:hidden-text', options);
  },
};

async function sheetsOf(bytes: Uint8Array, limits: Limits): Promise<Sheet[]> {
  const { read } = await library();
  const workbook = workbookIn(bytes);
  const cells = cellsIn(workbook);
  if (cells > limits.items) throw new ReadError('limit:items', { value: cells, limit: limits.items });
  if (hasEndlessText(workbook)) throw new ReadError('xls:damaged');
  try {
    const book = silently(() => read(withoutFormulas(workbook), { ...OPTIONS }));
    const from1904 = book.Workbook?.WBProps?.date1904 === true;
    return book.SheetNames.map((name, index) =>
      sheetOf(name, book.Sheets[name] ?? {}, book.Workbook?.Sheets?.[index]?.Hidden ?? 0, from1904),
    );
  } catch (error) {
    if (/password|encrypt/i.test(String(error))) throw new ReadError('xls:encrypted');
    throw new ReadError('xls:damaged');
  }
}

/** The library writes into what it is given, so that each reading has a copy. Formats are kept, since numbers are written by them here; cells come in rows, which takes a third less time than by their names. */
const OPTIONS: ParsingOptions = { type: 'array', dense: true, cellFormula: false, cellHTML: false, cellNF: true, cellStyles: true };

/**
 * Gives the stream of the workbook ([MS-XLS] 2.1.2; "Book" before Excel 97), which is all that the library is shown: its own
 * way through damaged compound files may never end. What is none is the workbook itself, as programs before Excel 5 wrote it.
 */
function workbookIn(bytes: Uint8Array): Uint8Array {
  const file = openCompoundFile(bytes);
  const stream = file?.stream('workbook') ?? file?.stream('book');
  return stream ?? bytes;
}

/** Runs what writes on the console what it does not know of a damaged file; nobody can do anything with that. */
function silently<T>(run: () => T): T {
  const { error, log, warn } = console;
  Object.assign(console, { error() {}, log() {}, warn() {} });
  try {
    return run();
  } finally {
    Object.assign(console, { error, log, warn });
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
  for (const [number, cells] of Object.entries(sheet as unknown as CellObject[][])) {
    if (!/^\d/.test(number)) continue; // what is no row: !merges, !cols
    const shown = Object.entries(cells).map(([column, cell]) => [Number(column), textOf(cell, from1904)] as const);
    const row = new Map(
      shown
        .filter(([, text]) => /\S/.test(text))
        .map(([column, text]) => [column, { text, bold: false, size: null, centred: false }] as const),
    );
    if (row.size > 0) rows.set(Number(number), row);
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
