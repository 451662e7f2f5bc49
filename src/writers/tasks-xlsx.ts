import type { Cell, Worksheet } from 'exceljs';
import { messageIn } from '../diagnostic.js';
import { type Book, type Kept, type Line, SHEETS, type Sheet, STATES } from '../ledger/book.js';
import { type Column, KEY, NUMBER, namesIn } from '../ledger/list.js';
import { spreadsheets } from '../ledger/spreadsheets.js';
import { columns as columnsIn, fitted } from './columns.js';

/** How a workbook is written. */
export interface BookOptions {
  /** When it is made, for its properties. */
  readonly at: Date;
  /** Cells of one month that follow each other become one; such a sheet has no filters, which would lose them. */
  readonly mergeMonths?: boolean;
}

/** Columns from the narrowest to the widest, in characters; together about what A4 takes across (150). */
const WIDTHS: Readonly<Record<Column | typeof NUMBER, readonly [number, number]>> = {
  序号: [5, 6],
  重点任务: [12, 20],
  工作内容: [30, 46],
  牵头领导: [9, 12],
  责任部门: [11, 18],
  配合单位: [11, 18],
  完成时限: [9, 14],
  月份: [7, 12],
  其他: [10, 16],
  来源: [9, 14],
};
const PEOPLE_WIDTHS: Readonly<Record<string, number>> = { 状态: 8, 进展情况: 16, 备注: 10 };
const OWN_WIDTH = 12;
const CENTRED: ReadonlySet<string> = new Set([NUMBER, '牵头领导', '完成时限', '月份', '状态']);

