import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchema } from '../../src/plan/json-schema.js';

it('is what schemas/plan-document.schema.json holds (npm run schema writes it anew)', () => {
  expect(JSON.parse(readFileSync('schemas/plan-document.schema.json', 'utf8'))).toEqual(jsonSchema());
});

it('names the types of the output', () => {
  const { $defs } = jsonSchema() as { $defs: Record<string, unknown> };
  expect(Object.keys($defs).sort()).toEqual(
    'Attachment Cell Coverage DateValue Diagnostic DocumentNumber Marker Notice Paragraph Part Period Publication Section Source Span Table Task'.split(
      ' ',
    ),
  );
});

it('lets no task be without words', () => {
  const { $defs } = jsonSchema() as { $defs: { Task: { properties: { content: object } } } };
  expect($defs.Task.properties.content).toMatchObject({ type: 'string', minLength: 1 });
});
