import type { Range } from '../../document.js';
import type { Assignment, Value } from '../assignment.js';
import { LONGEST_ASSIGNMENT, readDuties } from '../duties.js';
import { responsibilityLine } from './responsibility-line.js';

/** Holds an assignment inside a paragraph: `start` to `end` with its brackets, all offsets UTF-16 units into the paragraph. */
export interface InlineAssignment extends Range {
  readonly assignment: Assignment;
}

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '(': ')', '【': '】', '[': ']', '〔': '〕', '［': '］', '﹝': '﹞' };
/** Half and full width are mixed in practice: （…). */
const SAME: Readonly<Record<string, string>> = { ')': '）', ']': '］', '﹞': '〕' };

const CLOSERS: ReadonlySet<string> = new Set([...Object.values(CLOSING), ...Object.keys(SAME)]);

/** A label that begins a statement behind the text: …。责任单位：甲局、乙局。 */
const LABEL_BEHIND = /(?<=[。；;！？!?\s])(?=[\p{sc=Han}]{2,12}[：:])/gu;

/**
 * Finds the assignments in a paragraph: （责任单位：甲局、乙局；完成时限：6月底）, （甲部牵头，乙部、丙部配合）, 〔甲厅（乙局）负责〕, and
 * labelled values that stand as a statement of their own (…。责任单位：甲局。).
 *
 * Prose without brackets or labels makes none (由市教育局负责解释), nor do （以下简称…）, （试行）, （一）, （见附件） and a bare list of names.
 */
export function inlineAssignments(text: string): InlineAssignment[] {
  const found: InlineAssignment[] = [];
  let from = 0;
  for (const place of candidates(text)) {
    if (place.start < from) continue;
    const content = text.slice(place.inside.start, place.inside.end);
    const assignment = place.bracketed ? readDuties(content) : responsibilityLine(content);
    if (!assignment) continue;
    found.push({ start: place.start, end: place.end, assignment: shifted(assignment, place.inside.start) });
    from = place.end;
  }
  return found;
}

interface Candidate extends Range {
  readonly inside: Range;
  readonly bracketed: boolean;
}

/** Lists the places where an assignment may stand, in their order, the outer of nested ones first. */
function candidates(text: string): Candidate[] {
  return [...bracketed(text), ...statements(text)].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Pairs the brackets of a text; one that is never closed is left out. */
function bracketed(text: string): Candidate[] {
  const found: Candidate[] = [];
  const open: { readonly at: number; readonly closing: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    const closing = CLOSING[c];
    if (closing) open.push({ at, closing: SAME[closing] ?? closing });
    else if (CLOSERS.has(c)) {
      const pair = opener(open, SAME[c] ?? c);
      if (pair < 0) continue;
      const start = open[pair]?.at ?? 0;
      open.length = pair;
      if (at - start <= LONGEST_ASSIGNMENT && at - start > 3)
        found.push({ start, end: at + 1, inside: { start: start + 1, end: at }, bracketed: true });
    }
  }
  return found;
}

/** Finds the bracket that a closing one belongs to, over at most two that were never closed. */
function opener(open: readonly { readonly closing: string }[], closing: string): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - 3); at--) {
    if (open[at]?.closing === closing) return at;
  }
  return -1;
}

/** Finds the statements that begin with a label and go on to the end of the paragraph or to a full stop behind which no label follows. */
function statements(text: string): Candidate[] {
  const starts = [...text.matchAll(LABEL_BEHIND)].map(({ index }) => index);
  if (starts.length === 0) return [];
  const around = closingsAround(text);
  return starts.map((start) => {
    let end = start;
    for (;;) {
      const stop = text.indexOf('。', end);
      end = stop < 0 ? text.length : stop + 1;
      if (stop < 0 || end - start > LONGEST_ASSIGNMENT || !/^\s*\p{sc=Han}{2,12}[：:]/u.test(text.slice(end, end + 16))) break;
    }
    end = Math.min(end, around[start] ?? end); // （一期。时限：6月）
    return { start, end, inside: { start, end }, bracketed: false };
  });
}

/** Gives, for each place, where the bracket closes inside which it stands; the text's length outside any. */
function closingsAround(text: string): Uint32Array {
  const around = new Uint32Array(text.length + 1).fill(text.length);
  const closings: number[] = [];
  for (let at = text.length - 1; at >= 0; at--) {
    if (CLOSING[text.charAt(at)]) closings.pop();
    else if (CLOSERS.has(text.charAt(at))) closings.push(at);
    around[at] = closings.at(-1) ?? text.length;
  }
  return around;
}

/** Moves an assignment's offsets from the bracket's content into the paragraph. */
function shifted(assignment: Assignment, by: number): Assignment {
  const move = (value: Value): Value => ({ text: value.text, start: value.start + by, end: value.end + by });
  return {
    leaders: assignment.leaders.map(move),
    departments: assignment.departments.map(move),
    supporting: assignment.supporting.map(move),
    members: assignment.members.map(move),
    deadline: assignment.deadline && move(assignment.deadline),
    fields: assignment.fields.map(({ label, value }) => ({ label, value: move(value) })),
  };
}
