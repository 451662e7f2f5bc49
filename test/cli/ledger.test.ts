import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils, write } from 'xlsx';
import { bookOf, titleOf } from '../../src/ledger/book.js';
import { type Finding, findings } from '../../src/ledger/findings.js';
import { cellsFor, rowsIn, type TaskList } from '../../src/ledger/list.js';
import { match } from '../../src/ledger/match.js';
import { readBook } from '../../src/ledger/read-book.js';
import { renewed } from '../../src/ledger/renew.js';
import { readingOf } from '../../src/ledger/row.js';
import { parse } from '../../src/parse.js';
import { tasksXlsx } from '../../src/writers/tasks-xlsx.js';
import { makeZip } from '../readers/make-zip.js';
import { WHOLE } from '../series.js';
import { folder, run } from './run.js';

const FIXTURE = 'fixtures/science-week/input.txt';
const made = folder();

type Sheet = exceljs.Worksheet;

/** Gives the list of work of a notice, as the program makes it. */
async function listOf(notice: string): Promise<TaskList> {
  const { heard, rows, doubts } = readingOf((await parse(readFileSync(notice), { path: notice })).document, notice);
  return { groups: [{ name: null, rows }], heard: [heard], doubts };
}

/** Makes a ledger of a notice and has people edit it. */
async function edited(name: string, notice: string, edit: (sheet: Sheet) => void): Promise<string> {
  const file = join(made, `${name}.xlsx`);
  const list = await listOf(notice);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await tasksXlsx(bookOf(list, titleOf(list.heard)), { at: new Date(0) })).slice().buffer as ArrayBuffer);
  edit(workbook.worksheets[0] as Sheet);
  await workbook.xlsx.writeFile(file);
  return file;
}

/** Holds a ledger against its notice, without a process of its own. */
async function held(file: string, notice: string, on: string) {
  const list = await listOf(notice);
  const book = await readBook(readFileSync(file));
  const matched = match(rowsIn(list), cellsFor(list), book.lines);
  const found = findings(matched, book.columns, on);
  return { list, book, matched, found };
}

const shown = ({ found }: { found: readonly Finding[] }, ...kinds: string[]) =>
  found
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ kind, row, content, what }) => [kind, row, content, what].join(' ').trim());
const linesIn = (file: string) =>
  utils.sheet_to_json<Record<string, unknown>>(read(readFileSync(file)).Sheets['任务台账'] ?? {}, { range: 1 });

/** The columns of a ledger of this fixture, from 1: key, number, heading, work, leader, responsible, supporting, due, months, where, state, progress, remark. */
const [KEY, WORK, RESPONSIBLE, SUPPORTING, STATE, PROGRESS, REMARK] = [1, 4, 6, 7, 11, 12, 13];

