import { describe, expect, it } from 'vitest';
import type { Hints } from '../../../src/document.js';
import { p, r, readBody } from './make.js';

const styles = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="b2"><w:name w:val="标题 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="公文一级"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="lvl"><w:name w:val="三级"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="st"><w:name w:val="副标题"/></w:style>
  <w:style w:type="paragraph" w:styleId="cap"><w:name w:val="caption"/></w:style>
  <w:style w:type="paragraph" w:styleId="toc"><w:name w:val="TOC Heading"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="ring1"><w:name w:val="ring"/><w:basedOn w:val="ring2"/></w:style>
  <w:style w:type="paragraph" w:styleId="ring2"><w:name w:val="ring"/><w:basedOn w:val="ring1"/></w:style>
  <w:style w:type="character" w:styleId="strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
const font = (name: string) => `<w:rFonts w:eastAsia="${name}"/>`;
const bold = '<w:b/>';

/** Reads a body and gives the hints of its first block. */
async function hintsOf(body: string): Promise<Hints> {
  const { document } = await readBody(body, { styles });
  return document.blocks[0]?.hints as Hints;
}

describe('hints', () => {
  it.each([
    ['heading 1', '<w:pStyle w:val="1"/>', { outline: 1, style: null }],
    ['its Chinese name', '<w:pStyle w:val="b2"/>', { outline: 2, style: null }],
    ['a style based on it', '<w:pStyle w:val="own"/>', { outline: 1, style: null }],
    ['an outline level of the style', '<w:pStyle w:val="lvl"/>', { outline: 3, style: null }],
    ['an outline level of the paragraph', '<w:outlineLvl w:val="1"/>', { outline: 2, style: null }],
    ['body text level on a heading', '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', { outline: null, style: null }],
    ['a heading’s style that goes back to body text', '<w:pStyle w:val="toc"/>', { outline: null, style: null }],
    ['Title, whatever its level', '<w:pStyle w:val="t"/>', { outline: null, style: 'title' }],
    ['Subtitle', '<w:pStyle w:val="st"/>', { outline: null, style: 'subtitle' }],
    ['caption', '<w:pStyle w:val="cap"/>', { outline: null, style: 'caption' }],
    ['an unknown style', '<w:pStyle w:val="nowhere"/>', { outline: null, style: null }],
    ['styles in a ring', '<w:pStyle w:val="ring1"/>', { outline: null, style: null }],
  ])('names headings and styles: %s', async (_, properties, expected) => {
    expect(await hintsOf(p('标题', properties))).toMatchObject(expected);
  });

  it('resolves alignment, size and bold through the styles', async () => {
    expect(await hintsOf(p('文', ''))).toMatchObject({ alignment: 'justify', fontSize: 10.5, bold: false });
    expect(await hintsOf(p('文', '<w:pStyle w:val="own"/>'))).toMatchObject({ alignment: 'justify', fontSize: 16, bold: true });
    expect(await hintsOf(`<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr>${r('文', '<w:rStyle w:val="strong"/>')}</w:p>`)).toMatchObject({
      bold: false,
    });
    expect(await hintsOf(`<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${r('文', `${bold}<w:sz w:val="44"/>`)}</w:p>`)).toMatchObject({
      alignment: 'right',
      fontSize: 22,
      bold: true,
    });
  });

  it.each([
    ['points', '<w:ind w:left="400" w:firstLine="240"/>', '', 32],
    ['characters', '<w:ind w:firstLineChars="200" w:firstLine="999"/>', '<w:sz w:val="32"/>', 32],
    ['hanging', '<w:ind w:left="640" w:hanging="640"/>', '', 0],
    ['none', '', '', 0],
  ])('measures the first line’s indent: %s', async (_, properties, run, indent) => {
    expect(await hintsOf(`<w:p><w:pPr>${properties}</w:pPr>${r('文', run)}</w:p>`)).toMatchObject({ indent });
  });

  it('takes typed blanks for an indent and leaves them out of the block', async () => {
    const { document } = await readBody(`<w:p>${r('\u3000\u3000文', '<w:sz w:val="32"/>')}</w:p>`);
    expect(document.blocks[0]).toMatchObject({ ranges: [{ start: 2, end: 3 }], hints: { indent: 32 } });
  });

  it.each([
    ['bold', r('一是强化学习。', bold) + r('持续推进。'), 7],
    ['another font', r('（一）强化学习。', font('楷体')) + r('持续推进。', font('仿宋')), 8],
    ['split into runs', r('（一）', font('楷体')) + r('强化', font('楷体')) + r('。') + r('持续。'), 5],
    ['a Latin font does not count', r('2019', '<w:rFonts w:eastAsia="黑体" w:ascii="Times"/>') + r('年', font('宋体')), 0],
    ['digits in front', r('2019', font('')) + r('年任务。', font('楷体')) + r('持续。', font('仿宋')), 8],
    ['typed blanks in front', r('\u3000\u3000强化。', bold) + r('推进。'), 3],
    ['one face', r('强化学习。持续推进。'), 0],
    ['emphasis inside', r('强化') + r('学习', bold) + r('推进'), 0],
    ['emphasis at the end', r('强化学习') + r('推进', bold), 0],
    ['the face comes back', r('强化', bold) + r('学习') + r('推进', bold), 0],
    ['all bold', r('强化', bold) + r('学习', bold), 0],
  ])('measures a run-in heading: %s', async (_, runs, lead) => {
    expect(await hintsOf(`<w:p>${runs}</w:p>`)).toMatchObject({ lead });
  });
});
