import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Code, ReadError } from '../../../src/diagnostic.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/pdf/index.js';
import { expectLedger } from '../ledger.js';
import { gbk, makeDocument, show, stream } from './make.js';

type Parts = Partial<Parameters<typeof makeDocument>[0]>;

/** Holds one case of a line: what a page draws beside 看得见的文字, and what is read, set aside and said of it. */
interface Case {
  readonly content?: string;
  readonly entries?: string;
  readonly parts?: Parts;
  readonly lines?: readonly string[];
  readonly asides?: readonly string[];
  readonly said?: Record<string, unknown>;
}

const SEEN = show(80, 700, '看得见的文字');

/** Reads a case's page; gives its lines, what is set aside and what was reported of it. */
async function read({ content = '', entries = '', parts = {} }: Case) {
  const said: Record<string, unknown> = {};
  const report = (code: Code, details = {}) => {
    said[code] = details;
  };
  try {
    const document = await reader.read(makeDocument({ pages: [{ content: `${SEEN} ${content}`, entries }], ...parts }), {
      report,
      limits: LIMITS,
    });
    expectLedger(document);
    const asides = document.asides.map(({ range, reason }) => `${reason}: ${document.text.slice(range.start, range.end)}`);
    return { lines: document.text.split('\n').filter((line) => line !== ''), asides, said };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { lines: [], asides: [], said: { ...said, [error.diagnostic.code]: {} } };
  }
}

const OTHER = '别的文字';
const other = show(80, 600, OTHER);
const isRead = (content: string, more: Partial<Case> = {}): Case => ({ content, lines: ['看得见的文字', OTHER], ...more });
const isHidden = (content: string, why: string, more: Partial<Case> = {}): Case => ({
  content,
  said: { 'pdf:hidden-text': { count: 4, [why]: 4 } },
  ...more,
});

