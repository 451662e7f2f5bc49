/** What a page of a newspaper says at its top: the paper, the day, the day of the week, the page. */
const MASTHEAD =
  /^(?=.{0,60}\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)(?=.{0,60}星期[一二三四五六日天])(?=.{0,60}(?:第 ?[\dA-Z一二三四五六七八九十]{1,3} ?版|[A-Z]?\d{1,2} ?版|版[次面]))[^。，；]{12,60}$/;

/** Says whether a line is the head of a newspaper's page: 某某日报 2031年3月5日 星期五 第3版 要闻 */
export function isMasthead(text: string): boolean {
  return MASTHEAD.test(text);
}

/**
 * Says whether a line is only a page's mark (GB/T 9704-2012 §7.5).
 *
 * What matches: — 1 —  - 3 -  －12－  第 3 页 共 8 页  3/12. What does not: 1  2019  -5℃
 */
export function isPageMark(text: string): boolean {
  return /^(?:[-—–－―─·]{1,2} ?[0-9０-９]{1,4} ?[-—–－―─·]{1,2}|第 ?[0-9０-９]{1,4} ?页[ ，,/]{0,2}(?:共 ?[0-9０-９]{1,4} ?页)?|[0-9]{1,4} ?\/ ?[0-9]{1,4})$/.test(
    text,
  );
}
