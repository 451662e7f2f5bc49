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
