import { type MadeParagraph, makeDoc, PROPERTIES, par, plc, run, sprm, u16, u32, wide } from '../readers/doc/make.js';
import { type Row, row } from './row.js';

const text = (...paragraphs: MadeParagraph[]): Uint8Array => makeDoc({ stories: { text: paragraphs } });
const within = (
  construct: string,
  drawn: string,
  does: string,
  content: string,
  reads: string,
  more: Pick<Row, 'asides' | 'codes'> = {},
): Row => row(construct, drawn, does, text(par(`前${content}后`)), `前${reads}后`, more);

/** Makes a text with one header or footer, in a place of the six that a section has. */
const withHeader = (place: number, content: string, settings: readonly number[] = []): Uint8Array => {
  const end = content.length + 2; // its own mark, and one more than Word shows
  return makeDoc({
    stories: { text: [par('文')], headers: [par(content), par('')] },
    tables: {
      headers: plc(Array.from({ length: 14 }, (_, index) => (index > 6 + place ? end : 0))),
      sections: plc([0, 2], [[0, 0, ...u32(PROPERTIES), ...u16(0), ...u32(0)]]),
      settings,
    },
    properties: place > 3 ? [...u16(3), ...sprm(0x300a, 1)] : [],
  });
};
/** Makes a row of one cell whose mark has such properties. */
const tableRow = (content: string, markSprms: number[]): MadeParagraph[] => {
  const table = [...sprm(0x2416, 1), ...sprm(0x6649, ...u32(1))];
  const shape = sprm(0xd608, ...u16(26), 1, ...u16(0), ...u16(4000), ...Array.from({ length: 20 }, () => 0));
  return [
    par(content, { mark: '\x07', sprms: table }),
    par('', { mark: '\x07', sprms: [...table, ...sprm(0x2417, 1), ...shape], markSprms }),
  ];
};
/** Says of which shape a box's text is; says where a shape is anchored. */
const boxOf = (shape: number): number[] => [...u32(1), ...u32(0), ...u16(0), ...u32(0), ...u32(shape), ...u32(0)];
const anchorOf = (shape: number): number[] => [...u32(shape), ...Array.from({ length: 22 }, () => 0)];
const record = (type: number, instance: number, content: readonly number[]): number[] => [
  ...u16(instance << 4),
  ...u16(type),
  ...u32(content.length),
  ...content,
];
const drawn = run('\x08', sprm(0x0855, 1));

/** Makes a text at which a shape is anchored that has properties: the number of each, its value, the bytes behind all. */
const withShape = (...properties: readonly (readonly [number, number, readonly number[]])[]): Uint8Array => {
  const shape = record(0xf004, 0, [
    ...record(0xf00a, 0, [...u32(9), ...u32(0)]),
    ...record(0xf00b, properties.length, [
      ...properties.flatMap(([number, value]) => [...u16(number), ...u32(value)]),
      ...properties.flatMap(([, , bytes]) => bytes),
    ]),
  ]);
  const drawing = [...record(0xf000, 0, []), 0, ...record(0xf002, 0, record(0xf003, 0, [...record(0xf004, 0, []), ...shape]))];
  const content = [par([run('前'), drawn, run('后')])];
  return makeDoc({ stories: { text: content }, tables: { anchors: plc([1, 4], [anchorOf(9)]), drawing } });
};

