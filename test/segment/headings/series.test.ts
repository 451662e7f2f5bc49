import { describe, expect, it } from 'vitest';
import { chooseSeries } from '../../../src/segment/headings/series.js';
import { unitOf } from '../unit.js';

/** Gives the numbers that are taken, each with its line, and the codes that were reported. */
function chosen(...lines: string[]): { numbers: string[]; codes: string[] } {
  const codes: string[] = [];
  const units = lines.map((line) => unitOf(line));
  const found = chooseSeries(units, (code) => codes.push(code));
  return { numbers: found.map(({ line, candidate }) => `${line}:${units[line]?.view.text.slice(candidate.number, candidate.end)}`), codes };
}

describe('numbers at line starts', () => {
  it('are taken as they run on or restart', () => {
    expect(chosen('一、抓经济', '1.稳增长', '2.促改革', '二、抓民生', '3.办实事', '1.保就业')).toEqual({
      numbers: ['0:一、', '1:1.', '2:2.', '3:二、', '4:3.', '5:1.'],
      codes: [],
    });
  });

  it('are counted by their depth where they are decimals', () => {
    const lines = [
      '1.总体目标',
      '1.1收入目标',
      '1.2利润目标',
      '2.重点工作',
      '2.1市场开拓',
      '2.1.1东部',
      '2.1.2西部',
      '2.2品牌建设',
      '3.保障',
      '3.1组织保障',
    ];
    const { numbers, codes } = chosen(...lines);
    expect(numbers).toHaveLength(lines.length);
    expect(codes).toEqual([]);
    expect(chosen('一、抓经济', '1.1亿元投资', '3.15活动').numbers).toEqual(['0:一、']);
  });

  it('are reported where they skip or fall back', () => {
    expect(chosen('一、甲项', '三、乙项', '三、丙项').codes).toEqual(['heading:ordinal-skipped', 'heading:ordinal-repeated']);
  });

  it('are none where no series begins: a figure, a far number, which is reported', () => {
    expect(chosen('12.完成投资', '正文')).toEqual({ numbers: [], codes: ['heading:number-alone'] });
    expect(chosen('1.2万户受益', '正文')).toEqual({ numbers: [], codes: [] });
  });

  it('are taken also where the next one is missing', () =>
    expect(chosen('1、抓项目', '2、抓园区', '1、抓粮食', '3、抓蔬菜')).toEqual({
      numbers: ['0:1、', '1:2、', '2:1、', '3:3、'],
      codes: ['heading:ordinal-skipped'],
    }));

  it('may begin far on where a series follows', () => expect(chosen('12.完成投资', '13.开工').numbers).toEqual(['0:12.', '1:13.']));

  it('may have a sign before them', () =>
    expect(chosen('★一、抓经济', '▲1.稳增长', '★二、抓民生').numbers).toEqual(['0:一、', '1:1.', '2:二、']));
});

describe('numbers of a form that leaves doubt', () => {
  it.each([
    ['a blank for a mark', ['一 总要求', '二 重点任务'], ['0:一', '1:二']],
    ['a blank for a mark, which views do not show', ['1 总则', '1.1 目的', '2 组织'], ['0:1', '1:1.1', '2:2']],
    ['letters', ['a) 修路', 'b) 架桥'], ['0:a)', '1:b)']],
    ['a year or a month behind the mark', ['1. 2032年底前完成。', '2. 3月开工。', '3.5月竣工。'], ['0:1.', '1:2.', '2:3.']],
    ['decimals below a number of another style', ['3.水利', '3.1 水库加固', '3.2 渠道清淤'], ['0:3.', '1:3.1', '2:3.2']],
  ])('are taken beside others: %s', (_, lines, numbers) => expect(chosen(...lines).numbers).toEqual(numbers));

  it.each(['3 家企业落户', '一 总要求', '5.1 劳动节值班', 'a) 修路', '1开工10个'])('are none alone: %s', (line) =>
    expect(chosen(line, '正文').numbers).toEqual([]),
  );

  it('count below their own parents', () => {
    const { codes, numbers } = chosen('1 总则', '1.1 目的', '1.2 依据', '2.1.1 县级', '2.1.2 乡级', '2.2 办事机构', '3 附则');
    expect({ codes, count: numbers.length }).toEqual({ codes: [], count: 7 });
  });
});

