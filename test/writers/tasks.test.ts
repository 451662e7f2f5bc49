import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { bookOf } from '../../src/ledger/book.js';
import type { TaskList } from '../../src/ledger/list.js';
import type { Row } from '../../src/ledger/row.js';
import { fitted } from '../../src/writers/columns.js';
import { tasksCsv } from '../../src/writers/tasks-csv.js';
import { tasksIcs } from '../../src/writers/tasks-ics.js';
import { tasksMarkdown } from '../../src/writers/tasks-markdown.js';
import { tasksXlsx } from '../../src/writers/tasks-xlsx.js';
import { row, time } from '../ledger/rows.js';

const AT = new Date('2031-01-05T08:00:00Z');
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '\t=1', '=HYPERLINK("http://x","y")'];

function listOf(...rows: Row[]): TaskList {
  return { groups: [{ name: null, rows }], heard: [], doubts: [] };
}

async function sheetsOf(list: TaskList, options = {}) {
  return read(await tasksXlsx(bookOf(list, '任务台账'), { at: AT, ...options }), { cellStyles: true, cellNF: true });
}

describe('csv', () => {
  it('opens in Excel: a byte order mark, CRLF, quotes where they are needed', () => {
    const text = tasksCsv(
      listOf(row({ content: '建"一库",\n修一路', departments: ['县教育局', '县财政局'], deadline: time(null, '2031-06', '6月底') })),
    );
    expect(text).toBe(
      '\ufeff序号,重点任务,工作内容,牵头领导,责任部门,配合单位,完成时限,月份,来源,标识\r\n' +
        '1,,"建""一库"",\n修一路",,县教育局、县财政局,,6月底,6月,a.txt,"key-建""一库"",\n修一路"\r\n',
    );
  });

  it.each(FORMULAS)('makes no formula of %j', (content) => {
    const [, line = ''] = tasksCsv(listOf(row({ content, key: 'k' }))).split('\r\n');
    expect(line).toMatch(/^1,,"?'/);
  });
});

describe('Markdown', () => {
  it('keeps a cell in its row and is no markup', () => {
    const text = tasksMarkdown(listOf(row({ content: 'a|b\n<b>*c*' })));
    expect(text.split('\n')[2]).toContain('| a\\|b<br>\\<b\\>\\*c\\* |');
  });
});

describe('xlsx, opened by another library', () => {
  it.each(FORMULAS)('makes no formula of %j', async (content) => {
    const { Sheets } = await sheetsOf(listOf(row({ content })));
    const cell = Sheets['任务台账']?.['D3'];
    expect(cell).toMatchObject({ t: 's', v: content, z: '@' });
    expect(cell).not.toHaveProperty('f');
  });

  it('is laid out as an office has it: keys hidden, filters, the head on each page', async () => {
    const book = await sheetsOf(listOf(row({ content: '建学校', period: time('2031-03', '2031-05', '3-5月') }), row({ content: '修路' })));
    const sheet = book.Sheets['任务台账'] ?? {};
    expect(utils.sheet_to_json(sheet, { range: 1 })).toMatchObject([
      { 标识: 'key-建学校', 序号: 1, 工作内容: '建学校', 完成时限: '3-5月', 月份: '3—5月', 来源: 'a.txt' },
      { 标识: 'key-修路', 序号: 2, 工作内容: '修路' },
    ]);
    expect(sheet['!cols']?.map(({ hidden }) => hidden ?? false)).toEqual([true, ...Array(12).fill(false)]);
    expect(sheet['!autofilter']).toEqual({ ref: 'A2:M4' });
    expect(book.Workbook?.Names).toContainEqual({ Name: '_xlnm.Print_Titles', Sheet: 0, Ref: "'任务台账'!$2:$2" });
    expect(book.SheetNames).toEqual(['任务台账', '公文要素', '存疑']);
  });

  it('merges cells of one month where that is asked for', async () => {
    const march = time('2031-03', '2031-03');
    const rows = ['甲', '乙', '丙'].map((content, i) => row({ content, period: i < 2 ? march : null }));
    const { Sheets } = await sheetsOf(listOf(...rows), { mergeMonths: true });
    const merges = Sheets['任务台账']?.['!merges']?.map((range) => utils.encode_range(range));
    expect(merges).toEqual(['B1:M1', 'I3:I4']);
    expect(Sheets['任务台账']).not.toHaveProperty('!autofilter');
  });

  it('holds what XML cannot, and no more than a cell takes', async () => {
    const { Sheets } = await sheetsOf(listOf(row({ content: `a\u0000\ud800\u001b${'长'.repeat(40_000)}` })));
    const text: string = Sheets['任务台账']?.['D3'].v;
    expect(text).toHaveLength(32_767);
    expect(text).toMatch(/^a长+…$/);
  });
});

describe('ics, read by a parser of RFC 5545', () => {
  const events = (list: TaskList) => {
    const { text, ...rest } = tasksIcs(list, '计划', AT);
    const calendar = new ICAL.Component(ICAL.parse(text));
    return { ...rest, text, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
  };
  const shown = ({ uid, summary, startDate, endDate }: ICAL.Event) => [uid, summary, String(startDate), String(endDate), startDate.isDate];

  it('has an event of whole days over a period, and one with alarms on the day of a deadline', () => {
    const { events: found } = events(
      listOf(row({ content: '春', key: 'k', period: time('2031-03', '2031-05'), deadline: time(null, '2031-02') })),
    );
    expect(found.map(shown)).toEqual([
      ['k@plan-parse', '春', '2031-03-01', '2031-06-01', true],
      ['k-due@plan-parse', '【截止】春', '2031-02-28', '2031-03-01', true],
    ]);
    const alarms = found.map(({ component }) =>
      component.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger'))),
    );
    expect(alarms).toEqual([[], ['-P6DT15H', 'PT9H']]);
  });

  it('keeps its UIDs, and says by stamp and sequence which is newer', () => {
    const list = listOf(row({ content: '春', key: 'k', period: time('2031-03', '2031-05') }));
    const [first, second] = [AT, new Date('2031-02-05T08:00:00Z')].map((at) => tasksIcs(list, '计划', at).text);
    const numbers = (text = '') => [/UID:(.*)\r/, /SEQUENCE:(.*)\r/, /DTSTAMP:(.*)\r/].map((one) => one.exec(text)?.[1]);
    expect(numbers(first)).toEqual(['k@plan-parse', '4022', '20310105T080000Z']);
    expect(numbers(second)).toEqual(['k@plan-parse', '4053', '20310205T080000Z']);
    expect(tasksIcs(list, '计划', AT).text).toBe(first);
  });

  it('leaves out, and tells, what has no year and what has no time', () => {
    const rows = [
      row({ content: '甲', period: time('--03', '--05') }),
      row({ content: '乙' }),
      row({ content: '丙', period: time(null, null, '待定') }),
    ];
    const { events: found, yearless, timeless } = events(listOf(...rows));
    expect(found).toEqual([]);
    expect([yearless, timeless]).toEqual([[rows[0]], [rows[1], rows[2]]]);
  });

  it('has lines of 75 bytes at most that end in CRLF, whatever the work is called', () => {
    const content = `${'县教育局，；,\\"'.repeat(20)}\n😀`;
    const { text, events: found } = events(listOf(row({ content, key: 'k\r\nX:1', period: time('2031-03', '2031-03') })));
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(lines.at(-1)).toBe('');
    expect([found[0]?.summary, found[0]?.uid]).toEqual([content, 'kX1@plan-parse']);
  });

  it('tells apart what two notices have alike', () => {
    const same = { content: '春', key: 'k', period: time('2031-03', '2031-03') };
    expect(events(listOf(row(same), row({ ...same, file: 'b.txt' }))).events.map(({ uid }) => uid)).toEqual([
      'k@plan-parse',
      'k.2@plan-parse',
    ]);
  });
});

describe('a cell of the terminal', () => {
  it('is cut by the width of ideographs, a word of letters whole', () => {
    expect(fitted('召开全县AI大会', 8)).toEqual(['召开全县', 'AI大会']);
    expect(fitted('', 8)).toEqual(['']);
    expect(fitted('a'.repeat(10), 4)).toEqual(['aaaa', 'aaaa', 'aa']);
  });
});
