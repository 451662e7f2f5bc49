import type { Box } from '../../layout/index.js';
import type { Drawing } from './canvas.js';
import { lookup } from './near.js';
import type { Drawn } from './pen.js';

/** Holds which glyphs of a page are read, and which are left out, blanks among neither. */
export interface Chosen {
  readonly read: readonly Drawn[];
  readonly left: readonly Drawn[];
  /** What is read was recognised in a picture. */
  readonly isRecognised: boolean;
}

const isBlank = ({ glyph }: Drawn): boolean => glyph.text.trim() === '';

/** More pictures than this are specks; the largest tell where a page was scanned. */
const MOST = 500;

const area = ({ x1, y1, x2, y2 }: Box): number => (x2 - x1) * (y2 - y1);

/** Says of a glyph whether its middle lies in one of some boxes. */
function isOver(boxes: readonly Box[]): (one: Drawn) => boolean {
  const largest = [...boxes].sort((a, b) => area(b) - area(a)).slice(0, MOST);
  return ({ ink }) => {
    const [x, y] = [(ink.x1 + ink.x2) / 2, (ink.y1 + ink.y2) / 2];
    return largest.some((box) => x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2);
  };
}

/** Says of a glyph whether another stands in its place: nearer than half its size. */
function isTaken(others: readonly Drawn[]): (one: Drawn) => boolean {
  const at = lookup(others);
  return ({ ink, glyph }) => {
    const [x, y, reach] = [(ink.x1 + ink.x2) / 2, (ink.y1 + ink.y2) / 2, glyph.size / 2];
    return at({ x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach }).length > 0;
  };
}

/**
 * Chooses what is read: what is seen; and text without ink where it is the text of its place: recognised in a picture that has
 * no other text, or behind letters that are drawn as shapes.
 */
export function chosen({ glyphs, pictures, shapes }: Drawing): Chosen {
  const seen = glyphs.filter(({ hidden }) => hidden === null);
  const inkless = glyphs.filter((one) => one.hidden === 'invisible' && !isBlank(one));
  const over = isOver(pictures);
  const onPictures = inkless.filter(over);
  const letters = seen.filter((one) => !isBlank(one));
  const isOutlined = letters.length === 0 && shapes >= inkless.length;
  const isScanned = onPictures.length > letters.filter(over).length;
  const taken = isTaken(letters);
  const recognised = (isOutlined ? inkless : isScanned ? onPictures : []).filter((one) => !taken(one));
  const own = new Set(recognised);
  const left = glyphs.filter((one) => one.hidden !== null && !own.has(one) && !isBlank(one));
  return { read: [...seen, ...inOrder(recognised)], left, isRecognised: recognised.length > 0 };
}

/** Keeps glyphs in the order of their runs: one whose box reaches into the next run's is squeezed to end where that begins. */
function inOrder(glyphs: readonly Drawn[]): Drawn[] {
  const runs = new Map<number, Drawn[]>();
  for (const one of glyphs) runs.set(one.run, [...(runs.get(one.run) ?? []), one]);
  const all = [...runs.values()];
  return all.flatMap((run, i) => squeezed(run, all[i + 1]?.[0]));
}

/** Squeezes a run into what room the glyph that follows it on its line leaves. */
function squeezed(run: readonly Drawn[], next: Drawn | undefined): readonly Drawn[] {
  const [first, last] = [run[0]?.glyph, run.at(-1)?.glyph];
  if (!first || !last || !next || Math.abs(next.glyph.y - first.y) > first.size / 2) return run;
  const [room, length] = [next.glyph.x - first.x, last.x + last.width - first.x];
  if (room <= 0 || room >= length) return run;
  const by = room / length;
  return run.map((one) => ({ ...one, glyph: { ...one.glyph, x: first.x + (one.glyph.x - first.x) * by, width: one.glyph.width * by } }));
}
