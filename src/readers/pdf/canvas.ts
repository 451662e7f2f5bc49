import type { PDFPageProxy } from 'pdfjs-dist';
import { around, type Box } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import type { ActualText } from './actual-text.js';
import type { Font } from './fonts.js';
import { boxAround, type Matrix, times } from './matrix.js';
import { blankPaper, cover, type Paper } from './paper.js';
import { type Drawn, initialState, type State } from './pen.js';
import type { Strokes } from './strokes.js';

/** Holds what a page draws. */
export interface Drawing extends Strokes {
  readonly glyphs: Drawn[];
  /** Where pictures stand. */
  readonly pictures: Box[];
  /** What is written on tiles that areas are filled with. */
  readonly tiled: Set<string>;
  /** How many shapes are filled that are no boxes: letters may be drawn so. */
  shapes: number;
  /** The annotations that draw text, by their identifiers in the file. */
  readonly speaking: Set<string>;
  /** How many pieces of text are lost, because their fonts cannot be loaded. */
  lost: number;
  /** The limits beyond which the page draws on. */
  readonly over: Set<keyof Bounds>;
}

/** What of a page is drawn; more is no text that a person reads. */
export type Bounds = Pick<Limits, 'glyphs' | 'strokes'>;

/** Says whether optional content is on, by what pdf.js says of its group (8.11). */
export type IsOn = (group: unknown) => boolean;

/** Holds what marked content says of what is drawn in it: its layer, or one around it, is off; it is no part of the text; it stands for some text; the structure names it. */
export interface Mark {
  readonly isOff: boolean;
  readonly isArtifact: boolean;
  /** Of the outermost mark that says so. */
  readonly actual: ActualText | null;
  /** Its number on the page, or that of the mark around it; null for neither. */
  readonly number: number | null;
}

/** Holds a drawing in the making. */
export interface Canvas {
  readonly page: PDFPageProxy;
  readonly drawing: Drawing;
  readonly paper: Paper;
  readonly sheet: Box;
  readonly base: Matrix;
  readonly limits: Bounds;
  readonly isOn: IsOn;
  readonly fonts: Map<string, Font>;
  readonly stack: { readonly state: State; readonly isPictured: boolean }[];
  /** The marked content that is open (14.6). */
  readonly marks: Mark[];
  /** The annotations that are watermarks. */
  readonly watermarks: ReadonlySet<string>;
  state: State;
  /** The matrix has been set since the last save, and nothing drawn: a picture that was not decoded. */
  isPictured: boolean;
  /** The next path becomes a part of the clip (8.5.4). */
  isClipping: boolean;
  /** Text that only cuts out what is painted next (9.3.6): seen when something is. */
  cutOut: Drawn[];
  /** The annotation that is drawn. */
  annotation: string | null;
  /** Operators that have shown text. */
  runs: number;
}

/** Gives an empty canvas; `base` leads to the coordinates of the sheet. */
export function blankCanvas(given: Pick<Canvas, 'page' | 'base' | 'sheet' | 'limits' | 'isOn' | 'watermarks'>): Canvas {
  const drawing = {
    glyphs: [],
    segments: [],
    areas: [],
    pictures: [],
    tiled: new Set<string>(),
    shapes: 0,
    speaking: new Set<string>(),
    lost: 0,
    over: new Set<keyof Bounds>(),
  };
  const state = initialState(given.base, given.sheet);
  const open = { isPictured: false, isClipping: false, cutOut: [], annotation: null, runs: 0 };
  return { ...given, drawing, paper: blankPaper(given.sheet), fonts: new Map(), stack: [], marks: [], state, ...open };
}

/** Says whether what is drawn belongs to a layer that is off. */
export const isOff = ({ marks }: Canvas): boolean => marks.at(-1)?.isOff === true;

/** Says what the file calls what is drawn. */
export function roleIn({ marks, annotation, watermarks }: Canvas): Drawn['role'] {
  if (annotation !== null && watermarks.has(annotation)) return 'watermark';
  return marks.at(-1)?.isArtifact ? 'artifact' : 'text';
}

/** Deeper graphics states are an attack. */
const DEEPEST = 2_000;

/** Begins a saved state. */
export function save(canvas: Canvas): void {
  if (canvas.stack.length < DEEPEST) canvas.stack.push({ state: { ...canvas.state }, isPictured: canvas.isPictured });
  canvas.isPictured = false;
}

const UNIT: Box = { x1: 0, y1: 0, x2: 1, y2: 1 };

/** Ends a saved state. A matrix set with nothing drawn in it was set for a picture, the unit square. */
export function restore(canvas: Canvas): void {
  if (canvas.isPictured && !isOff(canvas)) {
    const box = boxAround(canvas.state.ctm, UNIT);
    canvas.drawing.pictures.push(box);
    paint(canvas, box, null, false);
  }
  const saved = canvas.stack.pop();
  if (saved) canvas.state = saved.state;
  canvas.isPictured = false;
  canvas.cutOut = [];
}

/** Changes the coordinates. */
export function transform(canvas: Canvas, matrix: Matrix): void {
  canvas.state.ctm = times(canvas.state.ctm, matrix);
}

/** Gives what two boxes share; null where they do not meet. */
export function shared(a: Box, b: Box): Box | null {
  const box = { x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1), x2: Math.min(a.x2, b.x2), y2: Math.min(a.y2, b.y2) };
  return box.x1 <= box.x2 && box.y1 <= box.y2 ? box : null;
}

/** A clip in which nothing is seen. */
const NOWHERE: Box = { x1: 0, y1: 0, x2: 0, y2: 0 };

/** Leaves only what lies in a box to be seen; `isBox` says that the clip's shape is that box. */
export function clip(canvas: Canvas, box: Box, isBox: boolean): void {
  canvas.state.clip = shared(canvas.state.clip, box) ?? NOWHERE;
  canvas.state.isClipBox &&= isBox;
}

/** A little ink does not hide what lies below. */
const OPAQUE = 0.98;

/** Paints a box; `isFull` says that it is filled all over. */
export function paint(canvas: Canvas, box: Box, colour: string | null, isFull: boolean): void {
  const { state, paper, cutOut } = canvas;
  for (const glyph of cutOut) glyph.hidden = null;
  const seen = shared(state.clip, box);
  if (!seen) return;
  const actual = canvas.marks.at(-1)?.actual;
  if (actual) actual.painted = around([seen, actual.painted ?? seen]);
  const isInked = state.fillAlpha * state.groupAlpha > OPAQUE && !state.isBlended && !state.isMasked;
  cover(paper, { box: seen, colour: isInked ? colour : null, isOpaque: isFull && colour !== null && isInked && state.isClipBox });
}
