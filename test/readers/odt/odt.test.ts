import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/odt/index.js';
import { blocksByText, onlyTable } from '../docx/make.js';
import { NAMESPACES, p, packOdt, readOdt } from './make.js';

describe('what a text holds', () => {
  it.each([
    ['white space collapsed, blanks counted', p('\n  a \n b<text:s text:c="2"/>c<text:tab/>d<text:line-break/>e'), 'a b  c\td\ne'],
    ['U+3000 is no white space of XML', p('\u3000\u3000a'), '\u3000\u3000a'],
    ['a number of blanks below none', p('a<text:s text:c="-1"/>b'), 'ab'],
    ['spans and links', p('a<text:span>b<text:a>c</text:a></text:span>'), 'abc'],
    [
      'ruby: the base, then the reading',
      p('<text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>b</text:ruby-text></text:ruby>'),
      'ab',
    ],
    [
      'comments, bookmarks, numbers for other readers: nothing',
      p('a<office:annotation><text:p>b</text:p></office:annotation><text:bookmark/><text:number>1</text:number>'),
      'a',
    ],
    ['fields as they were drawn', p('<text:date>3月</text:date>'), '3月'],
    [
      'sections and indexes',
      `<text:section>${p('a')}</text:section><text:table-of-content><text:index-body>${p('b')}</text:index-body></text:table-of-content>`,
      'a\nb',
    ],
    [
      'a text box before its paragraph',
      p('a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box><svg:desc>c</svg:desc></draw:frame>'),
      'b\na',
    ],
    ['a frame that hangs on the page', `<draw:frame><draw:text-box>${p('b')}</draw:text-box></draw:frame>${p('a')}`, 'b\na'],
    [
      'notes behind the text',
      `${p('a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>')}${p('b')}`,
      'a\nb\nn',
    ],
  ])('%s', async (_, body, expected) => {
    expect((await readOdt(body)).document.text).toBe(expected);
  });

  it('leaves out hidden and deleted text, and says how much', async () => {
    const body = [
      `<text:tracked-changes><text:changed-region><text:deletion>${p('删去')}</text:deletion></text:changed-region></text:tracked-changes>`,
      p('a<text:span text:style-name="T1">隐藏</text:span><text:hidden-text text:string-value="密"/>b'),
      `<text:section text:display="none">${p('节')}</text:section>`,
      p('段<text:hidden-paragraph text:is-hidden="true"/>'),
    ];
    const automatic = '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const { document, reported } = await readOdt(body.join(''), { automatic });
    expect(document.text).toBe('ab');
    expect(reported).toEqual([
      ['odt:hidden-text', { count: 5 }],
      ['odt:deleted-text', { count: 2 }],
    ]);
  });

  it.each([
    ['a password', packOdt('', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }), 'odt:encrypted'],
    ['another document', zipSync({ 'content.xml': strToU8(`<office:document-content ${NAMESPACES}/>`) }), 'odt:no-document'],
    ['no content', zipSync({ 'styles.xml': strToU8('<a/>') }), 'odt:no-document'],
    ['damaged content', zipSync({ 'content.xml': strToU8('<a><b>') }), 'odt:xml'],
    ['a DOCTYPE', zipSync({ 'content.xml': strToU8('<!DOCTYPE a><a/>') }), 'odt:doctype'],
    ['a file cut short', packOdt(p('a')).subarray(0, 200), 'odt:package'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect((async () => reader.read(bytes, { report() {}, limits: LIMITS }))()).rejects.toMatchObject({ diagnostic: { code } });
  });
});

describe('hints', () => {
  const style = (name: string, attributes: string, paragraph: string, text: string) =>
    `<style:style style:name="${name}" style:family="paragraph" ${attributes}><style:paragraph-properties ${paragraph}/><style:text-properties ${text}/></style:style>`;

  it('gives what named and automatic styles say', async () => {
    const styles = `<office:styles>${[
      style('Standard', '', 'fo:text-align="justify"', 'style:font-size-asian="16pt"'),
      style(
        'H_20_1',
        'style:display-name="Heading 1" style:parent-style-name="Standard" style:default-outline-level="1"',
        '',
        'style:font-weight-asian="bold"',
      ),
      style('Title', 'style:parent-style-name="Standard"', 'fo:text-align="center"', 'style:font-size-asian="22pt"'),
    ].join('')}</office:styles>`;
    const automatic = [
      style('P1', 'style:parent-style-name="Standard"', 'fo:text-indent="1.129cm" fo:break-before="page"', ''),
      '<style:style style:name="T1" style:family="text"><style:text-properties style:font-weight-asian="bold" style:font-size-asian="18pt"/></style:style>',
    ].join('');
    const body = `${p('T', 'Title')}<text:h text:style-name="H_20_1" text:outline-level="2">H</text:h>${p('<text:span text:style-name="T1">P</text:span>', 'P1')}`;
    const hints = blocksByText((await readOdt(body, { automatic, styles })).document);
    expect(hints.get('T')?.hints).toMatchObject({ style: 'title', alignment: 'center', fontSize: 22 });
    expect(hints.get('H')?.hints).toMatchObject({ outline: 2, bold: true, fontSize: 16, alignment: 'justify' });
    expect(hints.get('P')?.hints).toMatchObject({ indent: 32, bold: true, fontSize: 18, pageBreakBefore: true });
  });

  it('sets running heads and page numbers aside; the header of a first page is text', async () => {
    const master = (name: string, next: string, content: string) =>
      `<style:master-page style:name="${name}" ${next}>${content}</style:master-page>`;
    const styles = `<office:master-styles>${[
      master('First', 'style:next-style-name="Standard"', `<style:header>${p('某县文件')}</style:header>`),
      master(
        'Standard',
        '',
        `<style:header>${p('眉题')}</style:header><style:footer>${p('— <text:page-number>3</text:page-number> —')}</style:footer>`,
      ),
      master('Unused', '', `<style:header>${p('无关')}</style:header>`),
    ].join('')}</office:master-styles>`;
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="First"/>';
    const { document } = await readOdt(p('正文', 'P1'), { styles, automatic });
    expect(document.text.split('\n')).toEqual(['眉题', '某县文件', '正文', '— 3 —']);
    expect(document.asides.map(({ reason }) => reason)).toEqual(['running-head', 'page-number']);
  });
});

