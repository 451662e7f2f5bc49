import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocument, show } from './readers/pdf/make.js';

/** Reads PDFs with the library as it was built, and prints what came of each, and how many threads were begun. */
const PROGRAM = `
  import { readFileSync } from 'node:fs';
  import { parse } from './dist/index.js';
  let begun = 0;
  process.on('worker', () => begun++);
  const read = async (name, limits = {}) => {
    const bytes = readFileSync(process.argv[1] + '/' + name + '.pdf');
    const { document, diagnostics } = await parse(bytes, { path: 'notice.pdf', limits });
    return document.parts.length > 0 ? 'read' : diagnostics.at(-1).code;
  };
  const said = [await read('one'), await read('broken'), await read('many', { time: 0.02 }), await read('one')];
  said.push(...await Promise.all([read('one'), read('one')]), await read('one', { memory: 512 }));
  console.log(JSON.stringify({ said, begun }));
`;

/** Reads PDFs just when the thread that was kept for them has waited long enough. */
const LATE = `
  const later = globalThis.setTimeout;
  globalThis.setTimeout = (work, delay, ...more) => later(work, delay === 10_000 ? 2 : delay, ...more);
  ${PROGRAM.slice(0, PROGRAM.indexOf('  const said'))}
  const said = [];
  for (let wait = 0; wait < 5; wait++) {
    said.push(await read('one'));
    await new Promise((done) => later(done, wait / 2));
  }
  console.log(JSON.stringify(said));
`;

describe('the thread in which a PDF is read', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-parse-'));
    const page = { content: show(80, 700, '关于印发2031年工作要点的通知') };
    writeFileSync(join(folder, 'one.pdf'), makeDocument({ pages: [page] }));
    writeFileSync(join(folder, 'many.pdf'), makeDocument({ pages: Array.from({ length: 200 }, () => page) }));
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7\nbroken');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is kept for the next one, not where it was ended, and does not keep the program running', () => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM, folder], { encoding: 'utf8' });
    expect({ stderr: run.stderr, code: run.status }).toEqual({ stderr: '', code: 0 });
    const { said, begun } = JSON.parse(run.stdout);
    expect(said).toEqual(['read', 'pdf:damaged', 'limit:time', 'read', 'read', 'read', 'read']);
    // one for the first three, one after the limit, one beside it, one with other bounds
    expect(begun).toBe(4);
  });

  it('has what is left of the time, and says what there was', () => {
    const program = `
      import { answerOf } from './dist/thread.js';
      const endless = new URL('data:text/javascript,for(;;);');
      const begun = process.cpuUsage().user;
      const error = await answerOf(endless, { limits: { time: 60, memory: 512 }, spent: 59.9 }).catch((error) => error);
      const { code, details } = error.diagnostic;
      console.log(JSON.stringify([code, details, process.cpuUsage().user - begun < 5e6]));
    `;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    expect({ stderr: run.stderr, code: run.status }).toEqual({ stderr: '', code: 0 });
    expect(JSON.parse(run.stdout)).toEqual(['limit:time', { value: 60, limit: 60 }, true]);
  });

  it('is not asked while it is ended because nobody asked', () => {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', LATE, folder], { encoding: 'utf8' });
    expect({ stderr: run.stderr, code: run.status }).toEqual({ stderr: '', code: 0 });
    expect(new Set(JSON.parse(run.stdout))).toEqual(new Set(['read']));
  });
});
