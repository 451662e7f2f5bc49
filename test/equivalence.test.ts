import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse } from '../src/index.js';
import { whatItSays } from './said.js';

/**
 * The same notice gives the same JSON, whatever file it came in. The fixtures hold that by their one `expected.json`
 * each (fixtures.test.ts), and by pages set in other styles (test/pages); here are those, and the notices of the shared
 * corpus, where it is at hand (PLAN_PARSE_SHARED).
 */
const shared = process.env.PLAN_PARSE_SHARED ?? '../shared';
const corpus = join(shared, 'corpus');

/** What a carrier truly has or lacks against the first one, each by name. Nothing else may differ. */
const TRULY: Readonly<Record<string, readonly string[]>> = {
  // The Word-like files have the red letterhead, which text and web page lack.
  '000-literal.docx': ['notice.letterhead'],
  '000-autonum.docx': ['notice.letterhead'],
  '000-messy.docx': ['notice.letterhead'],
  '000.pdf': ['notice.letterhead'],
  '000.doc': ['notice.letterhead'],
  // The page's catalogue states the document number, which stands nowhere else.
  '004.html': ['notice.documentNumber'],
};

const NOTICES = [
  [
    '000',
    [
      '000.utf8bom.txt',
      '000.gb18030.txt',
      '000.utf16le.txt',
      '000-literal.docx',
      '000-autonum.docx',
      '000-messy.docx',
      '000.doc',
      '000.pdf',
      '000.html',
    ],
  ],
  ['004', ['004.docx', '004.doc', '004.pdf', '004.html']],
] as const;

const PAGES = 'test/pages/set';

it.each(readdirSync(PAGES))('%s says what its notice says', async (name) => {
  const expected = readFileSync(join('fixtures', name.replace(/\..*/, ''), 'expected.json'), 'utf8');
  expect(whatItSays((await parse(readFileSync(join(PAGES, name)))).document)).toEqual(JSON.parse(expected));
});

describe.skipIf(!existsSync(corpus))('the shared corpus', () => {
  it.each(NOTICES)('%s says the same in every carrier', async (_, carriers) => {
    const [first, ...others] = await Promise.all(carriers.map(async (name) => [name, said(await document(name))] as const));
    for (const [name, values] of others) {
      const differing = differences(first?.[1], values);
      expect(differing, name).toEqual((TRULY[name] ?? []).filter((path) => differing.includes(path)));
    }
  });
});

async function document(name: string): Promise<PlanDocument> {
  return (await parse(readFileSync(join(corpus, name)))).document;
}

/** What a document says, white space and full width apart (the corpus has both in places). */
function said(parsed: PlanDocument): unknown {
  return JSON.parse(JSON.stringify(whatItSays(parsed)), (_, value) =>
    typeof value === 'string' ? value.normalize('NFKC').replace(/\s+/g, '') : value,
  );
}

/** Lists the paths at which two values differ. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  if (Object.is(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const inner = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
  return [...keys].flatMap((key) => differences(inner(a, key), inner(b, key), path === '' ? key : `${path}.${key}`));
}
