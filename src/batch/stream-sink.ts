import { createReadStream, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orUnwritable } from './batch-error.js';
import type { Entry } from './entry.js';
import type { Sink } from './sink.js';

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
  const scratch = orUnwritable(tmpdir(), () => mkdtempSync(join(tmpdir(), 'plan-parse-')));
  const kept = keeper();
  let waiting = 0;
  let wake: () => void = () => {};
  return {
    place: scratch,
    root: null,
    scratch,
    fileOf: () => null,
    documentOf: ({ sha256 }) => kept.draftOf(sha256 ?? ''),
    room: async () => {
      while (waiting > MOST_WAITING) await new Promise<void>((resolve) => (wake = resolve));
    },
    take: async (draft, size) => {
      waiting += size;
      return { output: null, draft, size };
    },
    deliver: async ({ sha256, duplicateOf }: Entry, { draft, size }) => {
      if (draft === null) return true;
      const goesOn = await copied(draft, write);
      waiting -= size;
      wake();
      if (sha256 !== null && duplicateOf === null) await kept.keep(sha256, draft, size);
      else await rm(draft, { force: true });
      return goesOn;
    },
    drop: async () => {},
    close: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** Keeps delivered documents by the hash of their inputs, the last ones only. */
interface Keeper {
  readonly draftOf: (sha256: string) => string | null;
  readonly keep: (sha256: string, draft: string, size: number) => Promise<void>;
}

function keeper(): Keeper {
  const kept = new Map<string, { readonly draft: string; readonly size: number }>();
  let bytes = 0;
  return {
    draftOf: (sha256) => kept.get(sha256)?.draft ?? null,
    keep: async (sha256, draft, size) => {
      kept.set(sha256, { draft, size });
      bytes += size;
      for (const [oldest, { draft, size }] of kept) {
        if (bytes <= MOST_KEPT) break;
        kept.delete(oldest);
        bytes -= size;
        await rm(draft, { force: true });
      }
    },
  };
}

async function copied(draft: string, write: Write): Promise<boolean> {
  for await (const chunk of createReadStream(draft) as AsyncIterable<Buffer>) if (!(await write(chunk))) return false;
  return true;
}
