import { createRequire } from 'node:module';
import type { JsonSchema } from './copier.js';

/** Gives the JSON Schema of the output that the package holds; the bundle has its own copy. */
export function shippedSchema(): JsonSchema {
  return createRequire(import.meta.url)('plan-parse/schemas/plan-document.schema.json') as JsonSchema;
}