describe('plan-parse ledger', () => {
  it('finds no differences in a ledger that nobody has touched', async () => {
    const file = await edited('same', FIXTURE, () => {});
    const { code, stdout } = run(['ledger', file, '--against', FIXTURE, '--on', '2031-01-01']);
    expect([code, stdout]).toEqual([0, '3 lines held against 3 tasks of 1 documents, as on 2031-01-01\nNo differences.\n']);
  });

  it('says what is due and what is overdue on a day, unless it is done', async () => {
    const open = await edited('open', FIXTURE, () => {});
    const done = await edited('done', FIXTURE, (sheet) => {
      sheet.getCell(3, STATE).value = '已完成';
    });
    const told = await edited('told', FIXTURE, (sheet) => {
      sheet.getCell(3, PROGRESS).value = '未完成，正在推进';
    });
    expect(shown(await held(open, FIXTURE, '2031-04-30'))).toEqual([]);
    expect(shown(await held(open, FIXTURE, '2031-05-31'))).toEqual(['due 3 办好科技活动周 2031-05-31']);
    expect(shown(await held(open, FIXTURE, '2031-06-01'))).toEqual(['overdue 3 办好科技活动周 2031-05-31']);
    expect(shown(await held(done, FIXTURE, '2031-06-01'))).toEqual([]);
    expect(shown(await held(told, FIXTURE, '2031-06-01'))).toEqual(['overdue 3 办好科技活动周 2031-05-31']);
  });

  it('finds what is changed, and bodies that have changed places', async () => {
    const file = await edited('changed', FIXTURE, (sheet) => {
      sheet.getCell(3, RESPONSIBLE).value = '县科技馆，县科技局'; // the same, written otherwise
      sheet.getCell(4, RESPONSIBLE).value = '县统计局';
      sheet.getCell(4, SUPPORTING).value = '县科技局';
      sheet.getCell(5, WORK).value = '开展入企大走访';
    });
    expect(shown(await held(file, FIXTURE, '2031-01-01'))).toEqual(['swapped 4 建立企业名录', 'changed 5 开展入企服务 工作内容']);
    expect(run(['ledger', file, '--against', FIXTURE, '--on', '2031-01-01', '--frail']).code).toBe(1);
  });

  it('tells lines by their words where keys are gone, doubled or left behind by sorting', async () => {
    const gone = await edited('gone', FIXTURE, (sheet) => sheet.spliceColumns(KEY, 1));
    const { stdout, stderr } = run(['ledger', gone, '--against', FIXTURE, '--json', '--on', '2031-01-01']);
    expect((JSON.parse(stdout) as Finding[]).map(({ kind }) => kind)).toEqual(['byContent', 'byContent', 'byContent']);
    expect(stderr).toContain('the column of keys (标识) is gone');
    const sorted = await edited('sorted', FIXTURE, (sheet) => {
      const keys = [3, 4].map((row) => sheet.getCell(row, KEY).value);
      sheet.getCell(3, KEY).value = keys[1] as string;
      sheet.getCell(4, KEY).value = keys[0] as string;
    });
    expect(shown(await held(sorted, FIXTURE, '2031-01-01'))).toEqual(['byContent 3 办好科技活动周', 'byContent 4 建立企业名录']);
  });

  it('speaks to people in their language', async () => {
    const file = await edited('zh', FIXTURE, (sheet) => sheet.spliceRows(4, 1));
    expect(run(['ledger', file, '--against', FIXTURE, '--on', '2031-06-01', '--lang', 'zh']).stdout).toBe(
      `台账 2 行，公文 1 份、任务 3 项，按 2031-06-01 核对\n\n台账缺少 (1)\n  建立企业名录 · ${FIXTURE}\n\n逾期 (1)\n  第3行 办好科技活动周 · 2031-05-31\n`,
    );
  });

  it('writes it anew with all that people wrote: their columns, their lines, what a doubled line says', async () => {
    const file = await edited('anew', FIXTURE, (sheet) => {
      sheet.getCell(2, 14).value = '经办人';
      sheet.getCell(3, 14).value = '方远';
      sheet.getCell(3, PROGRESS).value = '已办3场';
      sheet.getCell(4, REMARK).value = { formula: '1+1', result: 2 };
      sheet.getCell(5, STATE).value = '进行中';
      sheet.addRow([null, 4, null, '自己加的任务', null, '办公室', null, '2031年6月底前', null, null, null, '未动']);
      sheet.addRow([sheet.getCell(3, KEY).value, 5, null, '办好科技活动周', null, null, null, null, null, null, null, '已办4场']);
      sheet.addRow([sheet.getCell(5, KEY).value, 6, null, '开展入企服务', null, null, null, null, null, null, null, '走访12家']);
    });
    const anew = join(made, 'anew-2.xlsx');
    const { code, stdout, stderr } = run(['ledger', file, '--against', FIXTURE, '--on', '2031-07-01', '-o', anew]);
    expect(code).toBe(0);
    expect(stdout).toContain('in the ledger, not in the notice (1)\n  row 6 自己加的任务\n');
    expect(stdout).toContain('twice in the ledger (2)\n');
    expect(stdout).toContain('row 6 自己加的任务 · 2031-06-30 · 未动');
    expect(stderr).toContain('of 1 formulas the values are kept');
    expect(linesIn(anew)).toMatchObject([
      { 工作内容: '办好科技活动周', 责任部门: '县科技局、县科技馆', 进展情况: '已办3场', 经办人: '方远' },
      { 工作内容: '建立企业名录', 备注: 2 },
      { 工作内容: '开展入企服务', 状态: '进行中', 进展情况: '走访12家' },
      { 工作内容: '自己加的任务', 责任部门: '办公室', 进展情况: '未动' },
      { 工作内容: '办好科技活动周', 进展情况: '已办4场' },
    ]);
    expect(read(readFileSync(anew)).SheetNames).toEqual(['任务台账', '核对', '公文要素', '存疑']);
    expect(run(['ledger', file, '--against', FIXTURE, '-o', file])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('a round trip of an edited ledger', () => {
  const all = readdirSync('fixtures').filter(
    (name) => !name.startsWith('.') && /"tasks": \[\s*\{/.test(readFileSync(`fixtures/${name}/expected.json`, 'utf8')),
  );

  it('is made with ten notices at least', () => expect(all.length).toBeGreaterThanOrEqual(10));

  // a workbook takes a second of its own library's time
  it.each(all.filter((_, at) => WHOLE || at % 3 === 0))('%s: rows moved and filled in, one deleted, one doubled', async (name) => {
    const notice = `fixtures/${name}/input.txt`;
    let lost = '';
    const file = await edited(name, notice, (sheet) => {
      const progress = (sheet.getRow(2).values as string[]).indexOf('进展情况');
      const rows = Array.from({ length: sheet.rowCount - 2 }, (_, i) => [...(sheet.getRow(i + 3).values as string[])].slice(1));
      const filled = rows.map((row) => Object.assign([...row], { [progress - 1]: `进展 ${row[0]}` })).reverse();
      lost = String(filled[0]?.[3]);
      sheet.spliceRows(3, rows.length, ...filled.slice(1), filled.at(-1) as string[]);
    });
    const { list, book, matched, found } = await held(file, notice, '2020-01-01');
    expect(shown({ found }, 'missing', 'added', 'swapped', 'changed', 'byContent')).toEqual([`missing  ${lost}`]);
    expect(found.filter(({ kind }) => kind === 'doubled')).toHaveLength(1);
    const anew = join(made, `${name}-2.xlsx`);
    writeFileSync(anew, await tasksXlsx(renewed(list, titleOf(list.heard), matched, book, found), { at: new Date(0) }));
    const [before, after] = [linesIn(file), linesIn(anew)];
    expect(after).toHaveLength(before.length); // the deleted one is back, the doubled one is one
    expect(after.map(({ 进展情况: text }) => text).filter(Boolean)).toEqual(after.slice(0, -1).map(({ 标识: key }) => `进展 ${key}`));
  });
});

describe('plan-parse ledger on bad input', () => {
  const bad: Readonly<Record<string, () => Uint8Array>> = {
    'no ledger': () => write({ SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet([['姓名', '电话']]) } }, { type: 'buffer' }),
    password: () =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage\0', 'utf16le')]),
    'xlsx workbook': () => Buffer.from('工作内容,责任部门'),
    damaged: () => zipSync({ 'xl/workbook.xml': Buffer.from('<workbook'), '[Content_Types].xml': Buffer.from('x') }),
    '100,000 rows': () =>
      zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/worksheets/sheet1.xml': Buffer.from('<row r="1"/>'.repeat(1_000_000)) }),
    '64 MiB': () =>
      makeZip([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/styles.xml', content: new Uint8Array(70 << 20) },
      ]),
    'there is no such file': () => new Uint8Array(),
  };

  it.each(Object.keys(bad))('says: %s', (said) => {
    const file = join(made, 'bad.xlsx');
    if (said.startsWith('there')) expect(run(['ledger', 'nowhere.xlsx', '--against', FIXTURE]).stderr).toContain(said);
    else {
      writeFileSync(file, bad[said]?.() ?? '');
      const { code, stdout, stderr } = run(['ledger', file, '--against', FIXTURE]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(said);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('needs notices, and says which of them cannot be read', async () => {
    const file = await edited('lonely', FIXTURE, () => {});
    expect(run(['ledger', file]).code).toBe(2);
    expect(run(['ledger', file, '--against', 'nowhere'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('nowhere: error'),
    });
  });
});
