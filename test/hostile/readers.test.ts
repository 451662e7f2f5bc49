import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { expectContract } from '../contract.js';
import { makeParts, numbered, p, pack, r, tc, tr } from '../readers/docx/make.js';
import { gbk, makePdf, show } from '../readers/pdf/make.js';
import { runs } from '../series.js';

/** Reads bytes and holds what comes out against the contract. */
async function held(bytes: Uint8Array, format: string): Promise<void> {
  const failures: unknown[] = [];
  const { document } = await parse(bytes, { format, withText: true, onFailure: (error) => failures.push(error) });
  expect(failures).toEqual([]);
  expectContract(document);
}

const some = <T>(arbitrary: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength: most });
const joined = (arbitrary: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> => some(arbitrary, most).map((list) => list.join(''));
const words = fc.constantFrom(
  ...[
    '青禾县2031年工作要点',
    '一、抓好春耕',
    '（一）备种。',
    '1.摸清底数。',
    '责任单位：县农业农村局',
    '3月底前完成。',
    '附件',
    '附件1',
    '月份',
    '工作内容',
    '3月',
    '各乡镇人民政府：',
  ],
  ...['青禾县人民政府', '2031年2月3日', '抄送：县委办。', '— 1 —', '', ' ', '　　', '\t', '、', '（', '）', '\u200b'],
);

/** Bodies of Word documents: paragraphs, tables, revisions, fields, breaks, with properties that may contradict each other. */
const value = fc.constantFrom('', '0', '1', '-1', '63', '99999999', 'restart', 'continue', 'on', 'off', 'none', 'x');
const property = fc
  .tuple(
    fc.constantFrom('w:outlineLvl', 'w:jc', 'w:pStyle', 'w:keepNext', 'w:ind', 'w:vanish', 'w:sz', 'w:b', 'w:numPr', 'w:pageBreakBefore'),
    value,
  )
  .map(([name, val]) => `<${name} w:val="${val}"/>`);
const run = fc.oneof(
  fc.tuple(words, property).map(([text, properties]) => r(text, properties)),
  fc.constantFrom(
    '<w:r><w:br/></w:r>',
    '<w:r><w:br w:type="page"/></w:r>',
    '<w:r><w:tab/></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:r><w:instrText>PAGE</w:instrText></w:r>',
    '<w:r><w:sym w:char="F0FE"/></w:r>',
    '<w:r><w:footnoteReference w:id="1"/></w:r>',
    '<w:r><w:noBreakHyphen/></w:r>',
  ),
  words.map((text) => `<w:del>${r(text)}</w:del><w:ins>${r(text)}</w:ins>`),
);
const paragraph = fc.oneof(
  fc.tuple(joined(property, 2), joined(run, 4)).map(([properties, runs]) => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`),
  fc.tuple(words, fc.nat(9), fc.nat(9)).map(([text, list, level]) => p(text, numbered(list, level))),
);
const cell = fc
  .tuple(words, fc.constantFrom('w:vMerge', 'w:gridSpan', 'w:hMerge', 'w:tcW'), value)
  .map(([text, name, val]) => tc(text, `<${name} w:val="${val}"/>`));
const row = fc
  .tuple(some(cell, 4), fc.constantFrom('', '<w:tblHeader/>', '<w:gridBefore w:val="2"/>', '<w:del/>', '<w:hidden/>'))
  .map(([cells, properties]) => tr(cells, properties));
const table = joined(row, 5).map((rows) => `<w:tbl>${rows}</w:tbl>`);
const body = joined(
  fc.oneof({ weight: 4, arbitrary: paragraph }, table, fc.constantFrom('<w:sectPr/>', '<w:sdt><w:sdtContent/></w:sdt>', '<w:altChunk/>')),
  12,
);
const numbering = joined(
  fc
    .tuple(
      fc.nat(3),
      fc.constantFrom('decimal', 'chineseCounting', 'bullet', 'none', 'x'),
      fc.constantFrom('%1、', '（%2）', '%1.%2', '%9', ''),
    )
    .map(
      ([level, format, text]) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${level}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    ),
  4,
).map((levels) => `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`);

/** What pages of a PDF draw: text here and there, rules, states saved and not restored, numbers out of bounds. */
const number = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 800 }) }, fc.constantFrom(-1, 0.0001, 1e9, -99999));
const operator = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(number, number, words, fc.constantFrom(0, 1, 9, 16, 22, 500)).map(([x, y, text, size]) => show(x, y, text, size)),
  },
  { weight: 3, arbitrary: fc.tuple(number, number, number, number).map(([a, b, c, d]) => `${a} ${b} m ${c} ${d} l S`) },
  fc.tuple(number, number, number, number).map(([a, b, c, d]) => `${a} ${b} ${c} ${d} re f`),
  fc.tuple(number, number, number).map(([a, b, c]) => `${a} ${b} ${b} ${c} 0 0 cm`),
  fc.constantFrom(
    'q',
    'Q',
    'BT',
    'ET',
    'T*',
    '/F9 12 Tf',
    '3 Tr',
    '50 Tz',
    '1 1 1 rg',
    '0 g',
    '/I1 Do',
    '<</MCID 0>> BDC',
    'EMC',
    `[${gbk('一')} -9999 ${gbk('二')}] TJ`,
    '0 1 -1 0 300 300 Tm',
  ),
);
const page = joined(
  operator.map((one) => `${one}\n`),
  40,
);

describe('a reader takes anything and keeps the contract', () => {
  it.each(['docx', 'doc', 'html', 'pdf', 'txt'])('%s: any bytes', async (format) => {
    const magic = { docx: 'PK\x03\x04', doc: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', html: '<html>', pdf: '%PDF-1.4\n', txt: '' }[format] ?? '';
    const bytes = fc.uint8Array({ maxLength: 300 }).map((rest) => new Uint8Array(Buffer.concat([Buffer.from(magic, 'latin1'), rest])));
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, fc.uint8Array({ maxLength: 300 })), (one) => held(one, format)),
      runs(25, 100),
    );
  });

  it('docx: any body', async () => {
    await fc.assert(
      fc.asyncProperty(body, numbering, (xml, lists) =>
        held(pack(makeParts(xml, { numbering: lists, footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>` })), 'docx'),
      ),
      runs(25, 100),
    );
  });

  it('pdf: any pages', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), (pages) =>
        held(makePdf(...pages.map((content) => ({ content }))), 'pdf'),
      ),
      runs(25, 100),
    );
  });
});
