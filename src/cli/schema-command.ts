import { jsonSchema } from '../plan/json-schema.js';
import { deliver } from './deliver.js';
import type { ExitCode } from './exit-code.js';
import type { Language } from './language.js';

/** Writes the JSON Schema of the output. */
export function schemaCommand(output: string | undefined, language: Language): Promise<ExitCode> {
  return deliver(`${JSON.stringify(jsonSchema(), null, 2)}\n`, output, language);
}
