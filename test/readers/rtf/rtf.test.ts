import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/rtf/index.js';
import { blocksByText, onlyTable } from '../docx/make.js';
import { shownText, textBlocks } from '../ledger.js';
import { readRtf, u } from './make.js';

const text = async (body: string, head?: string) => (await readRtf(body, head)).document.text;

describe('what a text holds', () => {
  it.each([
    ['\\u and what stands for it', u('通知'), '通知'],
    ['\\u with two bytes in its place', "\\uc2\\u36890\\'cd\\'a8\\uc1\\u30693?", '通知'],
    ['\\u with none', '{\\uc0\\u36890\\u30693}x', '通知x'],
    ['signs beyond the first plane', '\\u-10187?\\u-9198?', '\u{1d412}'],
    ['bytes of the code page of their font', "\\f1\\'cd\\'a8\\'d6\\'aa\\f0 x", '通知x'],
    ['bytes that are not escaped', '\\f1 \xcd\xa8\xd6\xaa', '通知'],
    ['a code page that nobody states', "\\'cd\\'a8\\'d6\\'aa", '通知'],
    ['lines of the file, which are no lines of the text', 'a\r\nb\\par\r\nc', 'ab\nc'],
    ['tabs, breaks, dashes, quotes', 'a\\tab b\\line c\\emdash\\~\\ldblquote d\\rdblquote', 'a\tb\nc—\u00a0“d”'],
    ['escaped signs', '\\{a\\}\\\\', '{a}\\'],
    ['a hyphen that is drawn only at the end of a line', 'a\\-b\\_c', 'ab-c'],
    ['results of fields, not their codes', '{\\field{\\*\\fldinst{ REF x }}{\\fldrslt{3}}}', '3'],
    ['fields in the codes of fields', '{\\field{\\*\\fldinst IF {\\field{\\*\\fldinst X}{\\fldrslt 1}}}{\\fldrslt 2}}', '2'],
    [
      'pictures, unknown groups: nothing; of objects the text that they show',
      'a{\\pict 0f0f}{\\object{\\*\\objdata 00}{\\result b}}{\\*\\unknown c}{\\info{\\title d}}',
      'ab',
    ],
    ['binary data is passed over', 'a{\\pict\\bin4 }}}{}b', 'ab'],
    [
      'a text box before its paragraph, once',
      'a{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv y}}{\\shptxt b\\par}}{\\shprslt c}}\\par',
      'b\na',
    ],
    ['notes behind the text', 'a{\\footnote b}c\\par d', 'ac\nd\nb'],
  ])('%s', async (_, body, expected) => {
    expect(await text(body)).toBe(expected);
  });

  it('leaves out hidden and deleted text, and says how much', async () => {
    const { document, reported } = await readRtf(`a{\\v ${u('隐藏')}}b{\\deleted ${u('删去的')}}{\\revised c}\\par`);
    expect(document.text).toBe('abc');
    expect(reported).toEqual([
      ['rtf:hidden-text', { count: 2 }],
      ['rtf:deleted-text', { count: 3 }],
    ]);
  });

  it('reads what there is of a file that was cut off, and says so', async () => {
    const bytes = Uint8Array.from(Buffer.from('{\\rtf1\\ansi {\\b a} b', 'latin1'));
    const reported: string[] = [];
    const document = await reader.read(bytes, { report: (code) => reported.push(code), limits: LIMITS });
    expect([document.text, ...reported]).toEqual(['a b', 'rtf:damaged']);
  });

  it('bounds how deep groups nest', async () => {
    await expect((async () => text('{'.repeat(600)))()).rejects.toMatchObject({ diagnostic: { code: 'limit:depth' } });
  });
});

describe('hints', () => {
  it('gives styles, alignment, indents, sizes, weights and page breaks', async () => {
    const head = '{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\outlinelevel0 heading 1;}{\\s2 Title;}}';
    const { document } = await readRtf(
      '\\pard\\plain\\s2\\qc\\fs44 T\\par\\pard\\plain\\s1\\b\\fs32 H\\par\\pard\\plain\\fi640\\pagebb P\\par\\pard\\plain\\cufi200\\fs32 Q\\par\\page R\\par',
      head,
    );
    const hints = (shown: string) => blocksByText(document).get(shown)?.hints;
    expect(hints('T')).toMatchObject({ style: 'title', alignment: 'center', fontSize: 22 });
    expect(hints('H')).toMatchObject({ outline: 1, bold: true, fontSize: 16 });
    expect(hints('P')).toMatchObject({ outline: null, indent: 32, pageBreakBefore: true, fontSize: 12 });
    expect(hints('Q')).toMatchObject({ indent: 32, pageBreakBefore: false });
    expect(hints('R')).toMatchObject({ pageBreakBefore: true });
  });

  it('takes size, weight and font of East Asian text from where LibreOffice sets them', async () => {
    const { document } = await readRtf(`\\pard\\plain\\loch\\fs21\\dbch\\afs32\\ab\\af1\\dbch ${u('一、总体要求')}\\par`);
    expect(document.blocks[0]?.hints).toMatchObject({ fontSize: 16, bold: true });
  });

  it('sets page numbers and running heads aside', async () => {
    const { document } = await readRtf(`{\\header ${u('眉题')}\\par}{\\footer - \\chpgn  -\\par}${u('正文')}\\par`);
    expect(document.asides.map(({ reason, range }) => [reason, document.text.slice(range.start, range.end)])).toEqual([
      ['running-head', '眉题'],
      ['page-number', '-  -'],
    ]);
  });

  it("reads the first page's header as text", async () => {
    const { document } = await readRtf(`\\titlepg{\\headerf ${u('某县人民政府文件')}\\par}${u('正文')}\\par`);
    expect(document.blocks.map((block) => (block.kind === 'text' ? shownText(document, block) : ''))).toEqual(['某县人民政府文件', '正文']);
  });
});

