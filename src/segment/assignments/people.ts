/** Who does something, with whom and by when: as a rule finds it in a string, and as it stands in the reading text. */
import type { Range } from '../../document.js';
import { eachNames, type NameField } from '../../lexicon/fields.js';
import { rangeIn, type View } from '../pieces/view.js';

/** Holds a value as a rule found it, with its place in the string that the rule was given (UTF-16 units, end exclusive). */
export interface Value extends Range {
  readonly text: string;
}

/** Holds a value with the range of the reading text that shows it. */
export interface Found {
  readonly text: string;
  readonly range: Range;
}

/** Holds values by the fields of a task, each as `Of` holds it. */
interface Said<Of> extends Readonly<Record<NameField, Of[]>> {
  /** 完成时间, 完成时限: the time's text */
  readonly deadline: Of[];
  /** When it is done, where no label says so: （教务处负责，3-5月） */
  readonly period: Of[];
  /** Any other labelled value: 指导, 备注, … */
  readonly fields: { readonly label: string; readonly value: Of }[];
  /** Stretches between these that say something else. */
  readonly unread: Of[];
}

/** Is what one string says; one time of each kind at most. */
export type Assignment = Said<Value>;

/** Is whom some places of the reading text name and what they say of time. */
export type People = Said<Found>;

/** Gives what a stretch of a view says, or all of it (UTF-16 units). */
export const foundIn = (view: View, start = 0, end = view.text.length): Found => ({
  text: view.text.slice(start, end),
  range: rangeIn(view, start, end),
});

/** Gives an empty reading. */
export function nobody<Of = Found>(): Said<Of> {
  return { deadline: [], period: [], fields: [], unread: [], ...eachNames(() => []) };
}

/** Puts two readings together. */
export function togetherWith(a: People, b: People): People {
  return {
    deadline: [...a.deadline, ...b.deadline],
    period: [...a.period, ...b.period],
    fields: [...a.fields, ...b.fields],
    unread: [...a.unread, ...b.unread],
    ...eachNames((field) => [...a[field], ...b[field]]),
  };
}

/** Gives a reading whose values are shown otherwise. */
export function shownAs<Of, As>({ deadline, period, fields, unread, ...names }: Said<Of>, show: (value: Of) => As): Said<As> {
  return {
    deadline: deadline.map(show),
    period: period.map(show),
    fields: fields.map(({ label, value }) => ({ label, value: show(value) })),
    unread: unread.map(show),
    ...eachNames((field) => names[field].map(show)),
  };
}

/** Shows what an assignment says where it stands; its values' places are places of the view. */
export const peopleOf = (assignment: Assignment, view: View): People =>
  shownAs(assignment, ({ text, start, end }): Found => ({ text, range: rangeIn(view, start, end) }));
