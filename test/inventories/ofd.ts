import { packOfd, root } from '../fixtures/ofd.js';
import { type Row, row } from './row.js';

const page = (objects: string, before = ''): string => `${before}<ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content>`;
const text = (content: string, y = 30, more = '', inner = ''): string =>
  `<ofd:TextObject Boundary="30 ${y} 100 6" Font="3" Size="5" ${more}>${inner}<ofd:TextCode X="0" Y="5" DeltaX="g 40 5">${content}</ofd:TextCode></ofd:TextObject>`;
const one = (objects: string, parts: Readonly<Record<string, string>> = {}, common = '', more = ''): Uint8Array =>
  packOfd([page(text('正文') + objects)], parts, common, more);
const noted = (annotation: string): Uint8Array =>
  one(
    '',
    {
      'Doc_0/N.xml': root('Annotations', '<ofd:Page PageID="10"><ofd:FileLoc>N0.xml</ofd:FileLoc></ofd:Page>'),
      'Doc_0/N0.xml': root('PageAnnot', annotation),
    },
    '',
    '<ofd:Annotations>N.xml</ofd:Annotations>',
  );
const UNSEEN: Pick<Row, 'codes'> = { codes: ['ofd:hidden-text'] };

/** What an OFD may carry text in. */
export const OFD: Readonly<Record<string, readonly Row[]>> = {
  'Text on a page': [
    row('`TextObject`, `TextCode`: `DeltaX`, `DeltaY`', 'the text', 'read by its position', one(text('第二行', 40)), '正文\n第二行'),
    row(
      '`CGTransform`',
      'by its glyphs',
      'the codes beside them are read',
      one(text('通知', 40, '', '<ofd:CGTransform CodePosition="0"><ofd:Glyphs>1 2</ofd:Glyphs></ofd:CGTransform>')),
      '正文\n通知',
    ),
    row('`CTM` that only shifts and stretches', 'the text', 'read', one(text('通知', 40, 'CTM="1 0 0 1 2 3"')), '正文\n通知'),
    row('`CTM` that turns', 'on its side', 'set aside as `decoration`', one(text('侧', 40, 'CTM="0 1 -1 0 0 0"')), '正文\n侧', {
      asides: ['decoration: 侧'],
    }),
    row(
      '`PageBlock`, layers of all kinds',
      'what they hold',
      'read',
      one(`<ofd:PageBlock>${text('块内', 40)}</ofd:PageBlock>`),
      '正文\n块内',
    ),
    row(
      '`CompositeObject`',
      'the unit that it names',
      'read',
      one(
        '<ofd:CompositeObject Boundary="0 0 210 297" ResourceID="5"/>',
        {
          'Doc_0/Res.xml': root(
            'Res',
            `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5"><ofd:Content>${text('单元', 40)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`,
          ),
        },
        '<ofd:DocumentRes>Res.xml</ofd:DocumentRes>',
      ),
      '正文\n单元',
    ),
    row(
      'templates',
      'with each page that names them',
      'read',
      packOfd(
        [page(text('正文'), '<ofd:Template TemplateID="9"/>')],
        { 'Doc_0/T.xml': root('Page', page(text('模板', 40))) },
        '<ofd:TemplatePage ID="9" BaseLoc="T.xml"/>',
      ),
      '正文\n模板',
    ),
    row(
      '`PathObject`',
      'rules, shapes',
      'rules make tables; letters drawn as shapes are not read',
      one('<ofd:PathObject Boundary="30 50 80 0"><ofd:AbbreviatedData>M 0 0 L 80 0</ofd:AbbreviatedData></ofd:PathObject>'),
      '正文',
    ),
    row(
      '`ImageObject`',
      'the picture',
      'with `--ocr`, on a page without text, its text is recognised; else not read: `ofd:picture-pages`, and `ofd:no-text-layer` where no page has text',
      one('<ofd:ImageObject Boundary="0 0 50 50" ResourceID="5"/>'),
      '正文',
    ),
  ],
  'What is not drawn': [
    row('`Visible="false"`', 'nothing', 'left out, counted', one(text('藏', 40, 'Visible="false"')), '正文', UNSEEN),
    row('`Alpha="0"`', 'nothing', 'left out, counted', one(text('藏', 40, 'Alpha="0"')), '正文', UNSEEN),
    row(
      '`FillColor` of no strength',
      'nothing',
      'left out, counted',
      one(text('藏', 40, '', '<ofd:FillColor Value="0 0 0" Alpha="0"/>')),
      '正文',
      UNSEEN,
    ),
    row(
      'such text over a picture, alone on its page',
      'nothing: it was recognised',
      'read',
      packOfd([page(`<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>${text('识别', 30, 'Alpha="0"')}`)]),
      '识别',
      {
        codes: ['ofd:recognised-text'],
      },
    ),
  ],
  'Beside the pages': [
    row(
      'annotations: `Stamp`, `Highlight`, …',
      'their appearance',
      'read by its position',
      noted(`<ofd:Annot Type="Stamp"><ofd:Appearance Boundary="0 20 1 1">${text('同意')}</ofd:Appearance></ofd:Annot>`),
      '正文\n同意',
    ),
    row(
      'annotations: `Watermark`',
      'over the page',
      'set aside as `watermark`',
      noted(`<ofd:Annot Type="Watermark"><ofd:Appearance Boundary="0 20 1 1">${text('内部')}</ofd:Appearance></ofd:Annot>`),
      '正文\n内部',
      {
        asides: ['watermark: 内部'],
      },
    ),
    row(
      'annotations that are not visible',
      'nothing',
      'left out',
      noted(`<ofd:Annot Type="Stamp" Visible="false"><ofd:Appearance Boundary="0 20 1 1">${text('同意')}</ofd:Appearance></ofd:Annot>`),
      '正文',
    ),
    row(
      'attachments',
      'a list',
      'named',
      one(
        '',
        { 'Doc_0/A.xml': root('Attachments', '<ofd:Attachment ID="1" Name="附表.xlsx"/>') },
        '',
        '<ofd:Attachments>A.xml</ofd:Attachments>',
      ),
      '正文',
      { codes: ['ofd:attachments'] },
    ),
    row(
      'signatures, seals',
      'the seal’s picture',
      'named; they are not checked',
      one('', {
        'OFD.xml': root(
          'OFD',
          '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>/S.xml</ofd:Signatures></ofd:DocBody>',
        ),
        'S.xml': root('Signatures', '<ofd:Signature ID="1" Type="Seal"/>'),
      }),
      '正文',
      { codes: ['ofd:signatures'] },
    ),
    row(
      'outlines, bookmarks, custom tags, metadata',
      'in side bars, nothing',
      'not read',
      one('', {}, '', '<ofd:Outlines><ofd:OutlineElem Title="x"/></ofd:Outlines>'),
      '正文',
    ),
  ],
};
