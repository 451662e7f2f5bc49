import { describe, expect, it } from 'vitest';
import { readBody, readPage, shown, shownBody } from './reading.js';

describe('white space', () => {
  it.each([
    ['collapses blanks and line ends', '<p>  a \n b\t c </p>', ['a b c']],
    ['keeps the no-break space and U+3000', '<p>周&nbsp;&nbsp;翔　毛</p>', ['周\u00a0\u00a0翔　毛']],
    ['drops a line end of the source amid Chinese text', '<p>改革\n开放，\n  发展</p>', ['改革开放，发展']],
    ['keeps a line end of the source between words', '<p>plan\n2019 a</p>', ['plan 2019 a']],
    ['keeps a line end between two elements', '<p><span>牵头：某局</span>\n<span>配合：某办</span></p>', ['牵头：某局 配合：某办']],
    ['drops zero-width characters', '<p>重\u200b点\ufeff工\u00ad作</p>', ['重点工作']],
    ['decodes character references', '<p>&ldquo;两个&rdquo;&#12288;&#x3010;a&lt;b&amp;c</p>', ['“两个”　【a<b&c']],
  ])('%s', async (_, markup, expected) => {
    expect(await shownBody(markup)).toEqual(expected);
  });
});

describe('blocks', () => {
  it.each([
    ['ends a block at br and block elements', '一<br>二<div>三</div>四<p>五<p>六', ['一', '二', '三', '四', '五', '六']],
    ['joins inline elements', '<p><span>政协办〔</span><font>2019</font><b>〕</b>1号</p>', ['政协办〔2019〕1号']],
    [
      'takes a span of display block for a block',
      '<span style="display:block">一</span><span style="display: block">二</span>',
      ['一', '二'],
    ],
    [
      'takes a li of display inline for no block',
      '<ul><li style="display:inline">一</li><li style="display:inline">二</li></ul>',
      ['一二'],
    ],
    ['keeps the lines of pre', '<pre>\n1月  会议\n\n2月  检查</pre>', ['1月  会议', '2月  检查']],
    ['keeps the lines of white-space: pre-line', '<div style="white-space:pre-line">一\n二   三</div>', ['一', '二 三']],
    ['draws no bullets', '<ul><li>一</li><li>二</li></ul>', ['一', '二']],
  ])('%s', async (_, markup, expected) => {
    expect(await shownBody(markup)).toEqual(expected);
  });

  it('counts empty paragraphs, and br on an empty line, before the next block', async () => {
    const { document } = await readBody('<p>一</p><p>&nbsp;</p><p></p><p>二</p>三<br><br><br>四<p><br></p>五');
    expect(document.blocks.map((block) => block.hints.blankBefore)).toEqual([0, 2, 0, 2, 1]);
  });
});

describe('what is not drawn', () => {
  it.each([
    ['scripts, styles and templates', '<script>var a="一、"</script><style>p{}</style><template>二</template><noscript>三</noscript>正文'],
    [
      'comments and Word conditional comments',
      '<!-- 一 --><!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->正文<![if !vml]><![endif]>',
    ],
    ['elements with hidden', '<p hidden>一</p>正文'],
    ['display none and visibility hidden', '<p style="DISPLAY: none !important">一</p>正文<span style="visibility:hidden">二</span>'],
    ['pictures', '<img alt="一">正文'],
    ['deleted text', '<del>一</del>正文<s>二</s><strike>三</strike>'],
  ])('leaves out %s', async (_, markup) => {
    expect(await shownBody(markup)).toEqual(['正文']);
  });

  it('keeps inserted text, and text after <o:p/> and other islands of Word', async () => {
    expect(await shownBody('<p><ins>新增</ins>任务<o:p/>完成<st1:chsdate>3月</st1:chsdate><?xml:namespace prefix = o /></p>')).toEqual([
      '新增任务完成3月',
    ]);
  });

  it('reports hidden and deleted text of the article, not of the page around it', async () => {
    expect((await readBody('正文<p hidden>一二</p><del>三</del>')).codes).toEqual(['html:hidden-text', 'html:deleted-text']);
    const around = await readPage('<ul style="display:none"><li>菜单</li></ul><div class="TRS_Editor">正文，如下。</div>');
    expect(around.codes).toEqual([]);
  });
});

describe('damaged markup', () => {
  it('falls where a browser puts it', async () => {
    const page = await readPage(
      '<div id=zoom><table border=1><tr><td>月份</div><td>工作</span></td></p><tr><td>1月<td>检查</table><p>完。</div>',
    );
    expect(shown(page.document)).toEqual([
      [
        [['月份'], ['工作']],
        [['1月'], ['检查']],
      ],
      '完。',
    ]);
  });
});
