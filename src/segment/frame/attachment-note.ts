import { numeral } from '../../lexicon/numerals.js';
import { halfWidth, yearsInDigits } from '../../lexicon/width.js';

/** Holds one entry of the 附件说明. */
export interface Attachment {
  readonly ordinal: number | null;
  readonly title: string;
  /** The note itself says that it is not here: （略） （另发） */
  readonly omitted: boolean;
}

const LABEL = /^附(?: ?件(?:说明)?)? ?[：:]|^附件(?=[1-9１-９一二三四五六七八九十]{1,2}[：:.．、])/;
const ITEM = /^(?:附件)?[（(]?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?:[）)]|[.．、：:])(?![0-9]{1,3}(?![0-9]))[、.．：:]?/;
const OMITTED = /[（(](?:略|另发|另附|此略|不发|略发)[）)][。；;，,.]?$/;
const REMARK = /[（(](?:略|另发|附后|见附件|另附|此略|不发|略发)[）)]$/;
/** Ends the name of a file, by which pages call a text or link an attachment: 任务分解表.xlsx */
export const FILE_ENDING = /\.(?:docx?|xlsx?|pdf|wps|et|rar|zip|ofd|jpe?g|png|pptx?)$/i;

/**
 * Reads the first line of the 附件说明 (GB/T 9704-2012 §7.3.4).
 *
 * What matches: 附件：1.《某某方案》  附件：某某清单（略）  附件1：某某表  附：1.甲表2.乙表
 * What does not: 附件1 (the label above an annex)  附件材料请报送
 */
export function attachmentNote(text: string): Attachment[] | null {
  const label = LABEL.exec(text);
  if (!label) return null;
  const list = text.slice(label[0].length).trim();
  return list ? entries(list) : [];
}

/** Reads a further line of the 附件说明: 2.《某某名单》 */
export function attachmentLine(text: string): Attachment[] | null {
  return ITEM.test(yearsInDigits(text)) && text.length <= 120 && !/[。！？]./.test(text) ? entries(text) : null;
}

/** Reads one or several entries on a line; several only where their numbers rise by one. */
function entries(list: string): Attachment[] {
  const found: Attachment[] = [];
  let rest = list;
  for (let guard = 0; guard < 100 && rest; guard++) {
    const head = ITEM.exec(yearsInDigits(rest));
    const ordinal = head?.[1] ? numeral(head[1]) : null;
    const body = rest.slice(head?.[0].length ?? 0);
    const cut = ordinal === null ? -1 : nextItem(body, ordinal + 1);
    const entry = (cut < 0 ? body : body.slice(0, cut)).trim();
    found.push({ ordinal, title: cleaned(entry), omitted: OMITTED.test(entry) });
    rest = cut < 0 ? '' : body.slice(cut);
  }
  return found.filter(({ title }) => title !== '');
}

/** Finds where the entry with a given number begins on the same line, also where the blank before it is lost: 1.甲表2.乙表 */
function nextItem(text: string, ordinal: number): number {
  const match = new RegExp(`(?<![0-9第])(?:附件)?${ordinal}[.．、：:](?![0-9]{1,3}(?![0-9]))`).exec(yearsInDigits(halfWidth(text)));
  return match && match.index > 0 ? match.index : -1;
}

function cleaned(title: string): string {
  return title
    .replace(/[。；;，,.]$/, '')
    .trim()
    .replace(REMARK, '')
    .replace(FILE_ENDING, '')
    .trim();
}
