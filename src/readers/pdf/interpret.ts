import type { Glyph } from '../../layout/index.js';
import { actualTextOf, markOf } from './actual-text.js';
import { set } from './annotations.js';
import { blankCanvas, type Canvas, clip, type Drawing, isOff, paint, restore, roleIn, save, transform } from './canvas.js';
import { fontOf } from './fonts.js';
import { boxAround, boxOfNumbers, IDENTITY, isUpright, type Matrix, matrixOf } from './matrix.js';
import type { OperatorList, Operators } from './operators.js';
import { GREATEST, put } from './paper.js';
import { constructPath } from './paths.js';
import { type Drawn, initialState, NO_INK, type State, shown } from './pen.js';
import { looks } from './seen.js';

type Step = (canvas: Canvas, args: readonly unknown[]) => void;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

const colour = (value: unknown): string | null => (typeof value === 'string' ? value : null);

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

/** Says what the entries of an extended graphics state set that text depends on (8.4.5). */
const ENTRIES: Readonly<Record<string, (value: unknown) => Partial<State>>> = {
  LW: (value) => ({ lineWidth: number(value) }),
  CA: (value) => ({ strokeAlpha: number(value) }),
  ca: (value) => ({ fillAlpha: number(value) }),
  BM: (value) => ({ isBlended: value !== 'source-over' }),
  SMask: (value) => ({ isMasked: value === true }),
};

function setGraphicsState(canvas: Canvas, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [name, value] = entry as unknown[];
    if (name === 'Font' && Array.isArray(value)) setFont(canvas, value[0], value[1]);
    else Object.assign(canvas.state, ENTRIES[String(name)]?.(value));
  }
}

/** From this mode on text cuts out what is painted next (9.3.6); in the last it does nothing else. */
const CLIPPING = 4;
const CUT_OUT = 7;

function showText(canvas: Canvas, items: unknown): void {
  canvas.isPictured = false;
  const { drawing, state, limits } = canvas;
  if (!Array.isArray(items)) return;
  if (state.font?.isLost) drawing.lost++;
  if (state.mode >= CLIPPING) state.isClipBox = false;
  const run = canvas.runs++;
  const { actual = null, number: mark = null } = canvas.marks.at(-1) ?? {};
  if (actual) actual.hasGlyphs = true;
  shown(state, items, (placed) => {
    if (drawing.glyphs.length >= limits.glyphs) return void drawing.over.add('glyphs');
    const named = mark === null ? placed : { ...placed, glyph: { ...placed.glyph, mark } };
    const glyph: Drawn = { run, role: roleIn(canvas), actual, ...named, ...looks(canvas, placed) };
    drawing.glyphs.push(glyph);
    if (glyph.hidden === null) put(canvas.paper, glyph);
    if (state.mode === CUT_OUT && glyph.hidden === 'invisible') canvas.cutOut.push(glyph);
    if (canvas.annotation !== null && placed.glyph.text.trim() !== '') drawing.speaking.add(canvas.annotation);
  });
}

/** Begins a form or a group (8.10, 11.6.6): its own coordinates, its box as the clip. */
function beginForm(canvas: Canvas, matrix: unknown, box: unknown): void {
  save(canvas);
  if (matrix) transform(canvas, matrixOf(matrix));
  const own = boxOfNumbers(box);
  if (own) clip(canvas, boxAround(canvas.state.ctm, own), isUpright(canvas.state.ctm));
}

/** Begins a group: it is mixed with the page as a whole; one that makes a mask paints nothing. */
function beginGroup(canvas: Canvas, group: unknown): void {
  save(canvas);
  const { state } = canvas;
  const isMask = group instanceof Object && 'smask' in group && Boolean(group.smask);
  Object.assign(state, {
    groupAlpha: state.groupAlpha * state.fillAlpha,
    fillAlpha: 1,
    strokeAlpha: 1,
    isMasked: state.isMasked || isMask,
  });
}

/** Ends a form, a group or an annotation. */
function endForm(canvas: Canvas): void {
  canvas.isPictured = false;
  restore(canvas);
}

