import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksIn, readText, shown, tableIn } from './reading.js';

/** Writes rows as Word writes them to text: a line for each cell behind a tab, an empty line after each row. */
const asWord = (...rows: string[][]): string => rows.map((cells) => `${cells.map((cell) => `\t${cell}\n`).join('')}\n`).join('');

/** Writes rows with a tab behind each cell and a line end behind each row. */
const closedByTabs = (...rows: string[][]): string => rows.map((cells) => `${cells.map((cell) => `${cell}\t`).join('')}\n`).join('');

const HEAD = ['月 份', '工作内容', '责任部门'];

describe('a table that Word wrote as text', () => {
  test('has its rows again, empty cells and cells of several paragraphs too', async () => {
    const { table, rows } = await tableIn(
      `附件1\n${asWord(HEAD, ['1', '召开会议', '办公室\n\n有关科室'], ['', '走访企业', '经济科\n投资科'])}`,
    );
    expect(rows).toEqual(['月 份|工作内容|责任部门', '1|召开会议|办公室/有关科室', '|走访企业|经济科/投资科']);
    expect(table).toMatchObject({ columns: 3, headerRows: 0 });
    expect(table.rows[2]?.cells[0]).toEqual({ column: 0, rowSpan: 1, colSpan: 1, blocks: [] });
  });

  test('holds the lines that follow its last cell at once', async () => {
    const text = asWord(['月份', '工作内容'], ['1月', '召开会议'], ['2月', '走访企业\n开展培训\n检查安全']);
    expect((await tableIn(`${text}附件2\n`)).rows.at(-1)).toBe('2月|走访企业/开展培训/检查安全');
  });

  test.each([2, 3, 5, 8])('may have %i columns and stand at the start and end of the file', async (columns) => {
    const cells = Array.from({ length: columns }, (_, at) => `第${at}栏`);
    const { table, rows } = await tableIn(asWord(cells, cells, cells).trimEnd());
    expect(table.columns).toBe(columns);
    expect(rows).toEqual([cells.join('|'), cells.join('|'), cells.join('|')]);
  });

  test('ends before the text after it', async () => {
    const table = asWord(HEAD, ['1', '召开会议', '办公室\n\n有关科室'], ['2', '走访企业', '经济科\n\n投资科']);
    const wanted = '[月 份|工作内容|责任部门\n1|召开会议|办公室/有关科室\n2|走访企业|经济科/投资科]';
    expect(await blocksIn(`${table}\n备注：以上安排供参考。\n`)).toEqual([wanted, '备注：以上安排供参考。']);
    const close = asWord(HEAD, ['1', '召开会议', '办公室'], ['2', '走访企业', '经济科']);
    for (const imprint of ['抄送：县委办公室。', '某某局办公室　　2031年3月5日印发', '2031年3月5日　　某某局办公室印发'])
      expect((await blocksIn(`${close}${imprint}\n`)).slice(1)).toEqual([imprint]);
    expect((await blocksIn(`${close}备注：以上安排仅供参考，以通知为准。\n二、工作要求\n`)).slice(1)).toEqual([
      '备注：以上安排仅供参考，以通知为准。',
      '二、工作要求',
    ]);
  });

  test('keeps a paragraph of its last cell that the column has shown before', async () => {
    const rows = [HEAD, ['1', '召开会议', '办公室\n\n各科室'], ['2', '走访企业', '经济科\n\n各科室']];
    const { rows: found } = await tableIn(`${asWord(...rows)}各街道办事处，区属各单位，请结合实际抓好落实。\n`);
    expect(found.at(-1)).toBe('2|走访企业|经济科/各科室');
  });

  test('knows a row of one cell for one that spans the table', async () => {
    const { table } = await tableIn(asWord(HEAD, ['一、党建工作'], ['1', '召开会议', '办公室'], ['2', '走访企业', '经济科']));
    expect(table.rows[1]?.cells).toMatchObject([{ column: 0, colSpan: 3 }]);
  });

  test('has whole rows where a cell ends in an empty paragraph', async () => {
    const { rows } = await tableIn(asWord(HEAD, ['1', '召开会议\n', '办公室'], ['2', '走访企业', '经济科'], ['3', '培训', '人事科']));
    expect(rows[1]).toBe('1|召开会议|办公室');
  });

  test('is two tables where text divides it', async () => {
    const table = asWord(HEAD, ['1', '召开会议', '办公室'], ['2', '走访企业', '经济科']);
    const blocks = await blocksIn(`${table}\n附件2\n\n重点课题安排\n${table}`);
    expect(blocks.map((block) => block.startsWith('['))).toEqual([true, false, false, true]);
    const close = await blocksIn(`${table}附件2\n重点课题安排\n${table}`);
    expect(close.map((block) => block.startsWith('['))).toEqual([true, false, false, true]);
    const alike = await blocksIn(`${table}重点课题安排\n${table}`);
    expect(alike.map((block) => block.startsWith('['))).toEqual([true, false, true]);
  });

  test.each([
    ['paragraphs', '\t一、加强组织领导，明确工作责任，层层抓好落实\n\n\t二、加强督促检查，确保各项任务按时完成到位\n'],
    [
      'headings and their text',
      '\t一、组织领导\n\t成立工作专班，明确责任分工，统筹推进各项重点工作落实。\n\n\t二、督促检查\n\t建立台账，定期通报进展，确保各项任务按时完成。\n',
    ],
    ['lines without gaps', '\t张三\n\t李四\n\t王五\n'],
  ])('is none where %s are indented by tabs', async (_, text) => {
    expect((await blocksIn(text)).some((block) => block.startsWith('['))).toBe(false);
  });
});

