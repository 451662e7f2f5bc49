import { reasonOf } from '../system-error.js';

/** Ends a run that cannot go on: another one has the folder, nothing can be written, or nothing can be started. */
export class BatchError extends Error {
  readonly kind: 'locked' | 'unwritable' | 'unstartable';
  /** The file or folder that it is about. */
  readonly place: string;
  /** The reason in both languages: `why` and `whyZh`. */
  readonly details: Readonly<Record<string, string>>;

  constructor(kind: BatchError['kind'], place: string, details: Readonly<Record<string, string>>) {
    super(`${place}: ${kind}`);
    this.name = 'BatchError';
    this.kind = kind;
    this.place = place;
    this.details = details;
  }
}

/** Writes something; what the system refuses is thrown as a `BatchError` of that place. */
export function orUnwritable<T>(place: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw error instanceof BatchError ? error : new BatchError('unwritable', place, reasonOf(error));
  }
}
