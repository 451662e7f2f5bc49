/** The public interface: one notice in, one validated document out. */
export { type Code, messageIn } from './diagnostic.js';
export type { Severity } from './meanings.js';
export { type Parsed, type ParseOptions, parse, parseAll } from './parse.js';
export { check } from './plan/check.js';
export { jsonSchema } from './plan/json-schema.js';
export type {
  Cell,
  Column,
  Coverage,
  DateValue,
  Diagnostic,
  Marker,
  Notice,
  Paragraph,
  Part,
  Period,
  PlanDocument,
  Publication,
  Row,
  Section,
  Source,
  Table,
  Task,
} from './plan/schema.js';
export { planDocument } from './plan/schema.js';
export { version } from './version.js';
export { json } from './writers/json.js';
