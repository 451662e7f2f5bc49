import type { Range } from '../document.js';
import { depthAfter } from './brackets.js';
import { type LabelPlace, labelPlaces } from './labels.js';

/** Holds a stretch between marks: what it says, the label that opens it, and whether a full stop closes it. */
export interface Clause extends Range {
  readonly label: LabelPlace | null;
  readonly stop: boolean;
}

/** Verbs that end a clause even where only 、 follows: 甲局牵头、乙局配合、丙局参与. */
const VERB = /^(?:牵头|负责|配合|参与|协助|协办|主办|承办)$/;

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
    if (depth === 0 && (/[，,；;。\n\r\u2028]/.test(c) || (c === '、' && VERB.test(text.slice(Math.max(start, at - 2), at))))) {
      cut(at, c === '。');
      start = at + 1;
    }
  }
  cut(text.length, false);
  return found;
}
