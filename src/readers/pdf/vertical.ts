import type { Glyph, LayoutPage } from '../../layout/index.js';
import { isPlacedPageMark } from '../../lexicon/page-marks.js';
import type { Drawn } from './pen.js';

/** Gives the way from one drawn glyph to the next: down a column, along a line, or neither. */
function wayTo({ glyph: a }: Drawn, { glyph: b }: Drawn): 'down' | 'along' | null {
  const [dx, dy] = [b.x + b.width / 2 - a.x - a.width / 2, b.y - a.y];
  if (Math.abs(dx) < 0.3 * a.size && dy > 0 && dy < 2 * a.size) return 'down';
  return Math.abs(dy) < 0.3 * a.size && dx > 0 && dx < 2.5 * a.size ? 'along' : null;
}

/** So many glyphs below one another make a column; fewer may be anything. */
const FEWEST = 4;

/** Says whether a page's text is set in columns, from top to bottom (from the right column to the left). */
export function isVertical(glyphs: readonly Drawn[]): boolean {
  const letters = glyphs.filter(({ turn, glyph }) => turn === 0 && glyph.text.trim() !== '');
  let [down, along] = [0, 0];
  letters.forEach((one, i) => {
    const way = i > 0 ? wayTo(letters[i - 1] as Drawn, one) : null;
    if (way === 'down') down++;
    if (way === 'along') along++;
  });
  return down >= FEWEST && down > 2 * along;
}

/** Gives the glyphs of one line each as one: 31 set level in a column, a page's number. */
function levelRuns(glyphs: readonly Drawn[]): Glyph[][] {
  const runs: Drawn[][] = [];
  for (const one of glyphs) {
    const last = runs.at(-1)?.at(-1);
    if (last && one.turn === 0 && last.turn === 0 && wayTo(last, one) === 'along') runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => run.map(({ glyph }) => glyph));
}

/** Turns a page of columns a quarter back, so that columns are lines and the right one is the first; what is level in it stays one sign of its column. */
export function turnedBack(page: LayoutPage, glyphs: readonly Drawn[]): LayoutPage {
  const own = glyphs.filter(({ turn }) => turn === 0 || turn === 1);
  const box = ({ x1, y1, x2, y2 }: LayoutPage['pictures'][number]) => ({ x1: y1, x2: y2, y1: page.width - x2, y2: page.width - x1 });
  const lying = new Set(own.filter(({ turn }) => turn === 1).map(({ glyph }) => glyph));
  const runs = levelRuns(own);
  const [top, foot] = edges(runs);
  const isBeside = (run: readonly Glyph[]) => run.length > 2 && ((run[0]?.y ?? 0) < top || (run[0]?.y ?? 0) > foot);
  return {
    width: page.height,
    height: page.width,
    glyphs: [...runs.filter((run) => !isBeside(run)), ...page.glyphs.map((glyph) => [glyph])].map((run) =>
      standing(run, page.width, lying.has(run[0] as Glyph)),
    ),
    segments: page.segments.map(box),
    pictures: page.pictures.map(box),
    beside: [...page.beside, ...runs.filter(isBeside).map((run) => besideOf(run))],
  };
}

/** Gives where the columns begin and end: what is level beyond belongs to the page. */
function edges(runs: readonly Glyph[][]): readonly [number, number] {
  const ys = runs.filter((run) => run.length === 1).map((run) => run[0]?.y ?? 0);
  return [ys.reduce((least, y) => Math.min(least, y), Infinity), ys.reduce((most, y) => Math.max(most, y), -Infinity)];
}

function besideOf(run: readonly Glyph[]): LayoutPage['beside'][number] {
  const text = run
    .map((glyph) => glyph.text)
    .join('')
    .trim();
  return { text, reason: isPlacedPageMark(text) ? 'page-number' : 'running-head' };
}

/** The middle of an em square lies so far above its baseline, and its top so far. */
const [MIDDLE, TOP] = [0.38, 0.88];

/** Gives a sign of a column (or a few that stand level in it) as it stands in a line; one that lies on its side begins where it is drawn. */
function standing(run: readonly Glyph[], width: number, isLying: boolean): Glyph {
  const [first, last] = [run[0] as Glyph, run.at(-1) as Glyph];
  const text = run.map((glyph) => glyph.text).join('');
  if (isLying) return { ...first, x: first.y, y: width - first.x };
  const middle = (first.x + last.x + last.width) / 2;
  return { ...first, text, x: first.y - TOP * first.size, y: width - middle + MIDDLE * first.size, width: first.size };
}
