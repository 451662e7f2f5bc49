import type { Range } from '../document.js';
import type { Assignment, Role, Value } from './assignment.js';
import { type Clause, clauses } from './clauses.js';
import { type Duty, dutyOf } from './duty-verbs.js';
import type { LabelPlace } from './labels.js';
import { looksLikeBody, looksLikePerson } from './name-kinds.js';
import { AFTER_PLACE_HE, splitNames } from './names.js';
import { readPeriod } from './periods.js';
import { timeWords } from './time-words.js';

/** 牵头 with further names behind it, no mark between: 甲局牵头乙局、丙局配合. */
const LEADS_ON = /牵头(?!单位|部门|领导|负责|人|组织)/;

/** What may stand before the names: 由…负责, 会同…负责. */
const BEFORE_NAMES = new RegExp(
  `^(?:\\s*以上(?:[^，,、由]{0,10})由)?(?:\\s*(?:具体|分别)?(?:由|请|会同|商(?!务)|并由|以及|及|和(?!${AFTER_PLACE_HE})))*`,
);
/** Words with which no list of names begins or that no name holds. */
const NO_NAMES =
  /^(?:以下|上述|详见|见|参见|如|即|含|包括|不含|其中|例如|要|应|须|必须|切实|加强|坚持|不|未|对|将|把|在|按|并)|谁|[！？!?：:]|以下简称/;
/** A name that ends in a verb belongs to a motto: 党委领导、政府负责、公众参与. */
const MOTTO = /(?:主导|统筹|协同|负责|监督|保障|自治|支撑|推动|参与|配合|落实|牵头|主管|共建|引领|搭台|带队|自行组织)$/;

/** Remarks on a whole list that go with an assignment: 下同, 以下任务均需各地落实. */
const REMARK = /下同|以下|不再|均[需须由为]|具体任务|如无|排名第|排在|列第一/;

const LONGEST_NAME = 40;
/** No assignment is longer (UTF-16 units). */
export const LONGEST_ASSIGNMENT = 1_000;

/**
 * Reads a text that does nothing but assign: labelled values (责任单位：甲局、乙局；完成时限：6月底) and names with their
 * duties (甲局牵头，乙局、丙局按职责分工负责，6月底前完成), mixed as they come. Gives null as soon as anything else stands in it.
 */
export function readDuties(text: string): Assignment | null {
  if (text.length > LONGEST_ASSIGNMENT) return null;
  const draft = emptyDraft(text);
  for (const clause of clauses(text)) {
    if (!take(draft, clause)) return null;
  }
  if (!close(draft) || draft.pending || !draft.found) return null;
  const { leader, department, support, member, deadline, fields } = draft;
  return { leaders: leader, departments: department, supporting: support, members: member, deadline, fields };
}

/** The roles whose values are names. */
type NameRole = 'leader' | 'department' | 'support' | 'member';
const isNameRole = (role: Role | null | undefined): role is NameRole =>
  role === 'leader' || role === 'department' || role === 'support' || role === 'member';

/** Holds what has been read so far. */
interface Draft {
  readonly text: string;
  readonly leader: Value[];
  readonly department: Value[];
  readonly support: Value[];
  readonly member: Value[];
  readonly fields: { label: string; value: Value }[];
  deadline: Value | null;
  /** A label whose value still goes on. */
  open: { readonly label: LabelPlace; range: Range } | null;
  /** Names that wait for their verb. */
  pending: Range | null;
  /** Somebody is assigned, or a label says when; a time alone is none. */
  found: boolean;
  stopped: boolean;
}

const emptyDraft = (text: string): Draft => ({
  text,
  leader: [],
  department: [],
  support: [],
  member: [],
  fields: [],
  deadline: null,
  open: null,
  pending: null,
  found: false,
  stopped: false,
});

/** Takes one clause into the draft; false where it says something else than who and when. */
function take(draft: Draft, clause: Clause): boolean {
  if (clause.label) {
    if (draft.pending || !close(draft)) return false;
    draft.open = { label: clause.label, range: clause };
  }
  const taken = takeDuty(draft, clause) || takeTime(draft, clause) || takeNames(draft, clause);
  if (clause.stop) {
    if (!close(draft)) return false;
    draft.stopped = true;
  }
  return taken;
}

/** Takes names with a verb: 甲局、乙局配合; also under a label, 责任单位：甲局牵头，乙局配合. */
function takeDuty(draft: Draft, clause: Clause): boolean {
  const role = draft.open?.label.role ?? null;
  if (draft.open && (!isNameRole(role) || role === 'member')) return false;
  if (draft.pending && /^\s*[由请]/.test(draft.text.slice(clause.start, clause.end))) return false;
  const start = draft.pending?.start ?? clause.start;
  const duty = dutyOf(draft.text.slice(start, clause.end).trimEnd());
  if (!duty || (clause.label && !duty.sure)) return false;
  if (clause.label) draft.open = null;
  else if (!close(draft)) return false;
  const labelled = clause.label && duty.role === 'department' && isNameRole(role) ? role : null;
  if (!addDuty(draft, { start, end: start + duty.names }, duty, labelled)) {
    if (clause.label) draft.open = { label: clause.label, range: clause };
    return false;
  }
  draft.pending = null;
  return true;
}

