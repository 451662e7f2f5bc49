import { printable } from '../writers/printable.js';
import type { Language } from './language.js';
import { type MessageKey, message } from './messages.js';
import { say } from './say.js';

/** Writes one line to standard error about what no document is to blame for: `plan-parse: out.json: cannot write: …`. */
export async function complain(
  language: Language,
  key: MessageKey,
  details: Readonly<Record<string, string>>,
  place?: string,
): Promise<void> {
  const subject = place === undefined ? 'plan-parse' : `plan-parse: ${printable(place)}`;
  await say(`${subject}: ${printable(message(language, key, details))}\n`);
}
