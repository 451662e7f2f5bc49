import * as z from 'zod';
import * as schema from './schema.js';

/** The types that get a name in the JSON Schema; all others stand where they are used. */
const NAMED = {
  Span: schema.span,
  DateValue: schema.dateValue,
  Period: schema.period,
  DocumentNumber: schema.documentNumber,
  Attachment: schema.attachment,
  Source: schema.source,
  Notice: schema.notice,
  Publication: schema.publication,
  Paragraph: schema.paragraph,
  Marker: schema.marker,
  Section: schema.section,
  Cell: schema.cell,
  Table: schema.table,
  Part: schema.part,
  Task: schema.task,
  Diagnostic: schema.diagnosticEntry,
  Coverage: schema.coverage,
};

/** Gives the JSON Schema (draft 2020-12) of the output, generated from the zod schema. */
export function jsonSchema(): object {
  for (const [id, type] of Object.entries(NAMED)) z.globalRegistry.add(type, { ...z.globalRegistry.get(type), id });
  // As input: a later version 1 may add fields, so further properties are not forbidden.
  const { $schema, ...rest } = z.toJSONSchema(schema.planDocument, { io: 'input', override: plain });
  return { $schema, $id: 'urn:plan-parse:schema:plan-document:1', title: 'PlanDocument', ...rest };
}

/** Leaves out the bounds of safe integers, which say nothing about a document. */
function plain({ jsonSchema: entry }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (entry.maximum === Number.MAX_SAFE_INTEGER) delete entry.maximum;
  if (entry.minimum === Number.MIN_SAFE_INTEGER) delete entry.minimum;
}
