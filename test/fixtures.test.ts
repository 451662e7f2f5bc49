import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../src/index.js';
import { fixtures, names } from './accuracy/blocks.js';
import { measure } from './accuracy/measure.js';
import { withBlock } from './blocks.js';
import { parsed } from './fixtures/parsed.js';
import { whatItSays } from './said.js';

/**
 * Each folder of fixtures/ holds one notice as offices hold it: `input.docx`, `input.pdf`, `input.html`, `input.txt` …,
 * and ONE `expected.json` for all of them. `npm run fixtures:update` writes it anew; read every difference before you
 * accept it.
 */
const slugs = readdirSync('fixtures', { withFileTypes: true }).filter((entry) => entry.isDirectory());

it('has fixtures', () => {
  expect(slugs.length).toBeGreaterThan(0);
});

describe.each(slugs.map(({ name }) => name))('fixtures/%s', (slug) => {
  const folder = join('fixtures', slug);
  const carriers = readdirSync(folder).filter((name) => name.startsWith('input.'));

  it('has a carrier', () => {
    expect(carriers.length).toBeGreaterThan(0);
  });

  it.each(carriers)('%s gives expected.json', async (carrier) => {
    const document = await parsed(join(folder, carrier));
    const comparable = `${JSON.stringify(whatItSays(document), null, 2)}\n`;
    // Under --update the first carrier writes the file, and the others are held against it.
    if (carrier === carriers[0]) await expect(comparable).toMatchFileSnapshot(join('..', folder, 'expected.json'));
    else expect(comparable).toBe(readFileSync(join(folder, 'expected.json'), 'utf8'));
  });

  it.each(carriers)('%s keeps its ledger', async (carrier) => {
    const document = await parsed(join(folder, carrier));
    expect(check(document)).toEqual([]);
    expect(document.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** Stands here because the fixtures are read here: `npm run readme` writes these figures anew. */
it.each([
  ['docs/accuracy.md', 'en'],
  ['docs/zh/accuracy.md', 'zh'],
] as const)('%s shows what the program does', async (file, language) => {
  const files = await measure();
  const shown = withBlock(readFileSync(file, 'utf8'), 'fixtures', fixtures(files, language));
  await expect(withBlock(shown, 'names', names(files, language))).toMatchFileSnapshot(`../${file}`);
});