describe('lists', () => {
  const level = (format: number, content: string, more = '') =>
    `{\\listlevel\\levelnfc${format}\\levelfollow2\\levelstartat1${more}{\\leveltext${content};}{\\levelnumbers\\'01;}}`;
  const head = [
    `{\\*\\listtable{\\list${level(37, "\\'02\\'00\\u12289?")}${level(0, "\\'02\\'01.")}\\listid7}{\\list${level(23, "\\'01\\'b7", '\\f2')}\\listid8}}`,
    '{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride\\listid8\\ls2}',
    '{\\listoverride\\listid7\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls3}}',
  ].join('');
  const item = (list: number, at: number, shown: string, drawn = '') => `\\pard\\plain ${drawn}\\ls${list}\\ilvl${at} ${shown}\\par`;

  it('counts them', async () => {
    const body = [item(1, 0, 'a'), item(1, 1, 'b'), item(1, 1, 'c'), item(1, 0, 'd'), item(1, 1, 'e'), item(3, 0, 'f'), item(2, 0, 'g')];
    const { document } = await readRtf(body.join(''), head);
    expect(document.text.split('\n')).toEqual(['一、a', '1.b', '2.c', '二、d', '1.e', '五、f', '●g']);
    expect(textBlocks(document.blocks).every(({ hints }) => hints.marker !== null)).toBe(true);
  });

  it('takes the number that its writer drew before one that it counts, bullets apart', async () => {
    const drawn = `{\\listtext ${u('（一）')}}`;
    expect(await text(item(1, 0, 'a', drawn) + item(2, 0, 'b', "{\\listtext\\f2\\'b7\\tab}"), head)).toBe('（一）a\n●b');
    const { document } = await readRtf(`{\\pntext 1.\\tab}{\\*\\pn\\pnlvlbody}a\\par`);
    expect(document.text).toBe('1.\ta');
    expect(document.blocks[0]?.hints).toMatchObject({ marker: { start: 0, end: 2 } });
  });
});

describe('tables', () => {
  const row = (shape: string, cells: readonly string[]) =>
    `\\trowd${shape} ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;

  it('counts spans over the edges of all rows, and joins merged cells', async () => {
    const body = [
      row('\\trhdr\\cellx1000\\cellx2000\\cellx3010', ['a', 'b', 'c']),
      row('\\clvmgf\\cellx1005\\cellx3000', ['d', 'e']),
      row('\\clvmrg\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', ['', 'f', '']),
    ];
    const { document } = await readRtf(`${body.join('')}\\pard z\\par`);
    const { columns, headerRows, rows } = onlyTable(document);
    expect({ columns, headerRows }).toEqual({ columns: 3, headerRows: 1 });
    expect(rows.map(({ cells }) => cells.map(({ column, rowSpan, colSpan }) => [column, rowSpan, colSpan]))).toEqual([
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
      ],
      [
        [0, 2, 1],
        [1, 1, 2],
      ],
      [[1, 1, 2]],
    ]);
    expect(document.text).toBe('a\tb\tc\nd\te\nf\nz');
  });

  it('reads a row whose shape stands behind its cells, and paragraphs in cells', async () => {
    const { document } = await readRtf('\\pard\\intbl a\\par b\\cell c\\cell\\trowd\\cellx1000\\cellx2000\\row');
    expect(onlyTable(document).rows.map(({ cells }) => cells.map(({ blocks }) => blocks.length))).toEqual([[2, 1]]);
  });

  it('reads nested tables', async () => {
    const inner =
      '\\pard\\intbl\\itap2 x\\nestcell y\\nestcell{\\*\\nesttableprops\\trowd\\cellx100\\cellx200\\nestrow}{\\nonesttables\\par}';
    const { document } = await readRtf(`\\trowd\\cellx900\\pard\\intbl a\\par${inner}\\pard\\intbl b\\cell\\row`);
    const [cell] = onlyTable(document).rows[0]?.cells ?? [];
    expect(cell?.blocks.map(({ kind }) => kind)).toEqual(['text', 'table', 'text']);
    expect(document.text).toBe('a\nx\ty\nb');
  });
});
