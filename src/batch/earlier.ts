import { readFile } from 'node:fs/promises';
import type { PlanDocument } from '../plan/schema.js';
import { version } from '../version.js';
import { json } from '../writers/json.js';
import { type FilePath, shown } from './names.js';
import type { Form, Task } from './task.js';

/** What of an output that stands already the program looks at. */
type Standing = Pick<PlanDocument, 'generator' | 'source' | 'parts' | 'tasks' | 'diagnostics' | 'text'>;

/**
 * Gives the output that stands there already, where it is what this task would write: of the same bytes and path, by
 * the same version and with the same options. That is all that a run leaves for the next one to go on from.
 */
export async function standingOutput(task: Task): Promise<Standing | null> {
  const found = await documentAt(task.output);
  if (!found) return null;
  const { document, text } = found;
  const same =
    document.source.sha256 === task.sha256 &&
    document.source.path === shown(task.path) &&
    document.generator.version === version() &&
    (document.text !== undefined) === task.form.withText &&
    hasBoxes(found) === (task.form.boxes && document.source.pages !== null) &&
    !text.startsWith('{\n') === task.form.compact &&
    isRecognisedAs(document, task.form);
  return same ? document : null;
}

/** What says that pictures were not read. */
const UNREAD = /^(?:pdf:picture-pages|ocr:.*|limit:ocr.*)$/;

/** Says whether text in pictures was recognised, or not, as it is to be now; a document that had none is the same either way. */
function isRecognisedAs({ source, diagnostics }: Standing, { ocr }: Form): boolean {
  if (!ocr) return !source.ocr;
  return !diagnostics.some(({ code }) => UNREAD.test(code)) || Boolean(source.ocr);
}

/** Gives the document of another file of the same bytes, under this file's path; null where it is not at hand. */
export async function twinDocument(task: Task): Promise<PlanDocument | null> {
  const found = await documentAt(task.twin);
  if (found?.document.source.sha256 !== task.sha256) return null;
  const { document } = found;
  return { ...document, source: { ...document.source, path: shown(task.path) } };
}

/** Writes a document in the form that the task asks for. */
export function written(document: PlanDocument, { form }: Task): string {
  return json(document, form);
}

/** Says whether its spans have boxes: in a string of JSON, the quotes would be escaped. */
const hasBoxes = ({ text }: Found): boolean => text.includes('"boxes":');

interface Found {
  readonly document: PlanDocument;
  readonly text: string;
}

async function documentAt(path: FilePath | null): Promise<Found | null> {
  if (path === null) return null;
  try {
    const text = await readFile(path, 'utf8');
    const document: unknown = JSON.parse(text);
    return isDocument(document) ? { document, text } : null;
  } catch {
    return null; // nothing there, or something else
  }
}

/** Tells what this program wrote whole, which the schema has seen, from anything else that bears the name. */
function isDocument(value: unknown): value is PlanDocument {
  const { generator, source, parts, tasks, diagnostics } = (value ?? {}) as Partial<PlanDocument>;
  return generator?.name === 'plan-parse' && typeof source === 'object' && [parts, tasks, diagnostics].every(Array.isArray);
}
