import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.js';

/** A page as Word saves it: properties for itself in comments, numbers in lists that browsers are told to leave alone, an XML island. */
const page = (
  charset: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=${charset}"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="a.files/filelist.xml">
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>王某</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;text-align:justify;mso-pagination:none;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=ZH-CN><div class=WordSection1 style='layout-grid:15.6pt'>
<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>青禾县<span lang=EN-US>2031</span>年工作要点<o:p></o:p></span></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span></span><![endif]><span>抓好春耕生产</span></p>
<p class=MsoNormal>（责任单位：县农业农村局）<span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
</div></body></html>`;

/** What Word keeps beside the page in an archive of it: lines between notes, headers, in a page of their own; a list of files. */
const BESIDE =
  "<html><body><div style='mso-element:footnote-separator' id=fs><p class=MsoNormal><span lang=EN-US>脚注分隔</span></p></div></body></html>";
const part = (location: string, type: string, body: Buffer) =>
  `------=_NextPart_01\r\nContent-Location: file:///C:/D1/${location}\r\nContent-Transfer-Encoding: base64\r\nContent-Type: ${type}\r\n\r\n${body.toString('base64')}\r\n`;
const archive = (beside = BESIDE) =>
  Buffer.concat([
    Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_NextPart_01"\r\n\r\n'),
    iconv.encode('此文档为“单个文件网页”，也称为“网页存档”文件。\r\n\r\n', 'gbk'),
    Buffer.from(
      [
        part('a.htm', 'text/html; charset="gb2312"', iconv.encode(page('gb2312'), 'gbk')),
        part('a.files/header.htm', 'text/html; charset="gb2312"', iconv.encode(beside, 'gbk')),
        part('a.files/filelist.xml', 'text/xml; charset="utf-8"', Buffer.from('<xml xmlns:o="urn:x"><o:MainFile HRef="../a.htm"/></xml>')),
        '------=_NextPart_01--\r\n',
      ].join(''),
    ),
  ]);

describe('what Word saves as a page, under the name .doc', () => {
  it.each([
    ['a page in GB 2312', 'html', () => iconv.encode(page('gb2312'), 'gbk')],
    ['a page in UTF-16', 'html', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page('unicode'), 'utf16le')])],
    ['an archive with the pages that Word keeps beside it', 'mhtml', () => archive()],
  ])('%s is read as the document that it is', async (_, format, bytes) => {
    const { document } = await parse(bytes(), { path: '要点.doc', withText: true });
    expect(document.source.format).toBe(format);
    expect(
      document.text
        ?.split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(['青禾县2031年工作要点', expect.stringMatching(/^一、\s*抓好春耕生产$/), '（责任单位：县农业农村局）']);
    expect(document.tasks.map(({ content, departments }) => [content, departments])).toEqual([['抓好春耕生产', ['县农业农村局']]]);
  });

  it('an archive names the page of its headers where there are some', async () => {
    const told = async (bytes: Uint8Array) => (await parse(bytes)).diagnostics.filter(({ code }) => code === 'mhtml:attachments');
    expect(await told(archive(BESIDE.replace('footnote-separator', 'header')))).toMatchObject([
      { details: { count: 1, names: 'header.htm' } },
    ]);
    expect(await told(archive())).toEqual([]);
  });
});
