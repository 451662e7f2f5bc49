import type { Part, Task } from '../../src/index.js';
import type { Item, Line, Look } from '../fixtures/outline.js';

type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { [K in keyof T as K extends 'span' | 'spans' | 'titleSpan' | 'headingSpan' | 'headerSpan' | 'automatic' ? never : K]: Plain<T[K]> }
    : T;

export type SaidPart = Plain<Part>;
export type SaidTask = Omit<Plain<Task>, 'id' | 'key'>;

/** A stretch of a document: the lines that show it, and what they say. */
export interface Passage extends Pick<SaidPart, 'paragraphs' | 'sections' | 'tables'> {
  readonly items: readonly Item[];
  readonly tasks: readonly SaidTask[];
}

/** What a passage must know of the part in which it stands. */
export interface Place {
  readonly title: string;
  readonly year: number;
}

export function line(text: string, look: Look = 'body', lead = 0): Line {
  return { kind: 'line', look, text, lead };
}

/** A task that says nothing yet. */
export const BLANK_TASK: SaidTask = {
  ordinal: null,
  content: '',
  month: null,
  period: null,
  deadline: null,
  leaders: [],
  departments: [],
  supporting: [],
  members: [],
  fields: {},
  path: [],
  origin: 'table',
  inferred: false,
};
