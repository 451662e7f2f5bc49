import type { Remark } from '../diagnostic.js';
import type { PlanDocument } from '../plan/schema.js';
import type { FilePath } from './names.js';

/** What the parent asks of a worker: one document. */
export interface Task {
  readonly kind: 'read';
  readonly path: FilePath;
  /** Where its bytes lie. */
  readonly file: FilePath;
  /** The hash of the bytes that are to be read. */
  readonly sha256: string;
  /** The output that may stand there already, and be right; null where there is none to look for. */
  readonly output: FilePath | null;
  /** The JSON of another file of the same bytes; null where there is none. */
  readonly twin: FilePath | null;
  /** Where the result is to be written. */
  readonly draft: string;
  readonly form: Form;
  /** The worker's bound in bytes. */
  readonly memory: number;
}

/** What the parent asks of a worker where a file may hold others: to take them out. */
export interface OpenTask {
  readonly kind: 'open';
  readonly file: FilePath;
  /** Each document is written to a file of this name and its number. */
  readonly draft: string;
  /** The worker's bound in bytes. */
  readonly memory: number;
}

/** Holds a document that was taken out of a container. */
export interface Opened {
  /** Its name there. */
  readonly name: string;
  /** null where it could not be taken out. */
  readonly file: string | null;
  readonly problem: Remark | null;
}

/** What of a document's form the command line decides. */
export interface Form {
  readonly compact: boolean;
  readonly withText: boolean;
  readonly boxes: boolean;
  /** Text in pictures is recognised. */
  readonly ocr: boolean;
}

/** One thing that went wrong, as the report shows it. */
export type Finding = Pick<Remark, 'code' | 'message' | 'details'>;

/** What a document holds. */
export interface Holdings {
  /** Parts that are plans. */
  readonly plans: number;
  readonly tasks: number;
  /** It was read, and no plan was found in it. */
  readonly planless: boolean;
}

/** What was found in a document, and remarked. */
export interface Findings extends Holdings {
  readonly errors: readonly Finding[];
  readonly warnings: number;
}

/** What a document holds that was not read. */
export const NO_HOLDINGS: Holdings = { plans: 0, tasks: 0, planless: false };

/** What became of a task. */
export type Outcome =
  /** The file is a container and holds these; null for a document. */
  | { readonly state: 'opened'; readonly inner: readonly Opened[] | null }
  /** The output that stood there is right. */
  | ({ readonly state: 'done' } & Findings)
  /** The draft is written, of that many bytes. */
  | ({ readonly state: 'drafted'; readonly size: number } & Findings)
  /** The document could not be read. */
  | ({ readonly state: 'failed' } & Findings)
  /** The draft could not be written. */
  | { readonly state: 'unwritable'; readonly why: string; readonly whyZh: string };

/** Gives the outcome of a document that one diagnostic says all about. */
export function failedBy({ code, message, details }: Finding): Outcome {
  return { state: 'failed', errors: [{ code, message, details }], warnings: 0, ...NO_HOLDINGS };
}

/** Sums a document up. The schema's diagnostics are those of this program, whose codes are known. */
export function findingsIn({ parts, tasks, diagnostics }: Pick<PlanDocument, 'parts' | 'tasks' | 'diagnostics'>): Findings {
  const errors = diagnostics.filter(({ severity }) => severity === 'error') as readonly Finding[];
  return {
    plans: parts.filter(({ kind }) => kind === 'plan').length,
    tasks: tasks.length,
    planless: diagnostics.some(({ code }) => code === 'plan:none'),
    errors: errors.map(({ code, message, details }) => ({ code, message, details })),
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
  };
}
