/** Holds one construct of a page that may carry text, what a browser draws of it, what the reader does, and an example. */
export interface Row {
  readonly construct: string;
  readonly drawn: string;
  readonly does: string;
  /** Stands in the article's element. */
  readonly markup: string;
  /** What the text's blocks show, joined by line ends. */
  readonly reads: string;
  readonly codes?: readonly string[];
  /** What is set aside, with its reason. */
  readonly aside?: string;
}

const row = (construct: string, drawn: string, does: string, markup: string, reads: string, codes: readonly string[] = []): Row => ({
  construct,
  drawn,
  does,
  markup,
  reads,
  codes,
});

const TEXT = [
  row(
    '`p`, `div`, `section`, `h1`–`h6`, `blockquote`, `pre`, …',
    'each on its lines',
    'read, a block each',
    '<p>甲</p><div>乙</div><h2>丙</h2>',
    '甲\n乙\n丙',
  ),
  row('`span`, `font`, `b`, `a`, `ins`, `mark`, …', 'in the line', 'read', '<p>甲<b>乙</b><ins>丙</ins></p>', '甲乙丙'),
  row('elements of names that HTML does not know', 'in the line', 'read', '<p>甲<st1:date>乙</st1:date><x-y>丙</x-y></p>', '甲乙丙'),
  row('`br`, `hr`, `wbr`', 'a line end, a rule, nothing', 'line end, line end, nothing', '<p>甲<br>乙<wbr>丙<hr>丁</p>', '甲\n乙丙\n丁'),
  row('character references', 'the character', 'read', '<p>&ldquo;甲&rdquo;&#x4e59;</p>', '“甲”乙'),
  row(
    '`ol`, `li`, `value`, `start`, `reversed`, `type`',
    'with numbers',
    'numbers are written into the text',
    '<ol start="3"><li>甲<li>乙</ol>',
    '3. 甲\n4. 乙',
  ),
  row(
    '`list-style-type` in `style` or a style sheet',
    'as the counter style says',
    'likewise',
    '<style>.n{list-style-type:cjk-ideographic}</style><ol class="n"><li>甲</ol>',
    '一、 甲',
  ),
  row(
    '`::before`, `::after`: strings, `attr()`',
    'before and behind what the element holds',
    'words and marks are read; ornaments and the signs of icon fonts are not',
    '<style>.l::after{content:"：" attr(data-n)}.i:before{content:"\\e900"}.c:after{content:".";height:0;visibility:hidden}</style><p class="c"><b class="l i" data-n="1">甲</b>乙</p>',
    '甲：1乙',
  ),
  row(
    '`::before`, `::after`: `counter()`',
    'a number',
    'named',
    '<style>h2::before{content:"第" counter(c) "条"}</style><h2>甲</h2>',
    '第条甲',
    ['html:counters'],
  ),
  row('`ul`, `menu`, `dir`', 'with bullets', 'read without bullets', '<ul><li>甲</ul>', '甲'),
  row(
    '`dl`, `dt`, `dd`, `figure`, `figcaption`, `details`, `summary`',
    'each on its lines; closed details on a click',
    'read, closed details too',
    '<dl><dt>甲<dd>乙</dl><details><summary>丙</summary>丁</details>',
    '甲\n乙\n丙\n丁',
  ),
  row(
    '`table`, `caption`, `thead`, `tbody`, `tfoot`, spans',
    'as a grid',
    'read as a table; one that only lays out, as what its cells hold',
    '<table border="1"><tr><td>月份<td>工作<tr><td>1月<td>会议</table>',
    '月份|工作\n1月|会议',
  ),
  row(
    'a table inside a table that only lays out',
    'as a grid',
    'read as a table',
    '<table><tr><td>甲<tr><td><table border="1"><tr><td>月份<td>工作<tr><td>1月<td>会议</table></table>',
    '甲\n月份|工作\n1月|会议',
  ),
  row('`q`', 'in quotation marks', 'the marks are written into the text', '<p>说<q>甲<q>乙</q></q>好</p>', '说“甲‘乙’”好'),
  row('`ruby`, `rb`', 'the word', 'read', '<p>发展<ruby><rb>畲</rb></ruby>乡</p>', '发展畲乡'),
  {
    ...row(
      '`rt`, `rtc`',
      'small, above the word',
      'read as `decoration`, beside the text',
      '<p>发展<ruby>畲<rp>(</rp><rt>shē</rt><rp>)</rp></ruby>乡</p>',
      '发展畲乡',
    ),
    aside: 'decoration: shē',
  },
  row('`rp`', 'nothing', 'left out', '<p><ruby>畲<rp>(</rp></ruby>乡</p>', '畲乡'),
  row(
    '`svg`: `text`, `tspan`, `foreignObject`',
    'the words',
    'read, each `text` a block',
    '<p>甲</p><svg><text>乙<tspan>丙</tspan></text><text>丁</text></svg>',
    '甲\n乙丙\n丁',
  ),
  row(
    '`svg`: `title`, `desc`, `defs`, `metadata`, `symbol`, `clipPath`, `mask`, `marker`, `pattern`',
    'nothing by themselves',
    'left out',
    '<p>甲</p><svg><title>乙</title><desc>丙</desc><defs><text>丁</text></defs></svg>',
    '甲',
  ),
  row(
    'MathML',
    'the formula',
    'read as one line: fractions with /, scripts with ^ and _',
    '<p>约<math><mfrac><mn>1</mn><mn>3</mn></mfrac><msup><mi>m</mi><mn>2</mn></msup></math></p>',
    '约1/3m^2',
  ),
  row(
    'MathML: `annotation`, `annotation-xml`',
    'nothing',
    'left out',
    '<p>甲<math><semantics><mn>1</mn><annotation>\\one</annotation></semantics></math></p>',
    '甲1',
  ),
];

