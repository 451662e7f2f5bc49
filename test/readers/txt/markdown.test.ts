import { describe, expect, test } from 'vitest';
import { linesIn } from './reading.js';

describe('Markdown signs', () => {
  test('of headings give a level and are set aside', async () => {
    const { lines, asides } = await linesIn('正文\n# 2021年工作要点\n## 一、总体要求 ##\n正文');
    expect(lines.map(({ text, block }) => [text, block.hints.outline, block.break])).toEqual([
      ['正文', null, 'hard'],
      ['2021年工作要点', 1, 'hard'],
      ['一、总体要求', 2, 'hard'],
      ['正文', null, 'hard'],
    ]);
    expect(asides).toEqual(['markup: #', 'markup: ##', 'markup: ##']);
  });

  test.each([
    '- 加强组织领导',
    '* 加强组织领导',
    '+ 加强组织领导',
    '  - 加强组织领导',
    '- ●加强组织领导',
    '- 2 加强组织领导',
    '> 加强组织领导',
  ])('of lists (%s) are set aside', async (item) => {
    const { lines, asides } = await linesIn(`正文\n${item}`);
    expect(lines[1]?.text).toBe(item.replace(/^\s*[-*+>]\s/, ''));
    expect(lines[1]?.block.break).toBe('hard');
    expect(asides).toEqual([`markup: ${item.trim().charAt(0)}`]);
  });

  test.each(['#1楼', '－加强', '-5℃以下', '- 5℃', '—— 加强', '-加强', '＊加强', '*加强', '2 * 3', '- - 加强'])(
    'are none in %s',
    async (line) => {
      const { lines, asides } = await linesIn(line);
      expect(lines.map(({ text }) => text)).toEqual([line]);
      expect(asides).toEqual([]);
    },
  );

  test('of bold type tell a run-in heading or a bold line', async () => {
    const { lines } = await linesIn('**一、总体要求。**坚持稳中求进。\n**附件**\n坚持**稳中求进**。\n2**3');
    expect(lines.map(({ text, block }) => [text, block.hints.lead, block.hints.bold])).toEqual([
      ['一、总体要求。¦坚持稳中求进。', 7, false],
      ['附件', 0, true],
      ['坚持¦稳中求进¦。', 0, false],
      ['2**3', 0, false],
    ]);
  });

  test('of rules, fences, pictures, links and breaks are set aside', async () => {
    const { lines, asides } = await linesIn(
      '---\n```text\n正文\n```\n![](images/a.jpg)\n见[通知](https://example.cn/a.html)。\n一<br>二\n＿＿＿＿\n————\n***',
    );
    expect(lines.map(({ text }) => text)).toEqual(['正文', '见¦通知¦。', '一', '二']);
    expect(asides).toEqual([
      'markup: ---',
      'markup: ```text',
      'markup: ```',
      'markup: ![](images/a.jpg)',
      'markup: [',
      'markup: ](https://example.cn/a.html)',
      'markup: <br>',
      'decoration: ＿＿＿＿',
      'decoration: ————',
      'markup: ***',
    ]);
  });

  test('of escapes are set aside only where the file is Markdown', async () => {
    expect((await linesIn('# 要点\n1\\. 总则')).asides).toEqual(['markup: #', 'markup: \\']);
    expect((await linesIn('1\\. 总则')).asides).toEqual([]);
  });

  test('are none in brackets and notes of a notice', async () => {
    const text = '（责任单位：[市教育局]）\n[2021]5号\n*注：见附件\n《意见》[试行]（略）';
    const { lines, asides } = await linesIn(text);
    expect(lines.map((line) => line.text).join('\n')).toBe(text);
    expect(asides).toEqual([]);
  });
});
