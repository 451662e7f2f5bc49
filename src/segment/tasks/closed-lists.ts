/**
 * Labelled lines that close a list and speak of the item that holds it, not of the list's last point:
 *
 *     （一）关于学习不深入的问题
 *     整改措施：
 *     1.制定计划。
 *     2.每月研讨。
 *     责任领导：夏某
 */
import { isLabelledLine, responsibilityLine } from '../assignments/responsibility-line.js';
import type { ParagraphElement } from '../element.js';
import { type PartNode, type SectionNode, sectionsIn } from '../outline.js';
import { rawView } from '../pieces/view.js';

/** A label whose value is the list below it: 整改措施：, 工作举措： */
const OPENS_LIST = /^\p{sc=Han}{2,8}[：:]$/u;
/** So many lists that end alike make a habit. */
const HABIT = 2;

/** Moves the labelled lines below a list's last point to the item that holds the list. */
export function closeLists(text: string, part: PartNode): void {
  const lists = [...sectionsIn(part.sections)].map(({ node }) => node).filter(isList);
  const holders = lists.map((node) => ({ node, tail: closingLines(text, node) })).filter(({ tail }) => tail.length > 0);
  const habit = holders.length >= HABIT && holders.length === lists.length;
  for (const { node, tail } of holders) {
    if (!habit && !OPENS_LIST.test(node.paragraphs.at(-1)?.view.text ?? '')) continue;
    node.paragraphs.push(...tail);
    node.sections.at(-1)?.paragraphs.splice(-tail.length);
  }
}

/** Says whether a section holds a list of points that go no deeper. */
const isList = ({ sections }: SectionNode): boolean => sections.length > 1 && sections.every((one) => one.sections.length === 0);

/** Gives the lines with which the last point of a list ends, where no other point has any. */
function closingLines(text: string, node: SectionNode): readonly ParagraphElement[] {
  const [last, ...others] = [...node.sections].reverse();
  const tail = last ? labelledTail(text, last.paragraphs) : [];
  const assigns = tail.some(({ view }) => responsibilityLine(rawView(text, view).text) !== null);
  return assigns && others.every(({ paragraphs }) => labelledTail(text, paragraphs).length === 0) ? tail : [];
}

function labelledTail(text: string, paragraphs: readonly ParagraphElement[]): readonly ParagraphElement[] {
  return paragraphs.slice(paragraphs.findLastIndex(({ view }) => !isLabelledLine(rawView(text, view).text)) + 1);
}
