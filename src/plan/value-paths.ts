import { NAME_LISTS } from '../lexicon/fields.js';

/**
 * The values that people may correct: what was read, not where, from what, or how it was counted. A path is written as
 * one would in JavaScript.
 */
const CORRECTABLE = new RegExp(
  [
    String.raw`^(?:notice\.(?!spans$)\w+`,
    String.raw`publication\.(?!spans$|fields$)\w+`,
    String.raw`parts\[\d+\]\.(?:title|year)`,
    String.raw`parts\[\d+\](?:\.sections\[\d+\])+\.heading`,
    String.raw`tasks\[\d+\]\.(?:ordinal|content|month|period|deadline|${NAME_LISTS.join('|')}))$`,
  ].join('|'),
);

/** Says whether a path names a value that people may correct. */
export function isCorrectable(path: string): boolean {
  return CORRECTABLE.test(path);
}

/** Gives the value at a path of `isCorrectable`; undefined where there is none. */
export function valueAt(document: unknown, path: string): unknown {
  let value = document;
  for (const step of stepsOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Puts a value at a path at which there is one. */
export function putAt(document: unknown, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop() as string;
  const holder = steps.reduce((inner, step) => (inner as Record<string, unknown>)[step], document);
  (holder as Record<string, unknown>)[last] = value;
}

const stepsOf = (path: string): string[] => path.match(/\w+/g) ?? [];
