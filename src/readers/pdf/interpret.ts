import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box, Glyph } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import { type Font, fontOf } from './fonts.js';
import { applied, IDENTITY, type Matrix, matrixOf, times } from './matrix.js';
import { type Drawn, initialState, type State, shown } from './pen.js';
import { addFilled, addStroked, type Strokes } from './strokes.js';

/** Holds the numbers of pdf.js's operators, by name. */
export type Operators = Readonly<Record<string, number>>;

/** Holds an operator list as pdf.js gives it. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Holds what a page draws. */
export interface Drawing extends Strokes {
  readonly glyphs: Drawn[];
  /** Where pictures stand. */
  readonly pictures: Box[];
  /** The limits beyond which the page draws on. */
  readonly over: Set<keyof Bounds>;
}

/** What of a page is drawn; more is no text that a person reads. */
export type Bounds = Pick<Limits, 'glyphs' | 'strokes'>;

/** Holds a drawing in the making. */
interface Canvas {
  readonly page: PDFPageProxy;
  readonly drawing: Drawing;
  readonly limits: Bounds;
  readonly fonts: Map<string, Font>;
  readonly stack: { readonly state: State; readonly isPictured: boolean }[];
  state: State;
  /** The matrix has been set since the last save, and nothing drawn: a picture that was not decoded. */
  isPictured: boolean;
}

/** Deeper graphics states are an attack. */
const DEEPEST = 2_000;

type Step = (canvas: Canvas, args: readonly unknown[]) => void;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const colour = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function save(canvas: Canvas): void {
  if (canvas.stack.length < DEEPEST) canvas.stack.push({ state: { ...canvas.state }, isPictured: canvas.isPictured });
  canvas.isPictured = false;
}

/** Ends a saved state. A matrix set with nothing drawn in it was set for a picture, the unit square. */
function restore(canvas: Canvas): void {
  if (canvas.isPictured) canvas.drawing.pictures.push(unitSquare(canvas.state.ctm));
  const saved = canvas.stack.pop();
  if (saved) canvas.state = saved.state;
  canvas.isPictured = false;
}

