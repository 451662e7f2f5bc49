import { createReadStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from './entry.js';
import type { Sink, Taken } from './sink.js';

/** Writes one piece and waits until it is out; false where nobody reads any more. */
export type Write = (chunk: Buffer) => Promise<boolean>;

/** Bytes of documents that may wait on disk for their turn, before reading pauses. */
const MOST_WAITING = 256 << 20;
/** Bytes of delivered documents that are kept on disk for files of the same bytes. */
const MOST_KEPT = 256 << 20;

/**
 * Opens a stream to write documents to, one after another. What waits for its turn, or for a reader that is slow, waits
 * on disk: memory stays flat, and reading pauses when much is waiting.
 */
export function openStream(write: Write): Sink {
  const scratch = mkdtempSync(join(tmpdir(), 'plan-parse-'));
  const kept = new Map<string, Taken>();
  let keptBytes = 0;
  let waiting = 0;
  let wake: () => void = () => {};
  const keep = async (sha256: string, taken: Taken): Promise<void> => {
    kept.set(sha256, taken);
    keptBytes += taken.size;
    for (const [oldest, { draft, size }] of kept) {
      if (keptBytes <= MOST_KEPT) break;
      kept.delete(oldest);
      keptBytes -= size;
      await rm(draft ?? '', { force: true });
    }
  };
  return {
    place: scratch,
    root: null,
    scratch,
    fileOf: () => null,
    documentOf: ({ sha256 }) => kept.get(sha256 ?? '')?.draft ?? null,
    room: async () => {
      while (waiting > MOST_WAITING) await new Promise<void>((resolve) => (wake = resolve));
    },
    take: async (draft, size) => {
      waiting += size;
      return { output: null, draft, size };
    },
    deliver: async ({ sha256, duplicateOf }: Entry, taken) => {
      if (taken.draft === null) return true;
      const goesOn = await copied(taken.draft, write);
      waiting -= taken.size;
      wake();
      if (sha256 !== null && duplicateOf === null) await keep(sha256, taken);
      else await rm(taken.draft, { force: true });
      return goesOn;
    },
    drop: async () => {},
    close: () => rm(scratch, { recursive: true, force: true }),
  };
}

async function copied(draft: string, write: Write): Promise<boolean> {
  for await (const chunk of createReadStream(draft) as AsyncIterable<Buffer>) if (!(await write(chunk))) return false;
  return true;
}
