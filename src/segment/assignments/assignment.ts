import { eachNames, type NameField } from '../../lexicon/fields.js';

/** Holds a value as a rule found it, with its place in the string that the rule was given (UTF-16 units, end exclusive). */
export interface Value {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Holds who does something, with whom and by when, as one place of a document says it. */
export interface Assignment extends Readonly<Record<NameField, readonly Value[]>> {
  /** 完成时间, 完成时限: the time's text */
  readonly deadline: Value | null;
  /** When it is done, where no label says so: （教务处负责，3-5月） */
  readonly period: Value | null;
  /** Any other labelled value: 指导, 备注, … */
  readonly fields: readonly { readonly label: string; readonly value: Value }[];
  /** Stretches between these that say something else. */
  readonly unread: readonly Value[];
}

/** An assignment of nothing to nobody. */
export const NO_ASSIGNMENT: Assignment = {
  ...eachNames(() => []),
  deadline: null,
  period: null,
  fields: [],
  unread: [],
};
