import { SHOWN_LABELS } from './publishing-labels.js';

/** Holds a label as a line shows it, with what marks it: 来源：, [ 索引号 ]. */
export interface ShownLabel {
  readonly index: number;
  readonly shown: string;
}

const LABELS: ReadonlySet<string> = new Set(SHOWN_LABELS);
const LONGEST = Math.max(...SHOWN_LABELS.map((label) => label.length));
/** A label of two signs may be spread out: 文 号, 名 称 */
const isLabel = (shown: string): boolean =>
  LABELS.has(shown) || (shown.length === 3 && shown[1] === ' ' && LABELS.has(shown.replace(' ', '')));
/** Behind each label a colon stands, or the bracket that it stands in. */
const MARK = / ?(?:[：:]|[】\]] ?[：:]?)/g;
const OPENS = /[【[] ?$/;

/**
 * Finds the labels of publishing in a line, each with its colon or in brackets, and the colon behind these: 来源：, [ 索引号 ], 【发布日期】：.
 * One expression of all labels would take five milliseconds to be made ready.
 */
export function shownLabels(text: string): ShownLabel[] {
  return [...text.matchAll(MARK)].flatMap(({ index, 0: mark }) => {
    const isBracket = /[】\]]/.test(mark);
    const start = labelBefore(text, index, isBracket);
    return start === null ? [] : [{ index: start, shown: text.slice(start, index + mark.length) }];
  });
}

/** Gives where the longest label that ends at a place begins; in brackets, where these open. */
function labelBefore(text: string, end: number, isBracket: boolean): number | null {
  for (let start = Math.max(0, end - LONGEST); start < end; start++) {
    if (!isLabel(text.slice(start, end))) continue;
    if (!isBracket) return start;
    const opens = OPENS.exec(text.slice(Math.max(0, start - 2), start));
    if (opens) return start - opens[0].length;
  }
  return null;
}