function unitSquare(ctm: Matrix): Box {
  const corners = [applied(ctm, 0, 0), applied(ctm, 1, 0), applied(ctm, 0, 1), applied(ctm, 1, 1)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
}

function transform(canvas: Canvas, matrix: Matrix): void {
  canvas.state.ctm = times(canvas.state.ctm, matrix);
}

function moveText({ state }: Canvas, x: number, y: number): void {
  state.lineX += x;
  state.lineY += y;
  state.x = state.lineX;
  state.y = state.lineY;
}

function setTextMatrix({ state }: Canvas, matrix: Matrix): void {
  Object.assign(state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

function setFont(canvas: Canvas, id: unknown, size: unknown): void {
  if (typeof id !== 'string') return;
  const font = canvas.fonts.get(id) ?? fontOf(canvas.page, id);
  canvas.fonts.set(id, font);
  canvas.state.font = font;
  canvas.state.fontSize = number(size);
}

/** Takes the entries of an extended graphics state that text depends on. */
function setGraphicsState(canvas: Canvas, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    if (entry[0] === 'LW') canvas.state.lineWidth = number(entry[1]);
    if (entry[0] === 'Font' && Array.isArray(entry[1])) setFont(canvas, entry[1][0], entry[1][1]);
  }
}

function showText(canvas: Canvas, items: unknown): void {
  canvas.isPictured = false;
  const { glyphs, over } = canvas.drawing;
  if (!Array.isArray(items)) return;
  shown(canvas.state, items, (one) => (glyphs.length < canvas.limits.glyphs ? glyphs.push(one) : over.add('glyphs')));
}

const WHITE = '#ffffff';

/** Takes the rules and areas of a path; what is drawn in white divides nothing. */
function constructPath(canvas: Canvas, ops: Operators, args: readonly unknown[]): void {
  const [paint, data] = [args[0], Array.isArray(args[1]) ? (args[1][0] as unknown) : null];
  if (!(data instanceof Float32Array)) return;
  const { state, drawing, limits } = canvas;
  if (drawing.segments.length + drawing.areas.length >= limits.strokes) {
    drawing.over.add('strokes');
    return;
  }
  const is = (...names: string[]) => names.some((name) => ops[name] === paint);
  const isFilled = is('fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  const isStroked = is('stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke');
  if (isFilled || isStroked) canvas.isPictured = false;
  if (isFilled && state.fill !== WHITE) addFilled(data, state.ctm, drawing);
  if (isStroked && state.stroke !== WHITE) addStroked(data, state.ctm, drawing);
}

/** Says which entries of the state an operator sets. */
const SETTERS: Readonly<Record<string, (args: readonly unknown[]) => Partial<State>>> = {
  setLineWidth: ([width]) => ({ lineWidth: number(width) }),
  setStrokeRGBColor: ([value]) => ({ stroke: colour(value) }),
  setFillRGBColor: ([value]) => ({ fill: colour(value) }),
  setStrokeColorN: () => ({ stroke: null }),
  setFillColorN: () => ({ fill: null }),
  setCharSpacing: ([spacing]) => ({ charSpacing: number(spacing) }),
  setWordSpacing: ([spacing]) => ({ wordSpacing: number(spacing) }),
  setHScale: ([percent]) => ({ stretch: number(percent) / 100 }),
  setLeading: ([leading]) => ({ leading: -number(leading) }),
  setTextRenderingMode: ([mode]) => ({ mode: number(mode) }),
  setTextRise: ([rise]) => ({ rise: number(rise) }),
};

/** Says what other operators do; those that are in neither table do nothing that layout sees. */
const STEPS: Readonly<Record<string, Step>> = {
  save,
  restore,
  transform: (canvas, args) => {
    transform(canvas, matrixOf(args));
    canvas.isPictured = true;
  },
  paintFormXObjectBegin: (canvas, args) => {
    save(canvas);
    if (args[0]) transform(canvas, matrixOf(args[0]));
  },
  paintFormXObjectEnd: (canvas) => {
    canvas.isPictured = false;
    restore(canvas);
  },
  setGState: (canvas, args) => setGraphicsState(canvas, args[0]),
  beginText: (canvas) => setTextMatrix(canvas, IDENTITY),
  setFont: (canvas, args) => setFont(canvas, args[0], args[1]),
  moveText: (canvas, args) => moveText(canvas, number(args[0]), number(args[1])),
  setLeadingMoveText: (canvas, args) => {
    canvas.state.leading = number(args[1]);
    moveText(canvas, number(args[0]), number(args[1]));
  },
  setTextMatrix: (canvas, args) => setTextMatrix(canvas, matrixOf(args[0])),
  nextLine: (canvas) => moveText(canvas, 0, canvas.state.leading),
  showText: (canvas, args) => showText(canvas, args[0]),
};

/** Gives what to do for each operator's number. */
function stepsOf(ops: Operators): Map<number, Step> {
  const setters = Object.entries(SETTERS).map(([name, set]): [string, Step] => [
    name,
    ({ state }, args) => Object.assign(state, set(args)),
  ]);
  const paths: [string, Step] = ['constructPath', (canvas, args) => constructPath(canvas, ops, args)];
  return new Map(
    [...setters, ...Object.entries(STEPS), paths].flatMap(([name, step]) => (ops[name] === undefined ? [] : [[ops[name], step] as const])),
  );
}

/** Follows a page's operators and gives what they draw, in the coordinates that `base` leads to. */
export function drawingOf(page: PDFPageProxy, list: OperatorList, ops: Operators, base: Matrix, limits: Bounds): Drawing {
  const drawing: Drawing = { glyphs: [], segments: [], areas: [], pictures: [], over: new Set() };
  const canvas: Canvas = { page, drawing, limits, fonts: new Map(), stack: [], state: initialState(base), isPictured: false };
  const steps = stepsOf(ops);
  list.fnArray.forEach((operator, i) => {
    const args = list.argsArray[i];
    steps.get(operator)?.(canvas, Array.isArray(args) ? args : []);
  });
  return drawing;
}

/** Gives the glyphs of a drawing that stand upright. */
export const upright = (drawing: Drawing): Glyph[] => drawing.glyphs.filter(({ turn }) => turn === 0).map(({ glyph }) => glyph);
