import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/diagnostic.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/pdf/index.js';
import { expectLedger } from '../ledger.js';
import { gbk, makeDocument, show, stream } from './make.js';

/** Reads a page made of content with further parts; gives its lines and what was reported of it. */
async function read(content: string, parts: Partial<Parameters<typeof makeDocument>[0]> = {}, entries = '') {
  const said: Record<string, unknown> = {};
  const document = await reader.read(makeDocument({ pages: [{ content, entries }], ...parts }), {
    report: (code: Code, details = {}) => {
      said[code] = details;
    },
    limits: LIMITS,
  });
  expectLedger(document);
  return { lines: document.text.split('\n'), said };
}

const SEEN = show(80, 700, '看得见的文字');
const hidden = show(80, 600, '看不见的');
const group = (name: string): string => `<< /Type /OCG /Name (${name}) >>`;
const LAYERS = {
  catalog: '/OCProperties << /OCGs [101 0 R 102 0 R] /D << /OFF [101 0 R] >> >>',
  resources: '/Properties << /Off 101 0 R /On 102 0 R >>',
  objects: {
    101: group('off'),
    102: group('on'),
    100: stream(show(80, 550, '对象中的'), '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 101 0 R'),
  },
};

describe('text that no page shows is left out and counted', () => {
  it.each([
    ['without ink', `BT 3 Tr ET ${hidden} BT 0 Tr ET`, 'invisible'],
    ['that cuts out what nobody paints', `q BT 7 Tr ET ${hidden} Q`, 'invisible'],
    ['white on white', `1 g ${hidden} 0 g`, 'pale'],
    ['nearly white on white', `0.99 g ${hidden} 0 g`, 'pale'],
    ['black on black', `0 g 70 590 200 40 re f ${hidden}`, 'pale'],
    ['outside of the clip', `q 300 590 100 40 re W n ${hidden} Q`, 'clipped'],
    ['outside of the page', show(80, 900, '看不见的'), 'clipped'],
    ['below an area', `${hidden} 1 g 70 590 200 40 re f 0 g`, 'covered'],
    ['in a layer that is off', `/OC /Off BDC ${hidden} EMC`, 'layer'],
  ])('%s', async (_, content, why) => {
    expect(await read(`${SEEN} ${content}`, LAYERS)).toEqual({
      lines: ['看得见的文字'],
      said: { 'pdf:hidden-text': { count: 4, [why]: 4 } },
    });
  });

  it('in a form whose layer is off', async () => {
    expect((await read(`${SEEN} /X1 Do`, LAYERS)).lines).toEqual(['看得见的文字']);
  });
});

describe('text that is seen is read', () => {
  it.each([
    ['white on a dark area', '0 0 1 rg 70 590 200 40 re f 1 g', '0 g'],
    ['white on a picture', 'q 200 0 0 40 70 590 cm /I1 Do Q 1 g', '0 g'],
    ['white with a black edge', '1 g 2 Tr', '0 g 0 Tr'],
    ['pale', '0.8 g', '0 g'],
    ['above an area', '0.9 g 70 590 200 40 re f 0 g', ''],
    ['below a frame', '', '70 590 200 40 re S'],
    ['below a thin line', '', '70 603 200 2 re f'],
    ['below an area that is mixed with it', '', '/Mixed gs 1 1 0 rg 70 590 200 40 re f'],
    ['below a picture (a seal)', '', 'q 200 0 0 40 70 590 cm /I1 Do Q'],
    ['partly in the clip', 'q 70 596 200 14 re W n', 'Q'],
    ['in a layer that is on', '/OC /On BDC', 'EMC'],
    ['as the edge of what is painted through it', 'q 7 Tr', '1 0 0 rg 0 0 595 842 re f Q'],
  ])('%s', async (_, before, after) => {
    const parts = { ...LAYERS, resources: `${LAYERS.resources} /ExtGState << /Mixed << /BM /Multiply /SMask /None >> >>` };
    expect(await read(`${SEEN} ${before} ${show(80, 600, '看得见的')} ${after}`, parts)).toEqual({
      lines: ['看得见的文字', '看得见的'],
      said: {},
    });
  });
});

describe('text recognised in a picture', () => {
  const scan = 'q 595 0 0 842 0 0 cm /I1 Do Q';
  const layer = `BT 3 Tr ET ${show(80, 600, '识别出来的文字')} BT 0 Tr ET`;

  it('is read where it is the only text of its place', async () => {
    expect(await read(`${scan} ${layer}`)).toEqual({ lines: ['识别出来的文字'], said: { 'pdf:recognised-text': { pages: 1 } } });
  });

  it('is read beside a page number that is typed', async () => {
    expect((await read(`${scan} ${layer} ${show(290, 60, '－3－')}`)).lines).toEqual(['识别出来的文字', '－3－']);
  });

  it('is left out where the page has its own text', async () => {
    const own = [700, 680, 660].map((y) => show(80, y, '页面自己的文字')).join(' ');
    const { lines, said } = await read(`${scan} ${layer} ${own}`);
    expect(lines.join('')).not.toContain('识别');
    expect(said).toMatchObject({ 'pdf:hidden-text': { count: 7 } });
  });

  it('keeps the order of its runs where their boxes overlap', async () => {
    const runs = ['工作', '要点', '已印发'].map((text, i) => show(80 + 24 * i, 600, text)).join(' ');
    expect((await read(`${scan} BT 3 Tr ET ${runs}`)).lines).toEqual(['工作要点已印发']);
  });
});

