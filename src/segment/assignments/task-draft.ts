import type { Range } from '../../document.js';
import { eachNames, NAME_LISTS, type NameField } from '../../lexicon/fields.js';
import { type PeriodReading, readPeriod } from '../../lexicon/periods.js';
import { hull } from '../pieces/ranges.js';
import type { Found, People } from './people.js';

/** Holds a stretch of time as the output shows it: "3-5月" in 2019 is 2019-03 to 2019-05. */
export interface DraftPeriod extends PeriodReading {
  readonly raw: string;
}

/** Names the fields whose place a draft keeps. */
export type DraftField = 'ordinal' | 'content' | 'month' | 'period' | 'deadline' | NameField | 'fields';

/** Holds a work item as a rule found it, before it is known where in the document's tree it stands. */
export interface TaskDraft extends Readonly<Record<NameField, readonly string[]>> {
  readonly ordinal: number | null;
  /** What is to be done, without its marker and its period note. */
  readonly content: string;
  readonly month: number | null;
  readonly period: DraftPeriod | null;
  readonly deadline: DraftPeriod | null;
  readonly fields: Readonly<Record<string, string>>;
  /** Heading rows and lines above it inside the table, without their markers, outermost first. */
  readonly headings: readonly string[];
  /** Its borders were worked out, not stated. */
  readonly inferred: boolean;
  readonly ranges: Readonly<Partial<Record<DraftField, readonly Range[]>>>;
  /** All of it, the covering cell of a merged one included. */
  readonly range: Range;
  /** Stretches of its assignment that were not understood. */
  readonly unread: readonly Range[];
}

/** Holds a work item as one of the rules reads it: what it is, when, and whom its text or its row names. */
export interface Work {
  readonly ordinal: number | null;
  readonly content: Found | null;
  readonly month: number | null;
  readonly period: DraftPeriod | null;
  readonly people: People;
  readonly headings: readonly string[];
  readonly inferred: boolean;
  /** Where the ordinal, the month and the period stand. */
  readonly places: Readonly<Partial<Record<'ordinal' | 'month' | 'period', Range | undefined>>>;
  /** All that belongs to it beside its values. */
  readonly around: readonly Range[];
}

/** Makes the draft of a work item. */
export function taskDraft(
  { content, people, places, around, ordinal, month, period, headings, inferred }: Work,
  year: number | null,
): TaskDraft {
  const deadline = people.deadline[0] ?? null;
  const { fields } = people;
  const ranges = rangesIn([
    ['ordinal', known(places.ordinal)],
    ['content', known(content?.range)],
    ['month', known(places.month)],
    ['period', known(places.period)],
    ['deadline', known(deadline?.range)],
    ...NAME_LISTS.map((field) => [field, rangesOf(people[field])] as const),
    ['fields', rangesOf(fields.map(({ value }) => value))],
  ]);
  return {
    ordinal,
    content: content?.text ?? '',
    month,
    period,
    deadline: deadline && draftPeriod(deadline.text, year, 'deadline'),
    fields: fieldTexts(fields),
    headings,
    inferred,
    ranges,
    range: hull([...Object.values(ranges).flat(), ...around]),
    unread: rangesOf(people.unread),
    ...eachNames((field) => textsOf(people[field])),
  };
}

/** Reads a time that a text states, for the plan's year; one that cannot be told (待定) keeps its words. */
export function draftPeriod(raw: string, year: number | null, as: 'period' | 'deadline'): DraftPeriod {
  return { raw, ...(readPeriod(raw, year, as) ?? { from: null, to: null }) };
}

/** Gives the places of the fields that have one, in the order of the fields. */
function rangesIn(places: readonly (readonly [DraftField, readonly Range[]])[]): TaskDraft['ranges'] {
  const ranges: Partial<Record<DraftField, readonly Range[]>> = {};
  for (const [field, list] of places) if (list.length > 0) ranges[field] = list;
  return ranges;
}

const known = (range: Range | undefined): Range[] => (range ? [range] : []);
const textsOf = (found: readonly Found[]): string[] => [...new Set(found.map(({ text }) => text))];
const rangesOf = (found: readonly Found[]): Range[] => found.map(({ range }) => range);

/** Gives the fields by label; a second value under one label is put behind the first. */
function fieldTexts(fields: People['fields']): Record<string, string> {
  const values = new Map<string, string>();
  for (const { label, value } of fields) values.set(label, [values.get(label) ?? [], value.text].flat().join(' '));
  return Object.fromEntries(values);
}
