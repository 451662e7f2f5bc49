import type { Range } from '../../document.js';
import { withinLoose } from '../../lexicon/brackets.js';
import { withoutEdges } from '../../lexicon/divide.js';
import { eachNames, type NameField } from '../../lexicon/fields.js';
import { viewOf } from '../pieces/view.js';
import type { LabelPlace } from './labels.js';
import type { Assignment, Value } from './people.js';

/** Holds what has been read of an assignment so far. */
export interface DutyReading extends Readonly<Record<NameField, Value[]>> {
  readonly text: string;
  /** The text around names bodies in such brackets elsewhere. */
  readonly habit: boolean;
  readonly fields: { label: string; value: Value }[];
  readonly unread: Value[];
  deadline: Value | null;
  period: Value | null;
  /** A label whose value still goes on. */
  open: { readonly label: LabelPlace; range: Range } | null;
  /** Names that wait for their verb. */
  pending: Range | null;
  /** How many stretches were read. */
  read: number;
  /** Somebody is assigned, or a label says when; a time alone is none. */
  found: boolean;
  /** A label says so. */
  labelled: boolean;
  stopped: boolean;
}

/** Begins to read a text. */
export const nothingRead = (text: string, habit: boolean): DutyReading => ({
  text,
  habit,
  fields: [],
  unread: [],
  deadline: null,
  period: null,
  open: null,
  pending: null,
  read: 0,
  found: false,
  labelled: false,
  stopped: false,
  ...eachNames(() => []),
});

/** Gives what was read. */
export function assignmentOf(reading: DutyReading): Assignment {
  const { deadline, period, fields, unread } = reading;
  return { deadline: deadline ? [deadline] : [], period: period ? [period] : [], fields, unread, ...eachNames((field) => reading[field]) };
}

/** Leaves a stretch unread. */
export function leaveUnread(reading: DutyReading, range: Range): void {
  const value = trimmed(reading.text, range);
  if (value.text !== '') reading.unread.push(value);
}

/** Makes the value of a stretch, without the blanks and marks at its ends. */
export function trimmed(text: string, range: Range): Value {
  const { start, end } = withoutEdges(text, range, /[\s，,；;。、]/);
  const loose = withinLoose(text.slice(start, end));
  const shown = { start: start + loose.start, end: start + loose.end };
  return { text: viewOf(text, [shown]).text, ...shown };
}
