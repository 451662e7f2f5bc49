import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type PlanDocument, parse } from '../src/index.js';
import { makeDocx } from './fixtures/docx.js';
import { makeHtml } from './fixtures/html.js';
import type { Outline } from './fixtures/outline.js';
import { makeTxt } from './fixtures/txt.js';
import { notice } from './generator/notice.js';
import { whatItSays } from './said.js';
import { runs } from './series.js';

/**
 * Notices that `generator/` makes up, and what they say: what was generated is what is read, in every carrier. The seed
 * is fixed, so that a failure is the change's; `SEED=2 RUNS=5000 npx vitest run --config test/vitest.config.ts
 * test/generated.test.ts` tries others.
 */
const NOTICES = runs(8, 500);

const CARRIERS: Readonly<Record<string, (outline: Outline) => Uint8Array>> = { txt: makeTxt, docx: makeDocx, html: makeHtml };

describe(`${NOTICES.numRuns} generated notices`, () => {
  it('say what was generated, in every carrier', async () => {
    await fc.assert(
      fc.asyncProperty(notice, async ({ outline, says }) => {
        for (const [format, make] of Object.entries(CARRIERS).filter(([name]) => outline.settings[name])) {
          const { document } = await parse(make(outline), { format, withText: true });
          // `expect` takes its time to compare; it is for showing a difference.
          const said = whatItSays(withoutKeys(document));
          if (!isDeepStrictEqual(said, says)) expect(said, format).toEqual(says);
          expect(check(document), format).toEqual([]);
        }
      }),
      NOTICES,
    );
  });
});

/** A key is a hash of what is compared anyway. */
function withoutKeys(document: PlanDocument): PlanDocument {
  const tasks = document.tasks.map((task) => Object.fromEntries(Object.entries(task).filter(([name]) => name !== 'key')));
  return { ...document, tasks: tasks as PlanDocument['tasks'] };
}
