import type { XmlElement } from '../docx/xml.js';
import { applied, type Matrix } from '../pdf/matrix.js';
import { childrenOf, numbersOf, textOf } from './tree.js';

/** Holds a character with the place of its baseline and its advance, in the object's own space (mm). */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A step to the next character that is no wider than this is its advance, in ems; a wider one spreads the text. */
const WIDEST_ADVANCE = 1.25;
/** How wide signs are drawn that are half as wide as ideographs, in ems. */
const NARROW = 0.5;
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2014\u2018-\u201d\u2026\u2160-\u24ff\u25a0-\u27bf]/;

/**
 * Places the characters of a TextObject (GB/T 33190, 11.3): each TextCode says where its first one stands and how far it is
 * to each next; where that is not said, they stand as wide as they are.
 */
export function placedText(object: XmlElement, size: number, stretch: number): Placed[] {
  let [x, y] = [0, 0];
  return childrenOf(object, 'TextCode').flatMap((code) => {
    x = Number(code.attributes['X'] ?? x) || 0;
    y = Number(code.attributes['Y'] ?? y) || 0;
    const signs = Array.from(textOf(code).replace(/[\r\n]/g, ''));
    const across = steps(code.attributes['DeltaX'], signs.length);
    const down = steps(code.attributes['DeltaY'], signs.length);
    let [at, line] = [x, y];
    return signs.map((text, index) => {
      const natural = size * stretch * (WIDE.test(text) ? 1 : NARROW);
      const step = across[index] ?? (down.length > 0 ? 0 : natural);
      const placed = {
        text,
        x: at,
        y: line,
        width: step > 0 && step <= WIDEST_ADVANCE * size * stretch ? step : natural,
      };
      at += step;
      line += down[index] ?? 0;
      return placed;
    });
  });
}

/** Reads a list of steps, "3.1 g 4 2.5 3": g says that a step comes so many times. At most as many as are needed. */
function steps(text: string | undefined, most: number): number[] {
  const words = (text ?? '').trim().split(/[\s,]+/);
  const read: number[] = [];
  for (let at = 0; at < words.length && read.length < most; at++) {
    const isRepeated = words[at] === 'g';
    const step = Number(isRepeated ? words[at + 2] : words[at]);
    if (!text?.trim() || !Number.isFinite(step)) break;
    const times = isRepeated ? Math.min(most - read.length, Math.max(0, Number(words[at + 1]) || 0)) : 1;
    for (let time = 0; time < times; time++) read.push(step);
    if (isRepeated) at += 2;
  }
  return read;
}

/** Gives the transformation of an object: its own (CTM), then to where its boundary begins, then what stands around it. */
export function placeOf(object: XmlElement, around: Matrix, combine: (outer: Matrix, inner: Matrix) => Matrix): Matrix {
  const [left = 0, top = 0] = numbersOf(object.attributes['Boundary']) ?? [];
  const own = numbersOf(object.attributes['CTM']);
  const [x, y] = applied(around, left, top);
  const moved: Matrix = [around[0], around[1], around[2], around[3], x, y];
  return own?.length === 6 ? combine(moved, own as unknown as Matrix) : moved;
}
