import type { Box, Glyph } from '../../layout/index.js';
import type { ActualText } from './actual-text.js';
import type { Font } from './fonts.js';
import { applied, boxAround, IDENTITY, type Matrix, times } from './matrix.js';
import { type ShownGlyph, textOf } from './signs.js';

/** Holds the graphics state that text and strokes depend on (ISO 32000-1, 8.4 and 9.3). */
export interface State {
  ctm: Matrix;
  font: Font | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scaling, 1 for none. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  /** As "#rrggbb"; null for a pattern, `NO_INK` for none. */
  stroke: string | null;
  fill: string | null;
  /** The tile that is laid in place of a colour (8.7.3), as pdf.js gives it; null for none. */
  tile: unknown;
  /** How much of the ink there is, 1 for all: of strokes, of fills, of the groups around both (11.3.7). */
  strokeAlpha: number;
  fillAlpha: number;
  groupAlpha: number;
  /** Mixed with what lies below, by a blend mode or a mask: what is painted so hides nothing. */
  isBlended: boolean;
  isMasked: boolean;
  /** What is drawn outside of it is not seen; a box around it where it is no box itself. */
  clip: Box;
  /** The clip is that box, no other shape in it. */
  isClipBox: boolean;
  textMatrix: Matrix;
  /** The start of the line in text space. */
  lineX: number;
  lineY: number;
  /** The pen. */
  x: number;
  y: number;
}

/** Is the colour of what leaves no ink (8.6.6.4, the colorant None). */
export const NO_INK = 'none';

/** Gives the state at the start of a page, of which `clip` can be seen. */
export function initialState(ctm: Matrix, clip: Box): State {
  const colours = {
    stroke: '#000000',
    fill: '#000000',
    tile: null,
    strokeAlpha: 1,
    fillAlpha: 1,
    groupAlpha: 1,
    isBlended: false,
    isMasked: false,
  };
  const text = { font: null, fontSize: 1, charSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, mode: 0 };
  return { ctm, ...text, ...colours, clip, isClipBox: true, lineWidth: 1, textMatrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 };
}

/** Names why a glyph is not seen: drawn without ink, in its ground's colour, outside the clip or the page, below something, in a layer that is off. */
export type Hidden = 'invisible' | 'pale' | 'clipped' | 'covered' | 'layer';

/** Holds a glyph in place. */
export interface Drawn {
  readonly glyph: Glyph;
  /** Which way it is turned: quarter turns clockwise, null for any other angle. */
  readonly turn: 0 | 1 | 2 | 3 | null;
  /** The box around its ink at the most, advance by em square. */
  readonly ink: Box;
  /** The angle of its direction in radians, clockwise; 0 for level text. */
  readonly slant: number;
  /** How much its ink stands out from its ground, by WCAG's ratio: 1 for not at all, 21 for black on white. */
  readonly contrast: number;
  /** The ground is seen through its ink. */
  readonly isThin: boolean;
  /** What the file says that it is: a part of the text, none (14.8.2.2), or a watermark's annotation (12.5.6.22). */
  readonly role: 'text' | 'artifact' | 'watermark';
  /** What its marked content stands for; null where that says nothing. */
  readonly actual: ActualText | null;
  /** Glyphs that one operator shows share a number. */
  readonly run: number;
  /** Null for a glyph that is seen; what is painted later may cover it. */
  hidden: Hidden | null;
}

/** Is a glyph of which nobody has said yet whether it is seen. */
export type Placed = Pick<Drawn, 'glyph' | 'turn' | 'slant' | 'ink'>;

/** Filled and stroked at once: how programs draw a bold that the face has not (9.3.6). */
const FILL_AND_STROKE = 2;

/** Moves the pen over a string of glyphs and kerns (9.4.4), and gives what it draws. */
export function shown(state: State, items: readonly unknown[], drawn: (one: Placed) => void): void {
  const { font, fontSize, stretch } = state;
  if (!font) return;
  for (const item of items) {
    if (typeof item === 'number') {
      advance(state, (-item / 1000) * fontSize);
      continue;
    }
    if (typeof item !== 'object' || item === null) continue;
    const glyph = item as ShownGlyph;
    const width = typeof glyph.width === 'number' ? glyph.width * font.scale : 0;
    const spacing = state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0);
    const metrics = Array.isArray(glyph.vmetric) ? (glyph.vmetric as number[]) : font.vertically;
    const [vx, vy] = font.vertical ? [(metrics[1] ?? 0) * font.scale, (metrics[2] ?? 0) * font.scale] : [0, 0];
    const origin: Matrix = [fontSize * stretch, 0, 0, fontSize, state.x - vx * fontSize * stretch, state.y + state.rise - vy * fontSize];
    drawn(placed(state, times(times(state.ctm, state.textMatrix), origin), textOf(glyph), width));
    advance(state, (font.vertical ? (metrics[0] ?? 0) * font.scale : width) * fontSize + spacing);
  }
}

/** Moves the pen by a length in unstretched text space, along the writing direction. */
function advance(state: State, by: number): void {
  if (state.font?.vertical) state.y += by;
  else state.x += by * state.stretch;
}

/** Places a glyph of the em square that a matrix makes of the unit square. */
function placed(state: State, em: Matrix, text: string, width: number): Placed {
  const [x0, y0] = applied(em, 0, 0);
  const [x1, y1] = applied(em, width || 1, 0);
  const size = Math.hypot(em[2], em[3]) * ((state.font?.scale ?? 0.001) * 1000);
  const font = state.font?.name ?? '';
  const bold = state.font?.bold === true || state.mode === FILL_AND_STROKE;
  const advanceWidth = width === 0 ? 0 : Math.hypot(x1 - x0, y1 - y0);
  return {
    glyph: {
      text,
      x: Math.min(x0, x0 + (width === 0 ? 0 : x1 - x0)),
      y: y0,
      width: advanceWidth,
      size,
      font,
      bold,
      ...spacingOf(state, em),
    },
    turn: turnOf(x1 - x0, y1 - y0),
    slant: Math.atan2(y1 - y0, x1 - x0),
    ink: around(em, width || 1, (state.font?.scale ?? 0.001) * 1000),
  };
}

/** Gives how far letters are set apart (Tc, 9.3.2), on the page; nothing where they are not. */
function spacingOf({ charSpacing, fontSize, font }: State, em: Matrix): { spacing?: number } {
  if (charSpacing <= 0 || fontSize === 0 || font?.vertical) return {};
  return { spacing: charSpacing * Math.abs(Math.hypot(em[0], em[1]) / fontSize) };
}

/** Where ink stands in an em square, from the baseline: the ascent and descent of Chinese faces. */
const [ASCENT, DESCENT] = [0.88, -0.12];

/** Gives the box around a glyph's ink; `scale` leads from its em square to that of the matrix. */
function around(em: Matrix, width: number, scale: number): Box {
  return boxAround(em, { x1: 0, y1: DESCENT * scale, x2: width, y2: ASCENT * scale });
}

/** Gives the quarter turns of a direction, five degrees of slant allowed. */
function turnOf(dx: number, dy: number): Drawn['turn'] {
  const quarters = Math.atan2(dy, dx) / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) > 0.06 ? null : (((nearest + 4) % 4) as 0 | 1 | 2 | 3);
}
