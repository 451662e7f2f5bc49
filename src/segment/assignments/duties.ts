import type { Range } from '../../document.js';
import { isNameRole } from '../../lexicon/fields.js';
import { looksLikeBody } from '../../lexicon/name-kinds.js';
import { isDue, readPeriod } from '../../lexicon/periods.js';
import type { Role } from '../../lexicon/roles.js';
import { timeWords } from '../../lexicon/time-words.js';
import { type Clause, clauses } from './clauses.js';
import { bareNames, explains, isOther, isProse, LONGEST_NAME, type NamedDuty, namedDuties, namesIn } from './duty-names.js';
import { assignmentOf, type DutyReading, leaveUnread, nothingRead, trimmed } from './duty-reading.js';
import { LEADS } from './names.js';
import { type Listed, leadersWithVerb, listed, listKind } from './own-role.js';
import type { Assignment } from './people.js';

/** Remarks on a whole list that go with an assignment: 下同, 以下任务均需各地落实. */
const REMARK = /下同|以下|不再|均[需须由为]|具体任务|如无|排名第|排在|列第一/;

/** Gives a clause without what it brackets; a clause that is one bracket whole: 各区政府（含开发区，下同） is of bodies, （列第一位的牵头） a remark. */
const unbracketed = (text: string): string => text.replace(/[（(][^（）()]*[）)]/g, '').trim() || text;

/** What names those before it the bodies of the work: （甲局、乙局，列第一位的为牵头单位）. */
const ORDER = /^\s*(?:以)?(?:列|排)(?:在|名)?第一/;

/** No assignment is longer (UTF-16 units). */
export const LONGEST_ASSIGNMENT = 1_000;

/**
 * Reads a text that assigns: labelled values (责任单位：甲局、乙局；完成时限：6月底) and names with their duties
 * (甲局牵头，乙局、丙局按职责分工负责，6月底前完成), mixed as they come, and bodies beside them (甲局；责任领导：张三). It reads
 * stretch by stretch; what says something else stands in `unread`. Gives null for a text in which nobody is assigned, and
 * for one that has verbs only and is mostly about something else.
 */
export function readDuties(text: string): Assignment | null {
  const reading = readingOf(text);
  if (!reading?.found) return null;
  const outweighed = reading.unread.length > reading.read || explains(text);
  return outweighed && !reading.labelled ? null : assignmentOf(reading);
}

/** Reads a text that says when and nothing else: 6月底前完成, 3-5月; null for any other. */
export function readTime(text: string): Assignment | null {
  const reading = text.length <= LONGEST_NAME ? readingOf(text) : null;
  const time = reading?.deadline ?? reading?.period;
  return reading && time && !reading.found && reading.unread.length + reading.departments.length === 0 ? assignmentOf(reading) : null;
}

/** Reads a text of bodies that nothing says are to do the work (县教育局；6月底前, 教务处、总务处; with a person and a time, 后勤科 汪洋 9月底); null where anything else stands in it. `habit` says that the text names bodies so elsewhere. */
export function readBodies(text: string, habit: boolean): Assignment | null {
  const reading = readingOf(text, habit);
  if (!reading || reading.found || reading.unread.length > 0 || reading.departments.length === 0) return null;
  const isSpeaker = reading.leaders.length > 0 && !reading.deadline && !reading.period; // 怎样备课（教研室 王某）
  return isSpeaker ? null : assignmentOf(reading);
}

function readingOf(text: string, habit = false): DutyReading | null {
  if (text.length > LONGEST_ASSIGNMENT) return null;
  const reading = nothingRead(text, habit);
  for (const clause of clauses(text)) take(reading, clause);
  endOpen(reading);
  return reading;
}

/** Takes one clause into the reading. */
function take(reading: DutyReading, clause: Clause): void {
  if (clause.label) {
    endOpen(reading);
    reading.open = { label: clause.label, range: clause };
  }
  if (takeDuty(reading, clause) || takeTime(reading, clause) || takeNames(reading, clause)) reading.read++;
  else leaveUnread(reading, clause);
  if (clause.stop) {
    endOpen(reading);
    reading.stopped = true;
  }
}

/** Reads the names that wait for a verb which may never come; a time beside them vouches for persons. */
const pendingNames = (reading: DutyReading, pending: Range, isTimed: boolean): Listed[] | null =>
  bareNames(reading.text, pending, { habit: reading.habit, isTimed: isTimed || reading.deadline !== null || reading.period !== null });

/** Ends what is under way: the open label's value, and names whose verb never came; `isTimed` says that a time follows. */
function endOpen(reading: DutyReading, isTimed = false): void {
  close(reading);
  const { pending } = reading;
  if (!pending) return;
  reading.pending = null;
  const names = pendingNames(reading, pending, isTimed);
  if (names) {
    add(reading, names);
    if (LEADS.test(reading.text.slice(pending.start, pending.end))) reading.found = reading.labelled = true;
  } else {
    reading.read--;
    leaveUnread(reading, pending);
  }
}