const CONTROLS = [
  row(
    '`select`',
    'the chosen option, else the first',
    'read',
    '<p>甲<select><option>乙<option selected>丙</select><select><option>丁<option>戊</select></p>',
    '甲丙丁',
  ),
  row(
    '`select multiple`',
    'a list',
    'the chosen options are read',
    '<p>甲</p><select multiple><option selected>乙<option>丙<option selected>丁</select>',
    '甲\n乙\n丁',
  ),
  row(
    '`input` of text, number, date, …',
    'the value',
    'read',
    '<p>甲<input value="乙"><input type="date" value="2031-03-01"></p>',
    '甲乙2031-03-01',
  ),
  row('`input` checkbox, radio', 'a box', 'read as ☑ ☐ ◉ ○', '<p><input type="checkbox" checked>甲<input type="radio">乙</p>', '☑甲○乙'),
  row(
    '`input` hidden, password, file, button, submit, …',
    'nothing, dots, a tool',
    'left out',
    '<p>甲<input type="hidden" value="乙"><input type="submit" value="丙"></p>',
    '甲',
  ),
  row('`textarea`', 'its text, with its lines', 'read', '<p>甲</p><textarea>乙\n丙</textarea>', '甲\n乙\n丙'),
  row(
    '`button`, `label`, `legend`, `output`',
    'the words',
    'read',
    '<fieldset><legend>甲</legend><label>乙</label></fieldset><output>丙</output>',
    '甲\n乙\n丙',
  ),
  row(
    '`placeholder`, `title`, `alt`, `datalist`',
    'pale, on asking, instead of a picture, on typing',
    'left out',
    '<p>甲<input placeholder="乙"><img alt="丙"><datalist><option>丁</datalist></p>',
    '甲',
  ),
  row(
    '`meter`, `progress`, `canvas`, `video`, `audio`, `map`',
    'no words',
    'left out',
    '<p>甲<meter>乙</meter><canvas>丙</canvas><video>丁</video></p>',
    '甲',
  ),
];