describe('cells divided by tabs', () => {
  test('are a table, a row to a line', async () => {
    const { table, rows } = await tableIn('名单如下：\n序号\t提出者\t案 由\n1\t经济界\t关于培育产业的建议\n2\t\t关于地名的建议\n');
    expect(rows).toEqual(['序号|提出者|案 由', '1|经济界|关于培育产业的建议', '2||关于地名的建议']);
    expect(table.columns).toBe(3);
  });

  test('may be empty in front, hold several paragraphs and stand under a row that spans the table', async () => {
    const { rows } = await tableIn(
      '月份\t内容\t部门\n一、党建工作\n1\t召开会议\t办公室\n有关科室\n\t走访企业\t经济科\n2\t培训\n考核\t人事科\n',
    );
    expect(rows).toEqual(['月份|内容|部门', '一、党建工作', '1|召开会议|办公室/有关科室', '|走访企业|经济科', '2|培训/考核|人事科']);
  });

  test('keep what goes on the last cell above a row that spans the table', async () => {
    const { rows } = await tableIn('月份\t内容\t部门\n1\t召开会议\t办公室\n有关科室\n一、党建工作\n2\t走访企业\t经济科\n');
    expect(rows).toEqual(['月份|内容|部门', '1|召开会议|办公室/有关科室', '一、党建工作', '2|走访企业|经济科']);
  });

  test('end where text follows a numbered line, though another table of as many columns stands further down', async () => {
    const { rows } = await tableIn(
      '月份\t内容\t部门\n1\t召开会议\t办公室\n2\t走访企业\t经济科\n一、工作要求\n各科室要高度重视。\n二、联系人\n姓名\t职务\t电话\n',
    );
    expect(rows).toEqual(['月份|内容|部门', '1|召开会议|办公室', '2|走访企业|经济科']);
  });

  test('may be empty at the end or the start of the first row', async () => {
    const rows = ['序号\t工作任务\t责任分工\t', '\t\t牵头单位\t配合单位', '1\t召开会议\t办公室\t各科室', '2\t走访企业\t经济科\t'];
    expect((await tableIn(`${rows.join('\n')}\n`)).rows[2]).toBe('1|召开会议|办公室|各科室');
    expect((await tableIn(`${[rows[1], rows[0], rows[2]].join('\n')}\n`)).rows[2]).toBe('1|召开会议|办公室|各科室');
  });

  test('may stand under a time that spans the table', async () => {
    const rows = ['时间\t专题\t发言人', '一季度', '1月\t党史\t张某', '二季度', '4月\t生态文明\t赵某'];
    expect((await tableIn(rows.join('\n'))).rows).toEqual(['时间|专题|发言人', '一季度', '1月|党史|张某', '二季度', '4月|生态文明|赵某']);
  });

  test('may have lost the tabs at their end: of a short row before a whole one, of the last row', async () => {
    const rows = ['序号\t议题\t形式\t时间\t备注', '一\t会议协商', '1\t产业发展\t专题会\t6月\t略', '2\t营商环境\t座谈会\t9月'];
    expect((await tableIn(`${rows.join('\n')}\n注：可以调整。\n`)).rows).toEqual([
      '序号|议题|形式|时间|备注',
      '一|会议协商|||',
      '1|产业发展|专题会|6月|略',
      '2|营商环境|座谈会|9月|',
    ]);
    expect((await tableIn(rows.join('\n'))).rows).toHaveLength(4);
  });

  test('may each be closed by a tab', async () => {
    const text = closedByTabs(HEAD, ['1', '召开会议', '办公室\n有关科室'], ['', '走访企业', '经济科'], ['2', '', '']);
    const blocks = await blocksIn(`${text}备注：供参考\n`);
    expect(blocks).toEqual(['[月 份|工作内容|责任部门\n1|召开会议|办公室/有关科室\n|走访企业|经济科\n2||]', '备注：供参考']);
  });

  test('may each stand behind a tab', async () => {
    const { rows } = await tableIn('附件1\n\t月份\t内容\t部门\n\t1\t召开会议\t办公室\n有关科室\n\t\t走访企业\t经济科\n备注：供参考\n');
    expect(rows).toEqual(['月份|内容|部门', '1|召开会议|办公室/有关科室', '|走访企业|经济科']);
  });

  test('are two tables where an annex or the header begins anew', async () => {
    const table = '月份\t内容\t部门\n1\t召开会议\t办公室\n';
    const other = '序号\t课题\t领导\n1\t产业培育\t张三\n';
    const blocks = await blocksIn(`${table}附件2\n${other}\n小计\n${other}`);
    expect(blocks.map((block) => block.split('\n')[0])).toEqual(['[月份|内容|部门', '附件2', '[序号|课题|领导', '小计', '[序号|课题|领导']);
  });

  test('may stand between lines of a tab, as browsers copy cells of paragraphs', async () => {
    const row = (...cells: string[]) => `${cells.join('\n\n\t\n\n')}\n\n\n\n\n`;
    const text = `附件1\n\n${row('月份', '工作内容', '部门')}${row('一、党建工作')}${row('1', '召开会议\n\n传达精神', '办公室')}${row('', '走访企业', '经济科')}备注：供参考\n\n二、工作要求`;
    expect(await blocksIn(text)).toEqual([
      '附件1',
      '[月份|工作内容|部门\n一、党建工作\n1|召开会议/传达精神|办公室\n|走访企业|经济科]',
      '备注：供参考',
      '二、工作要求',
    ]);
  });

  test.each([
    ['an indent', '\t一、总则\n\t二、分则\n\t三、附则\n'],
    ['two labels with their values', '联系人：张三\t电话：5550123\n地址：人民路1号\t邮编：300000\n'],
    ['a date behind its body', '青河县人民政府办公室\t2021年3月1日印发\n'],
    ['a stray tab', '一、总则\t\n二、分则\t\n三、附则\t\n'],
  ])('are none where a tab is %s', async (_, text) => {
    expect((await blocksIn(text)).some((block) => block.startsWith('['))).toBe(false);
  });
});

