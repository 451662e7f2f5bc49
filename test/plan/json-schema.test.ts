import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from '../../src/index.js';
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

it('bears a name that stays, whatever address it is read from', () => {
  expect(jsonSchema()).toMatchObject({ $id: 'urn:plan-parse:schema:plan-document:1' });
});

it("is one that ajv's strict mode takes, and tells a document from what is none", async () => {
  const valid = new Ajv2020({ strict: true, allErrors: true }).compile(jsonSchema());
  const texts = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('input.txt'));
  for (const name of texts) {
    valid((await parse(readFileSync(join('fixtures', name)))).document);
    expect(valid.errors, name).toBeNull();
  }
  const { document } = await parse(readFileSync('fixtures/science-week/input.txt'));
  const [task] = document.tasks;
  expect(valid({ ...document, tasks: [{ ...task, month: 13 }] })).toBe(false);
  expect(valid({ ...document, parts: [{ ...document.parts[1], sections: [{ level: 1, sections: [] }] }] })).toBe(false);
});
