import { existsSync } from 'node:fs';
import { complain } from './complain.js';
import type { Entry } from './diagnostic-lines.js';
import type { Language } from './language.js';
import { message } from './messages.js';
import { quoted } from './quoted.js';
import { guessed } from './similar.js';

/** Says what to type instead where a path is a folder, a pattern that no shell has spread, or one of the commands, mistyped. */
export async function instead(
  path: string | null,
  entries: readonly Entry[],
  commands: readonly string[],
  language: Language,
): Promise<void> {
  if (path === null) return;
  const codes = entries.map(({ code }) => code);
  if (codes.includes('source:folder') || codes.includes('container:several'))
    return complain(language, 'insteadFolder', { command: `plan-parse batch ${quoted(path)} -o json` });
  if (!codes.includes('source:unreadable')) return;
  const meant = guessed(path, commands);
  if (meant) return complain(language, 'insteadCommand', { meant });
  if (/[*?]/.test(path)) {
    const command = `plan-parse batch . --include ${quoted(path)} -o json`; // cmd and PowerShell leave *.docx to the program
    await complain(language, 'insteadPattern', { command });
  }
}

/** Says what to type where several operands stand: they are documents for `batch`, or the first is a mistyped command. */
export async function insteadOfSeveral(operands: readonly string[], commands: readonly string[], language: Language): Promise<void> {
  const [first = ''] = operands;
  const meant = existsSync(first) ? null : guessed(first, commands);
  if (meant) return complain(language, 'noCommand', { it: first, meant: message(language, 'didYouMean', { meant }) });
  const names = operands.map((operand) => quoted(operand)).join(' ');
  await complain(language, 'insteadSeveral', { command: `plan-parse batch ${names} -o json` });
}