const HIDING = [
  row('`display: none` in `style`', 'nothing', 'left out, counted', '<p>甲</p><p style="display:none">乙</p>', '甲', ['html:hidden-text']),
  row(
    '`display: none` in a style sheet: by class, id, name, attribute, place; the cascade',
    'nothing',
    'left out, counted',
    '<style>.a .b>p,#c,[data-d]{display:none}#e{display:block!important}</style><p>甲</p><div class="a"><div class="b"><p>乙</p></div></div><p id="c">丙</p><p data-d>丁</p><style>.f{display:none}</style><p class="f" id="e">戊</p>',
    '甲\n戊',
    ['html:hidden-text'],
  ),
  row(
    '`@media`, `media`: on a desktop’s screen',
    'as the query says',
    'likewise',
    '<style>.m{display:none}@media(max-width:700px){.m{display:block}.d{display:none}}@media print{.d{display:none}}</style><style media="print">p{display:none}</style><p class="d">甲</p><p class="m">乙</p>',
    '甲',
    ['html:hidden-text'],
  ),
  row(
    '`@supports`, `@layer`',
    'mostly',
    'applied',
    '<style>@supports (display:grid){.a{display:none}}</style><p>甲</p><p class="a">乙</p>',
    '甲',
    ['html:hidden-text'],
  ),
  row(
    '`@import`, `link`, `@container`, `:has()`, `:hover`',
    'as other files and the reader’s hand say',
    'not applied: what they hide is read',
    '<style>@import url(a.css);p:hover,div:has(p){display:none}</style><div><p>甲</p></div>',
    '甲',
  ),
  row(
    '`visibility: hidden`, `collapse`',
    'nothing but what is visible inside',
    'left out, counted; what is visible inside is read',
    '<p>甲</p><div style="visibility:hidden">乙<p style="visibility:visible">丙</p></div>',
    '甲\n丙',
    ['html:hidden-text'],
  ),
  row(
    'text in the colour of its ground, where the page says both',
    'not to be seen',
    'left out, counted; what has another colour inside is read',
    '<div style="background:#FFF"><p>甲<span style="color:white">乙<b style="color:red">丙</b></span></p></div>',
    '甲丙',
    ['html:hidden-text'],
  ),
  row(
    'text that is pale, on a ground that the page does not say',
    'as other files and pictures say',
    'read',
    '<link rel="stylesheet" href="a.css"><p>甲<span style="color:#fff">乙</span></p><div style="background:url(a.png)"><p style="color:#fff">丙</p></div>',
    '甲乙\n丙',
  ),
  row('`opacity: 0`', 'nothing', 'left out, counted', '<p>甲</p><p style="opacity:0.0">乙</p>', '甲', ['html:hidden-text']),
  row(
    '`font-size: 0`',
    'nothing but what has a size inside',
    'left out, counted; what has a size is read',
    '<p>甲</p><div style="font-size:0">乙<p style="font-size:16px">丙</p></div>',
    '甲\n丙',
    ['html:hidden-text'],
  ),
  row(
    '`text-indent`, `left`, `top` far off the page',
    'nothing',
    'left out, counted',
    '<p>甲</p><p style="text-indent:-9999px">乙</p><p style="position:absolute;left:-999em">丙</p>',
    '甲',
    ['html:hidden-text'],
  ),
  row(
    '`clip`, `clip-path` to nothing; no height and `overflow: hidden`',
    'nothing',
    'left out, counted',
    '<p>甲</p><p style="position:absolute;clip:rect(0,0,0,0)">乙</p><p style="height:0;overflow:hidden">丙</p>',
    '甲',
    ['html:hidden-text'],
  ),
  row(
    '`content-visibility: hidden`, `mso-hide: all`',
    'nothing',
    'left out, counted',
    '<p>甲</p><p style="content-visibility:hidden">乙</p><p style="mso-hide:all">丙</p>',
    '甲',
    ['html:hidden-text'],
  ),
  row(
    '`hidden`, `popover`, `dialog` that is not open',
    'nothing',
    'left out, counted',
    '<p>甲</p><p hidden>乙</p><div popover>丙</div><dialog>丁</dialog><dialog open>戊</dialog>',
    '甲\n戊',
    ['html:hidden-text'],
  ),
  row('`hidden` with `display: block` in a style', 'the text', 'read', '<p hidden style="display:block">甲</p>', '甲'),
  row('`template`', 'nothing', 'left out, counted', '<p>甲</p><template><p>乙</p></template>', '甲', ['html:hidden-text']),
  row('`noscript`', 'nothing where scripts run', 'left out, counted', '<p>甲</p><noscript><p>乙</p></noscript>', '甲', [
    'html:hidden-text',
  ]),
  row(
    'a page whose whole text is hidden',
    'the text, by a script',
    'read, with a warning',
    '<div style="visibility:hidden"><p>甲，乙。</p><p style="display:none">丙</p></div>',
    '甲，乙。',
    ['html:revealed', 'html:hidden-text'],
  ),
  row('`del`, `s`, `strike`', 'crossed out', 'left out, counted: the author took it back', '<p>甲<del>乙</del><s>丙</s></p>', '甲', [
    'html:deleted-text',
  ]),
  row(
    '`script`, `style`, comments, conditional comments, `xml` islands of Word',
    'nothing',
    'left out',
    '<!-- 甲 --><!--[if gte mso 9]><xml><w:a>乙</w:a></xml><![endif]--><script>"丙"</script><p>丁</p>',
    '丁',
  ),
];