/** What a Word 97-2003 document may carry text in. */
export const DOC: Readonly<Record<string, readonly Row[]>> = {
  Text: [
    row(
      'pieces of one byte and of two bytes a sign',
      'the text',
      'read',
      makeDoc({
        stories: { text: [par('abc'), par('各科室')] },
        pieces: [
          { length: 4, width: 1 },
          { length: 4, width: 2 },
        ],
      }),
      'abc\n各科室',
    ),
    within('U+0009, U+000B, U+000C, U+001E, U+001F', 'a gap, a line end, a page end, -, nothing', 'likewise', '\t\x1e\x1f', '\t-'),
    within('fields: U+0013 … U+0014 … U+0015', 'the result', 'read; the code is left out', '\x13 REF x \x14甲\x15', '甲'),
    within(
      'fields without a result',
      'what the code draws, else what it is when it is worked out',
      'read where its code says it, else named',
      '\x13 REF x \x15',
      '',
      { codes: ['doc:field'] },
    ),
    within(
      'FORMTEXT, MACROBUTTON, SYMBOL, QUOTE, EQ, AUTONUM, … without a result',
      'the text, the sign, the number',
      'read',
      '\x13 MACROBUTTON NoMacro 甲\x15\x13 SYMBOL 9679 \\u \x15\x13 QUOTE "乙" \x15\x13 EQ \\o\\ac(○,3)\x15',
      '甲●乙③',
    ),
    within('LISTNUM', 'a number of a list within the paragraph', 'named', '\x13 LISTNUM NumberDefault \\l 2 \x15', '', {
      codes: ['doc:field'],
    }),
    within('XE, TC, SET, ASK, PRINT, …', 'nothing', 'left out', '\x13 XE "甲" \x15', ''),
    within('a field within a field', 'the outer result', 'read', '\x13 IF \x13 REF x \x14甲\x15 = 1 \x14乙\x15', '乙'),
    row('a field that does not end', 'undefined', 'what follows counts as its code; named', text(par('前\x13 REF x 后')), '前', {
      codes: ['doc:open-field'],
    }),
    row('cells and rows: U+0007', 'a grid', 'a table', text(par('前')), '前'),
  ],
  'Beside the text': [
    row(
      'footnotes',
      'below the page',
      'read behind the text',
      makeDoc({
        stories: { text: [par('甲\x02')], footnotes: [par('\x02脚注'), par('')] },
        tables: { footnoteReferences: plc([1, 3], [[1, 0]]), footnoteTexts: plc([0, 4, 5]) },
      }),
      '甲\n脚注',
    ),
    row(
      'endnotes',
      'behind the text',
      'read behind the text',
      makeDoc({
        stories: { text: [par('甲\x02')], endnotes: [par('\x02尾注'), par('')] },
        tables: { endnoteReferences: plc([1, 3], [[1, 0]]), endnoteTexts: plc([0, 4, 5]) },
      }),
      '甲\n尾注',
    ),
    row('headers of odd pages', 'on each page', 'read once, as furniture', withHeader(1, '页眉'), '页眉\n文', {
      asides: ['running-head: 页眉'],
    }),
    row('headers of even pages: `fFacingPages`', 'on even pages', 'read once, as furniture', withHeader(0, '偶数页', [1]), '偶数页\n文', {
      asides: ['running-head: 偶数页'],
    }),
    row('headers of even pages without `fFacingPages`', 'nothing', 'left out', withHeader(0, '偶数页', [0]), '文'),
    row('headers of the first page: `sprmSFTitlePage`', 'on the first page', 'read', withHeader(4, '市政府文件'), '市政府文件\n文'),
    row('footers', 'on each page', 'read once, as furniture', withHeader(3, '页脚'), '文\n页脚', { asides: ['running-head: 页脚'] }),
    row('footers of the first page', 'on the first page (抄送, 印发)', 'read', withHeader(5, '抄送：各科室。'), '文\n抄送：各科室。'),
    row(
      'text boxes of the text',
      'where they are anchored',
      'read in front of their paragraph',
      makeDoc({
        stories: { text: [par([run('前'), drawn, run('后')])], boxes: [par('框'), par('')] },
        tables: { anchors: plc([1, 4], [anchorOf(9)]), boxes: plc([0, 2, 3], [boxOf(9), boxOf(0)]) },
      }),
      '框\n前后',
    ),
    row(
      'text boxes that nothing anchors',
      'undefined',
      'read behind the text',
      makeDoc({
        stories: { text: [par('文')], boxes: [par('孤框'), par('')] },
        tables: { boxes: plc([0, 3, 4], [boxOf(9), boxOf(0)]) },
      }),
      '文\n孤框',
    ),
    row(
      'text boxes of headers',
      'where they are anchored',
      'read there',
      makeDoc({
        stories: { text: [par('文')], headers: [par([drawn]), par('')], headerBoxes: [par('框'), par('')] },
        tables: {
          headers: plc([...Array.from({ length: 8 }, () => 0), ...Array.from({ length: 6 }, () => 3)]),
          headerAnchors: plc([0, 3], [anchorOf(9)]),
          headerBoxes: plc([0, 2, 3], [boxOf(9), boxOf(0)]),
        },
      }),
      '框\n文',
      { asides: ['running-head: 框'] },
    ),
    row('WordArt: `gtextUNICODE` of a shape', 'the text', 'read', withShape([0xc0c0, 8, wide('红头\0\0')]), '红头\n前后'),
    row('floating pictures: `pib` of a shape', 'the picture', 'named', withShape([0x4104, 1, []]), '前后', { codes: ['doc:pictures'] }),
    row(
      'WordArt that is hidden: `fHidden`',
      'nothing',
      'left out, counted',
      withShape([0xc0c0, 8, wide('藏字\0\0')], [0x03bf, 0x00020002, []]),
      '前后',
      { codes: ['doc:hidden-text'] },
    ),
    row('lines and shapes without text', 'themselves', 'left out', withShape([0x01bf, 0x00100010, []]), '前后'),
    row(
      'pictures in a document that has text',
      'the picture',
      'named',
      text(par([run('前'), run('\x01', sprm(0x6a03, ...u32(0))), run('后')])),
      '前后',
      {
        codes: ['doc:pictures'],
      },
    ),
    within('embedded objects: EMBED', 'a picture of them', 'named', '\x13 EMBED Excel.Sheet.8 \x14\x01\x15', '', {
      codes: ['doc:embedded'],
    }),
    within('linked objects: LINK', 'a picture of them', 'named', '\x13 LINK Excel.Sheet.8 "a.xls" \x14\x01\x15', '', {
      codes: ['doc:linked'],
    }),
    within('controls: CONTROL', 'a picture of them', 'named', '\x13 CONTROL Seal.Ocx \x14\x01\x15', '', { codes: ['doc:embedded'] }),
  ],
  'What is not drawn': [
    within('U+0005: the mark of a comment', 'beside the page', 'left out', '\x05', ''),
    row(
      'comments',
      'beside the page',
      'left out, counted',
      makeDoc({ stories: { text: [par('甲\x05')], comments: [par('\x05批注'), par('')] } }),
      '甲',
      { codes: ['doc:comments'] },
    ),
    row(
      'hidden text: `sprmCFVanish`',
      'nothing',
      'left out, counted',
      text(par([run('前'), run('藏', sprm(0x083c, 1)), run('后')])),
      '前后',
      { codes: ['doc:hidden-text'] },
    ),
    row(
      'deleted text: `sprmCFRMarkDel`',
      'struck out, gone when accepted',
      'left out, counted',
      text(par([run('前'), run('删', sprm(0x0800, 1)), run('后')])),
      '前后',
      { codes: ['doc:deleted-text'] },
    ),
    row(
      'deleted rows: `sprmCFRMarkDel` at the mark of the row',
      'struck out, gone when accepted',
      'left out, counted',
      text(...tableRow('甲', []), ...tableRow('删', sprm(0x0800, 1)), par('后')),
      '甲\n后',
      { codes: ['doc:deleted-text'] },
    ),
  ],
};
