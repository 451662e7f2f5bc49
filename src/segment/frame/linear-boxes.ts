/** Boxes of a newspaper's page that lost their frames: their texts stand in the middle of the article to which the page set them. */
import { markerAt } from '../../lexicon/number-forms.js';
import type { TextUnit, Unit } from '../pieces/unit.js';
import { BYLINE } from './headline-claims.js';
import { type FramePart, isText } from './parts.js';

/** Begins an item of a list without numbers; a sign of Markdown stands before what is read. */
const LIST_SIGN = /^[-–—●■◆•·○▲★]/;
const MARKDOWN_SIGN = /(?:^|\n)[ \t]{0,8}[-*+][ \t]{1,4}$/;
const LONGEST_SIGN = 14;
/** One item may be a paragraph with an ornament. */
const FEWEST_ITEMS = 2;
/** Running text is longer than a heading. */
const SHORTEST_TEXT = 30;

/**
 * Gives an article that has its byline and no text the text that stands behind the boxes below it: where a box is a list, and
 * running text with numbered headings follows the list, that is the article's.
 */
export function withLinearBoxes(source: string, parts: readonly FramePart[]): FramePart[] {
  for (let at = 0; at < parts.length; at++) {
    const article = parts[at] as FramePart;
    if (!isBylineAlone(article)) continue;
    const last = parts.findIndex((part, i) => i > at && (hasByline(part) || textBehindList(source, part) !== null));
    const box = parts[last];
    const from = box === undefined || hasByline(box) ? null : textBehindList(source, box);
    if (box === undefined || from === null) continue;
    const boxes = [...parts.slice(at + 1, last), { ...box, items: box.items.slice(0, from) }];
    const whole = { ...article, items: [...article.items, ...boxes, ...box.items.slice(from)] };
    return [...parts.slice(0, at), whole, ...withLinearBoxes(source, parts.slice(last + 1))];
  }
  return [...parts];
}

const textOf = (item: Unit | FramePart | undefined): TextUnit | null => (item !== undefined && isText(item) ? item : null);
const isByline = (item: Unit | FramePart | undefined): boolean => {
  const text = textOf(item)?.view.text ?? '';
  return BYLINE.test(text) && text.length < SHORTEST_TEXT; // 记者从区科协了解到，… is text
};
const hasByline = ({ items }: FramePart): boolean => isByline(items[0]);
const isBylineAlone = ({ items }: FramePart): boolean => items.length > 0 && items.every(isByline);

function isListed(source: string, unit: TextUnit | null): boolean {
  const start = unit?.ranges[0]?.start ?? 0;
  return unit !== null && (LIST_SIGN.test(unit.view.text) || MARKDOWN_SIGN.test(source.slice(Math.max(0, start - LONGEST_SIGN), start)));
}

/** Gives the index of the running text, numbered headings below it, that follows a list which is all else of a part; null where there is none. */
function textBehindList(source: string, { items }: FramePart): number | null {
  const from = items.findIndex((item) => !isListed(source, textOf(item)));
  const text = textOf(items[from])?.view.text ?? '';
  const isRunning = from >= FEWEST_ITEMS && text.length >= SHORTEST_TEXT && markerAt(text, 0) === null;
  return isRunning && items.slice(from + 1).some((item) => markerAt(textOf(item)?.view.text ?? '', 0) !== null) ? from : null;
}
