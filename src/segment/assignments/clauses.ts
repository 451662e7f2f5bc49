import type { Range } from '../../document.js';
import { depthAfter } from '../../lexicon/brackets.js';
import { isTime } from '../../lexicon/calendar-times.js';
import { looksLikePerson } from '../../lexicon/name-kinds.js';
import { SHORT_VERBS } from './duty-verbs.js';
import { type LabelPlace, labelPlaces } from './labels.js';

/** Holds a stretch between marks: what it says, the label that opens it, and whether a full stop closes it. */
export interface Clause extends Range {
  readonly label: LabelPlace | null;
  readonly stop: boolean;
}

/** They end a clause even where only 、 follows: 甲局牵头、乙局配合、丙局参与. */
const VERB = new RegExp(`^(?:${SHORT_VERBS})$`);

/** A time behind a gap or behind a body is a clause of its own: 县教育局 6月底前. */
const TIME = /^(?:\d{1,4}年|\d{1,2}(?:-\d{1,2})?月|[一二三四]季度|[上下]半年|全年|年底|长期)/;
const BODY = /[局委办部处科股室厅府院]/;

/** Cuts a text at its marks outside brackets (at 、 only behind a verb) and before its labels. */
export function clauses(text: string): Clause[] {
  const labels = new Map(labelPlaces(text).map((place) => [place.start, place]));
  const found: Clause[] = [];
  let label: LabelPlace | null = null;
  let start = 0;
  let depth = 0;
  const cut = (end: number, stop: boolean): void => {
    if (label || text.slice(start, end).trim() !== '') found.push({ start, end, label, stop });
    label = null;
  };
  for (let at = 0; at < text.length; at++) {
    const opens = labels.get(at);
    if (opens) {
      cut(at, false);
      label = opens;
      start = opens.end;
      at = opens.end - 1;
      continue;
    }
    const c = text.charAt(at);
    depth = depthAfter(depth, c);
    if (depth > 0) continue;
    const mark = ends(text, start, at);
    if (!mark && !timeBegins(text, at)) continue;
    cut(at, c === '。');
    start = mark ? at + 1 : at;
  }
  cut(text.length, false);
  return found;
}

/** Says whether a character ends the clause that begins at `start`. */
function ends(text: string, start: number, at: number): boolean {
  const c = text.charAt(at);
  if (c === '、') return VERB.test(text.slice(Math.max(start, at - 2), at));
  // 6月28日 党建办
  if (/\s/.test(c) && (TIME.test(text.slice(at + 1, at + 8)) || isTime(text.slice(Math.max(start, at - 12), at).trim()))) return true;
  return /[，,；;。|｜\n\r\u2028]/.test(c);
}

/** A person behind a blank, a stroke, another person or a body's name. */
const PERSON = /[\s/／：:、局委办部处科股室厅院](\p{sc=Han}{2,3})$/u;

/** Says whether a time begins right behind a body, its person or its verb: 县教育局6月底前, 后勤科 汪洋9月底, 县教育局负责6月底前完成. */
function timeBegins(text: string, at: number): boolean {
  if (!/[\d一二三四上下全年长]/.test(text.charAt(at))) return false;
  const before = text.slice(Math.max(0, at - 4), at);
  const behind = BODY.test(before.slice(-1)) || VERB.test(before.slice(-2)) || looksLikePerson(PERSON.exec(before)?.[1] ?? '');
  return behind && TIME.test(text.slice(at, at + 8));
}
