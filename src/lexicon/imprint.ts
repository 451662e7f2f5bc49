import { readDate } from './dates.js';
import { divide } from './divide.js';
import { yearsInDigits } from './width.js';

const COPIED = /^(?:抄 ?送|抄 ?报|抄 ?发|分 ?送|主送、抄送|发 ?送)(?:机关|单位)? ?[：:]/;
const PRINTED = /^(.*?)(?:于)? ?((?:[0-9０-９]{4}|[二一][〇○零OＯ0一二三四五六七八九]{3})年[^年]{2,12}日) ?(?:印 ?发|印|翻印|发)$/;
const PRINTED_REVERSED = /^((?:[0-9０-９]{4}|[二一][〇○零OＯ0一二三四五六七八九]{3})年[^年]{2,12}日) ?(.{3,40}?) ?印发$/;
const OTHER =
  /^(?:主题词[：: ]|[（(]?共 ?印(?:制|刷)? ?[：:\d０-９一二三四五六七八九十百]|(?:打字|校对|拟稿)(?:人|员)?[：: ]|承办(?:单位|处室)?[：:]|印数)/;

/** Holds the printing line of the 版记. */
export interface Printed {
  readonly by: string | null;
  readonly raw: string;
  readonly iso: string | null;
}

/** Says whether a line begins the 抄送机关 (GB/T 9704-2012 §7.4.2): 抄送：市委办公室，… */
export function beginsCopiedTo(text: string): boolean {
  return COPIED.test(text);
}

/** Divides the 抄送机关 at ， ； and 、, brackets kept whole. */
export function copiedTo(text: string): string[] {
  return divide(text.replace(COPIED, ''), /[，；、。,;]/);
}

/**
 * Reads 印发机关 and 印发日期 (GB/T 9704-2012 §7.4.3), in either order.
 *
 * What matches: 某某市人民政府办公室 2019年2月26日印发  2019年2月26日某某办公室印发  2019年2月26日印发
 * What does not: 2019年2月26日，省政府印发了《…》
 */
export function printed(text: string): Printed | null {
  if (text.length > 80 || /[。，,；;《》]/.test(text)) return null;
  const shown = yearsInDigits(text);
  const ordered = PRINTED.exec(shown);
  const reversed = ordered ? null : PRINTED_REVERSED.exec(shown);
  const raw = ordered?.[2] ?? reversed?.[1];
  if (!raw) return null;
  const by = (ordered?.[1] ?? reversed?.[2] ?? '').trim();
  if (/印 ?发|\d年/.test(by)) return null; // two such lines that were joined
  const start = shown.indexOf(raw);
  return { by: by || null, raw: text.slice(start, start + raw.length), iso: readDate(raw)?.iso ?? null };
}

/** Says whether a line is another element of the 版记: 主题词：…, 共印50份 */
export function isOtherImprint(text: string): boolean {
  return OTHER.test(text) && text.length <= 120;
}
