import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { gbk, makeDocument, show, stream, toldFont } from '../readers/pdf/make.js';
import type { Report } from './report.js';

type Made = Parameters<typeof makeDocument>[0];
const page = (content: string, entries = '', more: Partial<Made> = {}): Uint8Array => pages([{ content, entries }], more);

/** Makes pages whose font F1 says itself what its codes mean, of all that is shown: a predefined map takes longer to load than all else. */
function pages(all: Made['pages'], more: Partial<Made> = {}): Uint8Array {
  const written = [...all.map(({ content }) => content), ...Object.values(more.objects ?? {})].join(' ');
  const signs = new Set(
    [...written.matchAll(/<((?:[89a-f][0-9a-f]{3})+)>/g)].flatMap(([, hex = '']) => [...iconv.decode(Buffer.from(hex, 'hex'), 'gbk')]),
  );
  return makeDocument({ pages: all, ...more, objects: { ...toldFont(3, [...signs], gbk), ...more.objects } });
}

const toUnicode = (pairs: string, count: number): string =>
  stream(
    `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${count} beginbfchar ${pairs} endbfchar endcmap end`,
  );
const helvetica = (more: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${more} >>`;
/** Shows text in Helvetica. */
const latin = (x: number, y: number, text: string, size = 16): string => `BT /F9 ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
const withFont = (font: string, more = ''): string => `/Resources << /Font << /F1 3 0 R /F9 ${font} >> ${more} >>`;
const form = (content: string, resources: string): string =>
  stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`);

/** PDF. */
export const PDF: readonly Report[] = [
  {
    of: 'ontola/openbesluitvorming#316',
    situation: 'one glyph whose map gives two letters',
    bytes: page(latin(80, 700, 'iA'), withFont('101 0 R'), {
      objects: { 101: helvetica('/ToUnicode 102 0 R'), 102: toUnicode('<69> <0069> <41> <00740069>', 2) },
    }),
    reads: 'iti',
  },
  {
    of: 'pymupdf/PyMuPDF#2785',
    situation: 'ligatures by the names of their parts (`f_i`), without a map',
    bytes: page(latin(80, 700, 'speciA'), withFont('101 0 R'), {
      objects: { 101: helvetica('/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [65 /f_i] >>') },
    }),
    reads: 'specifi',
    first: 'the ligature ﬁ, which no search for the word finds',
  },
  {
    of: 'py-pdf/pypdf#1351',
    situation: 'a map that gives U+0000 for a glyph that is drawn',
    bytes: page(`${latin(80, 700, 'oA')} ${show(80, 660, '其余的文字都在')}`, withFont('101 0 R'), {
      objects: { 101: helvetica('/ToUnicode 102 0 R'), 102: toUnicode('<6f> <006f> <41> <0000>', 2) },
    }),
    reads: 'o\ufffd\n其余的文字都在',
    codes: ['pdf:broken-text-layer'],
  },
  {
    of: 'jsvine/pdfplumber#848',
    situation: 'a page that is turned by /Rotate',
    bytes: page(
      'q 0 1 -1 0 500 80 cm BT /F1 16 Tf 0 0 Td <cdbcb5c4> Tj ET BT /F1 16 Tf 0 -30 Td <d6aad2d4> Tj ET Q'
        .replace('<cdbcb5c4>', gbk('第一行'))
        .replace('<d6aad2d4>', gbk('第二行')),
      '/Rotate 90',
    ),
    reads: '第一行\n第二行',
  },
  {
    of: 'jsvine/pdfplumber#308',
    situation: 'a page that was cropped: text beside the box that is shown',
    bytes: page(`${show(80, 700, '看得见')} ${show(400, 700, '裁掉了')}`, '/CropBox [0 0 300 842]'),
    reads: '看得见',
    codes: ['pdf:hidden-text'],
  },
  {
    of: 'jsvine/pdfplumber#71',
    situation: 'letters drawn twice, a hair’s breadth apart, to look bold',
    bytes: page([...'结算清单'].map((sign, i) => `${show(80 + 16 * i, 700, sign)} ${show(80.2 + 16 * i, 700.04, sign)}`).join(' ')),
    reads: '结算清单',
  },
  {
    of: 'jsvine/pdfplumber#395',
    situation: 'the other pages’ text on each page, outside its edges',
    bytes: pages(
      [0, 1].map((at) => ({ content: `${show(80, 700 + 900 * at, '第一页文字')} ${show(80, 700 - 900 * (1 - at), '第二页文字')}` })),
    ),
    reads: '第一页文字\n第二页文字',
    codes: ['pdf:hidden-text'],
  },
  {
    of: 'mozilla/pdf.js#16752',
    situation: 'words that are spread by the distance of their letters (Tc)',
    bytes: page(`BT 3 Tc /F9 12 Tf 80 700 Td (REASONS AND BENEFITS) Tj ET`, withFont('101 0 R'), { objects: { 101: helvetica('') } }),
    reads: 'REASONS AND BENEFITS',
    first: 'a blank behind each letter',
  },
  {
    of: 'py-pdf/pypdf#3978',
    situation: 'words parted by moving on, without a blank (TeX)',
    bytes: page('BT /F9 12 Tf 80 700 Td [(crude) -333 (oil) -333 (l) 20 (eak)] TJ ET', withFont('101 0 R'), {
      objects: { 101: helvetica('') },
    }),
    reads: 'crude oil leak',
  },
  {
    of: 'pymupdf/PyMuPDF#1270',
    situation: 'Latin letters and figures set one by one in Chinese text',
    bytes: makeDocument({
      pages: [
        {
          content: [...'表单IVRS生成于2020年']
            .map((sign, i) =>
              show(80 + (i < 2 ? 16 * i : i < 6 ? 16 + 8 * i : i < 9 ? 16 * i - 32 : i < 13 ? 40 + 8 * i : 16 * i - 64), 700, sign),
            )
            .join(' '),
        },
      ],
    }),
    reads: '表单IVRS生成于2020年',
  },
  {
    of: 'ocrmypdf/OCRmyPDF#244',
    situation: 'text in a form that another form draws',
    bytes: page('q /X1 Do Q', '', {
      objects: {
        100: form('q 1 0 0 1 10 20 cm /X2 Do Q', '/Resources << /XObject << /X2 101 0 R >> >>'),
        101: form(show(70, 680, '最里面的文字'), '/Resources << /Font << /F1 3 0 R >> >>'),
      },
    }),
    reads: '最里面的文字',
  },
  {
    of: 'bzsanti/oxidizePdf#322',
    situation: 'a form whose font has the name of another font of the page',
    bytes: page(`/X1 Do ${show(80, 650, '页上的字')}`, '', {
      objects: {
        100: form('BT /F1 16 Tf 80 700 Td (iA) Tj ET', '/Resources << /Font << /F1 101 0 R >> >>'),
        101: helvetica('/ToUnicode 102 0 R'),
        102: toUnicode('<69> <8868> <41> <91cc>', 2),
      },
    }),
    reads: '表里\n页上的字',
  },
  {
    of: 'pdfminer/pdfminer.six#1157',
    situation: 'a page whose content is cut into streams without white space at their ends',
    bytes: page('', '/Contents [101 0 R 102 0 R 103 0 R]', {
      objects: {
        101: stream('q 0.5 0 0 0.5 0 0 cm Q'),
        102: stream(`q ${show(80, 700, '第一段')} Q`),
        103: stream(show(80, 660, '第二段')),
      },
    }).slice(),
    reads: '第一段\n第二段',
  },
  {
    of: 'py-pdf/pypdf#1272',
    situation: 'a form without resources, which takes the page’s',
    bytes: page('q /X1 Do Q', '', { objects: { 100: form(show(80, 700, '借用页面的字体'), '') } }),
    reads: '借用页面的字体',
  },
  {
    of: 'py-pdf/pypdf#2816',
    situation: 'text in a font that the page does not have',
    bytes: page(`BT /F77 16 Tf 80 700 Td (ABC) Tj ET ${show(80, 660, '其余的文字')}`),
    reads: 'ABC\n其余的文字',
  },
  {
    of: 'py-pdf/pypdf#3605',
    situation: 'a font without FontBBox',
    bytes: page(latin(80, 700, 'Text'), withFont('101 0 R'), {
      objects: { 101: helvetica('/FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 32 >>') },
    }),
    reads: 'Text',
  },
  {
    of: 'yfedoseev/pdf_oxide#561',
    situation: 'small figures below and above the line',
    bytes: page(
      `BT /F1 16 Tf 80 700 Td ${gbk('排放')} Tj /F9 16 Tf (CO) Tj /F9 9 Tf -4 Ts (2) Tj 0 Ts /F1 16 Tf ${gbk('五')} Tj /F9 16 Tf (km) Tj /F9 9 Tf 6 Ts (2) Tj 0 Ts /F1 16 Tf ${gbk('以内')} Tj ET`,
      withFont('101 0 R'),
      { objects: { 101: helvetica('') } },
    ),
    reads: '排放CO2五km2以内',
    first: 'the raised figure on a line of its own, above the text',
  },
  {
    of: 'yfedoseev/pdf_oxide#1410',
    situation: 'two columns, written line by line across both',
    bytes: page(
      Array.from(
        { length: 12 },
        (_, i) =>
          `${show(60, 760 - 20 * i, `左栏${'的文字一行行写满'}${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`, 14)} ${show(320, 760 - 20 * i, `右栏${'的文字一行行写满'}${'甲乙丙丁戊己庚辛壬癸子丑'[i]}`, 14)}`,
      ).join(' '),
    ),
    reads: ['左栏', '右栏'].flatMap((side) => [...'甲乙丙丁戊己庚辛壬癸子丑'].map((end) => `${side}的文字一行行写满${end}`)).join('\n'),
  },
  {
    of: 'firecrawl/pdf-inspector#364',
    situation: 'a font with the predefined map UniGB-UCS2-H and none of its own, as OFD files become PDF',
    bytes: page('BT /F9 16 Tf 80 700 Td <753550 1053d17968> Tj ET'.replace('753550 10', '75355b50'), withFont('101 0 R'), {
      objects: {
        101: '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >> >>] >>',
      },
    }),
    reads: '电子发票',
  },
  {
    of: 'mozilla/pdf.js#12245',
    situation: 'an embedded-looking font with codes of its own and no map: what is drawn cannot be told',
    bytes: page(`BT /F9 16 Tf 80 700 Td <00010002> Tj ET ${show(80, 660, '其余的文字都在')}`, withFont('101 0 R'), {
      objects: {
        101: '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >> >>] >>',
      },
    }),
    reads: '\ufffd\ufffd\n其余的文字都在',
    codes: ['pdf:broken-text-layer'],
  },
  {
    of: 'mozilla/pdf.js#19532',
    situation: 'a raised figure in a Type 3 font',
    bytes: page('BT /F1 16 Tf 80 700 Td <c6bdb7bd> Tj /F9 10 Tf 6 Ts (A) Tj 0 Ts /F1 16 Tf <b9abc0ef> Tj ET', withFont('101 0 R'), {
      objects: {
        101: '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /a 102 0 R >> /Encoding << /Type /Encoding /Differences [65 /a] >> /FirstChar 65 /LastChar 65 /Widths [500] /ToUnicode 103 0 R >>',
        102: stream('500 0 0 0 400 750 d1 0 0 400 750 re f'),
        103: toUnicode('<41> <0032>', 1),
      },
    }),
    reads: '平方2公里',
  },
  {
    of: 'UglyToad/PdfPig#806',
    situation: 'a raised word in a line of Latin text, and a lowered one',
    bytes: page(
      'BT /F9 12 Tf 80 700 Td (egestas tristique ) Tj 7 Ts /F9 7 Tf (aliquet) Tj 0 Ts /F9 12 Tf (. Sed vehicula ) Tj -4 Ts /F9 7 Tf (finibus) Tj ET',
      withFont('101 0 R'),
      { objects: { 101: helvetica('') } },
    ),
    reads: 'egestas tristique aliquet. Sed vehicula finibus',
  },
  {
    of: 'LibPDF-js/core#85',
    situation: 'a form that saves the state and does not restore it',
    bytes: page(`/X1 Do ${show(80, 640, '页上的字')}`, '', {
      objects: { 100: form(`q q 0.5 0 0 0.5 0 0 cm ${show(160, 1400, '表格里的字', 32)}`, '/Resources << /Font << /F1 3 0 R >> >>') },
    }),
    reads: '表格里的字\n页上的字',
  },
  {
    of: 'yfedoseev/pdf_oxide#551',
    situation: 'a ligature that is shown apart from the letters around it',
    bytes: page('BT /F9 12 Tf 80 700 Td (di) Tj (A) Tj 18 0 Td (erent) Tj ET', withFont('101 0 R'), {
      objects: {
        101: helvetica(
          `/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [65 /ff] >> /FirstChar 65 /LastChar 116 /Widths [${'500 '.repeat(52)}]`,
        ),
      },
    }),
    reads: 'different',
  },
  {
    of: 'yfedoseev/pdf_oxide#913',
    situation: 'a page that draws nothing but forms: its text, and a stamp over it',
    bytes: page('/X1 Do q 1 0 0 1 0 -40 cm /X2 Do Q', '/Resources << /XObject << /X1 100 0 R /X2 101 0 R >> >>', {
      objects: {
        100: form(show(80, 700, '全部在表单里'), '/Resources << /Font << /F1 3 0 R >> >>'),
        101: form(show(80, 700, '已审核'), '/Resources << /Font << /F1 3 0 R >> >>'),
      },
    }),
    reads: '全部在表单里\n已审核',
  },
  {
    of: 'mozilla/pdf.js#21890',
    situation: 'glyphs that are placed one by one, behind one that stands for two characters',
    bytes: page('BT /F9 16 Tf 80 700 Td (i) Tj 10 0 Td (A) Tj 10 0 Td (i) Tj ET', withFont('101 0 R'), {
      objects: {
        101: helvetica(
          '/FirstChar 65 /LastChar 105 /Widths [625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625 625] /ToUnicode 102 0 R',
        ),
        102: toUnicode('<69> <092e> <41> <092a094d>', 2),
      },
    }),
    reads: '\u092e\u092a\u094d\u092e',
  },
];
