import type { XmlElement } from '../docx/xml.js';
import type { Matrix } from '../pdf/matrix.js';
import { addFilled, addStroked, type Strokes, subpaths } from '../pdf/strokes.js';
import { childOf, textOf } from './tree.js';

/** How many numbers stand behind each letter of a path (GB/T 33190, 9.1): start, move, line, curves, arc, close. */
const NUMBERS: Readonly<Record<string, number>> = {
  S: 2,
  M: 2,
  L: 2,
  Q: 4,
  B: 6,
  A: 7,
  C: 0,
};
/** What the letters are among the steps that strokes are made of. */
const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 3];

/** Adds the rules and areas that a PathObject draws; it is stroked unless it says otherwise, filled only where it says so. */
export function addPath(object: XmlElement, matrix: Matrix, to: Strokes): void {
  const paths = subpaths(stepsOf(textOf(childOf(object, 'AbbreviatedData'))), matrix);
  if (object.attributes['Fill'] === 'true') addFilled(paths, to);
  if (object.attributes['Stroke'] !== 'false') addStroked(paths, to);
}

function stepsOf(data: string): number[] {
  const words = data.trim().split(/[\s,]+/);
  const steps: number[] = [];
  for (let at = 0; at < words.length; ) {
    const letter = words[at] ?? '';
    const count = NUMBERS[letter];
    if (count === undefined) break;
    const numbers = words.slice(at + 1, at + 1 + count).map(Number);
    if (numbers.some((number) => !Number.isFinite(number)) || numbers.length < count) break;
    steps.push(...stepOf(letter, numbers));
    at += 1 + count;
  }
  return steps;
}

function stepOf(letter: string, numbers: readonly number[]): number[] {
  const end = numbers.slice(-2);
  if (letter === 'C') return [CLOSE];
  if (letter === 'S' || letter === 'M') return [MOVE, ...end];
  if (letter === 'L') return [LINE, ...end];
  if (letter === 'B') return [CURVE, ...numbers];
  return letter === 'Q' ? [CURVE, ...numbers.slice(0, 2), ...numbers] : [CURVE, ...end, ...end, ...end];
}
