import type { Box } from '../../layout/index.js';

/** A transformation as PDF writes it (ISO 32000-1, 8.3.3): [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Moves nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Gives the matrix that first applies `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Gives where a point comes to lie. */
export function applied(matrix: Matrix, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Gives the box around a box's four corners where these come to lie. */
export function boxAround(matrix: Matrix, { x1, y1, x2, y2 }: Box): Box {
  const corners = [applied(matrix, x1, y1), applied(matrix, x2, y1), applied(matrix, x1, y2), applied(matrix, x2, y2)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { x1: Math.min(...xs), x2: Math.max(...xs), y1: Math.min(...ys), y2: Math.max(...ys) };
}

/** Says whether a matrix keeps level and upright lines so. */
export const isUpright = ([a, b, c, d]: Matrix): boolean => (b === 0 && c === 0) || (a === 0 && d === 0);

/** Makes a box of the four numbers that an operator carries; null where it does not carry them. */
export function boxOfNumbers(value: unknown): Box | null {
  const [a, b, c, d] = Array.isArray(value) || ArrayBuffer.isView(value) ? [...(value as Iterable<unknown>)] : [];
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return null;
  return { x1: Math.min(a, c), y1: Math.min(b, d), x2: Math.max(a, c), y2: Math.max(b, d) };
}

/** Makes a matrix of what an operator carries; the identity where it does not carry six numbers. */
export function matrixOf(value: unknown): Matrix {
  const numbers = Array.isArray(value) ? value : ArrayBuffer.isView(value) ? [...(value as unknown as Iterable<unknown>)] : [];
  const isMatrix = numbers.length === 6 && numbers.every((number) => typeof number === 'number' && Number.isFinite(number));
  return isMatrix ? (numbers as unknown as Matrix) : IDENTITY;
}
