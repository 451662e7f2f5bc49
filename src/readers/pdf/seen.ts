import { type Canvas, isOff, shared } from './canvas.js';
import { channels, contrastAt, GREATEST, usualContrast } from './paper.js';
import { type Drawn, type Hidden, NO_INK, type Placed, type State } from './pen.js';

/** Less ink than this is none that an eye sees. */
const FAINTEST = 0.03;
/** Of a glyph that is read so much of the width and of the height is seen. */
const READABLE = 0.25;

/** Gives the inks of a rendering mode (9.3.6, table 106), each with its strength; text in modes 3 and 7 has none. */
function inks({ mode, fill, stroke, fillAlpha, strokeAlpha, groupAlpha }: State): { colour: string | null; alpha: number }[] {
  const [filled, stroked] = [
    { colour: fill, alpha: fillAlpha * groupAlpha },
    { colour: stroke, alpha: strokeAlpha * groupAlpha },
  ];
  return ([[filled], [stroked], [filled, stroked], []][mode % 4] ?? []).filter(
    ({ colour, alpha }) => colour !== NO_INK && alpha > FAINTEST,
  );
}

/** Gives a colour as it looks on white where there is little ink. */
function thinned(colour: string, alpha: number): string {
  if (alpha >= 1) return colour;
  return `#${channels(colour)
    .map((value) =>
      Math.round(255 - (255 - value) * alpha)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Says whether so little of a glyph lies in the clip that nobody can read it. */
function isClipped({ ink }: Placed, clip: State['clip']): boolean {
  const left = shared(ink, clip);
  if (!left) return true;
  return left.x2 - left.x1 < READABLE * (ink.x2 - ink.x1) || left.y2 - left.y1 < READABLE * (ink.y2 - ink.y1);
}

/** Ink that stands out from its ground by less is lost in it (WCAG's ratio): #f8f8f8 on white has 1.06. */
const LOST = 1.07;
/** Ink of less strength lets its ground be seen through. */
const THICK = 0.95;

/** Says how a glyph is seen, or why it is not, as it is drawn. */
export function looks(canvas: Canvas, placed: Placed): Pick<Drawn, 'hidden' | 'contrast' | 'isThin'> {
  const { state, paper } = canvas;
  const used = inks(state);
  const standingOut = (by: typeof contrastAt): number =>
    used.length === 0 ? GREATEST : Math.max(...used.map(({ colour, alpha }) => by(paper, placed.ink, colour && thinned(colour, alpha))));
  const isMixed = state.isBlended || state.isMasked;
  return {
    contrast: standingOut(usualContrast),
    isThin: used.some(({ alpha }) => alpha < THICK),
    hidden: hiddenAs(canvas, placed, used.length > 0, standingOut(contrastAt) < LOST && !isMixed),
  };
}

function hiddenAs(canvas: Canvas, placed: Placed, isInked: boolean, isLost: boolean): Hidden | null {
  if (isOff(canvas)) return 'layer';
  if (isClipped(placed, canvas.state.clip)) return 'clipped';
  if (!isInked) return 'invisible';
  return isLost ? 'pale' : null;
}
