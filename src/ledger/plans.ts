import { diagnostic, type Remark } from '../diagnostic.js';
import { entryOf } from '../plan/entry.js';
import { jsonFault } from '../plan/json-fault.js';
import type { Diagnostic, PlanDocument } from '../plan/schema.js';
import { flaws } from '../plan/validate.js';

/** Holds the plans that a JSON text holds, and what is wrong with it. */
export interface Plans {
  readonly plans: readonly PlanDocument[];
  /** The first of what is wrong: where it is no plan, or why it is no JSON. */
  readonly wrong: readonly Diagnostic[];
  /** What is wrong beyond that. */
  readonly more: number;
}

/** As many flaws tell what a file is; the others are counted. */
const MOST_FLAWS = 3;

/** Says whether a file's name is one of plans. */
export const isNamedAsPlans = (path: string): boolean => /\.(?:json|ndjson|jsonl)$/i.test(path);

/** Says whether bytes begin as JSON of a plan does. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart(); // takes the byte order mark away
  return /^(?:\{\s*(?:"|\}|$)|\[\s*[[{\]])/.test(start);
}

/** Reads a plan as this program writes it, or several, one a line (`batch --ndjson`), or in an array. */
export function plansIn(bytes: Uint8Array): Plans {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const values = valuesIn(text);
    const wrong = values.flatMap((value, i) => flaws(value).map((flaw) => ({ ...flaw, path: placed(flaw.path, i, values.length) })));
    if (wrong.length > 0) return noPlans(wrong.map((flaw) => diagnostic('check:schema', flaw)));
    return { plans: values as PlanDocument[], wrong: [], more: 0 };
  } catch (error) {
    const fault = jsonFault(error);
    if (fault) return noPlans([diagnostic('check:json', { ...fault })]);
    throw error;
  }
}

const noPlans = (wrong: readonly Remark[]): Plans => ({
  plans: [],
  wrong: wrong.slice(0, MOST_FLAWS).map((one) => entryOf(one)),
  more: Math.max(0, wrong.length - MOST_FLAWS),
});

function valuesIn(text: string): unknown[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isLines = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line));
  if (isLines) return lines.map((line) => JSON.parse(line));
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [value];
}

/** Says where in a text of several plans a flaw is. */
function placed(path: string, i: number, count: number): string {
  return count === 1 ? path : `[${i}]${path === '' ? '' : `.${path}`}`;
}
