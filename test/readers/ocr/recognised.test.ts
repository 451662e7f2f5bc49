import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/layout/index.js';
import { laidPages } from '../../../src/readers/ocr/glyphs.js';
import { signsIn } from '../../../src/readers/ocr/signs.js';
import { joinedParts } from '../../../src/readers/ocr/strays.js';
import { linesIn } from '../../../src/readers/ocr/tesseract.js';
import { recordedPage } from './recorded.js';

describe('what an engine gave of a page', () => {
  const page = recordedPage();
  const { text, blocks, doubts = [], asides } = layOut(laidPages([page]));
  const table = blocks.find(({ kind }) => kind === 'table');
  const shown = (ranges: readonly { start: number; end: number }[]) => ranges.map(({ start, end }) => text.slice(start, end)).join('');

  it('is laid out as the page that was drawn: a label, a title, a ruled table with its merged months', () => {
    expect(text.split('\n').slice(0, 2)).toEqual(['附件', '柘湾区卫生健康局2032年月度重点工作安排']);
    if (table?.kind !== 'table') throw new Error('no table');
    const rows = table.rows.map(({ cells }) =>
      cells.map(({ rowSpan, blocks: inner }) => [
        rowSpan,
        inner.flatMap((one) => (one.kind === 'text' ? shown(one.ranges) : [])).join('|'),
      ]),
    );
    expect(table.columns).toBe(4);
    expect(rows.slice(0, 4).map((row) => row.map(([, words]) => words))).toEqual([
      ['月份', '重点工作', '责任科室', '备注'],
      ['1月', '1.召开全区卫生健康工作会议|2.制定冬春季传染病防控方案|3.慰问一线医务人员', '办公室|疾控科', '邀请区领导出|席'],
      ['2月', '1.开展春节期间医疗质量检查|2.完成上年度基本公共卫生服务考核', '医政科|基层卫生科', ''],
      ['3月', '1.启动“健康敲门”行动(3-11月)|2.组织世界结核病日宣传', '基层卫生科|疾控科', '各社区卫生服务中心参加'],
    ]);
    expect(rows[3]?.[0]?.[0]).toBe(2);
  });

  it('says what is not certain, with its place; the text stays as it was recognised', () => {
    expect(doubts.map(({ range }) => text.slice(range.start, range.end))).toEqual(['(', '—']);
    expect(doubts.every(({ confidence }) => confidence < 0.6)).toBe(true);
  });

  it('has its page number set aside', () => {
    expect(asides.map(({ range, reason }) => [shown([range]), reason])).toContainEqual(['— 2 —', 'page-number']);
  });

  it('gives lines of one size one size, however high their boxes are', () => {
    const sizes = new Map<number, number>();
    for (const { size } of laidPages([page])[0]?.glyphs ?? []) sizes.set(size, (sizes.get(size) ?? 0) + 1);
    const [most = 0] = [...sizes.values()].sort((a, b) => b - a);
    expect(most / [...sizes.values()].reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0.7);
  });
});

it('a sign that goes on over several steps is one, and stands where it is surest; between two of a kind there is none', () => {
  const none = [1, 0, 0];
  const steps = [none, [0.2, 0.8, 0], [0.1, 0.9, 0], none, [0.3, 0.7, 0], [0, 0, 1], none, none].flat();
  expect(signsIn(steps, 3, ['', '一', '月'], { x: 100, width: 80 })).toEqual([
    { text: '一', x: 125, confidence: 0.9 },
    { text: '一', x: 145, confidence: 0.7 },
    { text: '月', x: 155, confidence: 1 },
  ]);
});

it('parts of a line are one line, those on either side of a rule are two', () => {
  const [left, right] = [
    { x1: 10, y1: 100, x2: 50, y2: 140 },
    { x1: 48, y1: 102, x2: 300, y2: 138 },
  ];
  expect(joinedParts([right, left], [])).toEqual([{ x1: 10, y1: 100, x2: 300, y2: 140 }]);
  expect(joinedParts([right, left], [{ x1: 48, y1: 0, x2: 50, y2: 400 }])).toEqual([left, right]);
  expect(joinedParts([left, { ...right, y1: 150, y2: 190 }], [])).toHaveLength(2);
});

it('words of tesseract are lines; those that stand far apart are two, as cells of a row are', () => {
  const head = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
  const row = (word: number, left: number, width: number, conf: number, text: string) =>
    `5\t1\t1\t1\t1\t${word}\t${left}\t50\t${width}\t40\t${conf}\t${text}`;
  const lines = linesIn(
    [
      head,
      '4\t1\t1\t1\t1\t0\t10\t50\t400\t40\t-1\t',
      row(1, 10, 80, 96, '重点'),
      row(2, 92, 80, 91, '工作'),
      row(3, 300, 40, 40, '月'),
    ].join('\n'),
  );
  expect(lines.map(({ x1, x2, signs }) => [x1, x2, signs.map(({ text }) => text).join('')])).toEqual([
    [10, 172, '重点工作'],
    [300, 340, '月'],
  ]);
  expect(lines[0]?.signs.map(({ x, confidence }) => [x, confidence])).toEqual([
    [30, 0.96],
    [70, 0.96],
    [112, 0.91],
    [152, 0.91],
  ]);
});
