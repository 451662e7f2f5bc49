import type { Aside, Range } from '../../document.js';
import { isSurePageMark } from '../../lexicon/page-marks.js';

/** Holds what the signs at a line's start or all over it say. */
export interface LineMarks {
  /** Signs that are set aside. */
  readonly signs: readonly Range[];
  /** All of the line is set aside, for this reason. */
  readonly whole: Aside['reason'] | null;
  /** The level of a Markdown heading. */
  readonly outline: number | null;
  /** The line starts a paragraph of its own whatever stands before it. */
  readonly starts: boolean;
}

const NOTHING: LineMarks = { signs: [], whole: null, outline: null, starts: false };

/** A line of one sign only: a Markdown rule, a fence, the underline of a heading; and rules drawn with other dashes. */
const RULE = /^(?:(?:-\s?){3,200}|(?:\*\s?){3,200}|(?:_\s?){3,200}|={3,200}|`{3,8}\s?[\w-]{0,20}|~{3,8})$/;
const DRAWN_RULE = /^[—–─━═﹣－―＿_＝…·.\s]{3,400}$/;

const HEADING = /^(#{1,6})[ \t　]+(?=\S)/;
const CLOSING_HASHES = /[ \t]#{1,6}$/;
const LIST_SIGN = /^(?:[-*+][ \t　]+(?![-—–－\s])|>[ \t]{0,4}(?:[-*+][ \t]+)?)(?=\S)/;

/** The edge of a page's layout table, which a copy keeps behind its only cell: 关于…的通知 |, 关于…的通知 | |; not a label without its value: 成文日期： | | */
const STRAY_BAR = /(?<=^[^|]{2,400}[ \t])\|$|(?<=^[^|]{8,400}[^|：:\s][ \t])\|(?:[ \t]?\|){1,8}$/;

/** Reads the signs of a line; `text` is what it shows, `offset` where that starts in the document. */
export function marksOf(text: string, offset: number): LineMarks {
  if (isSurePageMark(text)) return { ...NOTHING, whole: 'page-number' };
  if (text.length <= 400 && RULE.test(text)) return { ...NOTHING, whole: 'markup' };
  if (text.length <= 400 && DRAWN_RULE.test(text)) return { ...NOTHING, whole: 'decoration' };
  const heading = HEADING.exec(text);
  if (heading) return headingMarks(text, offset, heading[1]?.length ?? 1);
  const list = LIST_SIGN.exec(text);
  const bar = STRAY_BAR.exec(text);
  if (bar) return { ...NOTHING, signs: [{ start: offset + bar.index, end: offset + text.length }] };
  // "- 5" alone is a number below zero or a page, "- 5℃" no item either.
  if (!list || /^[-+*]\s{1,8}\d[\d.,]*\s{0,2}[%％℃°]?$/.test(text.slice(0, 40))) return NOTHING;
  return { ...NOTHING, signs: [{ start: offset, end: offset + list[0].trimEnd().length }], starts: true };
}

function headingMarks(text: string, offset: number, level: number): LineMarks {
  const signs = [{ start: offset, end: offset + level }];
  const closing = CLOSING_HASHES.exec(text.slice(-8));
  if (closing) signs.push({ start: offset + text.length - closing[0].length + 1, end: offset + text.length });
  return { signs, whole: null, outline: level, starts: true };
}
