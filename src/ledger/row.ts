import type { Period, PlanDocument, Task } from '../plan/schema.js';

/** Holds one line of a list of work: a task, and the document in which it stands. */
export interface Row
  extends Pick<
    Task,
    'key' | 'ordinal' | 'content' | 'month' | 'period' | 'deadline' | 'leaders' | 'departments' | 'supporting' | 'members' | 'fields' | 'path'
  > {
  /** The file that it was read from, as it was named. */
  readonly file: string;
  /** The page on which it starts; null for a format without pages. */
  readonly page: number | null;
}

/** Holds what a document says of itself, for those who want to know where a list of work comes from. */
export interface Heard {
  readonly file: string;
  readonly documentNumber: string | null;
  readonly title: string | null;
  readonly issuers: readonly string[];
  readonly issuedOn: string | null;
  readonly addressees: readonly string[];
  readonly tasks: number;
}

/** Holds one remark about a document. */
export interface Doubt extends Pick<PlanDocument['diagnostics'][number], 'code' | 'severity' | 'message' | 'details'> {
  readonly file: string;
  readonly page: number | null;
}

/** Holds what a list of work takes from one document. */
export interface Reading {
  readonly heard: Heard;
  readonly rows: readonly Row[];
  readonly doubts: readonly Doubt[];
}

/** Takes from a document what a list of work shows of it. */
export function readingOf(document: PlanDocument, file: string): Reading {
  const { notice, tasks, diagnostics } = document;
  const rows = tasks.map(({ key, ordinal, content, month, period, deadline, leaders, departments, supporting, members, fields, path, span }) => {
    const people = { leaders, departments, supporting, members, fields };
    return { key, ordinal, content, month, period, deadline, ...people, path, file, page: span.page };
  });
  const doubts = diagnostics.map(({ code, severity, message, details, span }) => {
    return { code, severity, message, details, file, page: span?.page ?? null };
  });
  return { heard: heardIn(notice, file, tasks.length), rows, doubts };
}

function heardIn({ documentNumber, title, issuers, issuedOn, addressees }: PlanDocument['notice'], file: string, tasks: number): Heard {
  return { file, documentNumber: documentNumber?.raw ?? null, title, issuers, issuedOn: issuedOn?.iso ?? null, addressees, tasks };
}

/** Gives the time that a row is to be done by, or is done in: its deadline where it has one that can be told. */
export function endOf({ deadline, period }: Pick<Row, 'deadline' | 'period'>): string | null {
  return deadline?.to ?? deadline?.from ?? period?.to ?? period?.from ?? null;
}

/** Gives the times that a row states. */
export function timesOf({ period, deadline }: Pick<Row, 'deadline' | 'period'>): Period[] {
  return [period, deadline].filter((one) => one !== null);
}
