import { type Copy, withoutCopies } from '../ledger/copies.js';
import type { Doubt, Reading } from '../ledger/row.js';
import { complain } from './complain.js';
import type { Language } from './language.js';
import type { Gathered, Source } from './read-tasks.js';
import { type Telling, tell } from './tell.js';

/** Holds what is known after reading, when all that has to be said of it was said. */
export interface Known {
  readonly readings: readonly Reading[];
  /** What could not be read, as doubts. */
  readonly unread: readonly Doubt[];
  /** Something could not be read, or with --frail there was a warning. */
  readonly failed: boolean;
  readonly interrupted: boolean;
}

/** Says what could not be read, what was left out as a copy and how many warnings there are; of a single file, all. */
export async function knownFrom(
  { sources, lists, interrupted }: Gathered,
  options: Telling & { readonly frail?: boolean },
  language: Language,
): Promise<Known> {
  const { readings, copies } = withoutCopies(sources.flatMap(({ readings }) => readings));
  for (const source of sources) await tellSource(source, sources.length === 1, options, language);
  if (lists > 0 && options.diagnostics === 'text') await complain(language, 'leftLists', { count: String(lists) });
  if (options.diagnostics === 'text') await tellSums(sources, copies, readings, language);
  if (sources.length === 0 && !interrupted) await complain(language, 'noFiles', {});
  const failing = sources.filter(hasError);
  const unread = failing.filter(({ readings }) => readings.length === 0).flatMap(doubtsOf);
  const warned = (options.frail ?? false) && readings.some(({ doubts }) => doubts.some(({ severity }) => severity === 'warning'));
  return { readings, unread, failed: failing.length > 0 || warned, interrupted };
}

const hasError = ({ entries }: Source): boolean => entries.some(({ severity }) => severity === 'error');

async function tellSource({ file, entries, more, readings }: Source, alone: boolean, telling: Telling, language: Language): Promise<void> {
  const shown = alone || telling.diagnostics === 'json' ? entries : entries.filter(({ severity }) => severity === 'error');
  await tell(shown, file, telling, language);
  if (telling.diagnostics !== 'text' || readings.length > 0) return;
  if (more > 0) await complain(language, 'moreFlaws', { more: String(more) }, file);
  if (shown.some(({ code }) => code.startsWith('check:'))) await complain(language, 'noPlan', {}, file);
}

async function tellSums(
  sources: readonly Source[],
  copies: readonly Copy[],
  readings: readonly Reading[],
  language: Language,
): Promise<void> {
  for (const { file, of } of copies) await complain(language, 'copyOf', { file: of }, file);
  if (sources.length < 2) return;
  const failed = sources.filter(hasError).length;
  if (failed > 0) await complain(language, 'unreadFiles', { failed: String(failed), files: String(sources.length) });
  const warned = readings.map(({ doubts }) => doubts.filter(({ severity }) => severity === 'warning').length).filter((count) => count > 0);
  const count = warned.reduce((sum, one) => sum + one, 0);
  if (count > 0) await complain(language, 'leftWarnings', { count: String(count), files: String(warned.length) });
}

function doubtsOf({ file, entries }: Source): Doubt[] {
  return entries.map(({ code, severity, message, details }) => ({ code, severity, message, details, file, page: null }));
}
