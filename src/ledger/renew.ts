import { type Book, bookOf, type Line } from './book.js';
import type { Finding, Kind } from './findings.js';
import { type Cells, COLUMNS, columnsOf, rowsIn, type TaskList } from './list.js';
import type { Matched } from './match.js';
import type { Returned, ReturnedBook } from './read-book.js';
import type { Row } from './row.js';

/** What is found, in an office's words. */
export const FOUND: Readonly<Record<Kind, string>> = {
  missing: '台账缺少',
  added: '公文中没有',
  doubled: '重复',
  swapped: '责任与配合颠倒',
  changed: '与公文不一致',
  byContent: '标识缺失或不符，按内容对应',
  overdue: '逾期',
  due: '本月到期',
  undated: '无年份，无法判断',
};

/**
 * Makes a ledger anew: the notices' tasks in their order with what people have written beside them, then the lines that
 * people have added, and a sheet of what was found, which holds every text that the notice's own has replaced.
 */
export function renewed(list: TaskList, title: string, matched: Matched, returned: ReturnedBook, found: readonly Finding[]): Book {
  const book = bookOf(list, title);
  const { kept, left } = keptByTask(matched);
  const lines = rowsIn(list).map((row, i): Line => ({ ...(book.lines[i] as Line), kept: kept.get(row) ?? {} }));
  const own = [...matched.added, ...left].sort((a, b) => a.row - b.row).map(ownLine);
  const columns = own.some(({ cells }) => cells.其他 !== '') ? [...COLUMNS] : columnsOf(list);
  return { ...book, columns, lines: [...lines, ...own], people: returned.people, sheets: [foundSheet(found)] };
}

/** Gives what people have written beside each task; a doubled line fills what the first leaves blank, and stays where both say something. */
function keptByTask({ pairs, doubled }: Matched): { kept: ReadonlyMap<Row, Line['kept']>; left: readonly Returned[] } {
  const kept = new Map(pairs.map(({ row, line }) => [row, line.kept]));
  const left = doubled.filter((line) => {
    const row = pairs.find((pair) => pair.line === line.of)?.row;
    const before = (row && kept.get(row)) ?? {};
    const differs = Object.entries(line.kept).some(([name, value]) => before[name] !== undefined && String(before[name]) !== String(value));
    if (row && !differs) kept.set(row, { ...line.kept, ...before });
    return differs;
  });
  return { kept, left };
}

/** A line without a task keeps all its words, and gets no key. */
function ownLine({ cells, kept }: Returned): Line {
  const all = Object.fromEntries(COLUMNS.map((column) => [column, cells[column] ?? ''])) as Cells;
  return { cells: all, key: '', kept };
}

function foundSheet(found: readonly Finding[]): Book['sheets'][number] {
  const lines = found.map(({ kind, row, content, what, inLedger, inNotice }) => {
    return [FOUND[kind], row === null ? '' : String(row), content, what, inLedger, inNotice];
  });
  return { name: '核对', head: ['情况', '原台账行', '工作内容', '栏目或日期', '台账', '公文'], lines };
}
