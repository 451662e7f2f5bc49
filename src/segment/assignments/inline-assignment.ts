import type { Range } from '../../document.js';
import { closes, closingOf, opensRemark } from '../../lexicon/brackets.js';
import { isTime } from '../../lexicon/calendar-times.js';
import { isAgency } from '../../lexicon/name-kinds.js';
import { bareLabels } from './bare-labels.js';
import { withColons } from './bracketed-labels.js';
import { LONGEST_ASSIGNMENT, readBodies, readDuties, readTime } from './duties.js';
import { type Assignment, shownAs, type Value } from './people.js';
import { labelledStatement } from './responsibility-line.js';
import { isRoster } from './roster.js';

/** Holds an assignment inside a paragraph: `start` to `end` with its brackets, all offsets UTF-16 units into the paragraph. */
export interface InlineAssignment extends Range {
  readonly assignment: Assignment;
}

/** A bracket of bodies at a paragraph's end is no longer. */
const LONGEST_BODIES = 120;

/** A label that begins a statement: at the start, or behind the text (…。责任单位：甲局、乙局。 …，责任人：张三). */
const LABEL = /(?:^|(?<=[。；;！？!?\s，,）)】\]—※*|｜]))(?=[\p{sc=Han}]{2,12}[：:])/gu;

/**
 * Finds the assignments in a paragraph: （责任单位：甲局、乙局；完成时限：6月底）, （甲部牵头，乙部、丙部配合）, 〔甲厅（乙局）负责〕,
 * labelled values that stand as a statement of their own (…。责任单位：甲局。), and at the end bodies with a time (（甲局；6月底前）),
 * or bodies alone where `bare` says that this text names them so: …（教务处）.
 *
 * Prose without brackets or labels makes none (由市教育局负责解释), nor do （以下简称…）, （试行）, （一）, （见附件）, （3-5月）.
 */
export function inlineAssignments(shown: string, bare = false): InlineAssignment[] {
  const text = withColons(shown);
  const found: InlineAssignment[] = [];
  let time: InlineAssignment | null = null;
  let from = 0;
  for (const place of candidates(text)) {
    if (place.start < from) continue;
    const one = place.inside ? bracketAt(text, { ...place, inside: place.inside }, bare) : statementAt(text, place, shown);
    if (one) {
      if (time?.end === one.start) found.push(time);
      found.push(one);
      from = one.end;
    } else if (place.inside) {
      time = timeAt(text, place, place.inside);
      if (time?.start === found.at(-1)?.end && time) found.push(time);
    }
  }
  return found;
}

/** Reads a bracket that says when; it assigns beside one that does: （县教育局负责）（6月底前完成）. */
function timeAt(text: string, { start, end }: Range, inside: Range): InlineAssignment | null {
  const assignment = readTime(text.slice(inside.start, inside.end));
  return assignment && { start, end, assignment: shifted(assignment, inside.start) };
}

/** Says whether a paragraph ends in a bracket that names bodies without a verb: 听取专项工作报告（财经委）, （县教育局；6月底前）. */
export function endsInBodies(text: string): boolean {
  return candidates(text.slice(-LONGEST_BODIES)).some(({ start, end, inside }) => {
    const content = inside && text.slice(-LONGEST_BODIES).slice(inside.start, inside.end);
    return content && !readDuties(content) && bodiesAt(text.slice(-LONGEST_BODIES), { start, end }, content, true, false);
  });
}

interface Candidate extends Range {
  /** What a bracket holds; null for a statement. */
  readonly inside: Range | null;
}

function bracketAt(text: string, { start, end, inside }: Candidate & { inside: Range }, bare: boolean): InlineAssignment | null {
  const content = text.slice(inside.start, inside.end);
  if (isRoster(text.slice(0, start), content)) return null;
  const assignment = readDuties(content) ?? bodiesAt(text, { start, end }, content, bare, bare);
  return assignment && { start, end, assignment: shifted(assignment, inside.start) };
}

