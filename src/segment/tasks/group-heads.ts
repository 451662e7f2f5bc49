/**
 * Lines that say whose the items below them are, group by group, as some plans of several offices stand:
 *
 *     责任科室：预算科
 *     1.编制年度预算（1月底前）
 *     2.公开部门预算（2月底前）
 *     责任科室：国库科
 *     1.办理资金拨付（每月10日前）
 *
 * What they are not: one line for a whole text, and lines below the item that they belong to (1.… / 责任科室：预算科 / 2.…).
 */
import { responsibilityLine } from '../assignments/responsibility-line.js';
import type { PartNode, SectionNode } from '../outline.js';
import { rawView, type View } from '../pieces/view.js';

/** Holds the line that each item stands below, and all such lines. */
export interface GroupHeads {
  readonly of: ReadonlyMap<SectionNode, View>;
  readonly lines: ReadonlySet<View>;
}

const NONE: GroupHeads = { of: new Map(), lines: new Set() };

/** Finds such lines: the first above the first number, each further one of the same label where the numbers begin anew below it. */
export function groupHeads(text: string, part: PartNode, sections: readonly SectionNode[]): GroupHeads {
  const first = part.paragraphs.at(-1)?.view;
  const label = labelOf(text, first);
  if (!first || label === null || sections[0]?.element.marker?.ordinal !== 1) return NONE;
  const of = new Map<SectionNode, View>();
  const lines = new Set([first]);
  let head = first;
  sections.forEach((node, i) => {
    of.set(node, head);
    const last = node.paragraphs.at(-1)?.view;
    if (!last || sections[i + 1]?.element.marker?.ordinal !== 1 || labelOf(text, last) !== label) return;
    head = last;
    lines.add(last);
  });
  return lines.size > 1 ? { of, lines } : NONE;
}

/** Gives the label of a line that names whose work it is; null for any other. */
function labelOf(text: string, view: View | undefined): string | null {
  const found = view && responsibilityLine(rawView(text, view).text);
  return found && found.deadline.length === 0 && found.departments.length + found.leaders.length > 0
    ? (view.text.split(/[：:]/, 1)[0] ?? null)
    : null;
}
