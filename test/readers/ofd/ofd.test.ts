import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/diagnostic.js';
import { LIMITS, type Limits } from '../../../src/limits.js';
import { reader } from '../../../src/readers/ofd/index.js';
import { packOfd, root } from '../../fixtures/ofd.js';
import { onlyTable, type Reading } from '../docx/make.js';
import { expectLedger } from '../ledger.js';

async function readOfd(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Reading> {
  const reported: [Code, Readonly<Record<string, string | number>>][] = [];
  const report = (code: Code, details = {}) => reported.push([code, details]);
  const document = await reader.read(bytes, { report, limits: { ...LIMITS, ...limits } });
  expectLedger(document);
  return { document, reported };
}

/** Writes a page of objects. */
const page = (objects: string, before = '') => `${before}<ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content>`;
/** Writes a text of 5 mm that stands so far down the page. */
const text = (content: string, y = 30, more = '', code = 'DeltaX="g 40 5"') =>
  `<ofd:TextObject Boundary="30 ${y} 100 6" Font="3" Size="5" ${more}><ofd:TextCode X="0" Y="5" ${code}>${content}</ofd:TextCode></ofd:TextObject>`;
const rule = (x: number, y: number, width: number, height: number) =>
  `<ofd:PathObject Boundary="${x} ${y} ${width} ${height}"><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`;
const textOf = async (...pages: string[]) => (await readOfd(packOfd(pages))).document.text;

describe('what a page draws', () => {
  it('places characters by their steps, lists and repeats of them, and TextCodes one after another', async () => {
    const steps = text('关于通知', 30, '', 'DeltaX="5 g 2 5"');
    const codes =
      '<ofd:TextObject Boundary="30 40 100 6" Font="3" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="5">现将</ofd:TextCode><ofd:TextCode X="10" Y="5" DeltaX="5">有关</ofd:TextCode></ofd:TextObject>';
    expect(await textOf(page(steps + codes))).toBe('关于通知\n现将有关');
  });

  it('applies transformations, of objects and of drawings that are used by name', async () => {
    const moved = text('下一行', 30, 'CTM="1 0 0 1 0 20"');
    const used = '<ofd:CompositeObject ResourceID="8" Boundary="0 40 10 10"/>';
    const unit = root(
      'Res',
      `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="8"><ofd:Content>${text('末行')}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
    );
    const bytes = packOfd([page(moved + text('首行') + used)], { 'Doc_0/Res.xml': unit }, '<ofd:DocumentRes>Res.xml</ofd:DocumentRes>');
    expect((await readOfd(bytes)).document.text.split('\n')).toEqual(['首行', '下一行', '末行']);
  });

  it('draws templates with their pages, and ends where templates name one another', async () => {
    const template = (id: number, other: number, content: string) => [
      `Doc_0/T${id}.xml`,
      root('Page', page(content, `<ofd:Template TemplateID="${other}"/>`)),
    ];
    const parts = Object.fromEntries([template(1, 2, text('模板', 20)), template(2, 1, text('又一', 60))]);
    const common = [1, 2].map((id) => `<ofd:TemplatePage ID="${id}" BaseLoc="T${id}.xml"/>`).join('');
    const bytes = packOfd([page(text('正文', 40), '<ofd:Template TemplateID="1"/>')], parts, common);
    expect((await readOfd(bytes)).document.text.split('\n')).toEqual(['模板', '正文', '又一']);
  });

  it('bounds drawings that use one another many times', async () => {
    const uses = (id: number) => `<ofd:CompositeObject ResourceID="${id}" Boundary="0 0 1 1"/>`.repeat(20);
    const unit = (id: number, content: string) =>
      `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`;
    const units = [unit(0, uses(0) + text('字'))];
    for (let id = 1; id < 20; id++) units.push(unit(id, uses(id - 1)));
    const res = root('Res', `<ofd:CompositeGraphicUnits>${units.join('')}</ofd:CompositeGraphicUnits>`);
    const bytes = packOfd([page(text('正文') + uses(19))], { 'Doc_0/Res.xml': res }, '<ofd:DocumentRes>Res.xml</ofd:DocumentRes>');
    const { reported } = await readOfd(bytes, { elements: 20_000, glyphs: 100 });
    expect(reported.map(([code]) => code)).toContain('limit:glyphs');
  });

  it('reads ruled tables', async () => {
    const grid = [0, 1, 2].map((line) => rule(30, 50 + line * 10, 80, 0) + rule(30 + line * 40, 50, 0, 20)).join('');
    const cells =
      [text('月份', 52), text('1月', 62)].join('') + text('工作', 52).replace('"30 ', '"72 ') + text('开会', 62).replace('"30 ', '"72 ');
    const { document } = await readOfd(packOfd([page(grid + cells)]));
    expect(onlyTable(document)).toMatchObject({ columns: 2 });
    expect(document.text).toBe('月份\t工作\n1月\t开会');
  });

  it('reads prefixes that nobody declares, and other prefixes', async () => {
    const bytes = zipSync({
      'OFD.xml': strToU8('<x:OFD xmlns:x="urn:x"><x:DocBody><x:DocRoot>/D/Document.xml</x:DocRoot></x:DocBody></x:OFD>'),
      'D/Document.xml': strToU8('<y:Document><y:Pages><y:Page ID="1" BaseLoc="P/Content.xml"/></y:Pages></y:Document>'),
      'D/P/Content.xml': strToU8(`<ofd:Page>${page(text('正文'))}</ofd:Page>`),
    });
    expect((await readOfd(bytes)).document.text).toBe('正文');
  });

  it('reads several documents of one package one after another', async () => {
    const body = (n: number) => `<ofd:DocBody><ofd:DocRoot>Doc_${n}/Document.xml</ofd:DocRoot></ofd:DocBody>`;
    const parts = {
      'OFD.xml': root('OFD', body(0) + body(1)),
      'Doc_1/Document.xml': root('Document', '<ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages>'),
      'Doc_1/P.xml': root('Page', page(text('第二个文件'))),
    };
    const { document } = await readOfd(packOfd([page(text('第一个文件'))], parts));
    expect([document.pages, document.text]).toEqual([2, '第一个文件\n第二个文件']);
  });
});

describe('what is not read is said', () => {
  it('text that is not seen; where nothing else stands, it was recognised, and is read', async () => {
    const unseen = await readOfd(packOfd([page(text('正文') + text('藏', 50, 'Visible="false"'))]));
    expect([unseen.document.text, ...unseen.reported]).toEqual(['正文', ['ofd:hidden-text', { count: 1 }]]);
    const scanned = await readOfd(
      packOfd([page(`<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>${text('识别', 30, 'Alpha="0"')}`)]),
    );
    expect([scanned.document.text, ...scanned.reported]).toEqual(['识别', ['ofd:recognised-text', { pages: 1 }]]);
  });

  it('signatures, seals, attachments; watermarks and turned text are set aside', async () => {
    const annotation = `<ofd:Annot Type="Watermark"><ofd:Appearance Boundary="0 0 1 1">${text('内部资料')}</ofd:Appearance></ofd:Annot><ofd:Annot Type="Stamp"><ofd:Appearance Boundary="0 60 1 1">${text('批注')}</ofd:Appearance></ofd:Annot>`;
    const parts = {
      'OFD.xml': root(
        'OFD',
        '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/S.xml</ofd:Signatures></ofd:DocBody>',
      ),
      'S.xml': root('Signatures', '<ofd:Signature ID="1" Type="Seal"/><ofd:Signature ID="2"/>'),
      'Doc_0/A.xml': root('Attachments', '<ofd:Attachment ID="1" Name="附表.xlsx"/>'),
      'Doc_0/N.xml': root('Annotations', '<ofd:Page PageID="10"><ofd:FileLoc>N0.xml</ofd:FileLoc></ofd:Page>'),
      'Doc_0/N0.xml': root('PageAnnot', annotation),
    };
    const more = '<ofd:Annotations>N.xml</ofd:Annotations><ofd:Attachments>A.xml</ofd:Attachments>';
    const { document, reported } = await readOfd(packOfd([page(text('正文') + text('侧', 50, 'CTM="0 1 -1 0 0 0"'))], parts, '', more));
    expect(reported).toEqual([
      ['ofd:signatures', { signatures: 1, seals: 1 }],
      ['ofd:attachments', { count: 1, names: '附表.xlsx' }],
    ]);
    expect(document.asides.map(({ reason, range }) => [reason, document.text.slice(range.start, range.end)])).toEqual([
      ['decoration', '侧'],
      ['watermark', '内部资料'],
    ]);
    expect(document.blocks).toHaveLength(2);
  });

  it('pages that are damaged or missing', async () => {
    const { document, reported } = await readOfd(packOfd([page(text('正文')), '<a>'], { 'Doc_0/Pages/Page_1/Content.xml': '<a><b>' }));
    expect([document.text, ...reported]).toEqual(['正文', ['ofd:damaged-pages', { count: 1 }]]);
  });

  it.each([
    ['a file cut short', packOfd([page('')]).subarray(0, 200), 'ofd:package'],
    ['a package without a document', zipSync({ 'OFD.xml': strToU8('<OFD/>') }), 'ofd:no-document'],
    ['an encrypted one', packOfd([page(text('x'))], { 'Encryptions.xml': '<a/>' }), 'ofd:encrypted'],
    ['pictures only', packOfd([page('<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>')]), 'ofd:no-text-layer'],
    ['a DOCTYPE', packOfd([page('')], { 'OFD.xml': '<!DOCTYPE a><a/>' }), 'ofd:doctype'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect((async () => reader.read(bytes, { report() {}, limits: LIMITS }))()).rejects.toMatchObject({ diagnostic: { code } });
  });
});
