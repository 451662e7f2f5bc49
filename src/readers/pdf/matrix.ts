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

/** Makes a matrix of what an operator carries; the identity where it does not carry six numbers. */
export function matrixOf(value: unknown): Matrix {
  const numbers = Array.isArray(value) ? value : ArrayBuffer.isView(value) ? [...(value as unknown as Iterable<unknown>)] : [];
  const isMatrix = numbers.length === 6 && numbers.every((number) => typeof number === 'number' && Number.isFinite(number));
  return isMatrix ? (numbers as unknown as Matrix) : IDENTITY;
}
