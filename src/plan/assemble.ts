import { createHash } from 'node:crypto';
import type { Remark } from '../diagnostic.js';
import type { SourceDocument } from '../document.js';
import { version } from '../version.js';
import { blankNotice, blankPublication } from './blank.js';
import { withBoxes } from './boxes.js';
import type { Understood } from './build.js';
import { entryOf } from './entry.js';
import type { PlanDocument } from './schema.js';
import { validated } from './validated.js';

/** Holds the input: its bytes, and the name that the caller gave it. */
export interface Input {
  readonly bytes: Uint8Array;
  readonly path: string | null;
}

/**
 * Puts together what a document says, where it came from and what was remarked on the way. Throws where that does not
 * follow the schema.
 */
export async function assemble(
  input: Input,
  document: SourceDocument,
  understood: Understood,
  remarks: readonly Remark[],
  withText: boolean,
): Promise<PlanDocument> {
  const { format, encoding, pages, text, drawn } = document;
  const placed = <T>(said: T): T => (drawn ? withBoxes(said, drawn) : said);
  return validated({
    schemaVersion: '1',
    generator: { name: 'plan-parse', version: version() },
    source: {
      path: input.path,
      format,
      encoding,
      bytes: input.bytes.length,
      sha256: sha256(input.bytes),
      pages,
      ocr: document.ocr ?? null,
    },
    ...placed({ ...understood, diagnostics: remarks.map((remark) => entryOf(remark, document)) }),
    ...(withText && { text }),
  });
}

/** What is understood of a document of which nothing could be read. */
export function nothing(): Understood {
  const coverage = { characters: 0, assigned: 0, unassigned: [] };
  return { notice: blankNotice(), publication: blankPublication(), parts: [], tasks: [], coverage };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