/** The row of the names of columns; a title stands above it. */
const HEAD_ROW = 2;
/** What one cell takes (ECMA-376, 18.18.93 and Excel's own limit). */
const MOST_CHARACTERS = 32_767;
const THIN = { style: 'thin', color: { argb: 'FFA6A6A6' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Writes a ledger as a workbook (xlsx): the work, the documents' elements, the doubts. Throws a `SpreadsheetsMissingError`. */
export async function tasksXlsx(book: Book, { at, mergeMonths = false }: BookOptions): Promise<Uint8Array> {
  const { Workbook } = await spreadsheets();
  const workbook = new Workbook();
  Object.assign(workbook, { creator: 'plan-parse', lastModifiedBy: 'plan-parse', created: at, modified: at });
  addLedger(workbook.addWorksheet(SHEETS.work), book, mergeMonths);
  const nameOf = namesIn(book);
  for (const sheet of [...book.sheets, heardSheet(book, nameOf), doubtSheet(book, nameOf)])
    addSheet(workbook.addWorksheet(sheet.name), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addLedger(sheet: Worksheet, book: Book, mergeMonths: boolean): void {
  const { title, columns, lines, people } = book;
  const names = [KEY, NUMBER, ...columns, ...people];
  setUp(sheet, HEAD_ROW);
  sheet.columns = names.map((name) => ({ key: name, width: widthOf(name, lines), hidden: name === KEY, style: { numFmt: '@' } }));
  sheet.getRow(1).height = 30;
  fill(sheet.getCell(1, 2), title, { size: 16, bold: true }, false);
  sheet.getCell(1, 2).alignment = { horizontal: 'center', vertical: 'middle' };
  sheet.mergeCells(1, 2, 1, names.length);
  addHead(sheet, HEAD_ROW, names);
  lines.forEach(({ cells, key, kept }, i) => {
    const values: readonly Kept[] = [key, i + 1, ...columns.map((column) => cells[column]), ...people.map((name) => kept[name] ?? '')];
    addLine(sheet, HEAD_ROW + 1 + i, names, values);
  });
  const last = HEAD_ROW + lines.length;
  offerStates(sheet, names.indexOf('状态') + 1, last);
  if (mergeMonths) mergeAlike(sheet, names.indexOf('月份') + 1, last);
  // the keys are within, so that sorting takes them along
  else sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: Math.max(last, HEAD_ROW), column: names.length } };
}

/** Freezes the head, and has the sheet printed across, as wide as the page, with its head on each. */
function setUp(sheet: Worksheet, headRow: number): void {
  sheet.views = [{ state: 'frozen', ySplit: headRow, xSplit: 0, activeCell: `B${headRow + 1}` }];
  const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 }; // inches
  Object.assign(sheet.pageSetup, { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins });
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
  sheet.pageSetup.horizontalCentered = true;
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}

function widthOf(name: string, lines: readonly Line[]): number {
  const bounds = WIDTHS[name as Column];
  if (!bounds) return PEOPLE_WIDTHS[name] ?? OWN_WIDTH;
  const widest = name === NUMBER ? 0 : lines.reduce((most, { cells }) => Math.max(most, columnsIn(cells[name as Column])), 0);
  return Math.max(bounds[0], Math.min(bounds[1], widest + 2));
}

function addHead(sheet: Worksheet, at: number, names: readonly string[]): void {
  names.forEach((name, i) => {
    const cell = sheet.getCell(at, i + 1);
    fill(cell, name, { bold: true });
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDE6F0' } };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
}

function addLine(sheet: Worksheet, at: number, names: readonly string[], values: readonly Kept[]): void {
  values.forEach((value, i) => {
    const cell = sheet.getCell(at, i + 1);
    fill(cell, value);
    cell.alignment = { horizontal: CENTRED.has(names[i] ?? '') ? 'center' : 'left', vertical: 'middle', wrapText: true };
  });
  sheet.getRow(at).height = heightOf(sheet, values);
}

/** Lines of text are so high, in points; programs that read a file do not all measure rows themselves. */
const [LINE_HEIGHT, PADDING, HIGHEST] = [14, 6, 409];

function heightOf(sheet: Worksheet, values: readonly Kept[]): number {
  const lines = values.map((value, i) => {
    const column = sheet.getColumn(i + 1);
    if (column.hidden) return 1;
    return String(value)
      .split('\n')
      .reduce((sum, line) => sum + fitted(line, Math.floor(column.width ?? 10) - 1).length, 0);
  });
  return Math.min(HIGHEST, Math.max(...lines) * LINE_HEIGHT + PADDING);
}

/** Text is stored as text, of the format text: neither opening nor editing a cell makes a formula of =1+1. */
function fill(cell: Cell, value: Kept, font: { size?: number; bold?: boolean } = {}, bordered = true): void {
  cell.value = typeof value === 'string' ? storable(value) : value;
  cell.numFmt = typeof value === 'string' ? '@' : value instanceof Date ? 'yyyy-mm-dd' : 'General';
  cell.font = { name: '宋体', size: 10.5, ...font };
  if (bordered) cell.border = BORDER;
}

/** Takes out what XML cannot hold (XML 1.0, 2.2; halves of a pair too), and cuts what no cell takes. */
function storable(text: string): string | null {
  const clean = text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  return clean.length > MOST_CHARACTERS ? `${clean.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')}…` : clean || null;
}

function offerStates(sheet: Worksheet, column: number, last: number): void {
  for (let row = HEAD_ROW + 1; column > 0 && row <= last; row++)
    sheet.getCell(row, column).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${STATES.join(',')}"`],
      showErrorMessage: false,
    };
}

function mergeAlike(sheet: Worksheet, column: number, last: number): void {
  const textAt = (row: number) => sheet.getCell(row, column).text;
  for (let first = HEAD_ROW + 1; first <= last; ) {
    let end = first;
    while (end < last && textAt(first) !== '' && textAt(end + 1) === textAt(first)) end++;
    if (end > first) sheet.mergeCells(first, column, end, column);
    first = end + 1;
  }
}

function addSheet(sheet: Worksheet, { head, lines }: Sheet): void {
  setUp(sheet, 1);
  sheet.columns = head.map((name, i) => {
    const widest = lines.reduce((most, line) => Math.max(most, columnsIn(String(line[i] ?? ''))), columnsIn(name));
    return { key: name, width: Math.max(8, Math.min(50, widest + 2)) };
  });
  addHead(sheet, 1, head);
  lines.forEach((line, i) => {
    addLine(sheet, i + 2, head, line);
  });
}

function heardSheet({ heard }: Book, nameOf: (file: string) => string): Sheet {
  const lines = heard.map(({ file, documentNumber, title, issuers, issuedOn, addressees, tasks }) => {
    return [nameOf(file), documentNumber ?? '', title ?? '', issuers.join('、'), issuedOn ?? '', addressees.join('，'), tasks];
  });
  return { name: SHEETS.heard, head: ['文件', '发文字号', '标题', '发文机关', '成文日期', '主送机关', '任务数'], lines };
}

const SEVERITIES = { error: '错误', warning: '警告', info: '提示' } as const;

function doubtSheet({ doubts }: Book, nameOf: (file: string) => string): Sheet {
  const lines = doubts.map((doubt) => {
    const said = messageIn('zh', doubt);
    return [nameOf(doubt.file), SEVERITIES[doubt.severity], said, doubt.page === null ? '' : String(doubt.page), doubt.code];
  });
  return { name: SHEETS.doubts, head: ['文件', '级别', '说明', '页', '代码'], lines };
}
