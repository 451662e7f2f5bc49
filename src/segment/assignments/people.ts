import type { Range } from '../../document.js';
import { eachNames, type NameField } from '../../lexicon/fields.js';
import { rangeIn, type View } from '../pieces/view.js';
import type { Assignment, Value } from './assignment.js';

/** Holds a value with the range of the reading text that shows it. */
export interface Found {
  readonly text: string;
  readonly range: Range;
}

/** Holds whom a place of a document names and what it says of time, by the fields of a task. */
export interface People extends Readonly<Record<NameField, Found[]>> {
  readonly deadline: Found[];
  readonly period: Found[];
  readonly fields: { readonly label: string; readonly value: Found }[];
  /** Stretches between these that say something else. */
  readonly unread: Found[];
}

/** Gives what a stretch of a view says, or all of it (UTF-16 units). */
export const foundIn = (view: View, start = 0, end = view.text.length): Found => ({
  text: view.text.slice(start, end),
  range: rangeIn(view, start, end),
});

/** Gives an empty reading. */
export function nobody(): People {
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

/** Shows what an assignment says where it stands; its values' places are places of the view. */
export function peopleOf(assignment: Assignment, view: View): People {
  const found = ({ text, start, end }: Value): Found => ({ text, range: rangeIn(view, start, end) });
  const { deadline, period, fields, unread } = assignment;
  return {
    deadline: deadline ? [found(deadline)] : [],
    period: period ? [found(period)] : [],
    fields: fields.map(({ label, value }) => ({ label, value: found(value) })),
    unread: unread.map(found),
    ...eachNames((field) => assignment[field].map(found)),
  };
}
