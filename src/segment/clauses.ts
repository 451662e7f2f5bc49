import type { Range } from '../document.js';
import { type LabelPlace, labelPlaces } from './labels.js';

const OPENING = '（(《“‘【[〔「';
const CLOSING = '）)》”’】]〕」';

/** Holds a stretch between marks: what it says, the label that opens it, and whether a full stop closes it. */
export interface Clause extends Range {
  readonly label: LabelPlace | null;
  readonly stop: boolean;
}

/** Cuts a text at its marks outside brackets (but 、) and before its labels. */
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
    if (OPENING.includes(c)) depth++;
    else if (CLOSING.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[，,；;。\n\r\u2028]/.test(c)) {
      cut(at, c === '。');
      start = at + 1;
    }
  }
  cut(text.length, false);
  return found;
}
