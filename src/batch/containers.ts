import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { diagnostic } from '../diagnostic.js';
import { mayHoldOthers } from '../readers/index.js';
import { BatchError } from './batch-error.js';
import { bytesAt } from './head.js';
import type { Input } from './input.js';
import { type FilePath, insidePath, insidePlace } from './names.js';
import type { Setting } from './settle.js';
import type { Opened } from './task.js';

/** Bytes at the beginning of a file that tell whether it may be a container: the headers of a mail are longer than those of an archive. */
const HEAD = 1 << 15;

/**
 * Gives the documents that stand in an input: of an archive, a mail or a portfolio all that it holds, each at its place
 * (`a.zip!/b.docx`); any other file as it is. A process of the pool opens it, within the bounds of a document.
 */
export async function documentsAt(
  input: Input,
  { pool, sink, memory }: Pick<Setting, 'pool' | 'sink' | 'memory'>,
  { stop, onOpened }: { readonly stop: AbortSignal; readonly onOpened?: (count: number) => void },
): Promise<readonly Input[]> {
  const file = input.file ?? input.path;
  if (input.problem || stop.aborted || !mayHoldOthers(await bytesAt(file, HEAD))) return [input];
  const outcome = await pool.run({ kind: 'open', file, draft: join(sink.scratch, randomUUID()), memory });
  if (outcome.state === 'unwritable') throw new BatchError('unwritable', sink.place, { why: outcome.why, whyZh: outcome.whyZh });
  if (outcome.state === 'failed')
    return outcome.errors.slice(0, 1).map(({ code, details }) => ({ ...input, problem: diagnostic(code, details) }));
  if (outcome.state !== 'opened' || outcome.inner === null) return [input];
  onOpened?.(outcome.inner.length);
  if (outcome.inner.length === 0) return [{ ...input, problem: diagnostic('container:empty') }];
  return outcome.inner.map((inner) => inputOf(input, inner));
}

function inputOf({ path, below }: Input, { name, file, problem }: Opened): Input {
  const place = (container: FilePath | null) => (container === null ? null : insidePlace(container, name));
  return { path: insidePath(path, name), ...(file !== null && { file }), below: place(below), problem };
}
