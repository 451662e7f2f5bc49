import type { NameField } from '../lexicon/fields.js';
import type { Period, PlanDocument, Task } from '../plan/schema.js';

/** Holds one line of a list of work: a task, and the document in which it stands. */
export interface Row extends Pick<Task, 'key' | 'ordinal' | 'content' | 'month' | 'period' | 'deadline' | NameField | 'fields' | 'path'> {
  /** The headings above it, without its part's title. */
  readonly headings: readonly string[];
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
  /** The title of its plan, which a covering notice goes before. */
  readonly plan: string | null;
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
  const titles = new Set(document.parts.map(({ title }) => title));
  const rows = document.tasks.map((task) => rowOf(task, titles, file));
  const doubts = document.diagnostics.map(({ code, severity, message, details, span }) => {
    return { code, severity, message, details, file, page: span?.page ?? null };
  });
  return { heard: heardIn(document, file), rows, doubts };
}

function rowOf(
  { id: _id, origin: _origin, inferred: _inferred, spans: _spans, span, ...task }: Task,
  titles: ReadonlySet<string | null>,
  file: string,
): Row {
  const [first = null, ...below] = task.path;
  return { ...task, headings: titles.has(first) ? below : task.path, file, page: span.page };
}

function heardIn({ notice, parts, tasks }: PlanDocument, file: string): Heard {
  const { documentNumber, title, issuers, issuedOn, addressees } = notice;
  const plan = parts.find((part) => part.kind !== 'notice' && part.title !== null)?.title ?? null;
  return {
    file,
    documentNumber: documentNumber?.raw ?? null,
    title,
    plan,
    issuers,
    issuedOn: issuedOn?.iso ?? null,
    addressees,
    tasks: tasks.length,
  };
}

/** Gives the time that a row is to be done by, or is done in: its deadline where it has one that can be told. */
export function endOf({ deadline, period }: Pick<Row, 'deadline' | 'period'>): string | null {
  return deadline?.to ?? deadline?.from ?? period?.to ?? period?.from ?? null;
}

/** Gives the times that a row states. */
export function timesOf({ period, deadline }: Pick<Row, 'deadline' | 'period'>): Period[] {
  return [period, deadline].filter((one) => one !== null);
}
