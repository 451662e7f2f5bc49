import { describe, expect, it } from 'vitest';
import { linesOfBody, p, r, readBody, readRelated } from './make.js';

const DRAWING = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');
const run = (content: string) => `<w:r ${DRAWING}>${content}</w:r>`;
const drawing = (content: string, properties = '') =>
  run(
    `<w:drawing><wp:inline><wp:docPr id="1" ${properties}/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
const art = (text: string, shape = '', path = '') =>
  run(`<w:pict><v:shape ${shape}><v:textpath string="${text}" ${path}/></v:shape></w:pict>`);
const ap = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;

describe('drawings', () => {
  it('WordArt stands before its paragraph, set as that is', async () => {
    const { document } = await readBody(
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${art('青禾县人民政府文件', '', 'style="font-size:48pt"')}${r('正文')}</w:p>`,
    );
    expect(document.text).toBe('青禾县人民政府文件\n正文');
    expect(document.blocks[0]?.hints).toMatchObject({ alignment: 'center', fontSize: 48 });
  });

  it('WordArt that is off or hidden is not drawn; a watermark is set aside', async () => {
    const body = `<w:p>${art('甲', '', 'on="f"')}${art('乙丙', 'style="visibility:hidden"')}${art('样稿', 'id="PowerPlusWaterMarkObject1"')}${r('正文')}</w:p>`;
    const { document, reported } = await readBody(body);
    expect([document.text, document.asides.map((aside) => aside.reason)]).toEqual(['样稿\n正文', ['watermark']]);
    expect(reported).toEqual([['docx:hidden-text', { count: 2 }]]);
  });

  it('text of shapes that is no text box: a locked canvas', async () => {
    const shape = `<lc:lockedCanvas><a:sp><a:txSp><a:txBody>${ap('统筹值守')}<a:p/>${ap('分级响应')}</a:txBody></a:txSp></a:sp></lc:lockedCanvas>`;
    expect(await linesOfBody(`<w:p>${drawing(shape)}</w:p>`)).toEqual(['统筹值守', '分级响应']);
  });

  it('the nodes of a diagram, without the prompts that nobody filled in', async () => {
    const points = `<dgm:pt><dgm:t>${ap('领导小组')}</dgm:t></dgm:pt><dgm:pt><dgm:prSet phldr="1"/><dgm:t>${ap('[文本]')}</dgm:t></dgm:pt><dgm:pt type="pres"><dgm:t>${ap('误')}</dgm:t></dgm:pt>`;
    const data = `<dgm:dataModel ${DRAWING}><dgm:ptLst>${points}</dgm:ptLst></dgm:dataModel>`;
    const { document } = await readRelated(`<w:p>${drawing('<dgm:relIds r:dm="x0"/>')}</w:p>`, { 'diagrams/data1.xml': data });
    expect(document.text).toBe('领导小组');
  });

  it('the titles of a chart, typed or of a cell; its figures are named as left out', async () => {
    const value = '<c:strRef><c:strCache><c:pt><c:v>单位：亿元</c:v></c:pt></c:strCache></c:strRef>';
    const chart = `<c:chartSpace ${DRAWING}><c:chart><c:title><c:tx><c:rich>${ap('投资进度')}</c:rich></c:tx></c:title><c:plotArea><c:ser><c:cat>${value}</c:cat></c:ser><c:valAx><c:title><c:tx>${value}</c:tx></c:title></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
    const { document, reported } = await readRelated(`<w:p>${drawing('<c:chart r:id="x0"/>')}</w:p>`, { 'charts/chart1.xml': chart });
    expect(document.text).toBe('投资进度\n单位：亿元');
    expect(reported).toMatchObject([['docx:chart', { count: 1 }]]);
  });

  it('a hidden drawing is counted', async () => {
    const { document, reported } = await readBody(
      `<w:p>${drawing(`<a:txBody>${ap('暗中文字')}</a:txBody>`, 'hidden="1"')}${r('文')}</w:p>`,
    );
    expect([document.text, reported]).toEqual(['文', [['docx:hidden-text', { count: 4 }]]]);
  });

  it('pictures are counted', async () => {
    const { reported } = await readBody(`<w:p>${drawing('<pic:pic><pic:blipFill/></pic:pic>').repeat(2)}${r('文')}</w:p>`);
    expect(reported).toMatchObject([['docx:pictures', { count: 2 }]]);
  });

  it.each([
    ['Excel.Sheet.12', 'docx:embedded', 'a worksheet (Excel.Sheet.12, a.xlsx)'],
    ['Word.Document.8', 'docx:embedded', 'a document (Word.Document.8, a.xlsx)'],
    ['Package', 'docx:embedded', 'a file (Package, a.xlsx)'],
    ['Foo.Bar', 'docx:embedded', 'an object (Foo.Bar, a.xlsx)'],
  ])('an embedded object is named: %s', async (program, code, what) => {
    const object = run(`<w:object><v:shape><v:imagedata/></v:shape><o:OLEObject Type="Embed" ProgID="${program}" r:id="x0"/></w:object>`);
    const { reported } = await readRelated(`<w:p>${object}${r('文')}</w:p>`, { 'embeddings/a.xlsx': 'PK' });
    expect(reported).toMatchObject([[code, { what, count: 1 }]]);
  });

  it('linked objects, subdocuments and controls are named', async () => {
    const body = `<w:p>${run('<w:object><o:OLEObject Type="Link" ProgID="Excel.Sheet.12" r:id="far"/><w:control w:name="CheckBox1"/></w:object>')}<w:subDoc r:id="far"/>${r('文')}</w:p>`;
    const { reported } = await readRelated(body, {}, { far: 'file:///D:/表.xlsx' });
    expect(reported.map(([code]) => code)).toEqual(['docx:linked', 'docx:embedded', 'docx:linked']);
  });
});

describe('formulas', () => {
  const math = (content: string) => `<m:oMath ${DRAWING}>${content}</m:oMath>`;
  const mr = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
  const of = (name: string, text: string) => `<m:${name}>${mr(text)}</m:${name}>`;

  it.each([
    ['fractions', `<m:f>${of('num', '1')}${of('den', '2')}</m:f>`, '1/2'],
    ['binomials', `<m:f><m:fPr><m:type m:val="noBar"/></m:fPr>${of('num', 'n')}${of('den', 'k')}</m:f>`, 'n k'],
    ['brackets', `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr>${of('e', 'a')}${of('e', 'b')}</m:d>`, '[a|b'],
    ['roots', `<m:rad>${of('deg', '3')}${of('e', '8')}</m:rad>`, '3√8'],
    ['square roots', `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${of('e', '2')}</m:rad>`, '√2'],
    ['sums', `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>${of('sub', 'i')}${of('sup', 'n')}${of('e', 'x')}</m:nary>`, '∑inx'],
    ['powers', `<m:sSup>${of('e', 'x')}${of('sup', '2')}</m:sSup>`, 'x2'],
    ['matrices', `<m:m><m:mr>${of('e', 'a')}${of('e', 'b')}</m:mr><m:mr>${of('e', 'c')}</m:mr></m:m>`, 'a b c'],
  ])('%s', async (_, content, text) => {
    expect(await linesOfBody(`<w:p>${math(content)}</w:p>`)).toEqual([text]);
  });

  it('stand between paragraphs and in cells without one', async () => {
    const para = `<m:oMathPara ${DRAWING}>${math(mr('x=1'))}</m:oMathPara>`;
    expect(await linesOfBody(`${p('前')}${para}<w:sdt><w:sdtContent>${math(mr('y'))}</w:sdtContent></w:sdt>`)).toEqual(['前', 'x=1', 'y']);
  });
});

describe('what may only stand in a paragraph and stands between paragraphs', () => {
  it('is one, and what stands beside it keeps its own', async () => {
    const sdt = `<w:sdt><w:sdtContent><m:oMathPara xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></m:oMathPara><w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('乙')}</w:tc></w:tr></w:tbl></w:sdtContent></w:sdt>`;
    expect(await linesOfBody(`${r('前')}${r('言')}${p('文')}${sdt}${r('后')}`)).toEqual(['前言', '文', 'x', '甲\t乙', '后']);
  });
});

describe('what is not known is named', () => {
  it.each([
    ["an element of Word's that holds runs is looked through", `<w:p><w:novel>${r('新文')}</w:novel></w:p>`, '新文', 'w:novel', 2],
    ['one that holds text itself is not', `<w:p>${r('甲')}<w:novel>新</w:novel></w:p>`, '甲', 'w:novel', 1],
    ['one of another namespace is not drawn', `<w:p>${r('甲')}<z:x xmlns:z="urn:z">${r('乙丙')}</z:x></w:p>`, '甲', 'x', 2],
    ['between paragraphs', `${p('甲')}<w:novel>${p('乙')}</w:novel>`, '甲\n乙', 'w:novel', 1],
    ['between rows', `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc></w:tr>${p('乙')}</w:tbl>`, '甲', 'w:tbl/w:p', 1],
  ])('%s', async (_, body, text, what, count) => {
    const { document, reported } = await readBody(body);
    expect([document.text, reported]).toMatchObject([text, [['docx:unknown', { what, count }]]]);
  });

  it('comments and notes that nothing refers to are counted', async () => {
    const { reported } = await readBody(p('文'), { footnotes: `<w:footnote w:id="1">${p('旧注')}</w:footnote>` });
    expect(reported).toEqual([['docx:hidden-text', { count: 2 }]]);
  });
});
