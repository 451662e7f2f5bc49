import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { run } from '../cli/run.js';
import { processorSeconds } from '../processor-time.js';
import { makeParts, p, pack } from '../readers/docx/make.js';
import { makeDocument, stream, toldFont } from '../readers/pdf/make.js';

const TITLE = '青禾县2031年工作要点';
const repeated = (count: number, write: (at: number) => string): string => Array.from({ length: count }, (_, at) => write(at)).join('');

/** A list whose number repeats its levels some thousand times, and pads each. */
function labelled(): Uint8Array {
  const level = `<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1%2%3'.repeat(4_000)}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>抓好春耕</w:t></w:r></w:p>';
  return pack(makeParts(p(TITLE) + numbered.repeat(300), { numbering }));
}

/** One header that 64 relationships name, each in another spelling. */
function spelled(): Uint8Array {
  const spelling = (at: number): string => [...'header'].map((letter, bit) => (at & (1 << bit) ? letter.toUpperCase() : letter)).join('');
  const references = repeated(64, (at) => `<w:sectPr><w:headerReference w:type="default" r:id="h${at}"/></w:sectPr>`);
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
  const links = repeated(64, (at) => `<Relationship Id="h${at}" Type="${kind}" Target="./${spelling(at)}1.xml"/>`);
  const parts = makeParts(p(TITLE) + references.replace(/<w:sectPr>.*?<\/w:sectPr>/g, (one) => `<w:p><w:pPr>${one}</w:pPr></w:p>`), {
    related: { header1: { kind: 'header', xml: repeated(3_000, (at) => p(`页眉第${at}行`)) } },
  });
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
  return pack({ ...parts, 'word/_rels/document.xml.rels': relationships });
}

const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const blanks = ' '.repeat(100_000);

/** Documents of some kilobytes, packed, each of which took seconds, or a minute when somewhat larger. */
const DEAR: Readonly<Record<string, () => Uint8Array>> = {
  'a number of 24,000 levels': labelled,
  'a header in 64 spellings': spelled,
  'the code of a field, looked at 20,000 times': () =>
    pack(
      makeParts(
        p(TITLE) +
          `<w:p>${field('begin')}<w:r><w:instrText xml:space="preserve">${blanks}</w:instrText></w:r>${field('separate').repeat(20_000)}${field('end')}</w:p>`,
      ),
    ),
  'namespaces declared in 5,000 elements below 4,000 others': () =>
    pack({
      ...makeParts(''),
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ${repeated(4_000, (at) => `xmlns:a${at}="urn:${at}" `)}><w:body>${p(TITLE)}${'<w:p xmlns:b="urn:b"/>'.repeat(5_000)}</w:body></w:document>`,
    }),
  'cells that cover a whole column each': () =>
    Buffer.from(
      `<meta charset=utf-8><div id=zoom><p>${TITLE}</p><table><tr>${'<td rowspan=65534>列'.repeat(150)}</tr>${'<tr><td>行</tr>'.repeat(600)}</table></div>`,
    ),
};

/** Seconds of processor time; each takes one at most, and took seven or more before. */
const MOST = 5;

describe('a small document is no dear one', () => {
  it.each(Object.keys(DEAR))('%s', async (name) => {
    const bytes = DEAR[name]?.() ?? new Uint8Array();
    expect(bytes.length).toBeLessThan(70_000);
    let text = '';
    const seconds = await processorSeconds(async () => {
      text = (await parse(bytes, { withText: true })).document.text ?? '';
    });
    expect(text).toContain(TITLE);
    expect(seconds).toBeLessThan(MOST);
  });
});

/** Texts of blanks, each of which took eight seconds or more. */
const BLANKS: Readonly<Record<string, () => string>> = {
  'blanks between what may be lines of a head': () => `${TITLE} 一、抓项目 二、抓民生 ${'甲 '.repeat(40_000)}`,
  'blanks that may be broken lines': () => `${TITLE}\n${'各单位要高度重视切实抓好春耕生产和安全工作确保全年任务完成好 '.repeat(4_000)}`,
};

describe('a text of blanks is no dear one', () => {
  it.each(Object.keys(BLANKS))('%s', async (name) => {
    const bytes = new TextEncoder().encode(BLANKS[name]?.());
    expect(await processorSeconds(() => parse(bytes, { format: 'txt' }))).toBeLessThan(MOST);
  });
});

/** Makes a page of one code in a font that gives each of 65,535 codes so many signs (9.10.3, beginbfrange). */
function unfolding(signs: number): Uint8Array {
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0001> <ffff> <${'4e00'.repeat(signs)}> endbfrange endcmap end`;
  const objects = { ...toldFont(101, ['一'], () => '<0001>'), 301: stream(map) };
  return makeDocument({ pages: [{ content: 'BT /T1 16 Tf 80 700 Td <0001> Tj ET' }], resources: '/Font << /T1 101 0 R >>', objects });
}

describe('a map of characters that unfolds to millions', () => {
  it('is no dear one', async () => {
    let text = '';
    const seconds = await processorSeconds(async () => {
      text = (await parse(unfolding(100), { withText: true })).document.text ?? '';
    });
    expect(text).toBe('一'.repeat(100));
    expect(seconds).toBeLessThan(MOST);
  });

  it('keeps the bound of time where it is long', () => {
    const { code, stderr } = run(['-', '--limit', 'time=1'], { input: unfolding(4_000) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('[limit:time]') });
  });
});
