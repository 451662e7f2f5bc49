import { type Copier, copierOf, UNFIT } from './copier.js';
import type { PlanDocument } from './schema.js';
import { shippedSchema } from './shipped-schema.js';

let copy: Copier | null = null;

/**
 * Gives the document with its fields in the schema's order; throws where it does not follow the schema. It is held against the
 * JSON Schema, which is generated from the zod schema; that one takes 30 ms longer for its first document, and is asked, for its
 * words, only about what does not fit.
 */
export async function validated(document: PlanDocument): Promise<PlanDocument> {
  copy ??= copierOf(shippedSchema());
  const copied = copy(document);
  if (copied !== UNFIT) return copied as PlanDocument;
  const { planDocument } = await import('./schema.js');
  return planDocument.parse(document);
}