describe('annotations', () => {
  const page = (annotation: string): [string, Parameters<typeof read>[1], string] => [
    SEEN,
    {
      objects: {
        100: stream(
          `BT /F1 16 Tf 0 4 Td ${gbk('外观文字')} Tj ET`,
          '/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >>',
        ),
        101: annotation,
      },
    },
    '/Annots [101 0 R]',
  ];
  const utf16 = (text: string): string => `<FEFF${[...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
  const base = '/Type /Annot /Rect [80 600 280 620]';

  it.each([
    ['a stamp', `<< ${base} /Subtype /Stamp /AP << /N 100 0 R >> >>`, '外观文字'],
    ['a field', `<< ${base} /Subtype /Widget /FT /Tx /V ${utf16('旧值')} /AP << /N 100 0 R >> >>`, '外观文字'],
    ['a field without an appearance', `<< ${base} /Subtype /Widget /FT /Tx /V ${utf16('县财政局')} >>`, '县财政局'],
    [
      'a choice without an appearance',
      `<< ${base} /Subtype /Widget /FT /Ch /V (b) /Opt [[(a) ${utf16('甲')}] [(b) ${utf16('乙')}]] >>`,
      '乙',
    ],
    ['words typed on the page', `<< ${base} /Subtype /FreeText /Contents ${utf16('补充文字')} /DA (/F1 12 Tf) >>`, '补充文字'],
  ])('%s is read where it stands', async (_, annotation, text) => {
    expect(await read(...page(annotation))).toEqual({ lines: ['看得见的文字', text], said: {} });
  });

  it.each([
    ['a hidden one', `<< ${base} /Subtype /FreeText /F 2 /Contents ${utf16('补充文字')} /AP << /N 100 0 R >> >>`, {}],
    ['a password', `<< ${base} /Subtype /Widget /FT /Tx /Ff 8192 /V (secret) >>`, {}],
    [
      'a comment',
      `<< ${base} /Subtype /Highlight /QuadPoints [80 620 280 620 80 600 280 600] /Contents ${utf16('再议')} >>`,
      { 'pdf:comments': { count: 1 } },
    ],
    ['a film', `<< ${base} /Subtype /Movie >>`, { 'pdf:annotations': { count: 1, kinds: 'Movie' } }],
    ['a kind that nobody knows', `<< ${base} /Subtype /Hologram >>`, { 'pdf:annotations': { count: 1, kinds: 'Hologram' } }],
    ['a stamp without its picture', `<< ${base} /Subtype /Stamp /Name /Draft >>`, { 'pdf:annotations': { count: 1, kinds: 'Stamp' } }],
  ])('%s is left out', async (_, annotation, said) => {
    expect(await read(...page(annotation))).toEqual({ lines: ['看得见的文字'], said });
  });
});

describe('what a document carries beside its pages is named', () => {
  const file = '<< /Type /Filespec /F (a.docx) /UF (a.docx) /EF << /F 102 0 R >> >>';
  const objects = { 101: file, 102: stream('x', '/Type /EmbeddedFile') };
  const names = '/Names << /EmbeddedFiles << /Names [(a) 101 0 R] >> >>';

  it.each([
    ['files', names, '', { 'pdf:attachments': { count: 1, names: 'a.docx' } }],
    ['files of a portfolio', `${names} /Collection << /Type /Collection >>`, '', { 'pdf:portfolio': { count: 1, names: 'a.docx' } }],
    [
      'a file that hangs on a page',
      '',
      '/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 101 0 R >>]',
      { 'pdf:attachments': { count: 1, names: 'a.docx' } },
    ],
    ['a form in XFA', '/AcroForm << /Fields [] /XFA 102 0 R >>', '', { 'pdf:xfa': {} }],
  ])('%s', async (_, catalog, entries, said) => {
    expect(await read(SEEN, { catalog, objects }, entries)).toEqual({ lines: ['看得见的文字'], said });
  });
});

describe('a damaged file', () => {
  it.each(['-5', '0'])('whose page tree counts %s pages is read', async (count) => {
    expect(await read(SEEN, { count })).toEqual({ lines: ['看得见的文字'], said: {} });
  });
});
