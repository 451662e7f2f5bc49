import { describe, expect, it } from 'vitest';
import { chooseSeries } from '../../src/segment/series.js';
import { view } from './unit.js';

/** Gives the numbers that are taken, each with its line, and the codes that were reported. */
function chosen(...lines: string[]): { numbers: string[]; codes: string[] } {
  const codes: string[] = [];
  const views = lines.map(view);
  const found = chooseSeries(views, (code) => codes.push(code));
  return { numbers: found.map(({ line, candidate }) => `${line}:${views[line]?.text.slice(candidate.start, candidate.end)}`), codes };
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

  it('are none where no series begins: a figure, a far number', () => {
    expect(chosen('12.完成投资', '正文').numbers).toEqual([]);
    expect(chosen('1.2万户受益', '正文').numbers).toEqual([]);
  });
});

describe('numbers inside a paragraph', () => {
  it('are taken after a sentence where they go on', () => {
    expect(chosen('一、抓经济。稳增长。二、抓民生。办实事。三、抓党建。').numbers).toEqual(['0:一、', '0:二、', '0:三、']);
    expect(chosen('三、加强督查。（1）每月督查。（2）每季通报。').numbers).toEqual(['0:三、', '0:（1）', '0:（2）']);
  });

  it('are none in an enumeration inside one sentence', () => {
    expect(chosen('一、做好工作：1.编印简报；2.开设专栏；3.组织宣讲。').numbers).toEqual(['0:一、']);
    expect(chosen('主要任务是（一）抓学习，（二）抓宣传。').numbers).toEqual([]);
  });

  it('are taken right after a heading that lost its end', () => {
    expect(chosen('一、强化学习，打牢思想基础1、组织学习。要抓好。', '2、开展宣传。').numbers).toEqual(['0:一、', '0:1、', '1:2、']);
  });
});
