import { type Entry, jsonLine, type Style, textLine } from './diagnostic-lines.js';
import type { Language } from './language.js';
import { writeText } from './output.js';

/** Writes diagnostics to standard error, one line each, in the style that was asked for. */
export async function tell(entries: readonly Entry[], name: string, style: Style, language: Language): Promise<void> {
  if (style === 'none' || entries.length === 0) return;
  const line = style === 'json' ? (entry: Entry) => jsonLine(entry, name) : await textLines(name, language);
  await writeText(process.stderr, entries.map(line).join(''));
}

async function textLines(name: string, language: Language): Promise<(entry: Entry) => string> {
  const { coloursOf } = await import('./colours.js');
  const paint = coloursOf(process.env);
  return (entry) => textLine(entry, name, language, paint);
}