describe('drawn tables', () => {
  test('of Markdown have their header, their pipes set aside', async () => {
    const text = '| 月份 | 重点工作 |\n|---|:--:|\n| 1月 | 召开**会议** |\n| 2月 | 走访<br>慰问 |\n\n正文';
    const { document } = await readText(text);
    expect(document.blocks.map((block) => shown(document, block))).toEqual(['月份|重点工作\n1月|召开¦会议\n2月|走访/慰问', '正文']);
    expect(document.blocks[0]).toMatchObject({ headerRows: 1, columns: 2 });
    expect(new Set(document.asides.map(({ reason }) => reason))).toEqual(new Set(['markup']));
  });

  test('of Markdown need no pipes at their ends, and no rule where these are', async () => {
    expect((await tableIn('月份 | 工作\n--- | ---\n1 | 开会\n')).rows).toEqual(['月份|工作', '1|开会']);
    expect((await tableIn('|月份|工作|部门|\n|1|开会||\n')).rows).toEqual(['月份|工作|部门', '1|开会|']);
    expect((await tableIn('|a|b|\n|-|-|\n|1\\|2|3|\n')).rows).toEqual(['a|b', '1\\|2|3']);
  });

  test('of pipes in a text are none', async () => {
    expect(await blocksIn('首页 | 概况 | 公开\n首页|概况\n')).toEqual(['首页 | 概况 | 公开', '首页|概况']);
  });

  test('of box characters join what their cells wrap', async () => {
    const text = '┌──┬────┐\n│月│工作│\n├──┼────┤\n│1 │召开│\n│  │会议│\n├──┼────┤\n│2 │走访│\n└──┴────┘\n正文';
    const { document } = await readText(text);
    expect(document.blocks.map((block) => shown(document, block))).toEqual(['月|工作\n1|召开/会议\n2|走访', '正文']);
    const [table] = document.blocks;
    expect(table?.kind === 'table' && table.rows[1]?.cells[1]?.blocks.map((block) => block.kind === 'text' && block.break)).toEqual([
      'hard',
      'soft',
    ]);
  });

  test('of plus signs and hyphens are read, with a rule below the header alone too', async () => {
    const { table, rows } = await tableIn('+----+------+\n| 月 | 工作 |\n+====+======+\n| 1 | 开会 |\n| 2 | 走访 |\n+----+------+\n');
    expect(rows).toEqual(['月|工作', '1|开会', '2|走访']);
    expect(table.headerRows).toBe(1);
  });

  test('of HTML tags in a text have their merged cells', async () => {
    const html =
      '<table><thead><tr><th>月份</th><th>工作</th><th>部门</th></tr></thead><tr><td rowspan="2">1月</td><td>召开<b>会议</b><br>传达</td><td>办公室</td></tr><tr><td colspan=2>走访&nbsp;企业</td></tr></table>';
    for (const text of [html, `<html><body>${html}</body></html>`, html.replaceAll('<tr>', '\n<tr>\n')]) {
      const { table, rows } = await tableIn(`# 要点\n\n${text}\n\n正文`);
      expect(rows).toEqual(['月份|工作|部门', '1月|召开¦会议/传达|办公室', '走访&nbsp;企业']);
      expect(table).toMatchObject({ columns: 3, headerRows: 1 });
      expect(table.rows[1]?.cells[0]).toMatchObject({ rowSpan: 2, colSpan: 1 });
      expect(table.rows[2]?.cells).toMatchObject([{ column: 1, rowSpan: 1, colSpan: 2 }]);
    }
  });

  test.each([
    '<table>标签的用法',
    '<table><tr><td>1</td></tr></table> 之后',
    '<table><tr>外<td>1</td></tr></table>',
    '<table><table><tr><td>1</td></tr></table>',
    '<table></table>',
  ])('of HTML tags are none in %s', async (text) => {
    expect((await blocksIn(text)).some((block) => block.startsWith('['))).toBe(false);
  });

  test('of HTML tags keep spans within their table', async () => {
    const { table } = await tableIn(
      '<table><tr><td rowspan="999999999">1</td><td colspan="999999999">2</td></tr><tr><td>3</td></tr></table>',
    );
    expect(table.rows[0]?.cells).toMatchObject([
      { column: 0, rowSpan: 2, colSpan: 1 },
      { column: 1, rowSpan: 1, colSpan: 62 },
    ]);
    expect(table.rows[1]?.cells).toMatchObject([{ column: 1, rowSpan: 1, colSpan: 1 }]);
  });

  test('of blanks are taken only under a header and where every line fits', async () => {
    const head = '序号  重点工作      责任单位    完成时限\n';
    const { rows } = await tableIn(`${head}1     开展排查      安监科      6月\n2     举办培训      周  翔      9月\n\n正文`);
    expect(rows).toEqual(['序号|重点工作|责任单位|完成时限', '1|开展排查|安监科|6月', '2|举办培训|周  翔|9月']);
    const doubtful = [
      `${head}1     开展排查      安监科\n2     举办培训      办公室      9月\n`,
      '张三  李四  王五\n赵六  钱七  孙八\n周九  吴十  郑一\n',
      `${head}1  开展  安监科  6月\n`,
    ];
    for (const text of doubtful) expect((await blocksIn(text)).some((block) => block.startsWith('['))).toBe(false);
  });

  test('of blanks may leave a merged first cell empty', async () => {
    const { rows } = await tableIn(
      '月份    工作内容      责任单位\n1月     开展排查      安监科\n        举办培训      办公室\n2月     召开会议      办公室\n',
    );
    expect(rows).toEqual(['月份|工作内容|责任单位', '1月|开展排查|安监科', '|举办培训|办公室', '2月|召开会议|办公室']);
  });
});

const shared = process.env.PLAN_PARSE_SHARED ?? '../shared';
describe.skipIf(!existsSync(`${shared}/seeds`))('tables of the shared seeds', () => {
  test.each([
    ['000_f273a7c02f02eec7.txt', 47, 4],
    ['002_428c76a6312ee515.txt', 11, 3],
  ])('%s has one of %i rows and %i columns', async (name, rows, columns) => {
    const { table } = await tableIn(readFileSync(`${shared}/seeds/${name}`, 'utf8'));
    expect(table.rows.map(({ cells }) => cells.length)).toEqual(Array(rows).fill(columns));
  });
});
