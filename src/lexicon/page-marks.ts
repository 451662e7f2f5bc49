/** What a page of a newspaper says at its top: the paper, the day, the day of the week, the page. */
const MASTHEAD =
  /^(?=.{0,60}\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)(?=.{0,60}星期[一二三四五六日天])(?=.{0,60}(?:第 ?[\dA-Z一二三四五六七八九十]{1,3} ?版|[A-Z]?\d{1,2} ?版|版[次面]))[^。，；]{12,60}$/;

/** The same as a site of the paper has it: 第A3版:要闻总第393期 >2031-01-17编印 */
const PAGE_HEAD =
  /^第 ?[A-Z]?\d{1,3} ?版 ?[：:](?:[^。，；：:]{0,12}$|.{0,30}(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|第 ?\d{1,6} ?期)[^。，；]{0,10}$)/;

/** What a paper says of itself: 国内刊号CN51-0000, 邮发代号61-00, F1 本版新闻, 每周二、四出版 */
const ISSUE_HEAD =
  /^[^。，；]{0,24}(?:国内(?:统一)?(?:连续出版物)?刊号|邮发代号|每周[一二三四五六日、]{1,9}出版).{0,16}$|^[A-Z]?\d{1,2} ?(?:本版新闻|版面目录)$/;

/** Says whether a line is the head of a newspaper's page: 某某日报 2031年3月5日 星期五 第3版 要闻 */
export function isMasthead(text: string): boolean {
  return MASTHEAD.test(text) || PAGE_HEAD.test(text) || ISSUE_HEAD.test(text);
}

/** What stands round a number at a page's foot: 一字线 (GB/T 9704-2012 §7.5) and what programs put in its place. */
const DASH = '[-\u2010-\u2015\u2212\u2500\u2501\ufe58~～·•]';
const OUTER = '[-\u2010-\u2015\u2212\u2500\u2501\ufe58~～·•.|/_<>《》【】()\\[\\]]';
const COUNTED = '(?:\\d{1,4}|[〇○零一二三四五六七八九十百]{1,5})';
const ROMAN = '[ivxlcIVXLC]{1,6}';
/** Forms that leave no doubt wherever the line stands. */
const SURE = [
  new RegExp(`^${DASH}{1,3}\\d{1,4}${DASH}{1,3}$`, 'u'),
  new RegExp(`^第${COUNTED}页(?:[,，/、(（]?共${COUNTED}页[)）]?)?$`, 'u'),
  /^page\d{1,4}(?:of\d{1,4})?$/iu,
  /^第page\d{0,4}页(?:共numpages\d{0,4}页)?$/iu,
];
/** Forms that need their place, at a page's head or foot or between the lines of a text: 3/12, 第3页/共12页, 《4》, p. 5 */
const PLACED = [
  new RegExp(`^${OUTER}{1,4}(?:${COUNTED}|${ROMAN})${OUTER}{1,4}$`, 'u'),
  /^第?\d{1,4}页?\/(?:共?\d{1,4}页?|共页)$/u,
  /^p\.?\d{1,4}(?:of\d{1,4})?$/iu,
];

const LONGEST = 40;

/** Takes the blanks from a line and writes its signs as ASCII has them (NFKC). */
const compact = (line: string): string => (line.length > LONGEST ? '' : line.normalize('NFKC').replace(/\s+/g, ''));

/**
 * Says whether a line is a page's mark and nothing else, wherever it stands: — 1 —  - 3 -  －12－  第 3 页 共 8 页  Page 3 of 8.
 * What is none: 1  2019  -5℃  3/12
 */
export function isSurePageMark(line: string): boolean {
  const text = compact(line);
  return SURE.some((form) => form.test(text));
}

/** Says whether a line of a text is a page's mark: a sure one, or 3/12. */
export const isPageMark = (line: string): boolean => isSurePageMark(line) || /^\d{1,4}\/\d{1,4}$/.test(compact(line));

/** Says whether a line at the head or foot of a page is its mark: also 《4》, 3/12页, ( iv ). */
export function isPlacedPageMark(line: string): boolean {
  const text = compact(line);
  return [...SURE, ...PLACED].some((form) => form.test(text));
}

const MOMENT = /(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日),? {0,3}(?:[上下]午)? ?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?/u;
const ADDRESS = /(?:https?|file):\/\/[\w./?=&%#:~+…,;@!$'()*-]{4,300}/u;
/** What stands at one end of a line that a browser prints, before or behind its page's number. */
const PRINTED = new RegExp(
  `^(?:${MOMENT.source}|${ADDRESS.source})|(?:${MOMENT.source}|${ADDRESS.source})(?: {0,9}\\d{1,3}/\\d{1,3})?$`,
  'u',
);
/** No title that a browser prints beside a moment or an address is longer. */
const LONGEST_PRINTED = 400;

/** Says whether a line in a page's margin is what a browser prints there: 2031/3/5 17:08 某县工作要点, https://…/art_5.html 1/3 */
export function isBrowserMark(line: string): boolean {
  return line.length <= LONGEST_PRINTED && PRINTED.test(line.normalize('NFKC').trim());
}
