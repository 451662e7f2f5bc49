import type { Box } from '../../layout/index.js';
import type { Drawn } from './pen.js';

/** The side of a square in points: few faces are larger, and one holds few glyphs. */
const SIDE = 32;

/** Gives a function that finds, of some glyphs, those whose ink has its middle in a box. */
export function lookup(glyphs: readonly Drawn[]): (box: Box) => Drawn[] {
  const squares = new Map<string, Drawn[]>();
  const middle = ({ ink }: Drawn) => [(ink.x1 + ink.x2) / 2, (ink.y1 + ink.y2) / 2] as const;
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const one of glyphs) {
    const [x, y] = middle(one);
    [left, top, right, foot] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(foot, y)];
    const key = `${Math.floor(x / SIDE)}:${Math.floor(y / SIDE)}`;
    const square = squares.get(key);
    if (square) square.push(one);
    else squares.set(key, [one]);
  }
  return ({ x1, y1, x2, y2 }) => {
    const found: Drawn[] = [];
    for (let column = Math.floor(Math.max(x1, left) / SIDE); column * SIDE <= Math.min(x2, right); column++) {
      for (let row = Math.floor(Math.max(y1, top) / SIDE); row * SIDE <= Math.min(y2, foot); row++)
        found.push(...(squares.get(`${column}:${row}`) ?? []));
    }
    return found.filter((one) => {
      const [x, y] = middle(one);
      return x >= x1 && x <= x2 && y >= y1 && y <= y2;
    });
  };
}
