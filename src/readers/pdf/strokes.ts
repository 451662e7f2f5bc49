import type { Box } from '../../layout/index.js';
import { applied, type Matrix } from './matrix.js';

/** Holds what a path draws that layout looks at. */
export interface Strokes {
  readonly segments: Box[];
  /** Filled areas, too large for a rule. */
  readonly areas: Box[];
}

/** The kinds of step in pdf.js's path data: moveTo, lineTo, curveTo, closePath. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const CLOSE = 3;

/** A filled rectangle up to this thick, in points, is a rule. */
const THICK = 4;
/** A stroke leaves its direction by no more than this, in points. */
const SLANT = 1;

type Point = readonly [number, number];

/** Holds the corners of a subpath in page space; `isCurved` says that there are curves between some. */
export interface Subpath {
  readonly points: readonly Point[];
  readonly isCurved: boolean;
}

/** Gives the subpaths of path data, in page space. */
export function subpaths(data: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const paths: Subpath[] = [];
  let points: Point[] = [];
  let isCurved = false;
  const end = () => {
    if (points.length > 1) paths.push({ points, isCurved });
    points = [];
    isCurved = false;
  };
  const point = (at: number): Point => applied(matrix, data[at] ?? 0, data[at + 1] ?? 0);
  for (let at = 0; at < data.length; ) {
    const step = data[at];
    if (step === MOVE) end();
    if (step === MOVE || step === LINE) points.push(point(at + 1));
    else if (step === CURVE) {
      isCurved = true;
      points.push(point(at + 1), point(at + 3), point(at + 5));
    } else if (step === CLOSE && points[0]) points.push(points[0]);
    at += step === CURVE ? 7 : step === CLOSE ? 1 : 3;
  }
  end();
  return paths;
}

/** Gives the box around some points. */
export const boxOf = (points: readonly Point[]): Box => ({
  x1: points.reduce((least, [x]) => Math.min(least, x), Infinity),
  y1: points.reduce((least, [, y]) => Math.min(least, y), Infinity),
  x2: points.reduce((most, [x]) => Math.max(most, x), -Infinity),
  y2: points.reduce((most, [, y]) => Math.max(most, y), -Infinity),
});

/** Adds the level and upright sides of what is stroked; curves are none. */
export function addStroked(paths: readonly Subpath[], to: Strokes): void {
  for (const { points, isCurved } of paths) {
    for (let i = 1; i < points.length && !isCurved; i++) {
      const box = boxOf([points[i - 1] as Point, points[i] as Point]);
      if (box.x2 - box.x1 <= SLANT || box.y2 - box.y1 <= SLANT) to.segments.push(box);
    }
  }
}

/** Says whether a subpath is a rectangle whose sides are those of the page. */
export function isBox({ points, isCurved }: Subpath): boolean {
  const box = boxOf(points);
  return !isCurved && points.every(([x, y]) => near(x, box.x1, box.x2) && near(y, box.y1, box.y2));
}

/** Says whether a box is so thin that it is a rule. */
export const isThin = ({ x1, y1, x2, y2 }: Box): boolean => Math.min(x2 - x1, y2 - y1) <= THICK;

/** Adds the rectangles of what is filled: thin ones are rules, others areas. */
export function addFilled(paths: readonly Subpath[], to: Strokes): void {
  for (const path of paths) {
    if (!isBox(path)) continue;
    const box = boxOf(path.points);
    if (isThin(box)) to.segments.push(middle(box));
    else to.areas.push(box);
  }
}

const near = (value: number, a: number, b: number): boolean => Math.abs(value - a) < SLANT || Math.abs(value - b) < SLANT;

/** Gives the middle line of a thin rectangle. */
function middle({ x1, y1, x2, y2 }: Box): Box {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return x2 - x1 >= y2 - y1 ? { x1, x2, y1: y, y2: y } : { x1: x, x2: x, y1, y2 };
}
