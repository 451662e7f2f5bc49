import { describe, expect, it } from 'vitest';
import { equation } from '../../../src/readers/docx/equation.js';
import { code, field, fieldOf, p, r, readBody } from './make.js';

/** Gives what a paragraph draws and what was reported. */
async function drawn(content: string): Promise<[string, ...string[]]> {
  const { document, reported } = await readBody(`<w:p>${r('前')}${content}${r('后')}</w:p>`);
  return [document.text.slice(1, -1), ...reported.map(([name, details]) => `${name} ${details['what']}`)];
}

const dropDown = (chosen: string) =>
  `<w:ffData><w:ddList>${chosen}<w:listEntry w:val="县公安局"/><w:listEntry w:val="县交警大队"/></w:ddList></w:ffData>`;
const box = (content: string) => `<w:ffData><w:checkBox><w:sizeAuto/>${content}</w:checkBox></w:ffData>`;

describe('fields that have no result are drawn by their code or their form data', () => {
  it.each([
    ['FORMDROPDOWN', fieldOf(' FORMDROPDOWN ', dropDown('<w:result w:val="1"/>')), '县交警大队'],
    ['FORMDROPDOWN: the default', fieldOf(' FORMDROPDOWN ', dropDown('<w:default w:val="1"/>')), '县交警大队'],
    ['FORMDROPDOWN: the first', fieldOf(' FORMDROPDOWN ', dropDown('')), '县公安局'],
    ['FORMDROPDOWN with an empty result', fieldOf(' FORMDROPDOWN ', dropDown(''), field('separate')), '县公安局'],
    ['FORMCHECKBOX', fieldOf(' FORMCHECKBOX ', box('<w:checked/>')), '☒'],
    ['FORMCHECKBOX: off', fieldOf(' FORMCHECKBOX ', box('<w:default w:val="1"/><w:checked w:val="0"/>')), '☐'],
    ['FORMTEXT', fieldOf('FORMTEXT', '<w:ffData><w:textInput><w:default w:val="某某镇"/></w:textInput></w:ffData>'), '某某镇'],
    ['FORMTEXT: what was typed', fieldOf('FORMTEXT', '', field('separate') + r('青禾镇')), '青禾镇'],
    ['MACROBUTTON', fieldOf(' MACROBUTTON NoMacro 办好 民生实事 '), '办好 民生实事'],
    ['GOTOBUTTON', fieldOf(' GOTOBUTTON _Ref1 见附件 '), '见附件'],
    ['SYMBOL of a symbol font', fieldOf(' SYMBOL 252 \\f "Wingdings" \\s 12 '), '✓'],
    ['SYMBOL of Unicode', fieldOf(' SYMBOL 0x25CB \\u '), '○'],
    ['SYMBOL of ANSI', fieldOf(' SYMBOL 183 '), '·'],
    ['SYMBOL of GBK, as Chinese Word writes it', fieldOf(' SYMBOL 41378 \\f "宋体" '), '、'],
    ['SYMBOL: the sign itself', fieldOf(' SYMBOL "★" '), '★'],
    ['QUOTE', fieldOf(' QUOTE "春耕" '), '春耕'],
    [
      'EQ with a field inside',
      fieldOf(` EQ \\f(${'</w:instrText></w:r>'}${fieldOf(' REF x ', '', field('separate') + r('3'))}<w:r><w:instrText>,4)`),
      '3/4',
    ],
    ['a simple field', '<w:fldSimple w:instr=" MACROBUTTON x 提交 "/>', '提交'],
    ['an entry of an index: nothing', fieldOf(' XE "春耕" '), ''],
    ['a condition that does not hold: nothing', fieldOf(' IF 1 = 2 "甲" ', '', field('separate')), ''],
  ])('%s', async (_, content, text) => {
    expect(await drawn(content)).toEqual([text]);
  });

  it('AUTONUM numbers its paragraphs, the number being automatic', async () => {
    const body = ['', '\\s )', '\\* CHINESENUM3 \\e'].map((rest) => `<w:p>${fieldOf(` AUTONUM ${rest} `)}${r('建立台账')}</w:p>`).join('');
    const { document } = await readBody(body);
    expect(document.text.split('\n')).toEqual(['1.建立台账', '2)建立台账', '三建立台账']);
    expect(document.blocks.map(({ hints }) => 'marker' in hints && hints.marker)).toMatchObject([{ start: 0, end: 2 }, {}, {}]);
  });

  it('AUTONUMLGL numbers through the headings', async () => {
    const styles = [1, 2].map((level) => `<w:style w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`).join('');
    const line = (level: number) => `<w:p><w:pPr><w:pStyle w:val="H${level}"/></w:pPr>${fieldOf('AUTONUMLGL')}${r('甲')}</w:p>`;
    const { document } = await readBody([1, 2, 2, 1, 2].map(line).join(''), { styles });
    expect(document.text.split('\n')).toEqual(['1.甲', '1.1.甲', '1.2.甲', '2.甲', '2.1.甲']);
  });

  it('readings of the phonetic guide that are written as EQ are readings', async () => {
    const guide = fieldOf(' EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(shē),畲)');
    const { document } = await readBody(`<w:p>${r('发展')}${guide}${r('族乡')}</w:p>`);
    expect(document.text).toBe('发展畲shē族乡');
    expect(document.asides.map(({ range, reason }) => [document.text.slice(range.start, range.end), reason])).toEqual([
      ['shē', 'decoration'],
    ]);
  });

  it('others are named', async () => {
    expect(await drawn(fieldOf(' REF _Ref1 '))).toEqual(['', 'docx:field REF']);
    expect(await drawn('<w:fldSimple w:instr=" DOCPROPERTY x "/>')).toEqual(['', 'docx:field DOCPROPERTY']);
  });

  it('what stands as text in a code that never ends is drawn, and it swallows no more', async () => {
    const { document, reported } = await readBody(`<w:p>${field('begin')}${code(' REF x ')}${r('甲')}</w:p>${p('乙')}`);
    expect(document.text).toBe('甲\n乙');
    expect(reported).toMatchObject([['docx:open-field', { count: 1 }]]);
  });

  it('a page number in the text is text', async () => {
    const { document } = await readBody(`<w:p>${r('本方案共')}${fieldOf(' NUMPAGES ', '', field('separate') + r('5'))}${r('页')}</w:p>`);
    expect([document.text, document.asides]).toEqual(['本方案共5页', []]);
  });
});