/** Takes names with a verb: 甲局、乙局配合; also under a label, 责任单位：甲局牵头，乙局配合. */
function takeDuty(reading: DutyReading, clause: Clause): boolean {
  const role = reading.open?.label.role ?? null;
  if (reading.open && (!isNameRole(role) || role === 'member')) return false;
  const labelled = clause.label && isNameRole(role) ? role : null;
  const { pending } = reading;
  const anew = !pending || /^\s*[由请]/.test(reading.text.slice(clause.start, clause.end));
  const joint = anew ? null : namedDuties(reading.text, { start: pending.start, end: clause.end }, null);
  const duties = joint ?? namedDuties(reading.text, clause, labelled);
  if (!duties || (clause.label && !duties[0]?.duty.sure)) return false;
  // （全体委员参加） tells of a meeting, （甲局牵头，乙局参加） of a task; 纪律、卫生、活动参与 begin as surnames do, and nobody is said to lead.
  const isAlone = reading.departments.length + reading.leaders.length === 0 && duties.length === 1;
  if (isAlone && duties.some(({ duty, names }) => duty.role === 'support' && !(duty.sure && names.some(({ text }) => looksLikeBody(text)))))
    return false;
  if (joint) reading.pending = null;
  if (clause.label) reading.open = null;
  endOpen(reading);
  for (const one of duties) addDuty(reading, one);
  reading.found = true;
  reading.labelled ||= clause.label !== null;
  return true;
}

function addDuty(reading: DutyReading, { duty, names, labelled }: NamedDuty): void {
  const [first, last] = [names[0], names.at(-1)];
  if (duty.role === 'guide' && first && last)
    reading.fields.push({ label: duty.label, value: trimmed(reading.text, { start: first.start, end: last.end }) });
  else if (duty.role === 'support') reading.supporting.push(...names);
  else {
    const isLeader = labelled ? () => labelled === 'leader' : leadersWithVerb(names);
    for (const name of names) (isLeader(name) ? reading.leaders : reading.departments).push(name);
  }
}

/** Takes a time without a label: 6月底前完成 is a deadline; 3月, 全年 and 长期坚持 are when it is done. */
function takeTime(reading: DutyReading, clause: Clause): boolean {
  const role = reading.open?.label.role;
  if (clause.label || (reading.open && !isNameRole(role))) return false;
  const value = trimmed(reading.text, clause);
  const time = value.text.length <= LONGEST_NAME ? readPeriod(value.text, null, 'deadline') : null;
  if (!time || !speaksOfTime(value.text)) return false;
  if (reading.pending && !pendingNames(reading, reading.pending, true)) return false;
  endOpen(reading, true);
  const field = isDue(value.text) ? 'deadline' : 'period';
  const before = reading[field];
  if (!before) reading[field] = value;
  else if (value.start - before.end <= 2) reading[field] = trimmed(reading.text, { start: before.start, end: value.end });
  else return false;
  return true;
}

/** Says whether a text begins with a time (6月底前报市政府) or ends as one does (取得阶段性成果). */
function speaksOfTime(text: string): boolean {
  const first = timeWords(text, () => true)[0]?.kind;
  const begins = first !== undefined && first !== 'other' && first !== 'filler' && first !== 'number' && first !== 'comma';
  return begins || isBareTime(text) || /(?:完成|推进|实施|开展|见效|进展|成效|成果|到位|坚持|落实)$/.test(text);
}

/** Says whether a text names a time and nothing else: 3-5月, 全年; not 年内持续推进. */
const isBareTime = (text: string): boolean =>
  timeWords(text, ({ kind }) => kind === 'other').every(({ kind }) => kind !== 'other' && kind !== 'filler');

/** Takes a stretch that goes on with an open value, or names whose verb comes later. */
function takeNames(reading: DutyReading, clause: Clause): boolean {
  const text = reading.text.slice(clause.start, clause.end);
  if (!clause.label && (reading.open || reading.found) && REMARK.test(unbracketed(text))) {
    endOpen(reading);
    return true;
  }
  if (reading.pending && ORDER.test(text) && pendingNames(reading, reading.pending, false)) {
    endOpen(reading);
    reading.found = reading.labelled = true;
    return true;
  }
  if (reading.open) return clause.label !== null || goesOn(reading, reading.open, clause);
  if (reading.stopped) return false;
  reading.pending = { start: reading.pending?.start ?? clause.start, end: clause.end };
  return true;
}

/** Says whether a stretch belongs to the value before it, and takes it: further bodies do, （责任单位：甲局；总投资3亿元） does not. */
function goesOn(reading: DutyReading, open: NonNullable<DutyReading['open']>, clause: Clause): boolean {
  if (isNameRole(open.label.role)) {
    const names = namesIn(reading.text, clause, 'body');
    if (names.length === 0 || names.some(isOther)) {
      endOpen(reading);
      return false;
    }
  }
  open.range = { start: open.range.start, end: clause.end };
  return true;
}

/** Ends the open label's value; one that is no value of its kind is left. */
function close(reading: DutyReading): void {
  if (!reading.open) return;
  const { label, range } = reading.open;
  reading.open = null;
  const value = trimmed(reading.text, range);
  if (value.text === '') return;
  if (isNameRole(label.role)) {
    if (addNames(reading, range, label.roles) || value.text.length <= 2) reading.found = reading.labelled = true;
    else leaveUnread(reading, range);
    return;
  }
  const isDeadline = label.role === 'deadline' || (label.role === 'month' && isDue(value.text)); // 时间：6月底前
  if (isDeadline && !reading.deadline) reading.deadline = value;
  else reading.fields.push({ label: label.label, value });
  if (label.role === 'deadline') reading.found = reading.labelled = true;
}

/** Adds the names under a label, each where it belongs; says whether there are any. */
function addNames(reading: DutyReading, range: Range, roles: readonly Role[]): boolean {
  const names = namesIn(reading.text, range, listKind(roles));
  if (names.some(isProse)) return false;
  add(reading, listed(reading.text, names, roles));
  return names.length > 0;
}

function add(reading: DutyReading, names: readonly Listed[]): void {
  for (const { name, field } of names) reading[field].push(name);
}
