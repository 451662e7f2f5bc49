import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, normalize } from 'node:path';
import { diagnostic, ReadError } from '../diagnostic.js';
import { LIMITS, type Limits } from '../limits.js';
import { check } from '../plan/check.js';
import { entryOf } from '../plan/entry.js';
import { jsonFault } from '../plan/json-fault.js';
import type { Diagnostic } from '../plan/schema.js';
import { reasonOf } from '../system-error.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { type Json, jsonIn } from './json-lines.js';
import type { Language } from './language.js';
import { quoted } from './quoted.js';
import { type Telling, tell } from './tell.js';

/** Holds the options of `plan-parse check`. */
export interface CheckOptions extends Telling {
  readonly frail?: boolean;
  readonly limit?: Partial<Limits>;
}

/**
 * Checks JSON files, each of one document or of one a line, against the schema and their own ledgers, and says what is
 * wrong with them, or that they are valid. A path that is null is standard input.
 */
export async function checkCommand(paths: readonly (string | null)[], options: CheckOptions, language: Language): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  for (const path of paths) if (!(await isValid(path, options, language))) code = EXIT.failed;
  return code;
}

async function isValid(path: string | null, options: CheckOptions, language: Language): Promise<boolean> {
  const name = path ?? '<stdin>';
  let documents = 0;
  let wrong = 0;
  const accuse = async (found: readonly Diagnostic[], place: string) => {
    wrong += found.filter(({ severity }) => severity === 'error' || options.frail).length;
    await tell(found, place, options, language);
  };
  try {
    for await (const { text, line } of jsonOf(path, options.limit?.bytes ?? LIMITS.bytes)) {
      const found = faults(text);
      if (found === 'report') return noDocument(name, options, language);
      documents++;
      await accuse(found, line === null ? name : `${name}:${line}`);
      if (path !== null && documents === 1 && isOther(path, found)) await insteadOf(path, options, language);
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    await accuse([entryOf(error.diagnostic)], name);
    if (error.diagnostic.code === 'source:folder' && options.diagnostics === 'text') {
      await complain(language, 'insteadFolder', { command: `plan-parse check ${quoted(normalize(`${name}/.`))}/*.json` });
    }
  }
  if (wrong > 0) return false;
  if (options.diagnostics === 'text') await complain(language, documents > 1 ? 'validMany' : 'valid', { count: String(documents) }, name);
  return true;
}

/** Says whether a file is no JSON and bears no name of one, as a notice. */
function isOther(path: string, found: readonly Diagnostic[]): boolean {
  return !/json/i.test(extname(path)) && found.some(({ code }) => code === 'check:json');
}

/** Says what to type for a notice. */
async function insteadOf(path: string, { diagnostics }: CheckOptions, language: Language): Promise<void> {
  const command = `plan-parse ${quoted(path)} -o ${quoted(`${path}.json`)}`;
  if (diagnostics === 'text') await complain(language, 'insteadNotice', { command });
}

/** Passes a report of `batch` over, as `check json/*.json` meets it among the documents. */
async function noDocument(name: string, { diagnostics }: CheckOptions, language: Language): Promise<boolean> {
  if (diagnostics === 'text') await complain(language, 'isReport', {}, name);
  return true;
}

/** Gives the JSON texts of a file; throws a `ReadError` where it cannot be read. */
async function* jsonOf(path: string | null, most: number): AsyncGenerator<Json> {
  try {
    if (path !== null && (await stat(path)).isDirectory()) throw new ReadError('source:folder');
    yield* jsonIn(path === null ? process.stdin : createReadStream(path), most);
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('source:unreadable', reasonOf(error));
  }
}

function faults(text: Uint8Array): readonly Diagnostic[] | 'report' {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
    return isReport(value) ? 'report' : check(value);
  } catch (error) {
    const fault = jsonFault(error);
    if (fault) return [entryOf(diagnostic('check:json', { ...fault }))];
    throw error;
  }
}

function isReport(value: unknown): boolean {
  const { generator, counts, files, parts } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const { name } = (generator ?? {}) as { readonly name?: unknown };
  return name === 'plan-parse' && parts === undefined && typeof counts === 'object' && Array.isArray(files);
}
