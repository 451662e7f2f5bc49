import { describe, expect, it } from 'vitest';
import { NO_HINTS } from '../../src/document.js';
import { hintsOf } from '../../src/layout/hints.js';
import { fragmentsOf } from '../../src/layout/lines.js';
import type { Glyph } from '../../src/layout/page.js';
import { line, middle } from './make.js';

/** A column of 27 squares of 16 points, from 80 to 512. */
const [LEFT, RIGHT, EM] = [80, 512, 16];
const words = '云溪县各级各部门要紧紧围绕中心工作抓好任务落实和督促检';

/** Gives the hints of a paragraph, its lines one below another, in the flow of the page or of a box. */
const hints = (rows: readonly (readonly Glyph[])[], right = RIGHT, flow = 0) =>
  hintsOf(
    {
      lines: rows.flatMap((glyphs, i) =>
        fragmentsOf(glyphs.map((glyph) => ({ ...glyph, y: 100 + 28 * i }))).map((one) => ({
          line: one,
          page: 0,
          left: LEFT,
          right,
          flow,
          leaf: 0,
        })),
      ),
      break: 'hard',
    },
    'FangSong',
    EM,
  );
const alignment = (...rows: readonly (readonly Glyph[])[]) => hints(rows).alignment;
/** A line that begins some ems in, of so many characters. */
const inset = (ems: number, characters: number, size = EM) => line(LEFT + ems * size, 0, words.slice(0, characters), { size });

describe('where a paragraph stands', () => {
  it('is the middle where all its lines do', () => {
    expect(alignment(middle(0, '云溪县人民政府文件'))).toBe('center');
    expect(alignment(middle(0, '云溪县人民政府关于印发'), middle(0, '2031年工作要点的通知'))).toBe('center');
  });

  it('is not the middle where one of its lines does not', () => {
    expect(alignment(middle(0, '云溪县人民政府关于印发'), inset(0, 27))).toBe('justify');
    expect(alignment(inset(0, 27), middle(0, '云溪县人民政府'))).toBe('justify');
  });

  it('is the left edge for a line of the text two squares in, however near to the right one it ends', () => {
    expect(alignment(inset(2, 22))).toBe('left');
    expect(alignment(inset(2, 8))).toBe('left');
  });

  it('is the middle for such a line that begins further in', () => {
    expect(alignment(inset(3, 21))).toBe('center');
    expect(alignment(inset(4, 19))).toBe('center');
  });

  it('is the middle for such a line in larger type, which is a title', () => {
    expect(alignment(line(LEFT + 44, 0, words.slice(0, 16), { size: 22 }))).toBe('center');
  });

  it('is the middle for such a line of a narrow column, as of a cell', () => {
    const cell = line(LEFT + 32, 0, '责任单位');
    expect(hints([cell], LEFT + 128).alignment).toBe('center');
  });

  it('is the right edge for one line that leaves the left half free, as a signature', () => {
    expect(alignment(line(400, 0, '2031年3月6日'))).toBe('right');
    expect(alignment(line(400, 0, '云溪县人民政府'), line(400, 0, '2031年3月6日'))).toBe('justify');
  });

  it('is the left edge for a short line, both edges for several lines', () => {
    expect(alignment(inset(0, 6))).toBe('left');
    expect(alignment(inset(2, 25), inset(0, 27), inset(0, 9))).toBe('justify');
  });
});

describe('how a paragraph is set', () => {
  it('is told in points, to a tenth', () => {
    expect(hints([line(LEFT + 31.96, 0, words.slice(0, 8), { size: 15.96 })])).toMatchObject({ fontSize: 16, indent: 32 });
    expect(hints([line(LEFT + 33.33, 0, words.slice(0, 8), { size: 10.5 })])).toMatchObject({ fontSize: 10.5, indent: 33.3 });
  });

  it('is its first line’s indent, and the size that most of its characters have', () => {
    expect(hints([inset(2, 25), inset(0, 27)])).toMatchObject({ indent: 32 });
    expect(hints([[...line(LEFT, 0, '一、', { size: 22 }), ...line(LEFT + 44, 0, words.slice(0, 8))]])).toMatchObject({ fontSize: EM });
  });

  it('is bold where all is, and says how much at its start is', () => {
    const lead = line(LEFT, 0, '加强领导。', { font: 'SimHei' });
    expect(hints([lead])).toMatchObject({ bold: true, lead: 0 });
    expect(hints([[...lead, ...line(LEFT + 80, 0, words.slice(0, 12))]])).toMatchObject({ bold: false, lead: 5 });
  });

  it('names the box that a paragraph stands in, and none for the page', () => {
    expect(hints([inset(0, 6)], RIGHT, 3)).toMatchObject({ box: 3 });
    expect(hints([inset(0, 6)])).not.toHaveProperty('box');
  });

  it('says nothing of a paragraph without lines', () => {
    expect(hints([])).toEqual(NO_HINTS);
  });
});
