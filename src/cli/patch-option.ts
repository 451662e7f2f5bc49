import { ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { LIMITS } from '../limits.js';
import { entryOf } from '../plan/entry.js';
import type { Patch } from '../plan/patch.js';
import type { PlanDocument } from '../plan/schema.js';
import type { Language } from './language.js';
import { type Telling, tell } from './tell.js';

interface Options extends Telling {
  readonly patch?: string;
}

/** Reads the patch that `--patch` names; undefined for none, null where it is none and that has been said. */
export async function patchAt({ patch: path, ...telling }: Options, language: Language): Promise<Patch | undefined | null> {
  if (path === undefined) return undefined;
  try {
    const { patchIn } = await import('../plan/patch.js');
    const { patch, wrong } = patchIn(await readInput(path, LIMITS.bytes));
    await tell(wrong, path, telling, language);
    return patch;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    await tell([entryOf(error.diagnostic)], path, telling, language);
    return null;
  }
}

/** Applies a patch to what was read; says what speaks against it where it is refused. */
export async function withPatch(
  document: PlanDocument | null,
  patch: Patch | undefined,
  options: Options,
  language: Language,
): Promise<PlanDocument | null | 'refused'> {
  if (!document || !patch) return document;
  const { patched } = await import('../plan/patch.js');
  const { document: corrected, wrong } = patched(document, patch);
  await tell(wrong, options.patch ?? '', options, language);
  return wrong.length > 0 ? 'refused' : corrected;
}
