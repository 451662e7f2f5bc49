import { type Canvas, clip, isOff, paint } from './canvas.js';
import type { OperatorList, Operators } from './operators.js';
import { textIn } from './signs.js';
import { addFilled, addStroked, boxOf, isBox, isThin, type Subpath, subpaths } from './strokes.js';

/** Gives what is written on a tile, a list of operators of its own. */
function wordsOn(tile: unknown, ops: Operators): string {
  const { fnArray, argsArray } = (tile instanceof Object ? tile : { fnArray: [], argsArray: [] }) as Partial<OperatorList>;
  const shownBy = (i: number): unknown => (argsArray?.[i] as readonly unknown[] | null)?.[0];
  const texts = (fnArray ?? []).map((operator, i) => (operator === ops.showText ? textIn(shownBy(i)) : ''));
  return texts.join('').trim();
}

/** The colour of paper: what is drawn in it divides nothing. */
const WHITE = '#ffffff';

/** Lays the areas of a path on the paper; of several in one path it is not said which of them are holes. */
function paintPaths(canvas: Canvas, ops: Operators, paths: readonly Subpath[]): void {
  const words = wordsOn(canvas.state.tile, ops);
  if (words !== '') canvas.drawing.tiled.add(words);
  for (const path of paths) {
    const box = boxOf(path.points);
    if (!isBox(path)) canvas.drawing.shapes++;
    if (!isThin(box)) paint(canvas, box, canvas.state.fill, paths.length === 1 && isBox(path));
  }
}

/** Takes the rules and areas of a path, and the clip that it makes. */
export function constructPath(canvas: Canvas, ops: Operators, args: readonly unknown[]): void {
  const [how, data] = [args[0], Array.isArray(args[1]) ? (args[1][0] as unknown) : null];
  if (!(data instanceof Float32Array)) return;
  const { state, drawing, limits } = canvas;
  const paths = subpaths(data, state.ctm);
  const is = (...names: string[]) => names.some((name) => ops[name] === how);
  const isFilled = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const isStroked = is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  if (isFilled || isStroked) canvas.isPictured = false;
  const isOver = drawing.segments.length + drawing.areas.length >= limits.strokes;
  if (isOver) drawing.over.add('strokes');
  else if (!isOff(canvas)) {
    if (isFilled) paintPaths(canvas, ops, paths);
    if (isFilled && state.fill !== WHITE) addFilled(paths, drawing);
    if (isStroked && state.stroke !== WHITE) addStroked(paths, drawing);
  }
  if (canvas.isClipping && paths.length > 0)
    clip(canvas, boxOf(paths.flatMap(({ points }) => points)), paths.length === 1 && paths.every(isBox));
  canvas.isClipping = false;
}
