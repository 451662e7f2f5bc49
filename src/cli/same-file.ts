import { fstatSync, statSync } from 'node:fs';
import { complain } from './complain.js';
import type { Language } from './language.js';

const STDIN = 0;

/**
 * Says whether `--output` leads to the very file that is read, by links too or through `< FILE`, and complains where it does:
 * the notice would be lost.
 */
export async function namesInput(path: string | null, output: string | undefined, language: Language): Promise<boolean> {
  const written = output === undefined || output === '-' ? null : identity(output);
  if (written === null || written !== identity(path ?? STDIN)) return false;
  await complain(language, 'outputIsInput', {}, output);
  return true;
}

/** Says the same of several results and several inputs; `-` is standard input, or output. */
export async function anyNamesInput(paths: readonly string[], results: readonly string[], language: Language): Promise<boolean> {
  for (const result of results) {
    for (const path of paths) if (await namesInput(path === '-' ? null : path, result, language)) return true;
  }
  return false;
}

/** Tells a plain file from every other; null where there is none, and for pipes and devices, which lose nothing. */
function identity(place: string | number): string | null {
  try {
    const found = typeof place === 'number' ? fstatSync(place, { bigint: true }) : statSync(place, { bigint: true });
    return found.isFile() ? `${found.dev}:${found.ino}` : null;
  } catch {
    return null;
  }
}