/** Adds the names of a duty, the 甲局 of 甲局牵头乙局配合 among the departments. */
function addDuty(draft: Draft, range: Range, duty: Duty, labelled: NameRole | null): boolean {
  const text = draft.text.slice(range.start, range.end);
  const leads = LEADS_ON.exec(text);
  if (leads && leads.index > 0) {
    const first = { start: range.start, end: range.start + leads.index };
    const rest = { start: first.end + leads[0].length, end: range.end };
    return addDuty(draft, first, { ...duty, role: 'department', sure: true }, null) && addDuty(draft, rest, duty, null);
  }
  const skipped = BEFORE_NAMES.exec(text)?.[0].length ?? 0;
  const names = namesIn(draft.text, { start: range.start + skipped, end: range.end }, labelled === 'leader' ? 'person' : 'body');
  if (names.length === 0 || names.some(({ text: name }) => MOTTO.test(name))) return false;
  if (!labelled && !(duty.sure ? names.some(named) : names.every(named))) return false;
  // （全体委员参加） tells of a meeting; （甲局牵头，乙局参加） of a task.
  if (duty.role === 'support' && !duty.sure && draft.department.length + draft.leader.length === 0) return false;
  draft.found = true;
  if (duty.role === 'guide') draft.fields.push({ label: duty.label, value: joined(draft.text, names) });
  else if (duty.role === 'support') draft.support.push(...names);
  else for (const name of names) draft[labelled ?? (looksLikePerson(name.text) ? 'leader' : 'department')].push(name);
  return true;
}

const named = ({ text }: Value): boolean => looksLikeBody(text) || looksLikePerson(text);

function joined(text: string, names: readonly Value[]): Value {
  const start = names[0]?.start ?? 0;
  const end = names.at(-1)?.end ?? start;
  return { text: text.slice(start, end), start, end };
}

/** Reads a list of names; gives none where one of them is prose. */
function namesIn(text: string, { start, end }: Range, kind: 'person' | 'body'): Value[] {
  const names = splitNames(text.slice(start, end), kind).map((name) => ({ ...name, start: name.start + start, end: name.end + start }));
  return names.some((name) => name.text.length > LONGEST_NAME || NO_NAMES.test(name.text)) ? [] : names;
}

/** Takes a time without a label: 6月底前完成, 持续推进. */
function takeTime(draft: Draft, clause: Clause): boolean {
  const role = draft.open?.label.role;
  if (clause.label || draft.pending || (draft.open && !isNameRole(role))) return false;
  const value = trimmed(draft.text, clause);
  const time = value.text.length <= LONGEST_NAME && readPeriod(value.text, null, 'deadline') !== null;
  if (!time || !speaksOfTime(value.text)) return false;
  if (!close(draft)) return false;
  const before = draft.deadline;
  if (!before) draft.deadline = value;
  else if (value.start - before.end <= 2) draft.deadline = trimmed(draft.text, { start: before.start, end: value.end });
  return true;
}

/** Says whether a text begins with a time (6月底前报市政府) or ends as one does (取得阶段性成果). */
function speaksOfTime(text: string): boolean {
  const first = timeWords(text)[0]?.kind;
  const begins = first !== undefined && first !== 'other' && first !== 'filler' && first !== 'number' && first !== 'comma';
  return begins || /(?:完成|推进|实施|开展|见效|进展|成效|成果|到位|坚持|落实)$/.test(text);
}

/** Takes a stretch that goes on with an open value, or names whose verb comes later. */
function takeNames(draft: Draft, clause: Clause): boolean {
  const text = draft.text.slice(clause.start, clause.end);
  if (!clause.label && (draft.open || draft.found) && REMARK.test(text)) return close(draft);
  if (draft.open) {
    draft.open = { label: draft.open.label, range: { start: draft.open.range.start, end: clause.end } };
    return true;
  }
  if (draft.stopped) return false;
  draft.pending = { start: draft.pending?.start ?? clause.start, end: clause.end };
  return true;
}

/** Ends the open label's value; false where it is no value of its kind. */
function close(draft: Draft): boolean {
  if (!draft.open) return true;
  const { label, range } = draft.open;
  draft.open = null;
  const value = trimmed(draft.text, range);
  if (value.text === '') return true;
  if (isNameRole(label.role)) {
    draft.found = true;
    return addNames(draft, range, label.role, label.roles);
  }
  if (draft.deadline === null && isDeadline(label, value)) draft.deadline = value;
  else draft.fields.push({ label: label.label, value });
  draft.found ||= label.role === 'deadline';
  return true;
}

/** Says whether a labelled value is a deadline: 完成时限：…, also 时间：6月底前. */
function isDeadline({ role }: LabelPlace, { text }: Value): boolean {
  return role === 'deadline' || (role === 'month' && readPeriod(text, null, 'deadline')?.from === null);
}

/** Adds the names under a label; a combined label (责任单位及责任人) has persons and bodies told apart. */
function addNames(draft: Draft, range: Range, role: NameRole, roles: readonly Role[]): boolean {
  const names = namesIn(draft.text, range, role === 'leader' || role === 'member' ? 'person' : 'body');
  if (names.length === 0) return draft.text.slice(range.start, range.end).trim().length <= 2;
  const both = roles.includes('leader') && roles.includes('department');
  for (const name of names) draft[both ? (looksLikePerson(name.text) ? 'leader' : 'department') : role].push(name);
  return true;
}

/** Makes the value of a stretch, without the blanks and marks at its ends. */
function trimmed(text: string, { start, end }: Range): Value {
  let from = start;
  let to = end;
  while (from < to && /[\s，,；;。、]/.test(text.charAt(from))) from++;
  while (to > from && /[\s，,；;。、]/.test(text.charAt(to - 1))) to--;
  return { text: text.slice(from, to).replace(/\s+/g, ' '), start: from, end: to };
}