/** Reads a bracket at the end of an item, or behind a sentence, that names only bodies, or bodies and a time; `bare` says that bodies alone assign, `habit` that the text names them so. */
function bodiesAt(text: string, { start, end }: Range, content: string, bare: boolean, habit: boolean): Assignment | null {
  const ends = text.length <= end + 8 && /^[。；;，,、.．！!\s]*$/.test(text.slice(end, end + 8));
  if (!ends && !(bare && text.charAt(start - 1) === '。')) return null;
  const assignment = readBodies(content, habit);
  if (!assignment) return null;
  const times = [...assignment.deadline, ...assignment.period];
  if (!times.every((time) => isTime(time.text)) || (!bare && times.length === 0)) return null;
  const before = text.slice(Math.max(0, start - 12), start);
  const ofOne = assignment.departments.length === 1 && isAgency(/\p{sc=Han}{2,12}$/u.exec(before)?.[0] ?? ''); // 县发展改革局（县粮食局）
  return ofOne || /[：:]\s*\p{sc=Han}{2,3}$/u.test(before) ? null : assignment; // 主持人：王某（县财政局）
}

/** Reads a statement, with the bracket of its label as `shown`; what stands behind its values is text again. */
function statementAt(text: string, { start, end }: Range, shown: string): InlineAssignment | null {
  const assignment = labelledStatement(text.slice(start, end));
  if (!assignment) return null;
  const rest = assignment.unread.at(-1);
  const trails = rest && /^[\s。；;，,、]*$/.test(text.slice(start + rest.end, end));
  const own = trails ? { ...assignment, unread: assignment.unread.slice(0, -1) } : assignment;
  const begins = opensRemark(shown.charAt(start - 1)) ? start - 1 : start; // 【责任单位】
  return { start: begins, end: trails ? start + rest.start : end, assignment: shifted(own, start) };
}

/** Lists the places where an assignment may stand, in their order, the outer of nested ones first; no statement begins inside brackets. */
function candidates(text: string): Candidate[] {
  const pairs = brackets(text);
  const inside = new Uint8Array(text.length + 1);
  for (const { start, end } of pairs) if (!inside[start]) inside.fill(1, start, end);
  const short = pairs.filter(({ start, end }) => end - start > 3 && end - start <= LONGEST_ASSIGNMENT);
  const bracketed = short.map(({ start, end }) => ({ start, end, inside: { start: start + 1, end: end - 1 } }));
  const stated = statements(text).filter(({ start }) => !inside[start]);
  return [...bracketed, ...stated].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Pairs the brackets of a text, outer ones first; one that is never closed is left out. */
function brackets(text: string): Range[] {
  const found: Range[] = [];
  const open: { readonly at: number; readonly closing: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (opensRemark(c)) open.push({ at, closing: closingOf(c) });
    else if (closes(c)) {
      const pair = opener(open, closingOf(c));
      if (pair < 0) continue;
      found.push({ start: open[pair]?.at ?? 0, end: at + 1 });
      open.length = pair;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Finds the bracket that a closing one belongs to, over at most two that were never closed. */
function opener(open: readonly { readonly closing: string }[], closing: string): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - 3); at--) {
    if (open[at]?.closing === closing) return at;
  }
  return -1;
}

/** What a paper says of its author and its grant gives nobody work: 基金项目：…，主持人：王某. */
const OF_PAPER = /^(?:基金项目|资助项目|作者简介|第一作者|通[讯信]作者|收稿日期)\s*[：:]/;

/** Finds the statements that begin with a label and go on to the end of the paragraph or to a full stop behind which no label follows. */
function statements(text: string): Candidate[] {
  if (OF_PAPER.test(text)) return [];
  const bare = new Set(bareLabels(text).map(({ start }) => start));
  return [...new Set([...(/[：:]/.test(text) ? [...text.matchAll(LABEL)] : []).map(({ index }) => index), ...bare])].map((start) => {
    let end = start;
    for (;;) {
      const stop = text.indexOf('。', end);
      end = stop < 0 ? text.length : stop + 1;
      const goesOn = bare.has(end) || /^\s*\p{sc=Han}{2,12}[：:]/u.test(text.slice(end, end + 16));
      if (stop < 0 || end - start > LONGEST_ASSIGNMENT || !goesOn) break;
    }
    return { start, end, inside: null };
  });
}

/** Moves an assignment's offsets from the bracket's content into the paragraph. */
const shifted = (assignment: Assignment, by: number): Assignment =>
  shownAs(assignment, ({ text, start, end }): Value => ({ text, start: start + by, end: end + by }));
