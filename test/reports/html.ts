import iconv from 'iconv-lite';
import type { Report } from './report.js';

const bytesOf = (page: string, encoding = 'utf8', addBOM = false): Uint8Array => new Uint8Array(iconv.encode(page, encoding, { addBOM }));
/** A page whose text is told by its container. */
const article = (markup: string): Uint8Array =>
  bytesOf(`<!DOCTYPE html><meta charset="utf-8"><body><div class="TRS_Editor">${markup}</div></body>`);
/** A page of a container that nobody knows: prose, so that it is the text. */
const page = (markup: string): Uint8Array =>
  bytesOf(`<!DOCTYPE html><meta charset="utf-8"><body><div class="x-17"><p>${PROSE}</p>${markup}<p>${PROSE}</p></div></body>`);
const PROSE = '各科室要按照职责分工，认真抓好落实，及时报送进展情况，确保全年各项任务顺利完成。';

/** Web pages. */
export const HTML: readonly Report[] = [
  {
    of: 'adbar/trafilatura#43',
    situation: 'soft hyphens in words, in divisions in divisions',
    bytes: article('<div><div class="text-image"><p>Unter\u00adnehmen und Frei&shy;berufler</p></div></div>'),
    reads: 'Unternehmen und Freiberufler',
  },
  {
    of: 'adbar/trafilatura#431',
    situation: 'items whose words stand in `span`',
    bytes: page('<ul><li><span tabindex="0">第一项任务</span></li><li><span>第二项任务</span></li></ul>'),
    reads: `${PROSE}\n第一项任务\n第二项任务\n${PROSE}`,
  },
  {
    of: 'adbar/trafilatura#531',
    situation: 'lists in the cells of a table',
    bytes: article(
      '<table border="1"><tr><td>周一</td><td><ul><li>10时</li><li>20时</li></ul></td></tr><tr><td>周二</td><td>休</td></tr></table>',
    ),
    reads: '周一\t10时\n20时\n周二\t休',
  },
  {
    of: 'adbar/trafilatura#76',
    situation: 'a table that is full of links',
    bytes: page(
      '<table border="1"><tr><th>附件</th><th>说明</th></tr><tr><td><a href="a">清单甲</a></td><td><a href="b">说明甲</a></td></tr><tr><td><a href="c">清单乙</a></td><td><a href="d">说明乙</a></td></tr></table>',
    ),
    reads: `${PROSE}\n附件\t说明\n清单甲\t说明甲\n清单乙\t说明乙\n${PROSE}`,
  },
  {
    of: 'mozilla/readability#775',
    situation: 'a text whose paragraphs are the rows of a table',
    bytes: bytesOf(
      `<!DOCTYPE html><meta charset="utf-8"><body><table><tbody><tr><td><a href="#1">1</a></td><td>${PROSE}</td></tr><tr><td><a href="#2">2</a></td><td>其二，${PROSE}</td></tr></tbody></table></body>`,
    ),
    reads: `1\t${PROSE}\n2\t其二，${PROSE}`,
  },
  {
    of: 'mozilla/readability#922',
    situation: 'paragraphs before and behind a large table',
    bytes: page(
      `<table border="1">${Array.from({ length: 12 }, (_, i) => `<tr><td>${i + 1}</td><td>任务${i + 1}</td></tr>`).join('')}</table>`,
    ),
    reads: `${PROSE}\n${Array.from({ length: 12 }, (_, i) => `${i + 1}\t任务${i + 1}`).join('\n')}\n${PROSE}`,
  },
  {
    of: 'adbar/trafilatura#10',
    situation: 'titles of parts that unfold on a click',
    bytes: article(
      '<details><summary><h3>优惠政策</h3></summary><p>政策如下。</p></details><div role="tab" aria-expanded="false"><h3>申报条件</h3></div><div role="tabpanel"><p>条件如下。</p></div>',
    ),
    reads: '优惠政策\n政策如下。\n申报条件\n条件如下。',
  },
  {
    of: 'mixmark-io/turndown#380',
    situation: 'paragraphs in the cells of a table',
    bytes: article(
      '<table><thead><tr><th align="left">选项</th><th>取值</th></tr></thead><tbody><tr><td><p>甲1</p></td><td><p>乙1</p></td></tr></tbody></table>',
    ),
    reads: '选项\t取值\n甲1\t乙1',
  },
  {
    of: 'Alir3z4/html2text#147',
    situation: 'a table in a cell of a table, with nothing in it',
    bytes: article('<p>前</p><table><tr><td><table><tr><td></td></tr></table></td></tr></table><p>后</p>'),
    reads: '前\n后',
  },
  {
    of: 'lexmount/moli#153',
    situation: 'a page in UTF-8 that says of itself that it is UTF-16',
    bytes: bytesOf(
      `<!DOCTYPE html><html><head><meta charset="utf-16"><title></title></head><body><div class="TRS_Editor"><p>${PROSE}</p></div></body></html>`,
    ),
    reads: PROSE,
  },
  {
    of: 'sparklemotion/nokogiri#1441',
    situation: 'a page that says gb2312 and has signs that only GBK has',
    bytes: bytesOf(
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><div class="TRS_Editor"><p>朱镕基、陶喆参加，${PROSE}</p></div></body></html>`,
      'gbk',
    ),
    reads: `朱镕基、陶喆参加，${PROSE}`,
  },
  {
    of: 'google/gumbo-parser#414',
    situation: 'a page in UTF-8 that begins with a byte order mark, before its doctype',
    bytes: bytesOf(
      `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head><body><div id="zoom"><p>${PROSE}</p></div></body></html>`,
      'utf8',
      true,
    ),
    reads: PROSE,
  },
  {
    of: 'projectdiscovery/httpx#1546',
    situation: 'a page in GB2312 whose head stands behind a comment of more than a thousand bytes, which holds another page',
    bytes: bytesOf(
      `<!-- <!DOCTYPE html><html><head><title>Welcome</title></head><body>${'<p>Thank you.</p>'.repeat(80)}</body></html> -->\n<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><div class="TRS_Editor"><p>${PROSE}</p></div></body></html>`,
      'gbk',
    ),
    reads: PROSE,
  },
  {
    of: 'kovidgoyal/html5-parser#35',
    situation: 'a page in UTF-16 with a byte order mark',
    bytes: bytesOf(`<html><body><div class="TRS_Editor"><p>${PROSE}</p></div></body></html>`, 'utf16le', true),
    reads: PROSE,
  },
  {
    of: 'google/langextract#234',
    situation: 'a page that does not say its encoding',
    bytes: bytesOf(`<html><body><div class="TRS_Editor"><p>${PROSE}</p></div></body></html>`),
    reads: PROSE,
  },
  {
    of: 'cheeriojs/cheerio#3121',
    situation: 'markup in `noscript`, which a browser with scripts does not draw',
    bytes: article('<p>正文在此</p><noscript><div>请启用脚本</div></noscript>'),
    reads: '正文在此',
    codes: ['html:hidden-text'],
  },
  {
    of: 'jsdom/jsdom#1245',
    situation: 'what `innerText` gives and `textContent` does not: blocks parted, styles and scripts left out, blanks collapsed',
    bytes: article(
      '<div>a\n   b<style>p{}</style><script>var x="丙"</script></div><div>丁<br>戊<span style="display:none">己</span></div>',
    ),
    reads: 'a b\n丁\n戊',
    codes: ['html:hidden-text'],
  },
  {
    of: 'jsdom/jsdom#575',
    situation: 'markup in a script that is a template of another program',
    bytes: article('<script type="text/html"><div>模板</div></script><p>正文</p>'),
    reads: '正文',
  },
];
