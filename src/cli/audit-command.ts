import type { PlanDocument } from '../plan/schema.js';
import { audit } from '../writers/audit.js';
import { coloursOf } from './colours.js';
import { deliver } from './deliver.js';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.js';
import type { Language } from './language.js';
import type { ParseOptions } from './parse-command.js';
import { isKnownFormat, readNotice } from './read-notice.js';
import { namesInput } from './same-file.js';
import { tell } from './tell.js';

/** Reads one notice and shows its ledger: what every stretch of its text was taken for, and what was set aside and why. */
export async function auditCommand(path: string | null, options: ParseOptions, language: Language): Promise<ExitCode> {
  if (!(await isKnownFormat(options.format, language))) return EXIT.usage;
  if (await namesInput(path, options.output, language)) return EXIT.usage;
  const { document, entries } = await readNotice(path, { ...options, withText: true });
  const written = hasText(document) ? await deliver(shown(document, options, language), options.output, language) : EXIT.ok;
  await tell(entries, path ?? '<stdin>', options, language);
  return written === EXIT.ok ? exitCodeOf(entries, options.frail ?? false) : written;
}

function shown(document: PlanDocument & { readonly text: string }, { output, color }: ParseOptions, language: Language): string {
  // A file is no terminal, whatever standard output is.
  const toFile = output !== undefined && output !== '-';
  const paint = coloursOf(color, toFile ? { NO_COLOR: '1', ...process.env } : process.env, toFile ? {} : process.stdout);
  // what goes to a pipe or a file keeps its lines
  const width = !toFile && process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
  return audit(document, language, paint, width);
}

function hasText(document: PlanDocument | null): document is PlanDocument & { readonly text: string } {
  return document?.text !== undefined;
}
