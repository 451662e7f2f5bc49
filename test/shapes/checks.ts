/** Holds a document against the checks of a shape: `{ "path": PATH, OPERATOR: VALUE }` or `{ "anyOf": [...] }`. */
import { isDeepStrictEqual } from 'node:util';
import type { PlanDocument } from '../../src/index.js';

/**
 * One check. PATH is keys joined by dots, `[]` every item, `[0]` the first and `[-1]` the last; beside the document's
 * own fields it may begin with `tree` ("LEVEL|MARKER|HEADING"), `warnings` (codes) or `values` (every string of a value).
 */
export interface Check {
  readonly path?: string;
  readonly anyOf?: readonly (Check | readonly Check[])[];
  readonly fold?: boolean;
  readonly [operator: string]: unknown;
}

type Operator = (found: unknown, wanted: unknown) => boolean;
type Sections = PlanDocument['parts'][number]['sections'];

const has: Operator = (found, part) =>
  Array.isArray(found) ? found.some((one) => has(one, part)) : typeof found === 'string' && found.includes(String(part));
const includes: Operator = (found, item) => Array.isArray(found) && found.some((one) => isDeepStrictEqual(one, item));

const OPERATORS: Readonly<Record<string, Operator>> = {
  equals: isDeepStrictEqual,
  length: (found, count) => Array.isArray(found) && found.length === count,
  contains: has,
  lacks: (found, part) => !has(found, part),
  includes,
  excludes: (found, item) => !includes(found, item),
  matches: (found, source) => [found].flat().some((one) => typeof one === 'string' && new RegExp(String(source), 'u').test(one)),
};

/** Adds what a path may begin with beside the document's own fields. */
export function prepared(document: PlanDocument): object {
  const warnings = document.diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  const values = [document.notice, document.parts, document.tasks].flatMap((value) => strings(value, ''));
  return { ...document, tree: document.parts.flatMap(({ sections }) => headings(sections)), values, warnings };
}

/** Says what is wrong, or null where the check holds; of a list all must hold. */
export function verdict(document: object, check: Check | readonly Check[]): string | null {
  if (isList(check)) return check.map((one) => verdict(document, one)).find((wrong) => wrong !== null) ?? null;
  if (check.anyOf) {
    const wrongs = check.anyOf.map((one) => verdict(document, one));
    return wrongs.includes(null) ? null : `none of ${wrongs.length} ways: ${wrongs.join(' | ')}`;
  }
  const name = Object.keys(OPERATORS).find((one) => one in check);
  if (name === undefined || check.path === undefined) return `unknown check ${JSON.stringify(check)}`;
  const value = pick(document, check.path.match(/[^.[\]]+|\[-?\d*\]/g) ?? []);
  const [found, wanted] = check.fold ? [fold(value), fold(check[name])] : [value, check[name]];
  if (OPERATORS[name]?.(found, wanted)) return null;
  return `${check.path} ${name} ${JSON.stringify(wanted)}, but there was ${JSON.stringify(found ?? null).slice(0, 400)}`;
}

const isList = (check: Check | readonly Check[]): check is readonly Check[] => Array.isArray(check);

function headings(sections: Sections): string[] {
  return sections.flatMap((one) => [`${one.level}|${one.marker?.raw ?? ''}|${one.heading ?? ''}`, ...headings(one.sections)]);
}

function strings(value: unknown, key: string): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || /^spans?$|Span$/.test(key)) return [];
  return Object.entries(value).flatMap(([inner, one]) => strings(one, inner));
}

function pick(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined || value === undefined || value === null) return value;
  if (step === '[]') return Array.isArray(value) ? value.map((one) => pick(one, rest)) : undefined;
  if (step.startsWith('[')) return Array.isArray(value) ? pick(value.at(Number(step.slice(1, -1))), rest) : undefined;
  return pick((value as Readonly<Record<string, unknown>>)[step], rest);
}

/** Writes signs alike that differ in width only (Unicode, NFKC). */
function fold(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFKC');
  if (Array.isArray(value)) return value.map(fold);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fold(one)]));
}
