import { describe, expect, it } from 'vitest';
import { fragmentsOf, joined, withoutTwins } from '../../src/layout/lines.js';
import type { Glyph } from '../../src/layout/page.js';
import { line } from './make.js';

const text = (glyphs: readonly Glyph[]): string[] => joined(fragmentsOf(glyphs)).map((one) => one.text);

/** Sets two pieces of a line with a gap of some em between them. */
const apart = (before: string, after: string, gap: number): string[] => {
  const first = line(80, 100, before);
  const last = first.at(-1)!;
  return text([...first, ...line(last.x + last.width + gap * 16, 100, after)]);
};

describe('lines', () => {
  it('are sorted by position, for drawing order is not reading order', () => {
    expect(text([...line(80, 128, '第二行'), ...line(112, 100, '行'), ...line(80, 100, '第一')])).toEqual(['第一行', '第二行']);
  });

  it('show no blank for the quarter em between an ideograph and a digit', () => {
    expect(apart('于', '2031', 0.25)).toEqual(['于2031']);
    expect(apart('2031', '年', 0.25)).toEqual(['2031年']);
  });

  it('show a blank between words, and one between ideographs a square apart', () => {
    expect(apart('Word', 'Pro', 0.3)).toEqual(['Word Pro']);
    expect(apart('柳', '青', 1)).toEqual(['柳  青']);
  });

  it('stay one line over a wide gap', () => {
    expect(apart('云溪县政府办公室', '2031年3月6日印发', 5)).toEqual(['云溪县政府办公室          2031年3月6日印发']);
  });

  it('show no blank for the open half of a full-width sign', () => {
    expect(apart('（', '一', 0.5)).toEqual(['（一']);
    expect(apart('《', '云', 0.6)).toEqual(['《云']);
  });

  it('leave out a letter that is overprinted to look bold, and keep one that is written twice', () => {
    const twice = [...line(80, 100, '云溪县'), ...line(80.4, 100.2, '云溪县')];
    expect(text(withoutTwins(twice))).toEqual(['云溪县']);
    expect(text(withoutTwins(line(80, 100, '常常—— 100')))).toEqual(['常常—— 100']);
  });

  it('take digits of another size on the same baseline', () => {
    expect(text([...line(80, 100, '共'), ...line(96, 100, '12', { size: 12 }), ...line(108, 100, '项')])).toEqual(['共12项']);
  });
});
