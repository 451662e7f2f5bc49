import type { Box } from '../../layout/index.js';
import type { Drawn } from './pen.js';

/** Holds what is painted over a part of the page. */
export interface Surface {
  readonly box: Box;
  /** As "#rrggbb"; null where it has more than one colour (a picture, a pattern). */
  readonly colour: string | null;
  /** It is painted all over its box, and hides what lies below. */
  readonly isOpaque: boolean;
}

/** Holds one square of the page: the glyphs in it that can still be seen, and what was painted over it, the last on top. */
interface Square {
  readonly glyphs: Drawn[];
  surfaces: Surface[];
}

/** Holds what lies on a page so far, by squares, so that no glyph is held against all that is painted. */
export interface Paper {
  readonly side: number;
  readonly squares: Map<number, Square>;
}

/** The side of a square in points at the least; a page is at most so many squares wide and high. */
const SIDE = 24;
const SQUARES = 64;
/** More surfaces upon one another say nothing new of what is seen. */
const DEEPEST = 64;

/** Gives an empty sheet. */
export function blankPaper(sheet: Box): Paper {
  return { side: Math.max(SIDE, (sheet.x2 - sheet.x1) / SQUARES, (sheet.y2 - sheet.y1) / SQUARES), squares: new Map() };
}

/** Gives the square of some column and row. */
function squareAt({ squares }: Paper, column: number, row: number): Square {
  const key = column * 4 * SQUARES + row;
  const known = squares.get(key);
  if (known) return known;
  const square: Square = { glyphs: [], surfaces: [] };
  squares.set(key, square);
  return square;
}

/** Gives the square in which a point lies. */
const around = (paper: Paper, { x1, y1 }: Box): Square => squareAt(paper, Math.floor(x1 / paper.side), Math.floor(y1 / paper.side));

/** Gives the squares that a box touches; the box must lie on the sheet. */
function touched(paper: Paper, box: Box): Square[] {
  const { side } = paper;
  const found: Square[] = [];
  for (let column = Math.floor(box.x1 / side); column * side <= box.x2; column++) {
    for (let row = Math.floor(box.y1 / side); row * side <= box.y2; row++) found.push(squareAt(paper, column, row));
  }
  return found;
}

/** Gives the middle of a box: six tenths of its width and height. */
function core({ x1, y1, x2, y2 }: Box): Box {
  const [dx, dy] = [(x2 - x1) / 5, (y2 - y1) / 5];
  return { x1: x1 + dx, y1: y1 + dy, x2: x2 - dx, y2: y2 - dy };
}

const within = (outer: Box, inner: Box): boolean =>
  inner.x1 >= outer.x1 && inner.x2 <= outer.x2 && inner.y1 >= outer.y1 && inner.y2 <= outer.y2;

const centre = ({ x1, y1, x2, y2 }: Box): Box => {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return { x1: x, y1: y, x2: x, y2: y };
};

/** Lays a surface on the paper; glyphs that it covers are hidden from now on. */
export function cover(paper: Paper, surface: Surface): void {
  for (const square of touched(paper, surface.box)) {
    if (surface.isOpaque) {
      for (let i = square.glyphs.length - 1; i >= 0; i--) {
        const glyph = square.glyphs[i] as Drawn;
        if (!within(surface.box, core(glyph.ink))) continue;
        glyph.hidden = 'covered';
        square.glyphs.splice(i, 1);
      }
    }
    if (square.surfaces.length === DEEPEST) square.surfaces.shift();
    square.surfaces.push(surface);
  }
}

/** Puts a glyph on the paper that can be seen. */
export function put(paper: Paper, glyph: Drawn): void {
  around(paper, centre(glyph.ink)).glyphs.push(glyph);
}

const WHITE = '#ffffff';

/** Gives the channels of a colour. */
export const channels = (colour: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const luminances = new Map<string, number>();

/** Gives a colour's relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const known = luminances.get(colour);
  if (known !== undefined) return known;
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  if (luminances.size > MANY) luminances.clear();
  luminances.set(colour, 0.2126 * red + 0.7152 * green + 0.0722 * blue);
  return luminances.get(colour) ?? 0;
}

/** Documents have a few colours; a picture drawn in text has many. */
const MANY = 1_000;
/** The contrast of black on white, the greatest; also of what has no single colour, or that of its place. */
export const GREATEST = 21;

/** Gives how much ink of a colour stands out at the most from all that may be its ground, the white sheet at the bottom: 1 for not at all. */
export function contrastAt(paper: Paper, ink: Box, colour: string | null): number {
  return contrastFrom(groundsAt(paper, centre(ink)), colour);
}

/** Shares of a glyph's diagonal, at which it is looked what lies below it. */
const ALONG = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Gives the same of the ground below most of the ink: a large glyph may cross a bar that is lower than it. */
export function usualContrast(paper: Paper, ink: Box, colour: string | null): number {
  if (groundsAt(paper, centre(ink)).every((ground) => ground === WHITE)) return contrastAt(paper, ink, colour);
  const contrasts = ALONG.map((share) => {
    const [x, y] = [ink.x1 + share * (ink.x2 - ink.x1), ink.y1 + share * (ink.y2 - ink.y1)];
    return contrastFrom(groundsAt(paper, { x1: x, y1: y, x2: x, y2: y }), colour);
  });
  return contrasts.sort((a, b) => a - b)[Math.floor(ALONG.length / 2)] ?? GREATEST;
}

/** Gives the colours of all that may be the ground at a point, from the lowest on; null for one that is not known. */
function groundsAt(paper: Paper, at: Box): (string | null)[] {
  const below = around(paper, at).surfaces.filter(({ box }) => within(box, at));
  const top = below.findLastIndex(({ isOpaque }) => isOpaque);
  const seen = below.slice(Math.max(top, 0)).map(({ colour }) => colour);
  return top < 0 ? [WHITE, ...seen] : seen;
}

function contrastFrom(grounds: readonly (string | null)[], colour: string | null): number {
  if (colour === null) return GREATEST;
  const own = luminance(colour) + 0.05;
  return Math.max(
    ...grounds.map((ground) => {
      if (ground === null) return GREATEST;
      const other = luminance(ground) + 0.05;
      return own > other ? own / other : other / own;
    }),
  );
}
