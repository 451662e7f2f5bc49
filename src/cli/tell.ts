import { type Entry, jsonLine, type Style, textLine } from './diagnostic-lines.js';
import type { Language } from './language.js';
import { say } from './say.js';
import type { When } from './when.js';

/** Holds how diagnostics are shown. */
export interface Telling {
  readonly diagnostics: Style;
  readonly color: When;
}

/** Writes diagnostics to standard error, one line each, in the style that was asked for. */
export async function tell(entries: readonly Entry[], name: string, { diagnostics, color }: Telling, language: Language): Promise<void> {
  if (diagnostics === 'none' || entries.length === 0) return;
  const line = diagnostics === 'json' ? (entry: Entry) => jsonLine(entry, name, language) : await textLines(name, color, language);
  await say(entries.map(line).join(''));
}

async function textLines(name: string, color: When, language: Language): Promise<(entry: Entry) => string> {
  const { coloursOf } = await import('./colours.js');
  const paint = coloursOf(color, process.env, process.stderr);
  return (entry) => textLine(entry, name, language, paint);
}
