import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, parse } from '../../src/index.js';
import { withBoxes } from '../../src/plan/boxes.js';
import type { Box } from '../../src/plan/schema.js';
import { parsed } from '../fixtures/parsed.js';
import { makePdf, show } from '../readers/pdf/make.js';

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly boxes?: readonly Box[];
}

function spansIn(value: unknown): Placed[] {
  if (value === null || typeof value !== 'object') return [];
  if ('start' in value && 'page' in value) return [value as unknown as Placed];
  return Object.values(value).flatMap(spansIn);
}

/** Leaves the boxes of a value out. */
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'boxes' ? undefined : inner)));

describe('boxes of spans', () => {
  const line = (start: number, top: number, page = 1) => ({
    start,
    end: start + 3,
    page,
    top,
    bottom: top + 10,
    glyphs: [0, 1, 2].map((i) => ({ at: start + i, left: 50 + 10 * i, right: 60 + 10 * i })),
  });
  const drawn = [line(0, 100), line(4, 120), line(8, 40, 2)];
  const boxesOf = (start: number, end: number) => withBoxes({ start, end, page: 1 }, drawn) as Placed;

  it('are as wide as what the span covers, one a line, over pages', () => {
    expect(boxesOf(1, 3).boxes).toEqual([{ page: 1, x: 60, y: 100, width: 20, height: 10 }]);
    expect(boxesOf(2, 9).boxes).toEqual([
      { page: 1, x: 70, y: 100, width: 10, height: 10 },
      { page: 1, x: 50, y: 120, width: 30, height: 10 },
      { page: 2, x: 50, y: 40, width: 10, height: 10 },
    ]);
  });

  it('are none where a span covers what no line draws', () => {
    expect(boxesOf(3, 4).boxes).toEqual([]);
    expect(boxesOf(20, 30).boxes).toEqual([]);
  });

  it('stand where the page draws the words, in points from its upper left corner', async () => {
    const content = [show(100, 700, '青禾县农业局2033年工作要点', 20), show(72, 640, '一、抓好春耕')].join('\n');
    const { document } = await parse(makePdf({ content }), { boxes: true, withText: true });
    const [title] = document.parts[0]?.titleSpan ? [document.parts[0].titleSpan] : [];
    const [box] = title?.boxes ?? [];
    expect(box).toMatchObject({ page: 1, x: 100 });
    const below = 842 - 700; // the baseline, from the top of an A4 page
    expect((box?.y ?? 0) < below && (box?.y ?? 0) + (box?.height ?? 0) > below).toBe(true);
  });

  it.each(['health-months/input.pdf', 'health-months/input.ofd'])(
    'stand at every span of fixtures/%s, and change nothing else',
    async (file) => {
      const path = `fixtures/${file}`;
      const { document } = await parse(readFileSync(path), { boxes: true, withText: true });
      const spans = spansIn(document);
      expect(spans.length).toBeGreaterThan(100);
      for (const { start, end, boxes } of spans)
        expect(/\S/.test(document.text?.slice(start, end) ?? '') ? boxes?.length : 1, `${start}-${end}`).toBeGreaterThan(0);
      expect(bare(document)).toEqual(bare(await parsed(path)));
      expect(check(document)).toEqual([]);
    },
  );

  it('are left out where they are not asked for, and where the format has no pages', async () => {
    expect(JSON.stringify(await parsed('fixtures/health-months/input.pdf'))).not.toContain('"boxes"');
    const { document } = await parse(readFileSync('fixtures/health-months/input.docx'), { boxes: true });
    expect(JSON.stringify(document)).not.toContain('"boxes"');
  });
});