const group = (name: string): string => `<< /Type /OCG /Name (${name}) >>`;
const form = (content: string, entries = ''): string =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> ${entries}`);
const LAYERS: Parts = {
  catalog: '/OCProperties << /OCGs [101 0 R 102 0 R] /D << /OFF [101 0 R] >> >>',
  resources: '/Properties << /Off 101 0 R /On 102 0 R /None << /Type /OCMD /OCGs [101 0 R 102 0 R] /P /AllOn >> >>',
  objects: { 101: group('off'), 102: group('on'), 100: form(other, '/OC 101 0 R') },
};
const STATES: Parts = { resources: '/ExtGState << /Mixed << /BM /Multiply /SMask /None >> /Gone << /ca 0 >> /Thin << /ca 0.4 >> >>' };
const scan = 'q 595 0 0 842 0 0 cm /I1 Do Q';
const inkless = (text: string, y = 600): string => `BT 3 Tr ET ${show(80, y, text)} BT 0 Tr ET`;
const recognised = { 'pdf:recognised-text': { pages: 1 } };

const utf16 = (text: string): string => `<FEFF${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
const BASE = '/Type /Annot /Rect [80 600 280 620]';
const drawn = stream(
  `BT /F1 16 Tf 0 4 Td ${gbk(OTHER)} Tj ET`,
  '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
);
const APPEARANCE = '/AP << /N 100 0 R >>';
const annotation = (entries: string, more: Partial<Case> = {}): Case => ({
  entries: '/Annots [101 0 R]',
  parts: { objects: { 100: drawn, 101: `<< ${BASE} ${entries} >>` } },
  ...more,
});
const drawnBy = (entries: string): Case => annotation(entries, { lines: ['看得见的文字', OTHER] });
const unread = (kind: string): Case => annotation(`/Subtype /${kind}`, { said: { 'pdf:annotations': { count: 1, kinds: kind } } });
const comment = (kind: string): Case =>
  annotation(
    `/Subtype /${kind} /QuadPoints [80 620 280 620 80 600 280 600] /L [80 600 90 600] /Vertices [80 600 90 600] /InkList [[80 600 90 600]] /Contents ${utf16('再议')}`,
    {
      said: { 'pdf:comments': { count: 1 } },
    },
  );
const files: Parts = {
  objects: { 101: '<< /Type /Filespec /F (a.docx) /UF (a.docx) /EF << /F 102 0 R >> >>', 102: stream('x', '/Type /EmbeddedFile') },
};
const NAMES = '/Names << /EmbeddedFiles << /Names [(a) 101 0 R] >> >>';
const carried = { count: 1, names: 'a.docx' };
const fonts = (font: string): string => `/Resources << /Font << /F1 3 0 R /F9 ${font} >> >>`;
/** A Type 3 font whose A draws a square, with what its map says of A. */
const TYPE3 = (map: string): Parts => ({
  objects: {
    101: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 102 0 R >> /Encoding << /Type /Encoding /Differences [65 /a] >> /FirstChar 65 /LastChar 65 /Widths [1000] ${map} >>`,
    102: stream('1000 0 0 0 750 750 d1 0 0 750 750 re f'),
    103: stream(
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfchar <41> <5185> endbfchar endcmap end',
    ),
  },
});
const down = (x: number, text: string): string => [...text].map((sign, i) => show(x, 760 - 20 * i, sign)).join(' ');
const actual = (text: string): string => `/Span << /ActualText ${utf16(text)} >>`;
const replacing = (drawnText: string, text: string) => ({ said: { 'pdf:replaced-text': { count: 1, drawn: drawnText, text } } });
const aslant = `q 0.7 0.7 -0.7 0.7 200 300 cm ${show(0, 0, '内部资料', 40)} Q`;
const pages = (content: string, entries = ''): Parts => ({ pages: [{ content, entries }] });

/** Gives the cases of each line of docs/inventory-pdf.md, by the line's name. */
const CASES: Readonly<Record<string, readonly Case[]>> = {
  'text that is filled or stroked (modes 0–2, 4–6)': [0, 1, 2, 4, 5, 6].map((mode) => isRead(`q BT ${mode} Tr ET ${other} Q`)),
  'text without ink (mode 3)': [
    isHidden(inkless(OTHER), 'invisible'),
    isHidden(`${scan} ${inkless(OTHER)}`, 'invisible'), // the picture is a background: it has text of its own
    { parts: { pages: [{ content: `${scan} ${inkless(OTHER)}` }] }, lines: [OTHER], said: recognised },
    {
      parts: { pages: [{ content: `${scan} ${inkless(OTHER)} ${show(290, 60, '－3－')}` }] },
      lines: [OTHER, '－3－'],
      asides: ['page-number: －3－'],
      said: recognised,
    },
    { parts: { pages: [{ content: `${'80 600 m 90 620 l 96 600 l f '.repeat(4)} ${inkless(OTHER)}` }] }, lines: [OTHER], said: recognised },
  ],
  'runs of recognised text that overlap': [
    {
      parts: {
        pages: [{ content: `${scan} BT 3 Tr ET ${['工作', '要点', '已印发'].map((text, i) => show(80 + 24 * i, 600, text)).join(' ')}` }],
      },
      lines: ['工作要点已印发'],
      said: recognised,
    },
  ],
  'text that only cuts out (mode 7)': [
    isHidden(`q BT 7 Tr ET ${other} Q`, 'invisible'),
    isRead(`q BT 7 Tr ET ${other} 1 0 0 rg 0 0 595 842 re f Q`),
  ],
  'text in the colour of its ground': [
    isHidden(`1 g ${other}`, 'pale'),
    isHidden(`0.99 g ${other}`, 'pale'),
    isHidden(`70 590 200 40 re f ${other}`, 'pale'),
    isRead(`0 0 1 rg 70 590 200 40 re f 1 g ${other}`),
    isRead(`q 200 0 0 40 70 590 cm /I1 Do Q 1 g ${other}`),
    isRead(`1 g 2 Tr ${other}`),
    isRead(`0.8 g ${other}`),
  ],
  'text of no strength (alpha 0, colorant None)': [isHidden(`/Gone gs ${other}`, 'invisible', { parts: STATES })],
  'text outside the clip': [
    isHidden(`q 300 590 100 40 re W n ${other} Q`, 'clipped'),
    isRead(`q 70 596 200 14 re W n ${other} Q`),
    isRead(`q 300 590 100 40 re W n Q ${other}`),
  ],
  'text outside the page': [isHidden(show(80, 900, OTHER), 'clipped'), isHidden(other, 'clipped', { entries: '/CropBox [0 650 595 842]' })],
  'text below an opaque area': [
    isHidden(`${other} 1 g 70 590 200 40 re f`, 'covered'),
    isRead(`${other} 70 590 200 40 re S`),
    isRead(`${other} 70 603 200 2 re f`),
    isRead(`0.9 g 70 590 200 40 re f 0 g ${other}`),
    isRead(`${other} q 300 590 10 40 re W n 1 g 70 590 400 40 re f Q`),
  ],
  'text below a picture': [isRead(`${other} q 200 0 0 40 70 590 cm /I1 Do Q`)],
  'text below what is mixed with it (blend modes, masks)': [
    isRead(`${other} /Mixed gs 1 1 0 rg 70 590 200 40 re f`, { parts: STATES }),
    isRead(`${other} /Thin gs 1 1 0 rg 70 590 200 40 re f`, { parts: STATES }),
  ],
  'a layer that is off': [
    isHidden(`/OC /Off BDC ${other} EMC`, 'layer', { parts: LAYERS }),
    isHidden(`/OC /Off BDC /Span BMC ${other} EMC EMC`, 'layer', { parts: LAYERS }),
    isHidden(`/OC /None BDC ${other} EMC`, 'layer', { parts: LAYERS }),
    isHidden('/X1 Do', 'layer', { parts: LAYERS }),
  ],
  'a layer that is on': [isRead(`/OC /On BDC ${other} EMC`, { parts: LAYERS })],
  'a form': [
    isRead('/X1 Do', { parts: { objects: { 100: form(other) } } }),
    isHidden('/X1 Do', 'clipped', { parts: { objects: { 100: form(other).replace('0 0 595 842', '0 0 90 90') } } }),
  ],
  'a tiling pattern': [
    {
      content: '/Pattern cs /P1 scn 0 0 595 842 re f',
      parts: {
        resources: '/Pattern << /P1 101 0 R >>',
        objects: {
          101: stream(
            `BT /F1 8 Tf 2 2 Td ${gbk('内部资料')} Tj ET`,
            '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 90 40] /XStep 90 /YStep 40 /Resources << /Font << /F1 3 0 R >> >>',
          ),
        },
      },
      lines: ['看得见的文字', '内部资料'],
      asides: ['watermark: 内部资料'],
    },
  ],
  'a Type 3 font': [
    {
      content: 'BT /F9 16 Tf 80 600 Td (A) Tj ET',
      entries: fonts('101 0 R'),
      parts: TYPE3('/ToUnicode 103 0 R'),
      lines: ['看得见的文字', '内'],
    },
    { content: 'BT /F9 16 Tf 80 600 Td (A) Tj ET', entries: fonts('101 0 R'), parts: TYPE3(''), lines: ['看得见的文字', 'a'] },
  ],
  'a font that is not embedded': [isRead(other)],
  'a font that does not tell its characters': [
    {
      content: 'BT /F3 16 Tf 80 600 Td (CC) Tj ET',
      lines: ['看得见的文字', '\ue123\ue123'],
      said: { 'pdf:broken-text-layer': { percent: 25 } },
    },
  ],
  'a font that cannot be loaded': [
    {
      content: 'BT /F9 16 Tf 80 600 Td (AB) Tj ET',
      entries: fonts('<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>'),
      said: { 'pdf:damaged-fonts': { count: 1 } },
    },
    {
      parts: pages('BT /F9 16 Tf 80 600 Td (AB) Tj ET', fonts('<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>')),
      lines: [],
      said: { 'pdf:damaged-fonts': { count: 1 }, 'pdf:damaged': {} },
    },
  ],
  'radicals, ⋯ and forms for columns': [{ content: 'BT /F3 16 Tf 80 600 Td (AB) Tj ET', lines: ['看得见的文字', '工长'] }],
  'text drawn twice to look bold': [isRead(`${other} ${show(80.3, 600, OTHER)}`)],
  'ActualText of marked content': [
    isRead(`${actual(OTHER)} BDC ${other} EMC`), // the same
    isRead(`${actual('\u00a0')} BDC ${other} EMC`),
    isRead(`${actual(OTHER)} BDC ${show(80, 600, '别X')} EMC`, replacing('别X', OTHER)), // two signs on a glyph
    isRead(
      `/P << /MCID 0 >> BDC ${actual(OTHER)} BDC ${show(80, 600, '别XX的YY')} ${show(144, 600, '文字')} EMC EMC`,
      replacing('别XX的YY文字', OTHER),
    ),
    isRead(`${actual(OTHER)} BDC ${actual('x')} BDC ${show(80, 600, '别的X字')} EMC EMC`, replacing('别的X字', OTHER)), // the outer one
    isRead(`${actual(OTHER)} BDC /F9 16 Tf BT /F9 16 Tf 80 600 Td (ABCD) Tj ET EMC`, {
      entries: fonts('101 0 R'),
      parts: TYPE3(''),
      ...replacing('aBCD', OTHER),
    }), // a font that tells nothing
    isRead(`${actual(OTHER)} BDC 80 600 m 90 620 l 96 600 l f 130 600 m 140 620 l 146 600 l f EMC`), // letters drawn as shapes
    isRead(`${actual(OTHER)} BDC q 64 0 0 20 80 596 cm /I1 Do Q EMC`),
    isHidden(`${actual('别的')} BDC 3 Tr ${other} 0 Tr EMC`, 'invisible'),
    { content: `${actual(OTHER)} BDC EMC` }, // nothing is drawn
  ],
  'ActualText of the structure tree, or in a named property list': [
    isRead(`/Span /Named BDC ${other} EMC`, { parts: { resources: `/Properties << /Named << /ActualText ${utf16('另一种写法')} >> >>` } }),
  ],
  'Alt, E': [isRead(`/Span << /Alt (x) /E (x) >> BDC ${other} EMC`)],
  'an artifact': [isRead(`/Artifact BMC ${other} EMC`)],
  'text in columns, from right to left': [
    { parts: pages(`${down(500, '一、抓好安全生产')} ${down(470, '落实责任到人。')}`), lines: ['一、抓好安全生产', '落实责任到人。'] },
    {
      // a year that stands level in its column, and the page's number below
      parts: pages(
        `${down(500, '工作要点')} ${show(500, 680, '31')} ${show(500, 660, '年')} ${down(470, '落实责任到人')} ${show(290, 60, '－3－')}`,
      ),
      lines: ['工作要点31年', '落实责任到人', '－3－'],
      asides: ['page-number: －3－'],
    },
  ],
  'text turned by quarters': [
    { content: `q 0 1 -1 0 60 400 cm ${show(0, 0, '装订线')} Q`, lines: ['看得见的文字', '装订线'], asides: ['decoration: 装订线'] },
    { parts: pages(`q 0 1 -1 0 300 100 cm ${show(80, 200, OTHER)} Q`), lines: [OTHER] },
  ],
  'text set aslant': [
    { content: `q 0.7 0.7 -0.7 0.7 200 300 cm ${show(0, 0, '内部', 40)} Q`, lines: ['看得见的文字', '内部'], asides: ['watermark: 内部'] },
    { content: `q 0.7 0.7 -0.7 0.7 200 300 cm ${show(0, 0, '章')} Q`, lines: ['看得见的文字', '章'], asides: ['decoration: 章'] },
    { parts: pages(aslant), lines: ['内部资料'], asides: ['watermark: 内部资料'] }, // the page has nothing else
  ],
  'a level watermark': [
    { content: `0.9 g ${show(90, 560, '内部', 60)}`, lines: ['看得见的文字', '内部'], asides: ['watermark: 内部'] },
    {
      content: `0.2 g 76 556 232 22 re f 0.9 g ${show(90, 534, '内部', 60)}`, // a bar below it, lower than it is
      lines: ['看得见的文字', '内部'],
      asides: ['watermark: 内部'],
    },
    { content: `1 0 0 rg ${show(90, 690, '作废', 60)}`, lines: ['看得见的文字', '作废'], asides: ['watermark: 作废'] },
    { content: `/Thin gs ${show(90, 560, '内部', 60)}`, parts: STATES, lines: ['看得见的文字', '内部'], asides: ['watermark: 内部'] },
    { content: `0.8 g ${show(88, 704, '副本')}`, lines: ['看得见的文字', '副本'], asides: ['watermark: 副本'] },
    { content: `/Artifact BMC ${show(90, 400, '内部', 60)} EMC`, lines: ['看得见的文字', '内部'], asides: ['watermark: 内部'] },
    isRead(`1 0 0 rg ${show(80, 600, OTHER, 60)}`), // a letterhead
    isRead(`0.8 g ${other}`), // a pale note
    {
      ...annotation(`/Subtype /Widget /FT /Tx /V ${utf16(OTHER)}`),
      parts: {
        ...annotation(`/Subtype /Widget /FT /Tx /V ${utf16(OTHER)}`).parts,
        pages: [{ content: `0.9 g ${show(80, 590, '内部', 60)}`, entries: '/Annots [101 0 R]' }],
      },
      lines: [OTHER, '内部'],
      asides: ['watermark: 内部'],
    },
  ],
  'a picture': [
    { parts: { pages: [{ content: SEEN }, { content: scan }] }, said: { 'pdf:picture-pages': { pages: 1 } } },
    { parts: pages(scan), lines: [], said: { 'pdf:no-text-layer': {} } },
    { parts: pages(`${scan} ${aslant}`), lines: [], said: { 'pdf:no-text-layer': {} } },
    {
      parts: { pages: [{ content: SEEN }, { content: `${scan} ${aslant} ${show(200, 20, '扫描工具创建')}` }] },
      lines: ['看得见的文字', '扫描工具创建', '内部资料'],
      asides: ['watermark: 内部资料'],
      said: { 'pdf:picture-pages': { pages: 1 } },
    },
    { content: 'q 90 0 0 90 400 600 cm /I1 Do Q' },
  ],
  'letters drawn as shapes': [
    {
      parts: { pages: [{ content: SEEN }, { content: '80 600 m 90 620 l 96 600 l f '.repeat(300) }] },
      said: { 'pdf:picture-pages': { pages: 1 } },
    },
  ],
  FreeText: [drawnBy(`/Subtype /FreeText ${APPEARANCE}`), drawnBy(`/Subtype /FreeText /Contents ${utf16(OTHER)} /DA (/F1 12 Tf)`)],
  Stamp: [drawnBy(`/Subtype /Stamp ${APPEARANCE}`), unread('Stamp')],
  'a text field': [
    drawnBy(`/Subtype /Widget /FT /Tx /V ${utf16('旧值')} ${APPEARANCE}`),
    drawnBy(`/Subtype /Widget /FT /Tx /V ${utf16(OTHER)}`),
    annotation(`/Subtype /Widget /FT /Tx /V ${utf16('甲局\r乙局')}`, { lines: ['看得见的文字', '甲局', '乙局'] }),
  ],
  'a choice field': [drawnBy(`/Subtype /Widget /FT /Ch /V (b) /Opt [[(a) ${utf16('甲')}] [(b) ${utf16(OTHER)}]]`)],
  'a check box or button': [
    drawnBy('/Subtype /Widget /FT /Btn /AS /Yes /AP << /N << /Yes 100 0 R >> >>'),
    annotation('/Subtype /Widget /FT /Btn /AS /Off /AP << /N << /Yes 100 0 R >> >>'),
  ],
  'a password field': [annotation('/Subtype /Widget /FT /Tx /Ff 8192 /V (secret)')],
  'a signature field': [drawnBy(`/Subtype /Widget /FT /Sig ${APPEARANCE}`)],
  Watermark: [annotation(`/Subtype /Watermark ${APPEARANCE}`, { lines: ['看得见的文字', OTHER], asides: [`watermark: ${OTHER}`] })],
  'Text, Highlight, Underline, Squiggly, StrikeOut, Caret, Ink, shapes': [
    ...['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Ink', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine'].map(
      comment,
    ),
    drawnBy(`/Subtype /Square ${APPEARANCE}`),
  ],
  Popup: [annotation(`/Subtype /Popup /Contents ${utf16('再议')}`)],
  Link: [annotation('/Subtype /Link')],
  FileAttachment: [
    { entries: `/Annots [<< ${BASE} /Subtype /FileAttachment /FS 101 0 R >>]`, parts: files, said: { 'pdf:attachments': carried } },
  ],
  'Sound, Movie, Screen, 3D, RichMedia, Projection': ['Sound', 'Movie', 'Screen', '3D', 'RichMedia', 'Projection'].map(unread),
  'an annotation that is hidden': [annotation(`/Subtype /FreeText /F 2 /Contents ${utf16(OTHER)} ${APPEARANCE}`)],
  'a kind that is not known': [unread('Hologram')],
  XFA: [{ parts: { catalog: '/AcroForm << /Fields [] /XFA 102 0 R >>', objects: { 102: stream('<x/>') } }, said: { 'pdf:xfa': {} } }],
  'a portfolio': [{ parts: { ...files, catalog: `${NAMES} /Collection << /Type /Collection >>` }, said: { 'pdf:portfolio': carried } }],
  'embedded files': [{ parts: { ...files, catalog: NAMES }, said: { 'pdf:attachments': carried } }],
  'outlines, metadata, page labels': [
    {
      parts: {
        catalog: '/Outlines 101 0 R',
        objects: { 101: '<< /First 102 0 R /Last 102 0 R /Count 1 >>', 102: `<< /Title ${utf16(OTHER)} /Parent 101 0 R >>` },
      },
    },
  ],
  scripts: [{ parts: { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' } }],
  'a page tree with an impossible count': [{ parts: { count: '-5' } }, { parts: { count: '0' } }, { parts: { count: '7' } }],
  'a damaged page': [
    { parts: { pages: [{ content: SEEN }, { content: SEEN }], objects: { 12: '(no page)' } }, said: { 'pdf:damaged-pages': { count: 1 } } },
  ],
};

/** Lines whose files cannot be written by hand; they stand in corpus.test.ts. */
const ELSEWHERE = ['encryption with a password', 'encryption without one'];

describe('docs/inventory-pdf.md', () => {
  const lines = [...readFileSync('docs/inventory-pdf.md', 'utf8').matchAll(/^\| (?!Construct|---)([^|]+) \|/gm)].map((line) => line[1]);

  it('has a case for each line, and a line for each case', () => {
    expect([...Object.keys(CASES), ...ELSEWHERE]).toEqual(lines);
  });

  it.each(Object.entries(CASES).flatMap(([line, cases]) => cases.map((one, i) => [line, i + 1, one] as const)))(
    '%s, case %i',
    async (_, __, one) => {
      const { lines: expected = ['看得见的文字'], asides = [], said = {} } = one;
      expect(await read(one)).toEqual({ lines: expected, asides, said });
    },
  );
});
