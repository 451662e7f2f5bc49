import { resolve } from 'node:path';
import { isFolder } from '../batch/base.js';
import { bytesAt } from '../batch/head.js';
import { type Input, nothingLeftOut } from '../batch/input.js';
import { inputsOf } from '../batch/inputs.js';
import { type FilePath, shown } from '../batch/names.js';
import { isStdout } from '../batch/own.js';
import { isOwnList } from '../batch/own-lists.js';
import { ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { isNamedAsPlans, looksLikeJson, plansIn } from '../ledger/plans.js';
import { type Reading, readingOf } from '../ledger/row.js';
import { LIMITS } from '../limits.js';
import { entryOf } from '../plan/entry.js';
import type { PlanDocument } from '../plan/schema.js';
import { mayHoldOthers } from '../readers/index.js';
import type { Entry } from './diagnostic-lines.js';
import type { Language } from './language.js';
import { ROOT, readMany } from './read-many.js';
import { type HowToRead, readBytes } from './read-notice.js';

/** Holds one file, what was taken from it, and what is to be said of it. */
export interface Source {
  readonly file: string;
  /** Several where the file holds several plans. */
  readonly readings: Reading[];
  readonly entries: Entry[];
  /** What is wrong beyond what the entries say. */
  more: number;
}

/** Holds what was read. */
export interface Gathered {
  readonly sources: readonly Source[];
  /** How many lists of earlier runs lie among the notices. */
  readonly lists: number;
  readonly interrupted: boolean;
}

/**
 * Reads tasks from notices, from folders of them, and from JSON that this program wrote; from standard input where there
 * is no path, or `-`.
 *
 * @param results What is written in the end, which is not read where it lies in a folder.
 */
export async function gather(paths: readonly string[], results: readonly string[], how: HowToRead, language: Language): Promise<Gathered> {
  const [only = '-'] = paths;
  if (paths.length <= 1 && !(await holdsSeveral(only, how)))
    return { sources: [await readOne(only === '-' ? null : only, how)], lists: 0, interrupted: false };
  const { inputs, lists } = await inputsIn(paths, results);
  const sources = inputs.map(({ path }) => blank(shown(path)));
  const notices = inputs.filter(({ path }) => !isJson(path));
  for (const [i, input] of inputs.entries()) if (isJson(input.path)) await readPlan(input, sources[i] as Source);
  const whole = notices.length === 0 || (await readMany(notices, takerFor(sources), how.ocr ?? false, language));
  return { sources: sources.filter((source) => !isReport(source)), lists, interrupted: !whole };
}

/** Says whether a path is a folder, or a file that may be an archive, all of whose documents are meant. */
async function holdsSeveral(path: string, { entry, format }: HowToRead): Promise<boolean> {
  if (isFolder(path)) return true;
  return path !== '-' && entry === undefined && format === undefined && mayHoldOthers(await bytesAt(path, HEAD));
}

/** Bytes at the beginning of a file that tell whether it may be an archive or a mail. */
const HEAD = 1 << 15;

async function inputsIn(paths: readonly string[], results: readonly string[]): Promise<{ inputs: Input[]; lists: number }> {
  const written = new Set(results.map((path) => resolve(path)));
  const isOut = isStdout();
  let lists = 0;
  // plans are read here, by whatever run they were written
  const own = async (path: FilePath) => {
    if (written.has(resolve(shown(path))) || (await isOut(path))) return true;
    const isList = await isOwnList(path);
    if (isList) lists++;
    return isList;
  };
  const rules = { filter: () => true, out: null, own, leftOut: nothingLeftOut() };
  const found = new Map<string, Input>();
  for await (const input of inputsOf({ kind: 'paths', paths }, ROOT, rules)) found.set(shown(input.path), input);
  return { inputs: [...found.values()], lists };
}

const blank = (file: string): Source => ({ file, readings: [], entries: [], more: 0 });
const isJson = (path: Input['path']): boolean => isNamedAsPlans(shown(path));

function takerFor(sources: Source[]): Parameters<typeof readMany>[1] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  return {
    document: (document) => take(document, sourceAt(document.source.path ?? '', sources, byFile)),
    entry: ({ path, errors }) => {
      const { entries } = sourceAt(path, sources, byFile);
      entries.push(...errors.map((error) => ({ ...error, severity: 'error' as const, span: null })));
    },
  };
}

/** Gives the source of a path; one in a container is met when it is read, and takes the place of that, or the next one. */
function sourceAt(path: string, sources: Source[], byFile: Map<string, Source>): Source {
  const known = byFile.get(path);
  if (known) return known;
  const met = blank(path);
  const [container = ''] = path.split('!/', 1);
  const before = sources.findLastIndex(({ file }) => file === container || file.startsWith(`${container}!/`));
  const first = sources[before]?.file === container;
  sources.splice(first ? before : before + 1, first ? 1 : 0, met);
  byFile.set(path, met);
  return met;
}

function take(document: PlanDocument, source: Source): void {
  source.readings.push(readingOf(document, source.file));
}

/** Reads one file, told by its content to be a plan or a notice. */
async function readOne(path: string | null, how: HowToRead): Promise<Source> {
  const source = blank(path ?? '<stdin>');
  try {
    const bytes = await readInput(path, how.limit?.bytes ?? LIMITS.bytes);
    if (how.format === undefined && (looksLikeJson(bytes) || (path !== null && isJson(path)))) {
      takePlans(bytes, source);
      return source;
    }
    const { document, entries } = await readBytes(bytes, path, how);
    source.entries.push(...entries);
    if (document) take(document, source);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    source.entries.push(entryOf(error.diagnostic));
  }
  return source;
}

async function readPlan({ path, problem }: Input, source: Source): Promise<void> {
  try {
    if (problem) throw problem;
    takePlans(await readInput(path, LIMITS.bytes), source);
  } catch (error) {
    const found = error instanceof ReadError ? error.diagnostic : problem;
    if (!found) throw error;
    source.entries.push(entryOf(found));
  }
}

function takePlans(bytes: Uint8Array, source: Source): void {
  const { plans, wrong, more } = plansIn(bytes);
  source.entries.push(...wrong);
  source.more = more;
  for (const plan of plans) {
    const file = plan.source.path ?? source.file;
    source.readings.push(readingOf(plan, file));
  }
}

/** The report of `batch` lies beside its documents and is none of them. */
function isReport({ file, readings, entries }: Source): boolean {
  return readings.length === 0 && entries.length > 0 && /(?:^|[\\/])report\.json$/.test(file);
}
