import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { messageIn, ReadError } from '../diagnostic.js';
import { BatchError } from './batch-error.js';
import { type Entry, holdsForBytes } from './entry.js';
import type { Fingerprint } from './fingerprint.js';
import type { Hashed } from './hashed.js';
import { outputOf, shown } from './names.js';
import type { Pool } from './pool.js';
import type { Sink, Taken } from './sink.js';
import { type Finding, type Findings, type Form, NO_HOLDINGS, type Outcome, type Task } from './task.js';

/** What became of an input, and what the sink has of it. */
export interface Settled {
  readonly entry: Entry;
  readonly taken: Taken;
}

/** Holds what settling a file needs. */
export interface Setting {
  readonly pool: Pool;
  readonly sink: Sink;
  readonly force: boolean;
  readonly form: Form;
  readonly memory: number;
  /** The language of the messages in the report. */
  readonly language: 'en' | 'zh';
}

const NOTHING: Taken = { output: null, draft: null, size: 0 };

/** Brings one file to its end: done before, read and taken, or failed. Rejects with a `BatchError` where nothing can be written. */
export async function settle(input: Hashed, twin: Entry | null, setting: Setting): Promise<Settled> {
  const settled = await attempt(input, twin, setting);
  // what an earlier content or version of this file gave must not pass for what it holds now
  if (settled.entry.output === null && settled.entry.sha256 !== null && holdsForBytes(settled.entry)) await setting.sink.drop(input.below);
  return settled;
}

async function attempt(input: Hashed, twin: Entry | null, setting: Setting): Promise<Settled> {
  const { fingerprint, problem } = input;
  const failed = (errors: Findings['errors']) => ({
    entry: entryOf(input, twin, { errors, warnings: 0, ...NO_HOLDINGS }, setting),
    taken: NOTHING,
  });
  if (fingerprint === null) return failed(problem ? [problem] : []);
  if (twin?.status === 'failed' && twin.output === null && twin.errors.length > 0) return failed(twin.errors);
  const task = taskOf(input, fingerprint, twin, setting);
  try {
    return await ended(await setting.pool.run(task), task, input, twin, setting);
  } catch (error) {
    if (error instanceof ReadError) return failed([error.diagnostic]);
    throw error;
  }
}

function taskOf({ path, file, below }: Hashed, { sha256 }: Fingerprint, twin: Entry | null, { sink, force, form, memory }: Setting): Task {
  const output = force ? null : sink.fileOf(below);
  const draft = join(sink.scratch, randomUUID());
  return { kind: 'read', path, file: file ?? path, sha256, output, twin: twin && sink.documentOf(twin), draft, form, memory };
}

async function ended(outcome: Outcome, task: Task, input: Hashed, twin: Entry | null, setting: Setting): Promise<Settled> {
  const { sink } = setting;
  if (outcome.state === 'opened') throw new Error('it was to be read');
  if (outcome.state === 'unwritable') throw new BatchError('unwritable', sink.place, { why: outcome.why, whyZh: outcome.whyZh });
  if (outcome.state === 'failed') return { entry: entryOf(input, twin, outcome, setting), taken: NOTHING };
  if (outcome.state === 'done') {
    const output = shown(outputOf(input.below ?? ''));
    return { entry: entryOf(input, twin, outcome, setting, { skipped: true, output }), taken: NOTHING };
  }
  const taken = await sink.take(task.draft, outcome.size, input.below);
  return { entry: entryOf(input, twin, outcome, setting, { skipped: false, output: taken.output }), taken };
}

function entryOf(
  { path, fingerprint }: Hashed,
  twin: Entry | null,
  { errors, warnings, plans, tasks, planless }: Findings,
  { language }: Pick<Setting, 'language'>,
  { skipped, output }: Pick<Entry, 'skipped' | 'output'> = { skipped: false, output: null },
): Entry {
  return {
    path: shown(path),
    status: errors.length > 0 ? 'failed' : 'read',
    skipped,
    output,
    sha256: fingerprint?.sha256 ?? null,
    bytes: fingerprint?.bytes ?? null,
    duplicateOf: twin?.path ?? null,
    plans,
    tasks,
    planless,
    warnings,
    errors: errors.map((error) => inLanguage(error, language)),
  };
}

/** Gives a finding with its message in a language; one whose code another version wrote keeps its own. */
function inLanguage({ code, message, details }: Finding, language: Setting['language']): Finding {
  return { code, message: messageIn(language, { code, details, message }), details };
}
