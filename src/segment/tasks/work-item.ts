import type { Range } from '../../document.js';
import { NAME_LISTS } from '../../lexicon/fields.js';
import { numeral } from '../../lexicon/numerals.js';
import { isDue, leadingPeriod, readPeriod, trailingPeriod } from '../../lexicon/periods.js';
import { roleOf } from '../../lexicon/roles.js';
import type { AssignedPlace } from '../assignments/assigned-places.js';
import { type Found, foundIn, nobody, type People } from '../assignments/people.js';
import { type DraftPeriod, draftPeriod, type TaskDraft, taskDraft } from '../assignments/task-draft.js';
import { part as cut, type View, wholeRange } from '../pieces/view.js';
import type { ClosingTime } from './closing-time.js';
import type { Time } from './timed-lines.js';

/** Holds what makes a task: the words that say what is to be done, and what says who does it or when. */
export interface WorkItem {
  readonly content: View | null;
  readonly assigned: AssignedPlace | null;
  readonly ordinal: number | null;
  /** The time of its place in a monthly plan. */
  readonly time: Time | null;
  /** The time in brackets that closes it and makes it work by itself. */
  readonly closing: ClosingTime | null;
  /** The heading that belongs to it. */
  readonly around: readonly Range[];
}

/** A heading of what says how to reach somebody: whoever stands below it is given no work. */
const NO_WORK =
  /^(?:联系|咨询|监督|举报|报名)(?:人员?|方式|电话|单位|部门)(?:[及和与、](?:联系|咨询|监督|举报)?(?:人员?|方式|电话|地址|部门|单位))?$/;

/** Makes the task of an item; null where nothing names anybody or any time (配合单位：/), or says what is to be done. */
export function workOf(item: WorkItem, year: number | null): TaskDraft | null {
  const { content, assigned, ordinal, time, closing, around } = item;
  const people = assigned?.people ?? nobody();
  const read = closing ?? (content?.text ? withoutNotes(content) : null);
  const named = read?.content.text ? foundIn(read.content) : labelledWork(people);
  const text = named?.text.replace(/[。；;：:，,]$/, '');
  if (!named || !text || NO_WORK.test(text) || !(time || closing || saysSomething(people))) return null;
  const { deadline, placed } = timesOf(people, read?.time ?? null, time, year);
  const number = people.fields.find(({ label, value }) => roleOf(label) === 'ordinal' && numeral(value.text) !== null)?.value;
  const draft = {
    ordinal: number ? numeral(number.text) : ordinal,
    content: { text, range: named.range },
    month: time?.month ?? null,
    period: placed?.period ?? null,
    people: {
      ...people,
      deadline,
      fields: people.fields.filter(({ value }) => value.range !== placed?.range && value !== named && value !== number),
    },
    headings: [],
    inferred: false,
    places: { month: time?.month ? wholeRange(time.view) : undefined, period: placed?.range },
    around: [
      ...around,
      ...(time ? [wholeRange(time.view)] : []),
      ...(assigned ? [assigned.range] : []),
      ...(read?.time ? [read.time.range] : []),
    ],
  };
  return taskDraft(draft, year);
}

/** Holds a period with its place. */
interface PlacedPeriod {
  readonly period: DraftPeriod;
  readonly range: Range;
}

/**
 * Sorts what an item says of time: a label says first what it is, else an end alone (6月底前) is a deadline, any other
 * time a period. A period that the item states goes before the one that its place in a monthly plan gives.
 */
function timesOf(people: People, noted: Found | null, time: Time | null, year: number | null) {
  const labelled = statedPeriod(people, year);
  const due = [noted ?? [], time ? { text: time.period.raw, range: wholeRange(time.view) } : []].flat().filter(({ text }) => isDue(text));
  const stated = labelled ?? (noted && !due.includes(noted) ? noted : null);
  const given: PlacedPeriod | null = time && !isDue(time.period.raw) ? { period: time.period, range: wholeRange(time.view) } : null;
  const placed = stated ? { period: draftPeriod(stated.text, year, 'period'), range: stated.range } : given;
  return { deadline: [...people.deadline, ...due], placed };
}

/** Cuts the notes of time off a text, 3月：… and …（全年）; the time of a sentence (6月底前建成…) is its own. */
function withoutNotes(view: View): { content: View; time: Found | null } {
  const [leading, trailing] = [leadingPeriod(view.text), trailingPeriod(view.text)];
  if (leading && leading.end < view.text.length && /[：:）)】\]]\s*$/.test(view.text.slice(0, leading.end)))
    return { content: cut(view, leading.end, view.text.length), time: foundIn(cut(view, leading.rawStart, leading.rawEnd)) };
  if (trailing && trailing.start > 0)
    return { content: cut(view, 0, trailing.start), time: foundIn(cut(view, trailing.rawStart, trailing.rawEnd)) };
  return { content: view, time: null };
}

/** Gives the work that a block names itself, where no heading or sentence above it does: 项目名称：… */
function labelledWork({ fields }: People): Found | null {
  return fields.find(({ label }) => roleOf(label) === 'content')?.value ?? null;
}

/** Gives the period that an assignment states: 时间：3月, （教务处负责，3-5月）. */
function statedPeriod({ period, fields }: People, year: number | null): Found | null {
  const labelled = fields.find(
    ({ label, value }) => roleOf(label) === 'month' && readPeriod(value.text, year, 'period') !== null && !saysSteps(value.text),
  );
  return period[0] ?? labelled?.value ?? null;
}

/** Says whether a value lists what is done when, and is no time: 一季度完成选址，二季度开工建设 */
const saysSteps = (text: string): boolean => text.split(/[，,；;。]/).filter((clause) => leadingPeriod(clause) !== null).length > 1;

/** Says whether an assignment names anybody or any time. */
function saysSomething(people: People): boolean {
  return ([...NAME_LISTS, 'deadline', 'fields'] as const).some((field) => people[field].length > 0);
}