const ELSEWHERE = [
  row(
    '`iframe srcdoc`',
    'the document',
    'read',
    '<p>甲</p><iframe srcdoc="&lt;style>b{display:none}&lt;/style>&lt;p>乙&lt;b>丙"></iframe>',
    '甲\n乙',
    ['html:hidden-text'],
  ),
  row(
    '`iframe`, `object`, `embed` with a data address of html or text',
    'the document',
    'read',
    '<p>甲</p><iframe src="data:text/html;base64,PHA+YjwvcD4="></iframe><object data="data:text/plain,c"></object>',
    '甲\nb\nc',
  ),
  row(
    '`iframe`, `object`, `embed` of another file',
    'the file',
    'named, with its address',
    '<p>甲</p><iframe src="/a.pdf">乙</iframe><object data="b.pdf">丙</object>',
    '甲',
    ['html:elsewhere'],
  ),
  row(
    'those of pictures, sound, films; of nothing; of no size',
    'no words',
    'left out',
    '<p>甲</p><embed src="a.swf"><iframe src="about:blank"></iframe><iframe src="/count" width="0"></iframe>',
    '甲',
  ),
  row('`object` without `data`', 'what it holds', 'read', '<object><p>甲</p></object>', '甲'),
  row(
    '`template shadowrootmode`, `slot`',
    'the shadow root, what the element holds in its slots',
    'read; what no slot asks for is left out, counted',
    '<div><template shadowrootmode="open"><style>.x{display:none}</style><p>甲<slot name="a"></slot><b class="x">乙</b></p></template><span slot="a" class="x">丙</span>丁</div>',
    '甲丙',
    ['html:hidden-text'],
  ),
  row('`frameset`, `frame`; `noframes`', 'other files; nothing', 'named; `noframes` is read', '', '', ['html:frames']),
  row('`img`', 'a picture', 'left out', '<p>甲<img src="a.png"></p>', '甲'),
];

/** The inventory of what a page may carry text in, by group. */
export const INVENTORY: Readonly<Record<string, readonly Row[]>> = {
  Text: TEXT,
  'Form controls': CONTROLS,
  'What is not drawn': HIDING,
  'Other documents': ELSEWHERE,
};
