import { expect, it } from 'vitest';
import { check, parse } from '../../../src/index.js';
import { makeParts, pack } from './make.js';

/** What WPS Office writes of its own: a namespace, marks of form fields, a version of its typesetting, parts that say who wrote the file. */
const OWN = 'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"';
const FURTHER = {
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS Office_11.1.0.9912_F1E327BC-269C-435d-A152-05C5408002CA</Application></Properties>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="KSOProductBuildVer"><vt:lpwstr>2052-11.1.0.9912</vt:lpwstr></property></Properties>',
  'customXml/item1.xml':
    '<s:customData xmlns="http://www.wps.cn/officeDocument/2013/wpsCustomData" xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"><customSectProps><customSectPr/></customSectProps></s:customData>',
};
/** Its styles are called by numbers, and both style and paragraph may name the list. */
const STYLES =
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const SETTINGS = `<mc:AlternateContent><mc:Choice Requires="wpsCustomData" ${OWN}><wpsCustomData:typoFeatureVersion val="1"/></mc:Choice></mc:AlternateContent>`;

const words = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const field = (content: string) =>
  `<wpsCustomData:docfieldStart id="0" docfieldname="{&quot;key&quot;:&quot;1&quot;}"/>${content}<wpsCustomData:docfieldEnd id="0"/>`;
const heading = (text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${words(text)}</w:p>`;
const BODY = [
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${words('青禾县2031年工作要点')}</w:p>`,
  heading('抓好春耕生产'),
  `<w:p>${words('（责任单位：')}${field(words('县农业农村局'))}${words('）')}</w:p>`,
  heading('新建村道三条'),
  `<w:p>${words('（责任单位：县交通运输局）')}</w:p>`,
].join('');

it('a document of WPS Office is read whole, numbers and form fields included, and nothing of its own is text', async () => {
  const parts = makeParts(BODY, { styles: STYLES, numbering: NUMBERING, settings: SETTINGS });
  const main = (parts['word/document.xml'] ?? '').replace('<w:document ', `<w:document ${OWN} mc:Ignorable="wpsCustomData" `);
  const { document } = await parse(pack({ ...parts, 'word/document.xml': main, ...FURTHER }), { path: '要点.wps', withText: true });
  expect(document.source.format).toBe('docx');
  expect(document.text).toBe(
    '青禾县2031年工作要点\n一、抓好春耕生产\n（责任单位：县农业农村局）\n二、新建村道三条\n（责任单位：县交通运输局）',
  );
  expect(document.tasks.map(({ content, departments }) => [content, departments])).toEqual([
    ['抓好春耕生产', ['县农业农村局']],
    ['新建村道三条', ['县交通运输局']],
  ]);
  expect([document.diagnostics, check(document)]).toEqual([[], []]);
});
