import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { folder, run, spawned } from '../cli/run.js';
import { processorSeconds } from '../processor-time.js';
import { makeParts, p, pack, tc } from '../readers/docx/make.js';
import { part, WHOLE } from '../series.js';

const HERE = folder();
/** Enough for what grows faster than its document to be seen in `npm run test:long` only. */
const SAMPLE = 0.006;
const TITLE = '青禾县2031年工作要点';
const SENTENCE = '各单位要高度重视，切实抓好春耕生产和安全工作，确保全年任务完成。';
const repeated = (count: number, write: (at: number) => string): string => Array.from({ length: count }, (_, at) => write(at)).join('');
const docx = (body: string): Uint8Array => pack(makeParts(p(TITLE) + body));
const page = (body: string): string => `<meta charset=utf-8><div id=zoom><p>${TITLE}</p>${body}</div>`;
const heading = (at: number): string => `${at + 1}.抓好第${at}项工作`;
const cells = (at: number): string[] => [`${(at % 12) + 1}月`, '召开全会', ...Array.from({ length: 8 }, (_, column) => `事项${column}`)];
const HEAD = ['月份', '工作内容', ...Array.from({ length: 8 }, (_, column) => `栏目${column}`)];

/** Documents that no office writes. Those that take long anywhere are made when their turn comes. */
const SHAPES: Readonly<Record<string, () => string | Uint8Array>> = {
  '20,000 nested divs': () => page(`${'<div>'.repeat(20_000)}正文`),
  '3,000 nested tables of a page': () => page(`${'<table><tr><td>'.repeat(3_000)}正文`),
  '3,000 nested tables of Word': () => docx(`${'<w:tbl><w:tr><w:tc>'.repeat(3_000)}${p('正文')}${'</w:tc></w:tr></w:tbl>'.repeat(3_000)}`),
  [`${part(100_000, SAMPLE)} headings of text`]: () => `${TITLE}\n${repeated(part(100_000, SAMPLE), (at) => `${heading(at)}\n`)}`,
  [`${part(100_000, SAMPLE)} headings of Word`]: () => docx(repeated(part(100_000, SAMPLE), (at) => p(heading(at)))),
  [`${part(100_000, SAMPLE)} headings of a page`]: () => page(repeated(part(100_000, SAMPLE), (at) => `<p>${heading(at)}`)),
  [`${part(20, SAMPLE)} MB of text on lines`]: () => `${SENTENCE}\n`.repeat(part(215_000, SAMPLE)),
  [`${part(20, SAMPLE)} MB of text on one line`]: () => SENTENCE.repeat(part(220_000, SAMPLE)),
  [`${part(20, SAMPLE)} MB of blank lines`]: () => `${TITLE}\n${'\n'.repeat(part(20_000_000, SAMPLE))}`,
  [`${part(200_000, SAMPLE)} cells of text`]: () =>
    `${TITLE}\n${HEAD.join('\t')}\n${repeated(part(20_000, SAMPLE), (at) => `${cells(at).join('\t')}\n`)}`,
  [`${part(200_000, SAMPLE)} cells of Word`]: () =>
    docx(
      `<w:tbl>${repeated(
        part(20_000, SAMPLE),
        (at) =>
          `<w:tr>${cells(at)
            .map((one) => tc(one))
            .join('')}</w:tr>`,
      )}</w:tbl>`,
    ),
  '200,000 cells of a page': () =>
    page(
      `<table>${repeated(
        20_000,
        (at) =>
          `<tr>${cells(at)
            .map((one) => `<td>${one}`)
            .join('')}`,
      )}</table>`,
    ),
  [`${part(90_000, SAMPLE)} cells of a page`]: () =>
    page(
      `<table><tr><td>${HEAD.join('<td>')}${repeated(
        part(9_000, SAMPLE),
        (at) =>
          `<tr>${cells(at)
            .map((one) => `<td>${one}`)
            .join('')}`,
      )}</table>`,
    ),
};

/** Limits that are no document's size. */
const OF_COST: ReadonlySet<string> = new Set(['limit:time', 'limit:standstill', 'limit:memory']);
/** Seconds of processor time: the dearest takes one, and 90 whole; what doubles its time twice over is far beyond. */
const MOST = WHOLE ? 150 : 5;

describe('a document that no office writes is read, or refused by a limit of its size, within its time', () => {
  it.each(Object.keys(SHAPES))('%s', async (name) => {
    const made = SHAPES[name]?.() ?? '';
    const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
    let errors: string[] = [];
    const seconds = await processorSeconds(async () => {
      const { diagnostics } = await parse(bytes, { limits: { time: Number.POSITIVE_INFINITY } });
      errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    });
    expect(errors.filter((code) => !code.startsWith('limit:') || OF_COST.has(code))).toEqual([]);
    expect(seconds).toBeLessThan(MOST);
  });

  // what nests deeply meets the stack of the thread that truly reads it
  it.each(Object.keys(SHAPES).filter((name) => name.includes('nested')))('%s, by the program', (name) => {
    const input = join(HERE, 'input');
    writeFileSync(input, SHAPES[name]?.() ?? '');
    const { code, stderr } = spawned([input, '-o', join(HERE, 'output.json'), '--compact', '--diagnostics', 'json']);
    const errors = stderr.split('\n').filter((line) => line.includes('"severity":"error"'));
    expect(errors.filter((line) => !line.includes('"code":"limit:'))).toEqual([]);
    expect(code).toBe(errors.length > 0 ? 1 : 0);
  });
});

describe('numbers without a text are text', () => {
  it.each([
    [`${part(5, SAMPLE)} MB of 一、 on one line`, '一、'.repeat(part(870_000, SAMPLE))],
    [`${part(200_000, SAMPLE)} lines of 1、`, '1、\n'.repeat(part(200_000, SAMPLE))],
    [`${part(3, SAMPLE)} MB of （一） on one line`, '（一）'.repeat(part(330_000, SAMPLE))],
  ])('%s', (_, input) => {
    const { code, stdout } = run(['-', '--compact', ...(WHOLE ? ['--limit', 'time=600'] : [])], { input });
    expect(code).toBe(0);
    const { parts, tasks } = JSON.parse(stdout) as { parts: { sections: unknown[] }[]; tasks: unknown[] };
    expect(parts.flatMap(({ sections }) => sections).length).toBeLessThanOrEqual(1);
    expect(tasks.length).toBe(0);
  });
});
