import { describe, expect, it } from 'vitest';
import type { Hints } from '../../../src/document.js';
import { firstText, readBody } from './reading.js';

async function hints(markup: string): Promise<Hints> {
  return firstText((await readBody(markup)).document).hints;
}

describe('hints', () => {
  it.each<[string, string, Partial<Hints>]>([
    ['heading levels', '<h2>一、加强学习</h2>', { outline: 2, bold: true }],
    ['a paragraph is no heading', '<p>一、加强学习</p>', { outline: null, bold: false, style: null }],
    ['text-align', '<p style="TEXT-ALIGN: center">标题</p>', { alignment: 'center' }],
    ['align, inherited', '<div align="right"><p>某局</p></div>', { alignment: 'right' }],
    ['center', '<center>标题</center>', { alignment: 'center' }],
    ['align on a table places the table', '<table align="center"><tr><td>正文</td></tr></table>', { alignment: null }],
    ['sizes in points', '<p><span style="font-size:16.0pt">正文</span></p>', { fontSize: 16 }],
    ['sizes in pixels', '<p style="font-size:29px">正文</p>', { fontSize: 21.75 }],
    ['sizes in em, of the size around', '<div style="font-size:20px"><p style="font-size:1.5em">正文</p></div>', { fontSize: 22.5 }],
    ['font size', '<font size="5">标题</font>', { fontSize: 18 }],
    [
      'the size of most characters',
      '<p><span style="font-size:9pt">一</span><span style="font-size:16pt">二三四</span></p>',
      { fontSize: 16 },
    ],
    ['bold by element', '<p><strong>标题</strong></p>', { bold: true, lead: 0 }],
    ['bold by weight', '<p style="font-weight:700">标题</p>', { bold: true }],
    ['plain inside bold', '<b><span style="font-weight:normal">正文</span></b>', { bold: false }],
    ['not bold where some is plain', '<p><b>一、</b>正文</p>', { bold: false }],
    ['a bold run at the start', '<p>　　<b>（一）抓好就业。</b>举办培训班。</p>', { lead: 8 }],
    [
      'a run in 楷体, digits in a Latin face',
      '<p><span style="font-family:Times">1.</span><span style="font-family:楷体_GB2312">加强学习。</span><span style="font-family:仿宋">每月一次</span></p>',
      { lead: 7 },
    ],
    ['a run in 黑体', '<p><font face="黑体">一、</font><font face="仿宋_GB2312">加强学习</font></p>', { lead: 2 }],
    ['no lead where bold only comes later', '<p>举办<b>培训班</b></p>', { lead: 0 }],
    ['no lead where bold comes again and again', '<p><b>一月</b>学习<b>二月检查评比表彰</b></p>', { lead: 0 }],
    ['text-indent', '<p style="text-indent:32pt">正文</p>', { indent: 32 }],
    ['text-indent in em', '<p style="font-size:16pt;text-indent:2em">正文</p>', { indent: 32 }],
    ['blanks typed in front', '<p style="font-size:16pt">　　正文</p>', { indent: 32 }],
    ['no-break spaces typed in front', '<p style="font-size:16pt">&nbsp;&nbsp;&nbsp;&nbsp;正文</p>', { indent: 32 }],
    ['margin', '<p style="margin-left:18pt;text-indent:-18pt">正文</p>', { indent: 0 }],
    ['no indent', '<p>正文</p>', { indent: null }],
    ['a page break', '<p style="page-break-before:always">附件</p>', { pageBreakBefore: true }],
    ['a page break of Word', '<br style="page-break-before:always"><p>附件</p>', { pageBreakBefore: true }],
    ['styles of Word', '<p class="MsoTitle">标题</p>', { style: 'title' }],
  ])('tell %s', async (_, markup, expected) => {
    expect(await hints(markup)).toMatchObject(expected);
  });
});
