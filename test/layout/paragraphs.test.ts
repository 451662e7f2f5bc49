import { describe, expect, it } from 'vitest';
import { asides, blockOf, laid, line, lines, middle, page, shown } from './make.js';

/** A line that fills its 27 squares. */
const full = '云溪县各级各部门要紧紧围绕中心工作抓好任务落实和督促检';

describe('paragraphs', () => {
  it('join full lines and begin at an indent', () => {
    const document = laid(
      page([
        ...line(112, 100, full.slice(0, 25)),
        ...line(80, 128, full),
        ...line(80, 156, '到此为止。'),
        ...line(112, 184, full.slice(0, 25)),
        ...line(80, 212, '第二段完。'),
      ]),
    );
    expect(shown(document)).toEqual([`${full.slice(0, 25)}${full}到此为止。`, `${full.slice(0, 25)}第二段完。`]);
    expect(document.blocks[0]).toMatchObject({ break: 'hard', hints: { indent: 32, fontSize: 16 } });
  });

  it('end where a line leaves room for what follows', () => {
    const document = laid(
      page([...lines(80, 100, 28, [full, full, '各乡镇人民政府，县政府各部门：']), ...lines(80, 184, 28, ['同意。', full])]),
    );
    expect(shown(document)).toEqual([`${full}${full}各乡镇人民政府，县政府各部门：`, '同意。', full]);
  });

  it('count a word or number that would not have fitted as one piece', () => {
    const document = laid(
      page([
        ...line(112, 100, full.slice(0, 24)),
        ...line(80, 128, '2031年的工作要点已经印发。'),
        ...lines(80, 300, 28, [full, full, full]),
      ]),
    );
    expect(shown(document)[0]).toBe(`${full.slice(0, 24)}2031年的工作要点已经印发。`);
  });

  it('go on inside a bracket that a full line leaves open, whatever its last sign', () => {
    const open = `${full.slice(0, 21)}（责任单位：`;
    expect(shown(laid(page(lines(80, 100, 28, [full, open, '县水利局）', full, full]))))).toContain(`${full}${open}县水利局）`);
  });

  it('are told by gaps also where few lines are full, below a title over some lines', () => {
    const title = [...middle(60, '云溪县人民政府办公室', { size: 22 }), ...middle(110, '2031年重点工作分工', { size: 22 })];
    const short = ['各乡镇人民政府：', '同意。', '此通知。', '附件：重点工作分工', '2031年3月6日'];
    const bracket = `${full.slice(0, 22)}（电子版）`;
    const body = [...lines(80, 180, 40, short), ...line(80, 380, bracket), ...line(80, 408, '报县政府。'), ...lines(80, 448, 40, short)];
    expect(shown(laid(page([...title, ...body])))).toContain(`${bracket}报县政府。`);
  });

  it('begin with an item at a page’s top also where gaps part them, and go on there within a sentence', () => {
    const gapped = (y: number, texts: readonly string[]) => texts.flatMap((text, i) => line(80, y + 44 * i, text));
    const lead = ['二、工作目标', '（一）质量稳中有升。', '三、主要工作', '（一）德育工作', '（二）教学工作'];
    const items = [`1.${full.slice(0, 20)}。`, `2.${full.slice(0, 20)}。`];
    const first = page([...lines(80, 100, 28, [full, '到此为止。']), ...gapped(180, [...lead, ...items])]);
    expect(shown(laid(first, page(gapped(100, ['四、工作要求', '认真组织落实。'])))).slice(-3)).toEqual([
      items[1],
      '四、工作要求',
      '认真组织落实。',
    ]);
    const some = lead.slice(0, 2);
    const open = page([...lines(80, 100, 28, [full, '到此为止。']), ...gapped(180, [...some, full])]);
    expect(shown(laid(open, page(gapped(100, ['查。', ...some]))))).toContain(`${full}查。`);
  });

  it('go on over a page, the page number between set aside', () => {
    const first = page([...lines(80, 644, 28, [full, full, full, full]), ...line(250, 790, '— 1 —', { size: 14 })]);
    const second = page([...lines(80, 100, 28, [full, '下页续完。']), ...line(250, 790, '— 2 —', { size: 14 })]);
    const document = laid(first, second);
    expect(shown(document)).toEqual([`${full.repeat(5)}下页续完。`]);
    expect(asides(document)).toEqual(['page-number: — 1 —', 'page-number: — 2 —']);
    expect(document.pageStarts).toHaveLength(2);
  });

  it('keep a bracket behind the sentence that fills its line, but no item', () => {
    const sentence = `${full.slice(0, 26)}。`;
    const document = laid(page(lines(80, 100, 28, [sentence, '（经济科牵头）', sentence, '（二）走访企业', full, full])));
    expect(shown(document).slice(0, 2)).toEqual([`${sentence}（经济科牵头）`, sentence]);
  });

  it('keep centred lines apart, one block each', () => {
    const body = lines(80, 300, 28, [full, full, full]);
    const document = laid(page([...middle(100, '云溪县人民政府', { size: 22 }), ...middle(135, '2031年工作要点', { size: 22 }), ...body]));
    expect(shown(document).slice(0, 2)).toEqual(['云溪县人民政府', '2031年工作要点']);
    expect(blockOf(document, '云溪县').hints).toMatchObject({ alignment: 'center', fontSize: 22 });
    expect(blockOf(document, full).hints.blankBefore).toBeGreaterThan(0);
  });

  it('tell a signature on the right', () => {
    const document = laid(
      page([...lines(80, 100, 28, [full, full, full]), ...line(350, 240, '云溪县人民政府'), ...line(365, 268, '2031年3月6日')]),
    );
    expect(shown(document).slice(-2)).toEqual(['云溪县人民政府', '2031年3月6日']);
    expect(blockOf(document, '2031').hints.alignment).toBe('right');
  });

  it('follow a hanging indent under a label', () => {
    const document = laid(
      page([...lines(80, 100, 28, [full, full, full]), ...line(80, 240, `抄送：${full.slice(3)}`), ...line(128, 268, '县人民武装部。')]),
    );
    expect(shown(document).at(-1)).toBe(`抄送：${full.slice(3)}县人民武装部。`);
  });

  it('leave a labelled line below another to be judged, however full that is', () => {
    const full = '牵头单位：文化中心；责任单位：各社区；完成时限：四季度';
    const texts = ['各社区要做好各项民生实事工作的组织实施和宣传发动工作。', full, '联系人：杜若衡'];
    const blocks = laid(page(lines(80, 140, 28, texts))).blocks;
    expect(blocks.map((block) => block.kind === 'text' && block.break)).toEqual(['hard', 'soft', 'soft']);
  });

  it('keep the items of a list apart even where one fills its line', () => {
    const items = [`一、${full.slice(2)}`, `二、${full.slice(2)}`, '三、完。'];
    expect(shown(laid(page(lines(80, 100, 28, items))))).toEqual(items);
  });

  it('never join lines that are set in columns', () => {
    const columns = (y: number, name: string) => [...line(80, y, name), ...line(448, y, '办公室甲')];
    expect(shown(laid(page([...columns(100, '一处'), ...columns(128, '二处')])))).toHaveLength(2);
  });

  it('measure a run-in heading by its face', () => {
    const document = laid(
      page([
        ...line(112, 100, '（一）抓学习。', { font: 'KaiTi' }),
        ...line(224, 100, full.slice(0, 18)),
        ...lines(80, 128, 28, [full, full]),
      ]),
    );
    expect(blockOf(document, '（一）').hints).toMatchObject({ lead: 7, bold: false });
  });

  it('take 黑体 and bold lines for bold in a text that is neither', () => {
    const body = lines(80, 300, 28, [full, full, full]);
    const document = laid(
      page([...line(112, 100, '一、总体要求', { font: 'SimHei' }), ...line(112, 160, '二、主要任务', { bold: true }), ...body]),
    );
    expect(blockOf(document, '一、').hints.bold).toBe(true);
    expect(blockOf(document, '二、').hints.bold).toBe(true);
    expect(blockOf(document, full).hints.bold).toBe(false);
  });

  it('say that a page was left unfinished', () => {
    const document = laid(
      page(lines(80, 100, 28, [...Array(23).fill(full), '完。'])),
      page(line(80, 100, '短页。')),
      page(line(80, 100, '附件')),
    );
    expect(blockOf(document, '附件').hints.pageBreakBefore).toBe(true);
    expect(blockOf(document, '短页').hints.pageBreakBefore).toBe(false);
  });

  it('end with each short line, though few lines of a ragged text are full', () => {
    const document = laid(
      page([
        ...lines(112, 100, 28, ['一、凝聚青年']),
        ...line(112, 128, `${full.slice(0, 23)}1`),
        ...line(80, 156, '2000人次。'),
        ...lines(112, 184, 28, ['责任领导：柳青', '责任部门：宣传部', '完成时间：5月']),
        ...line(112, 268, `${full.slice(0, 24)}1`),
        ...line(80, 296, '期。'),
        ...lines(112, 324, 28, ['责任领导：柳青', '责任部门：宣传部、办公室', '完成时间：全年', '二、服务青年']),
        ...line(112, 436, full.slice(0, 25)),
        ...line(80, 464, '个。'),
        ...lines(112, 492, 28, ['责任领导：柳青']),
      ]),
    );
    expect(shown(document)).toEqual([
      '一、凝聚青年',
      `${full.slice(0, 23)}12000人次。`,
      '责任领导：柳青',
      '责任部门：宣传部',
      '完成时间：5月',
      `${full.slice(0, 24)}1期。`,
      '责任领导：柳青',
      '责任部门：宣传部、办公室',
      '完成时间：全年',
      '二、服务青年',
      `${full.slice(0, 25)}个。`,
      '责任领导：柳青',
    ]);
  });

  it('begin at every indent where paragraphs go on at the edge, even below a full line', () => {
    const wrapped = [...line(112, 100, full.slice(0, 25)), ...line(80, 128, '到此为止。')];
    const level = lines(112, 156, 28, [full.slice(0, 25), '联系人：柳青']);
    expect(shown(laid(page([...wrapped, ...level, ...lines(80, 300, 28, [full, full])])))).toEqual([
      `${full.slice(0, 25)}到此为止。`,
      full.slice(0, 25),
      '联系人：柳青',
      full + full,
    ]);
  });

  it('that are set in as a whole are joined', () => {
    const block = lines(112, 184, 28, [full.slice(0, 25), full.slice(0, 25), '到此为止。']);
    expect(shown(laid(page([...lines(80, 100, 28, [full, full, '完。']), ...block])))[1]).toBe(`${full.slice(0, 25).repeat(2)}到此为止。`);
  });
});

it('one sign in the middle below a full line is its rest, whatever its size', () => {
  const title = full.slice(0, 26);
  expect(shown(laid(page([...line(84, 100, title), ...line(288, 128, '解')])))).toEqual([`${title}解`]);
  expect(shown(laid(page([...line(84, 100, title), ...line(280, 128, '总则')])))).toEqual([title, '总则']);
});

it('a hyphen is part of its number: it would not have fitted', () => {
  const start = `${full.slice(0, 23)}电话`;
  expect(shown(laid(page([...lines(80, 100, 28, [full, start, '000-5566778。']), ...line(112, 240, '完。')])))[0]).toBe(
    `${full}${start}000-5566778。`,
  );
});
