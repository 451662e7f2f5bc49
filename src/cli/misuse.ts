import type { CommanderError } from 'commander';
import type { Language } from './language.js';
import { isMessageKey, type MessageKey, message } from './messages.js';

/** What an option says that takes a time or a name and got something else. */
const WANTED: Readonly<Record<string, MessageKey>> = {
  'A month.': 'wrongMonth',
  'A date.': 'wrongDate',
  'A day.': 'wrongDay',
  'A name.': 'wrongName',
  'An address.': 'wrongAddress',
};

/** Says in one line, without its end, what commander found wrong with a command line. */
export function misuse({ code, message: said }: Pick<CommanderError, 'code' | 'message'>, language: Language): string {
  const whole = said.replace(/^error: /, '');
  // "option '--lang <LANG>' argument 'fr' is invalid. Allowed choices are zh, en."
  const it = /'([^']*)'/.exec(whole)?.[1] ?? whole;
  const choices = /Allowed choices are (.*)\.$/.exec(whole)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(whole)?.[1];
  const bounds = /Between (.*)\.$/.exec(whole)?.[1];
  if (bounds) return message(language, 'outOfBounds', { it, bounds });
  const wanted = WANTED[/is invalid\. (.*)$/.exec(whole)?.[1] ?? ''];
  if (wanted) return message(language, wanted, { it: /argument '([^']*)'/.exec(whole)?.[1] ?? '' });
  const complaint = isMessageKey(code) ? message(language, code, { it, choices }) : message(language, 'wrongUsage', { it: whole });
  return meant ? complaint + message(language, 'didYouMean', { meant }) : complaint;
}
