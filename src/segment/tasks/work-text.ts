/** The words of a text that say what is to be done. */
import { markerAt } from '../../lexicon/number-forms.js';
import type { AssignedPlace } from '../assignments/assigned-places.js';
import { headingSentence, sentenceEnd } from '../pieces/sentence.js';
import { part as cut, type View } from '../pieces/view.js';

/** Gives a text up to the assignment that stands in it. */
export function beforeAssignment(view: View, assigned: AssignedPlace | undefined): View {
  const at = assigned ? Array.from(view.offsets).indexOf(assigned.range.start) : -1;
  if (at < 0) return view;
  return cut(view, 0, at - (BEFORE_BRACKET.exec(view.text.slice(0, at))?.[0].length ?? 0));
}

/** What parts the work from its assignment: a half-width stop, a dash, a bar. */
const BEFORE_BRACKET = /[.．，,；;：:—–|｜\s-]{1,9}$/;

/** Gives the first sentence of the text before an assignment, its number or sign (★, ——) left out; null where none stands there. */
export function sentenceOf(view: View | undefined): View | null {
  if (!view) return null;
  const number = markerAt(view.text, 0)?.end ?? 0;
  const from = number + (/^[。，,；;、★☆▲△●◆■—\s]*/.exec(view.text.slice(number))?.[0].length ?? 0);
  const body = view.text.slice(from);
  return withoutMark(cut(view, from, from + (headingSentence(body)?.headingEnd ?? sentenceEnd(body))));
}

const withoutMark = (view: View): View => cut(view, 0, view.text.length - (/[|｜]$/.exec(view.text)?.[0].length ?? 0));

/** The label of a piece of work's name, its number before it: 02 项目名称：加大文化惠民力度 */
const NAMED = /^(?:[0-9０-９一二三四五六七八九十]{1,3}[.．、]?\s?)?(?:项目|任务|工作|课题|事项|实事|工程)名称[：:]\s*/;

/** Gives the name that the text above an assignment gives its work by a label, there or on the line below; null where it gives none. */
export function namedWork(before: readonly View[]): View | null {
  const at = before.findLastIndex(({ text }) => NAMED.test(text));
  const line = before[at];
  if (!line) return null;
  const from = NAMED.exec(line.text)?.[0].length ?? 0;
  return from < line.text.length ? cut(line, from, line.text.length) : (before[at + 1] ?? null);
}