describe('numbers inside a paragraph', () => {
  it('are taken after a sentence where they go on', () => {
    expect(chosen('一、抓经济。稳增长。二、抓民生。办实事。三、抓党建。').numbers).toEqual(['0:一、', '0:二、', '0:三、']);
    expect(chosen('三、加强督查。（1）每月督查。（2）每季通报。').numbers).toEqual(['0:三、', '0:（1）', '0:（2）']);
  });

  it('takes the next chapter behind the bracket that ends the heading of the one before, and none behind another', () => {
    expect(chosen('第一章抓好教育（县教育局牵头，各乡镇配合）第二章抓好卫生（县卫健局牵头）新建卫生室。').numbers).toEqual([
      '0:第一章',
      '0:第二章',
    ]);
    expect(chosen('第一章抓好教育（县教育局牵头）对照办法（试行）第三章的要求，新建小学。').numbers).toEqual(['0:第一章']);
  });

  it('may be those of a law, but not references to them', () => {
    expect(chosen('第一章 总则 第一条 为规范督查，制定本办法。第二条 各单位依照第三条执行。第三条 本办法即日施行。').numbers).toEqual([
      '0:第一章',
      '0:第一条',
      '0:第二条',
      '0:第三条',
    ]);
  });

  it('are vouched for by those that follow', () => {
    expect(chosen('总要求 一、抓经济。稳增长。二、抓民生。').numbers).toEqual(['0:一、', '0:二、']);
    expect(chosen('一、抓经济，稳增长。促发展二、抓民生。办实事。三、抓党建。').numbers).toEqual(['0:一、', '0:二、', '0:三、']);
    expect(chosen('一、抓经济　1.稳增长　2.促改革', '二、抓民生').numbers).toEqual(['0:一、', '0:1.', '0:2.', '1:二、']);
  });

  it('are none where nothing follows', () => {
    expect(chosen('一、抓经济。促发展二、抓民生').numbers).toEqual(['0:一、']);
    expect(chosen('二、标准统一、规范', '三、抓民生').numbers).toEqual(['0:二、', '1:三、']);
  });

  it('are taken where a heading introduces sentences of their own', () => {
    expect(chosen('一、做好工作：1.编印简报。2.开设专栏。').numbers).toEqual(['0:一、', '0:1.', '0:2.']);
    expect(chosen('一、抓项目。1.开工。2.竣工。', '二、抓民生办实事，1.建校。2.修路。3.架桥。').numbers).toHaveLength(7);
  });

  it('go on the nearest of their series', () => {
    expect(chosen('一、抓思想：1.学习；2.宣传。二、抓组织：1.发展党员。2.培训党员。').numbers).toEqual([
      '0:一、',
      '0:二、',
      '0:1.',
      '0:2.',
    ]);
    expect(chosen('1.抓项目', '要做到两条。1.开工；2.竣工。', '2.抓招商').numbers).toEqual(['0:1.', '2:2.']);
  });

  it('are none in an enumeration inside one sentence', () => {
    expect(chosen('一、做好工作：1.编印简报；2.开设专栏；3.组织宣讲。').numbers).toEqual(['0:一、']);
    expect(chosen('主要任务是（一）抓学习，（二）抓宣传。').numbers).toEqual([]);
  });

  it('are taken right after a heading that lost its end', () => {
    expect(chosen('一、强化学习，打牢思想基础1、组织学习。要抓好。', '2、开展宣传。').numbers).toEqual(['0:一、', '0:1、', '1:2、']);
  });
});

describe('a number glued to a figure', () => {
  it('is one where those around it say so', () => {
    expect(chosen('13.完成补植', '14.9610亩封山', '15.45分钟课程', '16.建成苗圃').numbers).toEqual(['0:13.', '1:14.', '2:15.', '3:16.']);
    expect(chosen('一、造林。1.完成补植。2.3500亩封山。3.建成苗圃。').numbers).toEqual(['0:一、', '0:1.', '0:2.', '0:3.']);
  });

  it('is none among decimals, and none alone', () => {
    expect(chosen('1 总则', '1.1 目的', '1.2 依据', '2 组织', '2.1 机构', '2.2 职责').numbers).not.toContain('1:1.');
    expect(chosen('1.总则', '1.1目的', '1.2依据', '2.1机构').numbers).toEqual(['0:1.', '1:1.1', '2:1.2', '3:2.1']);
    expect(chosen('一、造林', '2.5万亩封山', '二、管护').numbers).toEqual(['0:一、', '2:二、']);
    expect(chosen('1.造林', '3.5万亩封山', '2.管护').numbers).toEqual(['0:1.', '2:2.']);
  });
});

describe('a lone first number below another in running text', () => {
  it('is one right behind a heading', () => {
    expect(chosen('一、抓好造林。（一）落实地块。对照图斑核实。二、抓好管护。巡查。').numbers).toEqual(['0:一、', '0:（一）', '0:二、']);
    expect(chosen('一、抓好造林 1.落实地块。对照图斑核实。二、抓好管护。巡查。').numbers).toEqual(['0:一、', '0:1.', '0:二、']);
  });

  it('is none further on, and none behind a colon', () => {
    expect(chosen('一、抓好造林。对照图斑核实。详见附表（一）说明。二、抓好管护。').numbers).toEqual(['0:一、', '0:二、']);
    expect(chosen('一、抓好造林：1.落实地块。二、抓好管护。').numbers).toEqual(['0:一、', '0:二、']);
  });
});
