import { describe, expect, it } from 'vitest';
import type { Hints } from '../../../src/document.js';
import { sectionsOf } from '../../../src/segment/headings/sections.js';
import { type TextUnit, unitsOf } from '../../../src/segment/pieces/unit.js';
import { documentOf } from '../unit.js';

/** Shows the headings as "level marker|heading" and paragraphs as they are. */
function shown(lines: readonly string[], hints: Readonly<Record<number, Partial<Hints>>> = {}): string[] {
  const units = unitsOf(documentOf(lines, hints, 'hard'), () => false) as TextUnit[];
  return sectionsOf(units, () => {}).map((element) =>
    element.type === 'heading' ? `${element.level} ${element.marker?.raw ?? ''}|${element.heading ?? '∅'}` : element.view.text,
  );
}

describe('numbered items', () => {
  it('divide into heading and text', () => {
    expect(shown(['总要求。', '一、抓好春耕。备种。', '（一）抓好水利', '清淤。'])).toEqual([
      '总要求。',
      '1 一、|抓好春耕',
      '备种。',
      '2 （一）|抓好水利',
      '清淤。',
    ]);
  });

  it('have no heading where the first sentence is long', () => {
    const long = `${'抓好工作'.repeat(16)}。`;
    expect(shown([`1.${long}`])).toEqual(['1 1.|∅', long]);
  });

  it('on one line are sections of their own', () => {
    expect(shown(['一、抓好春耕。备种。二、修好水利。清淤。'])).toEqual(['1 一、|抓好春耕', '备种。', '1 二、|修好水利', '清淤。']);
  });
});

describe('headings without a number', () => {
  const bold = { bold: true };
  const text = '各乡镇要提前备种，抓好落实，确保春耕顺利进行。';

  it('show by their weight', () =>
    expect(shown(['总体要求', text, '重点任务', text], { 0: bold, 2: bold })).toEqual(['1 |总体要求', text, '1 |重点任务', text]));

  it('stand above the numbers below them', () => {
    expect(shown(['重点任务', '一、备种', text, '二、清淤', text, '保障措施', '一、组织', text], { 0: bold, 5: bold })).toEqual([
      '1 |重点任务',
      '2 一、|备种',
      text,
      '2 二、|清淤',
      text,
      '1 |保障措施',
      '2 一、|组织',
      text,
    ]);
  });

  it('stand where their outline level says', () => {
    expect(shown(['重点任务', '备种', text, '保障'], { 0: { outline: 1 }, 1: { outline: 2 }, 3: { outline: 1 } })).toEqual([
      '1 |重点任务',
      '2 |备种',
      text,
      '1 |保障',
    ]);
  });

  it('share the rung of numbered headings of their outline level', () => {
    expect(shown(['一、备种', text, '附则', text], { 0: { outline: 2 }, 2: { outline: 2 } })).toEqual([
      '1 一、|备种',
      text,
      '1 |附则',
      text,
    ]);
  });
});

describe('a caption in brackets behind a number', () => {
  it('is the heading, without its brackets', () => {
    expect(shown(['第一条【目的】为规范夜市，制定本办法。', '第二条 （适用范围）适用于全镇。', '（二）【强化巡查】每日巡查。'])).toEqual([
      '1 第一条|目的',
      '为规范夜市，制定本办法。',
      '1 第二条|适用范围',
      '适用于全镇。',
      '2 （二）|强化巡查',
      '每日巡查。',
    ]);
  });

  it('is none where the bracket says something else', () => {
    expect(shown(['第一条（2031年修订）夜市开放。', '第二条（县商务局负责）登记。', '1.（重点）培训。'])).toEqual([
      '1 第一条|（2031年修订）夜市开放',
      '1 第二条|（县商务局负责）登记',
      '2 1.|（重点）培训',
    ]);
  });
});
