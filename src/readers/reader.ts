import type { Report } from '../diagnostic.js';
import type { SourceDocument } from '../document.js';
import type { Limits } from '../limits.js';

/** Runs work that waits for nothing, or throws where it takes too long. */
export type Within = <Done>(work: () => Done) => Done;

/** Runs work as long as it takes. */
export const freely: Within = (work) => work();

/** Holds what a reading is told. */
export interface ReadOptions {
  /** Where diagnostics go. */
  readonly report: Report;
  /** What it may cost. */
  readonly limits: Limits;
  /** Does what waits for nothing and may take long. */
  readonly within?: Within | undefined;
  /** Tell where each line of the text stands on its page, where the format knows it. */
  readonly places?: boolean;
  /** Text that stands in pictures is recognised. */
  readonly ocr?: boolean | undefined;
  /**
   * Reads a document that stands inside this one, by its content or as the format that is named; absent where documents
   * are nested too deep.
   *
   * @throws ReadError where it cannot be read
   */
  readonly embedded?: (bytes: Uint8Array, format?: string) => Promise<SourceDocument>;
}

/**
 * Turns the bytes of one format into the neutral model.
 *
 * It may throw a `ReadError` (a document that cannot be read at all); whatever it can read around, it reports and goes on.
 */
export interface Reader {
  read(bytes: Uint8Array, options: ReadOptions): Promise<SourceDocument> | SourceDocument;
}
