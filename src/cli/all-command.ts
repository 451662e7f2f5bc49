import { USUAL } from './batch-arguments.js';
import { batchCommand } from './batch-command.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import type { ParseOptions } from './parse-command.js';

/** Writes all documents of an archive or a mail, one a line, as `batch` does: each within bounds of its own. */
export async function allCommand(path: string | null, options: ParseOptions, language: Language): Promise<ExitCode> {
  if (path !== null) return batchCommand([path], { ...options, ...USUAL, quiet: true }, language);
  await complain(language, 'ndjsonNoFile', {});
  return EXIT.usage;
}
