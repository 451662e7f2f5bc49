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

/** Gives the corners of each subpath of path data, in page space; subpaths with curves are left out. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  let isCurved = false;
  const end = () => {
    if (path.length > 1 && !isCurved) paths.push(path);
    path = [];
    isCurved = false;
  };
  const point = (at: number): Point => applied(matrix, data[at] ?? 0, data[at + 1] ?? 0);
  for (let at = 0; at < data.length; ) {
    const step = data[at];
    if (step === MOVE) end();
    if (step === MOVE || step === LINE) path.push(point(at + 1));
    else if (step === CURVE) isCurved = true;
    else if (step === CLOSE && path[0]) path.push(path[0]);
    at += step === CURVE ? 7 : step === CLOSE ? 1 : 3;
  }
  end();
  return paths;
}

const boxOf = (points: readonly Point[]): Box => ({
  x1: points.reduce((least, [x]) => Math.min(least, x), Infinity),
  y1: points.reduce((least, [, y]) => Math.min(least, y), Infinity),
  x2: points.reduce((most, [x]) => Math.max(most, x), -Infinity),
  y2: points.reduce((most, [, y]) => Math.max(most, y), -Infinity),
});

/** Adds the level and upright sides of a path that is stroked. */
export function addStroked(data: ArrayLike<number>, matrix: Matrix, to: Strokes): void {
  for (const path of subpaths(data, matrix)) {
    for (let i = 1; i < path.length; i++) {
      const box = boxOf([path[i - 1] as Point, path[i] as Point]);
      if (box.x2 - box.x1 <= SLANT || box.y2 - box.y1 <= SLANT) to.segments.push(box);
    }
  }
}

/** Adds the rectangles of a path that is filled: thin ones are rules, others areas. */
export function addFilled(data: ArrayLike<number>, matrix: Matrix, to: Strokes): void {
  for (const path of subpaths(data, matrix)) {
    const box = boxOf(path);
    const isUpright = path.every(([x, y]) => near(x, box.x1, box.x2) && near(y, box.y1, box.y2));
    if (!isUpright) continue;
    const thin = Math.min(box.x2 - box.x1, box.y2 - box.y1) <= THICK;
    if (thin) to.segments.push(middle(box));
    else to.areas.push(box);
  }
}

const near = (value: number, a: number, b: number): boolean => Math.abs(value - a) < SLANT || Math.abs(value - b) < SLANT;

/** Gives the middle line of a thin rectangle. */
function middle({ x1, y1, x2, y2 }: Box): Box {
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return x2 - x1 >= y2 - y1 ? { x1, x2, y1: y, y2: y } : { x1: x, x2: x, y1, y2 };
}
