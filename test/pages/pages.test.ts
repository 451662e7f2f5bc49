import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse } from '../../src/index.js';
import { factsOf, type Said } from '../accuracy/facts.js';
import { type Count, f1, type Score, scoresOf, summed } from '../accuracy/score.js';
import { readOutline } from '../fixtures/outline.js';
import { INSTALLED, set, type Text } from './set.js';
import { STYLES, type Setter } from './style.js';

/**
 * `npm run pages` sets notices of the fixtures in all styles of style.ts by what is installed, reads the pages, and prints
 * by style how much of what the notice says was found; `PAGES=folder` keeps the PDFs, `NOTICES=a,b` and `STYLE=word`
 * choose. What is kept in test/pages/set is read by equivalence.test.ts, without any setter.
 */
const CHOSEN = process.env['NOTICES'] ?? 'health-months,supervision-ledger,congress-points,report-division,school-term,safety-campaign';
const SETTERS: readonly Setter[] = ['office', 'print', 'typst', 'reportlab'];

const notices = CHOSEN.split(',').map((slug) => ({
  slug,
  items: readOutline(readFileSync(join('fixtures', slug, 'outline.md'), 'utf8')).items,
  gold: factsOf(JSON.parse(readFileSync(join('fixtures', slug, 'expected.json'), 'utf8')) as Said),
}));

describe.runIf(process.env['MODE'] === 'set')('pages set by', () => {
  it.for(SETTERS)('%s', async (by, { skip }) => {
    if (!(await INSTALLED[by]())) skip(`${by} is not installed`);
    const styles = STYLES.filter((style) => style.by === by && style.name.includes(process.env['STYLE'] ?? ''));
    const texts = styles.flatMap((style) => notices.map(({ slug, items }): Text => ({ name: `${slug}.${style.name}`, items, style })));
    const pdfs = await set(by, texts);
    const scores = new Map<string, ReadonlyMap<string, Score>>();
    for (const [i, { name }] of texts.entries()) {
      kept(name, pdfs[i] as Uint8Array);
      scores.set(name, scoresOf(notices[i % notices.length]?.gold ?? [], factsOf(await read(pdfs[i] as Uint8Array))));
    }
    for (const { name } of styles) console.log(shown(name, summed([...scores].flatMap(([of, own]) => (of.endsWith(`.${name}`) ? [own] : [])))));
    expect(scores.size).toBe(texts.length);
  });
});

const read = async (pdf: Uint8Array): Promise<PlanDocument> => (await parse(pdf)).document;

/** Keeps a PDF where PAGES names a folder. */
function kept(name: string, pdf: Uint8Array): void {
  const folder = process.env['PAGES'];
  if (!folder) return;
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
}

/** Shows a style's name and the shares of kinds of facts that are right. */
function shown(name: string, scores: ReadonlyMap<string, Score>): string {
  const share = (kind: string): string => {
    const own = [...scores].flatMap(([field, { soft }]) => (field.startsWith(kind) ? [soft] : []));
    const add = (a: Count, b: Count): Count => ({ gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right });
    return f1(own.reduce(add, { gold: 0, found: 0, right: 0 })).toFixed(3);
  };
  return `${name.padEnd(20)} ${['notice', 'headings', 'paragraphs', 'tasks', 'table rows'].map((kind) => `${kind} ${share(kind)}`).join('  ')}`;
}
