import { describe, expect, it } from 'vitest';
import { shownText } from '../ledger.js';
import { firstText, readBody, shownBody } from './reading.js';

describe('numbers that the browser draws', () => {
  it.each([
    ['decimal', '<ol><li>学习</li><li>检查</li></ol>', ['1. 学习', '2. 检查']],
    ['start', '<ol start="3"><li>学习</li><li>检查</li></ol>', ['3. 学习', '4. 检查']],
    ['value', '<ol><li>学习</li><li value="7">检查</li><li>总结</li></ol>', ['1. 学习', '7. 检查', '8. 总结']],
    ['reversed', '<ol reversed><li>学习</li><li>检查</li></ol>', ['2. 学习', '1. 检查']],
    ['letters', '<ol type="a"><li>学习</li></ol><ol type="A" start="28"><li>检查</li></ol>', ['a. 学习', 'AB. 检查']],
    ['Roman numerals', '<ol type="i" start="4"><li>学习</li></ol><ol type="I" start="19"><li>检查</li></ol>', ['iv. 学习', 'XIX. 检查']],
    [
      'Chinese numerals',
      '<ol style="list-style-type:cjk-ideographic" start="10"><li>学习</li><li>检查</li></ol>',
      ['十、 学习', '十一、 检查'],
    ],
    ['a paragraph in an item', '<ol><li><p>学习</p><p>再学习</p></li></ol>', ['1. 学习', '再学习']],
    ['nested lists', '<ol><li>学习<ol><li>读书</li></ol></li><li>检查</li></ol>', ['1. 学习', '1. 读书', '2. 检查']],
    ['an item without text', '<ol><li></li><li>检查</li></ol><p>完</p>', ['2. 检查', '完']],
  ])('%s', async (_, markup, expected) => {
    expect(await shownBody(markup)).toEqual(expected);
  });

  it.each([
    ['list-style none', '<ol style="list-style:none"><li>学习</li></ol>', ['学习']],
    ['a list whose items have typed numbers', '<ol><li>1.学习</li><li>2.检查</li></ol>', ['1.学习', '2.检查']],
    ['Chinese numbers typed', '<ol><li><b>一、</b>学习</li></ol>', ['一、学习']],
    ['ul', '<ul><li>学习</li></ul>', ['学习']],
    ['a ul in an ol', '<ol><li>学习<ul><li>读书</li></ul></li></ol>', ['1. 学习', '读书']],
  ])('are not drawn for %s', async (_, markup, expected) => {
    expect(await shownBody(markup)).toEqual(expected);
  });

  it('are marked as automatic', async () => {
    const { document } = await readBody('<ol start="3"><li>学习</li></ol>');
    const block = firstText(document);
    expect(document.text.slice(block.hints.marker?.start, block.hints.marker?.end)).toBe('3.');
  });
});

describe("numbers pasted from Word's lists", () => {
  const item = (number: string, face = '仿宋') =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:${face}'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>强化基础</p>`;

  it('are marked as automatic', async () => {
    const { document } = await readBody(item('（一）'));
    const { marker } = firstText(document).hints;
    expect(document.text.slice(marker?.start, marker?.end)).toBe('（一）');
  });

  it('show a bullet of a symbol face as one', async () => {
    const { document } = await readBody(item('l', 'Wingdings'));
    expect(shownText(document, firstText(document))).toMatch(/^●\s*强化基础$/);
  });
});