describe('what an EQ field draws', () => {
  it.each([
    ['\\o\\ac(○,12)', '⑫'],
    ['\\o\\ac(○,中)', '中'],
    ['\\o\\ac(□,甲)', '甲'],
    ['\\o(A,B,C)', 'ABC'],
    ['\\o(\\s\\up 11(县委办),\\s\\do 4(县府办))', '县委办县府办'],
    ['\\a\\ac\\co2\\vs3(甲,乙,丙,丁)', '甲 乙 丙 丁'],
    ['\\f(1,2)', '1/2'],
    ['\\r(3,8)=\\r(4)', '3√8=√4'],
    ['\\b(甲,乙)', '(甲,乙)'],
    ['\\b\\bc\\{(甲)', '{甲}'],
    ['\\b\\lc\\[(甲)', '[甲'],
    ['\\b\\rc\\|(甲)', '甲|'],
    ['\\x\\to\\bo(甲)乙', '甲乙'],
    ['\\i\\su(1,n,x)', '∫1nx'],
    ['\\l(甲;乙)', '甲,乙'],
    ['x\\s\\up5(2)\\d\\fo10()', 'x2'],
    ['\\f(1,2) \\* MERGEFORMAT', '1/2'],
    ['\\x(a\\,b\\(c\\))', 'a,b(c)'],
    ['\\x(f(a,b))', 'f(a,b)'],
    ['\\f(1', '1/'],
    ['\\', ''],
  ])('%s: %s', (written, text) => {
    expect(equation(` ${written} `)).toBe(text);
  });

  it('is nothing where no formula is nested so deep', () => {
    expect([equation('\\x('.repeat(100_000)), equation('('.repeat(100_000)).length]).toEqual(['', 30]);
  });
});
