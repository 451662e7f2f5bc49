import type { Range } from '../document.js';

/** Holds a stretch of time as the output shows it: "3-5月" in 2019 is 2019-03 to 2019-05. */
export interface DraftPeriod {
  readonly raw: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Names the fields whose place a draft keeps. */
export type DraftField =
  | 'ordinal'
  | 'content'
  | 'month'
  | 'period'
  | 'deadline'
  | 'leaders'
  | 'departments'
  | 'supporting'
  | 'members'
  | 'fields';

/** Holds a work item as a rule found it, before it is known where in the document's tree it stands. */
export interface TaskDraft {
  readonly ordinal: number | null;
  /** What is to be done, without its marker and its period note. */
  readonly content: string;
  readonly month: number | null;
  readonly period: DraftPeriod | null;
  readonly deadline: DraftPeriod | null;
  readonly leaders: readonly string[];
  readonly departments: readonly string[];
  readonly supporting: readonly string[];
  readonly members: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  /** Heading rows and lines above it inside the table, without their markers, outermost first. */
  readonly headings: readonly string[];
  /** Its borders were worked out, not stated. */
  readonly inferred: boolean;
  readonly ranges: Readonly<Partial<Record<DraftField, readonly Range[]>>>;
  /** All of it, the covering cell of a merged one included. */
  readonly range: Range;
}

/** The fields of a draft about which nothing is said: nobody, no deadline. */
export const UNASSIGNED = {
  ordinal: null,
  deadline: null,
  leaders: [],
  departments: [],
  supporting: [],
  members: [],
  fields: {},
  headings: [],
  inferred: false,
} as const satisfies Partial<TaskDraft>;
