import { describe, expect, it } from 'vitest';
import { blocksByText, code, field, linesOfBody, p, r, readBody, tc, tr } from './make.js';

const run = (content: string) => `<w:r>${content}</w:r>`;
const styled = (font: string, text: string) =>
  run(`<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t>`);
const ruby = (word: string, reading: string) =>
  run(`<w:ruby><w:rubyPr/><w:rt>${r(reading)}</w:rt><w:rubyBase>${r(word)}</w:rubyBase></w:ruby>`);

describe('what runs hold', () => {
  it.each([
    ['tabs', run('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab/><w:t>丙</w:t>'), '甲\t乙\t丙'],
    ['hyphens: a soft one is not drawn', run('<w:t>3</w:t><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/><w:t>月</w:t>'), '3-5月'],
    ['symbols of symbol fonts', run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:t>已完成</w:t>'), '✓已完成'],
    [
      'symbols of fonts whose codes are Unicode',
      run('<w:sym w:font="Segoe UI Symbol" w:char="2611"/><w:sym w:font="Segoe UI Emoji" w:char="1F4CC"/>'),
      '☑📌',
    ],
    ['symbols that no table knows', run('<w:sym w:font="Wingdings" w:char="F020"/><w:sym w:font="Symbol" w:char="F0F0"/>'), ' ●'],
    [
      'signs typed in a symbol font',
      styled('Wingdings', '\uf0fe') + styled('Symbol', '\uf0b7 a') + styled('wingdings', 'l 检查'),
      '🗹• α⚫ 检查',
    ],
    ['signs of a private font: as the file has them', styled('造字', '\uf0fe\ue001'), '\uf0fe\ue001'],
    ['symbols of other fonts', run('<w:sym w:font="宋体" w:char="25CB"/>'), '○'],
    ['blanks at the ends only where preserved', run('<w:t> 甲 </w:t><w:t xml:space="preserve">乙 </w:t><w:t>丙</w:t>'), '甲乙 丙'],
    [
      "XML's own blanks at the ends, and no others",
      run('<w:t>\n \t　　甲\u00a0 </w:t>') + run('<w:t>　</w:t>') + run('<w:t>乙</w:t>'),
      '　　甲\u00a0　乙',
    ],
    ['entities and CDATA', run('<w:t>A&amp;B&#x4E00;&#20108;<![CDATA[<三>]]></w:t>'), 'A&B一二<三>'],
    ['simple fields', `<w:fldSimple w:instr=" DATE ">${r('3月')}</w:fldSimple>`, '3月'],
    ['complex fields: results, not codes', `${field('begin')}${code(' REF x ')}${field('separate')}${r('附件1')}${field('end')}`, '附件1'],
    [
      'fields in the code of fields',
      `${field('begin')}${code('IF ')}${field('begin')}${code('X')}${field('separate')}${r('内')}${field('end')}${field('separate')}${r('果')}${field('end')}`,
      '果',
    ],
    ['enclosed numbers (EQ)', `${field('begin')}${code('eq \\o\\ac(○,12)')}${field('end')}${r('项')}`, '⑫项'],
    ['hyperlinks', `<w:hyperlink w:anchor="x">${r('链接')}</w:hyperlink>`, '链接'],
    [
      'content controls, smart tags, bookmarks',
      `<w:sdt><w:sdtPr/><w:sdtContent>${r('控')}</w:sdtContent></w:sdt><w:smartTag>${r('件')}</w:smartTag><w:bookmarkStart w:name="b"/>${r('签')}`,
      '控件签',
    ],
    ['comments: nothing', `<w:commentRangeStart/>${r('文')}<w:commentRangeEnd/><w:r><w:commentReference w:id="1"/></w:r>`, '文'],
    ['newlines in a text as blanks', '<w:r><w:t xml:space="preserve">甲\n乙</w:t></w:r>', '甲 乙'],
  ])('%s', async (_, content, text) => {
    expect((await readBody(`<w:p>${content}</w:p>`)).document.text).toBe(text);
  });

  it('keeps no more fields open than Word nests', async () => {
    const open = `<w:p>${field('begin')}${field('separate')}${r('文')}</w:p>`;
    expect(await linesOfBody(`${open.repeat(50)}<w:p>${r('末')}${field('end').repeat(60)}</w:p>`)).toHaveLength(51);
  });

  it('ends an unfinished field code with its paragraph', async () => {
    expect(await linesOfBody(`<w:p>${field('begin')}${code('X')}</w:p>${p('后文')}`)).toEqual(['后文']);
  });
});

describe('paragraphs', () => {
  it('are divided by one line end; empty ones only count', async () => {
    const { document } = await readBody(p('甲') + p('') + p('  ') + p('乙'));
    expect(document.text).toBe('甲\n乙');
    expect(document.blocks.map((block) => block.hints.blankBefore)).toEqual([0, 2]);
  });

  it('are split by line breaks, without the indent after the first', async () => {
    const body = `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${r('关于印发')}${run('<w:br/>')}${r('要点的通知')}</w:p>`;
    const { document } = await readBody(body);
    expect(document.text).toBe('关于印发\n要点的通知');
    expect(document.blocks).toMatchObject([
      { break: 'hard', hints: { indent: 32 } },
      { break: 'hard', hints: { indent: 0 } },
    ]);
  });

  it('begin a page after a page break, by their property, and in a new section', async () => {
    const page = run('<w:br w:type="page"/>');
    const section = (type: string) => `<w:p><w:pPr><w:sectPr>${type}</w:sectPr></w:pPr>${r('节末')}</w:p>`;
    const body = `${p('一')}<w:p>${page}</w:p>${p('二')}${p('三', '<w:pageBreakBefore/>')}<w:p>${r('四')}${page}${r('五')}</w:p>${section('')}${p('六')}${section('')}${p('七')}<w:sectPr><w:type w:val="continuous"/></w:sectPr>`;
    const { document } = await readBody(body);
    const starts = document.blocks.filter((block) => block.hints.pageBreakBefore);
    expect(starts.map((block) => block.kind === 'text' && document.text.slice(block.ranges[0]?.start, block.ranges[0]?.end))).toEqual([
      '二',
      '三',
      '五',
      '六',
    ]);
    expect(document.blocks.every((block) => block.hints.blankBefore === 0)).toBe(true);
  });

  it('carry their text boxes before them, read once, on the page that they begin', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const alternative = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('附件1')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('附件1')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const vml = `<w:pict><v:textbox>${box('密级')}</v:textbox></w:pict>`;
    const body = `${p('前')}<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${r('标')}${run(alternative)}${run(vml)}${r('题')}</w:p>`;
    const { document } = await readBody(body);
    expect(document.text).toBe('前\n附件1\n密级\n标题');
    expect(document.blocks.map((block) => block.hints.pageBreakBefore)).toEqual([false, true, false, false]);
  });

  it('in content controls and alternatives are found', async () => {
    const body = `<w:sdt><w:sdtPr/><w:sdtContent>${p('控')}</w:sdtContent></w:sdt><mc:AlternateContent><mc:Choice>${p('选')}</mc:Choice><mc:Fallback>${p('备')}</mc:Fallback></mc:AlternateContent>`;
    expect(await linesOfBody(body)).toEqual(['控', '选']);
  });
});