/** Begins an annotation's appearance (12.5.5) on the page as it was at its start. */
function beginAnnotation(canvas: Canvas, [id, place, placement, matrix]: readonly unknown[]): void {
  save(canvas);
  canvas.state = initialState(canvas.base, canvas.sheet);
  const own = boxOfNumbers(place);
  if (own) clip(canvas, boxAround(canvas.base, own), true);
  transform(canvas, matrixOf(placement));
  transform(canvas, matrixOf(matrix));
  canvas.annotation = String(id);
}

/** Makes the path that is drawn next a part of the clip (8.5.4). */
function beginClip(canvas: Canvas): void {
  canvas.isClipping = true;
}

/** Begins marked content; what belongs to a layer that is off is not drawn. */
function mark(canvas: Canvas, [tag, properties]: readonly unknown[]): void {
  const name = tag instanceof Object && 'name' in tag ? tag.name : tag;
  const outer = canvas.marks.at(-1);
  canvas.marks.push({
    isOff: isOff(canvas) || (name === 'OC' && properties !== null && !canvas.isOn(properties)),
    isArtifact: outer?.isArtifact === true || name === 'Artifact',
    actual: outer?.actual ?? actualTextOf(properties),
    number: markOf(properties) ?? outer?.number ?? null,
  });
}

/** Ends marked content; where shapes or pictures alone show what it stands for, that is set into their place. */
function endMark(canvas: Canvas): void {
  const { drawing, marks } = canvas;
  const actual = marks.pop()?.actual;
  if (!actual?.painted || actual.hasGlyphs || marks.at(-1)?.actual === actual) return;
  const run = canvas.runs++;
  for (const glyph of set(actual.text, actual.painted, null)) {
    const ink = { x1: glyph.x, y1: glyph.y - glyph.size, x2: glyph.x + glyph.width, y2: glyph.y };
    drawing.glyphs.push({
      glyph,
      turn: 0,
      slant: 0,
      ink,
      contrast: GREATEST,
      isThin: false,
      hidden: null,
      role: roleIn(canvas),
      run,
      actual,
    });
  }
}

/** Says which entries of the state an operator sets. */
const SETTERS: Readonly<Record<string, (args: readonly unknown[]) => Partial<State>>> = {
  setLineWidth: ([width]) => ({ lineWidth: number(width) }),
  setStrokeRGBColor: ([value]) => ({ stroke: colour(value) }),
  setFillRGBColor: ([value]) => ({ fill: colour(value), tile: null }),
  setStrokeTransparent: () => ({ stroke: NO_INK }),
  setFillTransparent: () => ({ fill: NO_INK, tile: null }),
  setStrokeColorN: () => ({ stroke: null }),
  setFillColorN: ([kind, , tile]) => ({ fill: null, tile: kind === 'TilingPattern' ? tile : null }),
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
  paintFormXObjectBegin: (canvas, args) => beginForm(canvas, args[0], args[1]),
  paintFormXObjectEnd: endForm,
  beginGroup: (canvas, args) => beginGroup(canvas, args[0]),
  endGroup: endForm,
  beginAnnotation,
  endAnnotation: (canvas) => {
    endForm(canvas);
    canvas.annotation = null;
  },
  beginMarkedContent: mark,
  beginMarkedContentProps: mark,
  endMarkedContent: endMark,
  clip: beginClip,
  eoClip: beginClip,
  shadingFill: (canvas) => paint(canvas, canvas.state.clip, null, false),
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

/** Follows a page's operators and gives what they draw, in the coordinates of the sheet that `base` leads to. */
export function drawingOf(list: OperatorList, ops: Operators, given: Parameters<typeof blankCanvas>[0]): Drawing {
  const canvas = blankCanvas(given);
  const steps = stepsOf(ops);
  list.fnArray.forEach((operator, i) => {
    const args = list.argsArray[i];
    steps.get(operator)?.(canvas, Array.isArray(args) ? args : []);
  });
  return canvas.drawing;
}

/** Gives the glyphs that stand upright. */
export const upright = (glyphs: readonly Drawn[]): Glyph[] => glyphs.filter(({ turn }) => turn === 0).map(({ glyph }) => glyph);
