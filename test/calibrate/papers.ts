/** What is read again and again while costs change: fixtures, shapes, generated and damaged notices. */
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { diagnostic, type Remark, type Report } from '../../src/diagnostic.js';
import type { SourceDocument } from '../../src/document.js';
import type { PlanDocument } from '../../src/index.js';
import { withIdeographs } from '../../src/lexicon/radicals.js';
import { LIMITS } from '../../src/limits.js';
import { build, type Understood } from '../../src/plan/build.js';
import { entryOf } from '../../src/plan/entry.js';
import { readerFor } from '../../src/readers/index.js';
import { segment } from '../../src/segment/index.js';
import { factsOf, type Said } from '../accuracy/facts.js';
import { makeHtml } from '../fixtures/html.js';
import { makeTxt } from '../fixtures/txt.js';
import { random } from '../fuzz/random.js';
import type { Damaged } from '../generator/damages/damage.js';
import { DAMAGES } from '../generator/damages/index.js';
import { notices } from '../generator/measure.js';
import type { Generated } from '../generator/notice.js';
import { whatItSays } from '../said.js';
import { prepared, verdict } from '../shapes/checks.js';
import { askedBy } from './costs.js';

export type Group = 'shapes' | 'fixtures' | 'generated' | 'damaged';
export const GROUPS: readonly Group[] = ['shapes', 'fixtures', 'generated', 'damaged'];

/** One text with what is right about it, and the costs that its reading asks for: no other can change it. */
export interface Paper {
  readonly name: string;
  readonly group: Group;
  readonly isRight: () => Promise<boolean>;
  readonly asks: ReadonlySet<string>;
}

type Draft = Omit<Paper, 'asks'>;

const SEED = 1;
/** Of so many notices the shortest are taken, for they are read some thousand times. */
const DRAWN = 48;
const GENERATED = 12;
/** So many of each damage; of so many notices. */
const DAMAGED = 1;
const CHOICE = 16;

const drawn = (): Generated[] => notices(DRAWN, SEED).sort((a, b) => sizeOf(a) - sizeOf(b));
/** Only papers whose names have the word. */
const NAMED = process.env['PAPERS'] ?? '';
const sizeOf = ({ says }: Generated): number => JSON.stringify(says).length;

/** Gathers the papers that are read right now; for what is read wrong nothing can be told. */
export async function papersRight(): Promise<Paper[]> {
  const found: Paper[] = [];
  const full = new Map<string, number>();
  for (const { most, ...draft } of [...shapes(), ...fixtures(), ...generated(), ...damaged()]) {
    if (!draft.name.includes(NAMED)) continue;
    const kind = draft.name.replace(/ \d+$/, '');
    if ((full.get(kind) ?? 0) >= most) continue;
    let right = false;
    const asks = await askedBy(async () => {
      right = await draft.isRight();
    });
    if (right) found.push({ ...draft, asks });
    if (right) full.set(kind, (full.get(kind) ?? 0) + 1);
  }
  return found;
}

type Drafts = (Draft & { readonly most: number })[];

/** What a paper says, without what the run adds, its source and its schema. */
type Says = Understood & Pick<PlanDocument, 'diagnostics'>;

/** Reads bytes once; what it gives makes of them what they say, as often as it is asked. */
function reader(bytes: Uint8Array): () => Promise<Says> {
  let source: Promise<SourceDocument> | null = null;
  return async () => {
    source ??= sourceOf(bytes);
    const document = await source;
    const remarks: Remark[] = [];
    const report: Report = (code, details, range) => remarks.push(diagnostic(code, details, range));
    const understood = build(document, segment(document, report, LIMITS), report);
    return { ...understood, diagnostics: remarks.map((remark) => entryOf(remark, document)) };
  };
}

async function sourceOf(bytes: Uint8Array): Promise<SourceDocument> {
  const document = await (await readerFor(bytes)).read(new Uint8Array(bytes), { report: () => {}, limits: LIMITS });
  return { ...document, text: withIdeographs(document.shown ?? document.text) };
}

function shapes(): Drafts {
  const files = readdirSync('test/shapes').filter((file) => /\.(txt|html|md)$/.test(file));
  return files.map((file) => {
    const bytes = readFileSync(`test/shapes/${file}`);
    const { checks } = JSON.parse(readFileSync(`test/shapes/${file.replace(/\.\w+$/, '')}.expect.json`, 'utf8'));
    const read = reader(bytes);
    const isRight = async () => verdict(prepared((await read()) as PlanDocument), checks) === null;
    return { name: file.replace(/\.\w+$/, ''), group: 'shapes', isRight, most: 1 };
  });
}

function fixtures(): Drafts {
  const folders = readdirSync('fixtures').filter((name) => !name.includes('.'));
  return folders.flatMap((folder) =>
    readdirSync(`fixtures/${folder}`)
      .filter((file) => /^input\.(txt|html|docx)$/.test(file))
      .map((file) => {
        const bytes = readFileSync(`fixtures/${folder}/${file}`);
        const expected = JSON.parse(readFileSync(`fixtures/${folder}/expected.json`, 'utf8'));
        const read = reader(bytes);
        const isRight = async () => isDeepStrictEqual(JSON.parse(JSON.stringify(whatItSays((await read()) as PlanDocument))), expected);
        return { name: `${folder}/${file}`, group: 'fixtures' as const, isRight, most: 1 };
      }),
  );
}

function generated(): Drafts {
  return drawn()
    .slice(0, GENERATED)
    .map(({ outline, says }, i) => {
      const read = reader(outline.settings['html'] ? makeHtml(outline) : makeTxt(outline));
      const isRight = async () => saysAlike(says, await read());
      return { name: `generated ${i}`, group: 'generated', isRight, most: GENERATED };
    });
}

/** Says whether a document says what was generated, fact by fact; `sees` leaves out what a damage may spoil. */
function saysAlike(says: Generated['says'], document: Says, sees: NonNullable<Damaged['sees']> = (fact) => fact): boolean {
  const seen = (said: Said): string[] => {
    const facts = factsOf(said).flatMap((fact) => sees(fact) ?? []);
    return facts.map(({ field, value }) => `${field} ${value}`).sort();
  };
  return isDeepStrictEqual(seen(says as unknown as Said), seen(document as PlanDocument));
}

function damaged(): Drafts {
  const all = drawn().slice(0, CHOICE);
  return DAMAGES.flatMap((damage) =>
    all.flatMap((one, i): Drafts => {
      const spoilt = damage.apply(one, random(SEED + i));
      if (!spoilt) return [];
      const read = reader(new TextEncoder().encode(spoilt.text));
      const isRight = async () => saysAlike(spoilt.says, await read(), spoilt.sees);
      return [{ name: `${damage.name} ${i}`, group: 'damaged', isRight, most: DAMAGED }];
    }),
  );
}
