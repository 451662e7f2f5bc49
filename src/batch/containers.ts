import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { diagnostic, type Remark } from '../diagnostic.js';
import { BatchError } from './batch-error.js';
import type { Hashed } from './hashed.js';
import type { Input } from './input.js';
import { type FilePath, insidePath, insidePlace } from './names.js';
import type { Setting } from './settle.js';
import type { Opened } from './task.js';

/**
 * Gives the documents that stand in an input: of an archive, a mail or a portfolio all that it holds, each at its place
 * (`a.zip!/b.docx`); any other file as it is. A process of the pool opens it, within the bounds of a document.
 */
export async function documentsAt(
  input: Hashed,
  { pool, sink, memory }: Pick<Setting, 'pool' | 'sink' | 'memory'>,
  { stop, onOpened }: { readonly stop: AbortSignal; readonly onOpened?: (count: number) => void },
): Promise<readonly (Input | Hashed)[]> {
  const file = input.file ?? input.path;
  if (input.problem || stop.aborted || !input.mayHoldOthers) return [input];
  const outcome = await pool.run({ kind: 'open', file, draft: join(sink.scratch, randomUUID()), memory });
  if (outcome.state === 'unwritable') throw new BatchError('unwritable', sink.place, { why: outcome.why, whyZh: outcome.whyZh });
  if (outcome.state === 'failed') return outcome.errors.slice(0, 1).map(({ code, details }) => failed(input, diagnostic(code, details)));
  if (outcome.state !== 'opened' || outcome.inner === null) return [input];
  onOpened?.(outcome.inner.length);
  if (outcome.inner.length === 0) return [failed(input, diagnostic('container:empty'))];
  return outcome.inner.map((inner) => inputOf(input, inner));
}

/** An entry of a container has no hash: what is read of it has. */
const failed = (input: Hashed, problem: Remark): Hashed => ({ ...input, fingerprint: null, problem });

function inputOf({ path, below }: Hashed, { name, file, problem }: Opened): Input {
  const place = (container: FilePath | null) => (container === null ? null : insidePlace(container, name));
  return { path: insidePath(path, name), ...(file !== null && { file }), below: place(below), problem };
}
