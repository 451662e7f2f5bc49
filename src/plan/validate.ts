import { type PlanDocument, planDocument } from './schema.js';

/** Holds one place where a value does not follow the schema. */
export interface Flaw {
  /** The way to the value: "parts[0].title"; "" for the whole. */
  readonly path: string;
  readonly why: string;
}

/** Gives the document with its fields in the schema's order; throws where it does not follow the schema. */
export function validated(document: PlanDocument): PlanDocument {
  return planDocument.parse(document);
}

/** Lists where a value does not follow the schema. */
export function flaws(value: unknown): Flaw[] {
  const issues = planDocument.safeParse(value).error?.issues ?? [];
  return issues.map((issue) => ({ path: pathText(issue.path), why: issue.message }));
}

/** Writes a path as one would in JavaScript. */
function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step)}`)).join('');
}
