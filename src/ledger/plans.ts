import { type JsonFault, jsonFault } from '../plan/json-fault.js';
import type { PlanDocument } from '../plan/schema.js';
import { type Flaw, flaws } from '../plan/validate.js';

/** Holds the plans that a JSON text holds, and what is wrong with it. */
export interface Plans {
  readonly plans: readonly PlanDocument[];
  /** Where it is no plan; empty where it is JSON no more than in its beginning. */
  readonly flaws: readonly Flaw[];
  /** Why it is no JSON; null where it is. */
  readonly fault: JsonFault | null;
}

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
    return { plans: wrong.length > 0 ? [] : (values as PlanDocument[]), flaws: wrong, fault: null };
  } catch (error) {
    const fault = jsonFault(error);
    if (fault) return { plans: [], flaws: [], fault };
    throw error;
  }
}

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
