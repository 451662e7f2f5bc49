import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse } from '../../src/index.js';
import { reviewPage } from '../../src/writers/review/page.js';

const ASSETS = { script: 'start()', style: 'p{}' };

const read = async (bytes: Uint8Array): Promise<PlanDocument> => (await parse(bytes, { withText: true })).document;
const pageOf = (document: PlanDocument, language: 'en' | 'zh' = 'en') =>
  reviewPage({ name: 'a.txt', document, entries: document.diagnostics }, language, ASSETS);

describe('a review page', () => {
  it('shows the reading text as it is, and every value with a place that lies in it', async () => {
    const document = await read(readFileSync('fixtures/science-week/input.txt'));
    const $ = load(pageOf(document));
    const lines = $('#text p:not(#text-hint)')
      .toArray()
      .map((line) => $(line).text());
    expect(lines).toEqual(document.text?.split(/\r\n|[\n\r\u2028\u2029]/));
    for (const piece of $('[data-from]').toArray()) {
      const from = Number($(piece).attr('data-from'));
      expect(document.text?.slice(from, from + $(piece).text().length)).toBe($(piece).text());
    }
    const starts = new Set(
      $('[data-from]')
        .toArray()
        .map((piece) => $(piece).attr('data-from')),
    );
    for (const value of $('[data-path]').toArray()) {
      for (const [, start = ''] of ($(value).attr('data-at') ?? '').matchAll(/(\d+)-/g)) expect(starts).toContain(start);
    }
    expect($('[data-path="tasks[0].departments"]').text()).toBe(document.tasks[0]?.departments.join('、'));
    expect(JSON.parse($('#data').text()).source.sha256).toBe(document.source.sha256);
  });

  it('takes what a notice holds for text, and lets nothing run but its own script', async () => {
    const evil = '</script><script>window.hurt=1</script><img src=x onerror=hurt=1>';
    const bytes = new TextEncoder().encode(
      `某县2031年工作要点\n\n一、办好"科技节${evil}\n（责任单位：县科技局；完成时限：6月底）\n二、${evil}\n`,
    );
    const $ = load(pageOf(await read(bytes), 'zh'));
    expect($('img, iframe, object, link, base').length).toBe(0);
    expect($('script').length).toBe(2);
    expect($('[onerror], [style]').length).toBe(0);
    expect($('#text').text()).toContain(evil);
    const policy = $('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('leads doubts to their places, inferred tasks and what was not recognised among them', async () => {
    const document = await read(readFileSync('fixtures/science-week/input.txt'));
    const span = { start: 0, end: 4, page: null };
    const doubtful = {
      ...document,
      diagnostics: [
        {
          code: 'reading:close',
          severity: 'info' as const,
          message: '',
          span: { ...span, start: 2 },
          details: { chosen: '甲', other: '乙' },
        },
      ],
      tasks: document.tasks.map((task, i) => ({ ...task, inferred: i === 0 })),
      coverage: { ...document.coverage, unassigned: [{ text: '丙', reason: 'unrecognised', span }] },
    };
    const $ = load(pageOf(doubtful, 'zh'));
    const places = $('#doubts .value')
      .toArray()
      .map((one) => $(one).attr('data-at'));
    const { start, end } = document.tasks[0]?.span ?? span;
    expect(places).toEqual(['0-4', '2-4', `${start}-${end}`]);
    expect($('#doubts').text()).toContain('此处读作“甲”');
  });

  it('says why a document was refused, and where the text is missing that it is', async () => {
    const { document } = await parse(new TextEncoder().encode('%PDF-1.4 nothing'));
    const refused = reviewPage({ name: 'a.pdf', document: null, entries: document.diagnostics }, 'en', ASSETS);
    expect(load(refused)('#refused li.error').length).toBe(1);
    const { text: _, ...bare } = await read(readFileSync('fixtures/science-week/input.txt'));
    expect(load(pageOf(bare))('#text').text()).toContain('--with-text');
  });
});