describe('lists', () => {
  const levels = (format: string, second: string) =>
    `<text:list-level-style-number text:level="1" style:num-format="${format}" style:num-suffix="、"><style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties></text:list-level-style-number>${second}`;
  const label =
    '<style:list-level-properties><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>';
  const automatic = [
    `<text:list-style style:name="L1">${levels('一, 二, 三, ...', `<text:list-level-style-number text:level="2" style:num-format="1" loext:num-list-format="（%2%）">${label}</text:list-level-style-number>`)}</text:list-style>`,
    `<text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1">${label}</text:list-level-style-number><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix=".">${label}</text:list-level-style-number></text:list-style>`,
    `<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" text:bullet-char="●">${label}</text:list-level-style-bullet></text:list-style>`,
  ].join('');
  const list = (style: string, items: string, more = '') => `<text:list text:style-name="${style}" ${more}>${items}</text:list>`;
  const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`;
  const lines = async (body: string, styles = '') => (await readOdt(body, { automatic, styles })).document.text.split('\n');

  it('counts, in items, further paragraphs of an item apart', async () => {
    const inner = `<text:list>${item(p('c'))}${item(p('d'))}</text:list>`;
    expect(
      await lines(list('L1', `${item(p('a') + p('b') + inner)}${item(p('e'))}<text:list-header>${p('f')}</text:list-header>`)),
    ).toEqual(['一、a', 'b', '（1）c', '（2）d', '二、e', 'f']);
  });

  it('goes on where a list says so, and starts anew where it does not, or at a value', async () => {
    const body = [
      list('L1', item(p('a')), 'xml:id="x"'),
      list('L1', item(p('b')), 'text:continue-numbering="true"'),
      list('L1', item(p('c'))),
      list('L1', item(p('d')), 'text:continue-list="x"'),
      list('L1', item(p('e'), 'text:start-value="7"') + item(p('f'))),
      list('L2', item(`<text:list>${item(p('g'))}</text:list>`)),
      list('L3', item(p('h'))),
    ];
    expect(await lines(body.join(''))).toEqual(['一、a', '二、b', '一、c', '三、d', '七、e', '八、f', '1.1.g', '●h']);
  });

  it('numbers headings by their outline', async () => {
    const styles = `<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、">${label}</text:outline-level-style></text:outline-style></office:styles>`;
    const h = (level: number, content: string) => `<text:h text:outline-level="${level}">${content}</text:h>`;
    expect(await lines(h(1, 'a') + h(2, 'b') + h(1, 'c'), styles)).toEqual(['一、a', 'b', '二、c']);
  });
});

describe('tables', () => {
  const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`;
  const covered = '<table:covered-table-cell/>';
  const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;

  it('reads header rows and merged cells; hidden rows are left out', async () => {
    const body = `<table:table><table:table-header-rows>${row(cell(p('a')) + cell(p('b'), 'table:number-columns-spanned="2"') + covered)}</table:table-header-rows>${[
      row(cell(p('c'), 'table:number-rows-spanned="2"') + cell(p('d')) + cell('', 'table:number-columns-repeated="1"')),
      row(covered + cell(p('e')) + cell(p('f'))),
      row(cell(p('hidden')) + cell('') + cell(''), 'table:visibility="collapse"'),
    ].join('')}</table:table>`;
    const { document, reported } = await readOdt(body);
    const { columns, headerRows, rows } = onlyTable(document);
    expect({ columns, headerRows }).toEqual({ columns: 3, headerRows: 1 });
    expect(rows.map(({ cells }) => cells.map(({ column, rowSpan, colSpan }) => [column, rowSpan, colSpan]))).toEqual([
      [
        [0, 1, 1],
        [1, 1, 2],
      ],
      [
        [0, 2, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [1, 1, 1],
        [2, 1, 1],
      ],
    ]);
    expect(reported).toEqual([['odt:hidden-text', { count: 6 }]]);
  });

  it('bounds the cells of a row', async () => {
    const body = `<table:table>${row(cell('', 'table:number-columns-repeated="999999999"'))}</table:table>`;
    await expect(readOdt(body)).rejects.toMatchObject({ diagnostic: { code: 'limit:row' } });
  });
});
