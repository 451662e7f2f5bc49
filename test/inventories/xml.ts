import { makeParts, pack } from '../readers/docx/make.js';
import { flatPackage, word2003 } from '../readers/xml/make.js';
import { type Row, row } from './row.js';

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const within = (
  construct: string,
  drawn: string,
  does: string,
  content: string,
  reads: string,
  more: Pick<Row, 'asides' | 'codes'> = {},
): Row => row(construct, drawn, does, word2003(`<w:p>${run('前')}${content}${run('后')}</w:p>`), reads, more);
const annotation = (type: string, content: string): string =>
  `<aml:annotation w:type="Word.${type}"><aml:content>${content}</aml:content></aml:annotation>`;
const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
const list =
  '<w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:suff w:val="Nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:listDef><w:list w:ilfo="1"><w:ilst w:val="0"/></w:list>';
const heading = (type: string): string => `<w:sectPr><w:hdr w:type="${type}"><w:p>${run('某县文件')}</w:p></w:hdr></w:sectPr>`;

/** What documents of one XML file may carry text in. */
export const XML: Readonly<Record<string, readonly Row[]>> = {
  'Word 2003 XML': [
    within('`w:t`, `w:tab`, `w:br`', 'the text, a gap, a line end', 'likewise', '<w:r><w:tab/><w:t>甲</w:t></w:r>', '前\t甲后'),
    within(
      'smart tags and elements of other names',
      'what they hold',
      'read',
      `<st1:chsdate Year="2031">${run('3月')}</st1:chsdate>`,
      '前3月后',
    ),
    within('`w:hlink`', 'what it holds', 'read', `<w:hlink w:dest="http://example.org">${run('甲')}</w:hlink>`, '前甲后'),
    row(
      'lists: `w:listPr`, `w:listDef`',
      'the number',
      'written into the text',
      word2003(`<w:p><w:pPr><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr></w:pPr>${run('甲')}</w:p>`, '', list),
      '一、甲',
    ),
    row(
      '`w:tbl`, `w:vmerge`, `w:gridSpan`',
      'a grid',
      'a table',
      word2003(
        `<w:tbl><w:tr>${cell('甲', '<w:vmerge w:val="restart"/>')}${cell('乙')}</w:tr><w:tr>${cell('', '<w:vmerge/>')}${cell('丙')}</w:tr></w:tbl>`,
      ),
      '甲\t乙\n丙',
    ),
    within(
      '`w:footnote`, `w:endnote`',
      'below the page or the text',
      'read behind the text',
      `<w:r><w:footnote><w:p>${run('注')}</w:p></w:footnote></w:r>`,
      '前后\n注',
    ),
    row(
      '`w:hdr`, `w:ftr`',
      'at the edges of pages',
      'read as in a package',
      word2003(`<w:p>${run('甲')}</w:p>${heading('odd')}`),
      '某县文件\n甲',
      { asides: ['running-head: 某县文件'] },
    ),
    within('`aml:annotation`: what was inserted', 'what it holds', 'read', annotation('Insertion', run('插')), '前插后'),
    within(
      '`aml:annotation`: what was deleted',
      'nothing',
      'left out, counted',
      annotation('Deletion', '<w:r><w:delText>删</w:delText></w:r>'),
      '前后',
      { codes: ['docx:deleted-text'] },
    ),
    within(
      '`aml:annotation`: comments',
      'beside the text',
      'left out, counted',
      annotation('Comment', `<w:p>${run('批注')}</w:p>`),
      '前后',
      {
        codes: ['docx:comments'],
      },
    ),
    within('`w:vanish`', 'nothing', 'left out, counted', run('藏', '<w:vanish/>'), '前后', { codes: ['docx:hidden-text'] }),
    within('`wx:` hints, `w:binData`', 'nothing', 'nothing', '<w:r><w:pict><w:binData>AAAA</w:binData></w:pict></w:r>', '前后'),
  ],
  'Flat OPC, .fodt': [
    row(
      '`pkg:part`',
      'what the package of these parts draws',
      'as a [.docx file](inventory-docx.md)',
      flatPackage(pack(makeParts(`<w:p>${run('甲')}</w:p>`))),
      '甲',
    ),
    row(
      '`office:document`',
      'what a package of this content draws',
      'as an [.odt file](inventory-odt.md)',
      Buffer.from(
        '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>甲</text:p></office:text></office:body></office:document>',
      ),
      '甲',
    ),
  ],
};
