/**
 * One item of a cell: its text without the notes of time and of who does it.
 *
 *     3月：召开全会（市委办公室负责）   time in front, an assignment behind
 *     开展走访活动（全年）              time behind
 */

import { withoutEdges } from '../../lexicon/divide.js';
import { leadingPeriod, timePieces, trailingPeriod } from '../../lexicon/periods.js';
import { inlineAssignments } from '../assignments/inline-assignment.js';
import { type Found, foundIn, nobody, type People, peopleOf, togetherWith } from '../assignments/people.js';
import { part, type View } from '../pieces/view.js';

/** Holds an item with what its own notes say. */
export interface ItemReading {
  readonly content: View;
  readonly time: Found | null;
  readonly people: People;
}

/** Marks that close an item in a list and do not belong to it. */
const EDGES = /[；;，,、\s]/;

/** Cuts the notes off both ends of an item's text and reads them; `bare` says that bodies in brackets at the end are whose work it is: 视察绿化（城环委）. */
export function readItem(view: View, bare: boolean): ItemReading {
  let people = nobody();
  let content = trimmed(view);
  let time: Found | null = null;
  const leading = leadingPeriod(content.text);
  if (leading && leading.end < content.text.length) {
    time = foundIn(content, leading.rawStart, leading.rawEnd);
    content = trimmed(part(content, leading.end, content.text.length));
  }
  // （3-5月）（市教育局负责） stand in either order; two of each at most.
  for (let round = 0; round < 4; round++) {
    const end = content.text.replace(/(?<![。；;，,、\s])[。；;，,、\s]+$/, '').length;
    const trailing = time ? null : trailingPeriod(content.text);
    const assigned = inlineAssignments(content.text, bare).find((one) => one.end >= end && one.start > 0);
    if (trailing && trailing.start > 0) {
      time = foundIn(content, trailing.rawStart, trailing.rawEnd);
      content = trimmed(part(content, 0, trailing.start));
    } else if (assigned) {
      people = togetherWith(people, peopleOf(assigned.assignment, content));
      time ??= people.period[0] ?? null;
      content = trimmed(part(content, 0, assigned.start));
    } else break;
  }
  return { content, time, people };
}

function trimmed(view: View): View {
  const { start, end } = withoutEdges(view.text, { start: 0, end: view.text.length }, EDGES);
  return part(view, start, end);
}

/** A longer cell is no list by time: it has a year's times at most. */
const LONGEST_LIST = 4_000;

/** Divides a text that lists work by time (3月：…；5-6月：…) into one piece for each time; null for a text that does not. */
export function timedItems(view: View): { view: View; time: Found }[] | null {
  if (view.text.length > LONGEST_LIST || !/[；;。\n]/.test(view.text)) return null;
  const pieces = timePieces(view.text).filter(({ content }) => content.end > content.start);
  if (pieces.length < 2) return null;
  return pieces.map(({ time, content }) => ({ view: part(view, content.start, content.end), time: foundIn(view, time.start, time.end) }));
}