describe('readings above words', () => {
  it('stand behind their word, set aside', async () => {
    const { document } = await readBody(`<w:p>${r('发展')}${ruby('畲', 'shē')}${r('族')}${ruby('乡', 'xiāng')}</w:p>`);
    expect(document.text).toBe('发展畲shē族乡xiāng');
    expect(document.asides.map(({ range, reason }) => [document.text.slice(range.start, range.end), reason])).toEqual([
      ['shē', 'decoration'],
      ['xiāng', 'decoration'],
    ]);
    expect(blocksByText(document).has('发展畲族乡')).toBe(true);
  });

  it('of a hidden word make no block', async () => {
    const hidden = run(
      '<w:ruby><w:rt><w:r><w:t>shē</w:t></w:r></w:rt><w:rubyBase><w:r><w:rPr><w:vanish/></w:rPr><w:t>畲</w:t></w:r></w:rubyBase></w:ruby>',
    );
    const { document } = await readBody(`<w:p>${hidden}</w:p>${p('正文')}`);
    expect([document.text, document.blocks.length]).toEqual(['shē\n正文', 1]);
  });
});

describe('alternatives', () => {
  const choice = (requires: string, content: string) => `<mc:Choice Requires="${requires}">${content}</mc:Choice>`;
  const of = (...forms: string[]) => `<mc:AlternateContent xmlns:zz="urn:x">${forms.join('')}</mc:AlternateContent>`;
  const fallback = (content: string) => `<mc:Fallback>${content}</mc:Fallback>`;

  it.each([
    [
      'the first choice that is understood',
      of(choice('zz', r('一')), choice('wps v', r('二')), choice('w', r('三')), fallback(r('四'))),
      '二',
    ],
    ['one of two namespaces is not', of(choice('w zz', r('一')), fallback(r('二'))), '二'],
    ['a prefix that is not declared', of(choice('yy', r('一')), fallback(r('二'))), '二'],
    ['nothing where none is and there is no fallback', of(choice('zz', r('一'))), ''],
  ])('%s', async (_, content, text) => {
    expect(await linesOfBody(`<w:p>${r('前')}${content}</w:p>`)).toEqual([`前${text}`]);
  });

  it('and elements that are not known count for nothing, unless the file says that their content does', async () => {
    const zz = 'xmlns:zz="urn:x" mc:Ignorable="zz" mc:ProcessContent="zz:keep"';
    const body = `<w:p ${zz}>${r('前')}<zz:keep>${r('甲')}<zz:drop>${r('乙')}</zz:drop></zz:keep></w:p>`;
    const around = `<w:sdt ${zz}><w:sdtContent><zz:keep>${p('丙')}</zz:keep><zz:drop>${p('丁')}</zz:drop></w:sdtContent></w:sdt>`;
    expect(await linesOfBody(body + around)).toEqual(['前甲', '丙']);
  });

  it('stand around paragraphs, rows and cells too', async () => {
    const table = `<w:tbl>${of(choice('zz', tr([tc('误')])), fallback(tr([tc('甲')])))}<w:tr>${of(choice('w', tc('乙')), fallback(tc('误')))}</w:tr></w:tbl>`;
    expect(await linesOfBody(of(choice('zz', p('误')), fallback(p('文'))) + table)).toEqual(['文', '甲', '乙']);
  });
});

describe('notes', () => {
  it('stand after the body in the order of their marks, which are not drawn', async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${p('—')}</w:footnote><w:footnote w:id="2">${p('注二')}</w:footnote><w:footnote w:id="3">${p('未引')}</w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>${r('注一')}</w:p></w:footnote>`;
    const mark = (id: number) => run(`<w:footnoteReference w:id="${id}"/>`);
    const body = `<w:p>${r('甲')}${mark(1)}${r('乙')}${mark(2)}</w:p>${p('末段')}`;
    expect(await linesOfBody(body, { footnotes })).toEqual(['甲乙', '末段', '注一', '注二']);
  });
});
