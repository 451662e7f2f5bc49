import { InvalidArgumentError } from 'commander';
import { LIMITS, type Limits } from '../limits.js';

/** The names that `--limit` takes. */
const LIMIT_NAMES: readonly string[] = Object.keys(LIMITS);

/** The limits in force where none is given, as `--limit` takes them: `bytes=134217728, …`. */
export const LIMIT_DEFAULTS: string = Object.entries(LIMITS)
  .map(([name, value]) => `${name}=${value}`)
  .join(', ');

/** Adds NAME=VALUE, as `--limit` takes it, to the limits that were given before it. */
export function withLimit(text: string, before: Partial<Limits> = {}): Partial<Limits> {
  const [, name = text, value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!LIMIT_NAMES.includes(name)) throw new InvalidArgumentError(`Allowed choices are ${LIMIT_NAMES.join(', ')}.`);
  const number = /^\d{1,15}$/.test(value) ? Number(value) : 0;
  if (number < 1) throw new InvalidArgumentError(`Between 1 - ${10 ** 15 - 1}.`);
  return { ...before, [name]: number };
}
