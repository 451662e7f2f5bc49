import type { Cell, Row as SheetRow, Worksheet } from 'exceljs';
import { oleKind } from '../readers/sniff/ole.js';
import { type Kept, PEOPLE } from './book.js';
import { boundedPackage } from './bounded-package.js';
import { LedgerError } from './ledger-error.js';
import { COLUMNS, type Column, KEY, NUMBER } from './list.js';
import { plainName } from './names.js';
import { spreadsheets } from './spreadsheets.js';

/** Holds one line of a ledger that has come back. */
export interface Returned {
  /** Its row in the sheet, from 1. */
  readonly row: number;
  readonly key: string;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  readonly kept: Readonly<Record<string, Kept>>;
}

/** Holds a ledger that has come back. */
export interface ReturnedBook {
  readonly lines: readonly Returned[];
  /** The columns that people have, in their order, those that they have added among them. */
  readonly people: readonly string[];
  /** The columns of the notice that are still there. */
  readonly columns: readonly Column[];
  readonly hasKeys: boolean;
  /** Cells in which people had put a formula, of which the value was taken. */
  readonly formulas: number;
}

/** The head of a ledger stands within so many rows: people put titles and notes above it. */
const HEAD_WITHIN = 20;
/** A row that names so many columns of a ledger is its head. */
const FEWEST_NAMES = 4;

/**
 * Reads a ledger as people have filled it in: lines may be sorted, moved, added and taken away, columns too.
 *
 * @throws LedgerError for what is none, SpreadsheetsMissingError
 */
export async function readBook(bytes: Uint8Array): Promise<ReturnedBook> {
  if (oleKind(bytes) === 'encrypted') throw new LedgerError('protected');
  const { Workbook } = await spreadsheets();
  const workbook = new Workbook();
  const packed = boundedPackage(bytes);
  try {
    await workbook.xlsx.load(packed.buffer as ArrayBuffer);
  } catch {
    throw new LedgerError('noWorkbook');
  }
  for (const sheet of workbook.worksheets) {
    const head = headIn(sheet);
    if (head) return linesIn(sheet, head);
  }
  throw new LedgerError('noLedger');
}

/** Holds where the head of a ledger stands, and the name of each column by its number. */
interface Head {
  readonly row: number;
  readonly names: ReadonlyMap<number, string>;
}

const OURS: ReadonlySet<string> = new Set([...COLUMNS, NUMBER, KEY]);

function headIn(sheet: Worksheet): Head | null {
  for (let at = 1; at <= Math.min(HEAD_WITHIN, sheet.rowCount); at++) {
    const names = new Map<number, string>();
    sheet.getRow(at).eachCell((cell, column) => {
      const name = plainName(textOf(cell));
      if (name !== '' && ![...names.values()].includes(name)) names.set(column, name);
    });
    const known = [...names.values()].filter((name) => OURS.has(name));
    if (known.includes('工作内容') && known.length >= FEWEST_NAMES) return { row: at, names };
  }
  return null;
}

function linesIn(sheet: Worksheet, { row: headRow, names }: Head): ReturnedBook {
  const all = [...withUnnamed(sheet, headRow, names)];
  const own = all.filter(([, name]) => !OURS.has(name));
  const lines: Returned[] = [];
  let formulas = 0;
  sheet.eachRow((row, at) => {
    if (at <= headRow) return;
    const line = lineOf(row, all, own);
    const says = Object.values(line.cells).some(Boolean) || Object.keys(line.kept).length > 0;
    if (says && line.cells.工作内容 !== '工作内容') lines.push(line);
    formulas += own.filter(([column]) => row.getCell(column).formula).length;
  });
  const present = new Set(all.map(([, name]) => name));
  const people = [...new Set([...own.map(([, name]) => name), ...PEOPLE])];
  return { lines, people, columns: COLUMNS.filter((name) => present.has(name)), hasKeys: present.has(KEY), formulas };
}

/** Gives the columns by number; one that people have filled in without naming it gets a name. */
function* withUnnamed(sheet: Worksheet, headRow: number, names: ReadonlyMap<number, string>): Generator<[number, string]> {
  const filled = new Set<number>();
  sheet.eachRow((row, at) => {
    if (at > headRow) row.eachCell((cell, column) => !cell.isMerged && textOf(cell) !== '' && filled.add(column));
  });
  for (let column = 1; column <= sheet.columnCount; column++) {
    const name = names.get(column) ?? (filled.has(column) ? `列${sheet.getColumn(column).letter}` : null);
    if (name !== null) yield [column, name];
  }
}

type Named = readonly (readonly [number, string])[];

function lineOf(row: SheetRow, all: Named, own: Named): Returned {
  const texts = new Map(all.map(([column, name]) => [name, textOf(row.getCell(column))]));
  const kept = own.flatMap(([column, name]) => {
    const value = shownIn(row.getCell(column));
    return value === '' ? [] : [[name, value] as const];
  });
  const cells = COLUMNS.flatMap((name) => (texts.has(name) ? [[name, texts.get(name) ?? '']] : []));
  return { row: row.number, key: (texts.get(KEY) ?? '').trim(), cells: Object.fromEntries(cells), kept: Object.fromEntries(kept) };
}

/** Gives what people see in a cell; a date that they typed for a text is written as a date. */
function textOf(cell: Cell): string {
  const value = shownIn(cell);
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim();
}

/** Takes a cell's value: of a formula its result, of a link and of coloured words their text. */
function shownIn(cell: Cell): Kept {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : cell.text;
  const result = 'result' in value ? value.result : undefined;
  return typeof result === 'object' && !(result instanceof Date) ? '' : (result ?? '');
}
