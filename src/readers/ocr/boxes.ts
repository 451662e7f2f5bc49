import type { Box } from '../../layout/index.js';

/** Holds a part of a picture that is one: its box, and what tells its slope. */
export interface Blob extends Box {
  /** How many pixels belong to it. */
  readonly size: number;
  /** The mean of what the pixels are worth. */
  readonly mean: number;
  /** How far it sinks over a pixel to the right. */
  readonly slope: number;
}

/** Gives the parts of a picture whose pixels are worth at least so much and touch one another. */
export function blobsIn(values: ArrayLike<number>, width: number, least: number): Blob[] {
  const seen = new Uint8Array(values.length);
  const blobs: Blob[] = [];
  for (let start = 0; start < values.length; start++) {
    if (!seen[start] && (values[start] as number) >= least) blobs.push(blobAt(start, values, width, least, seen));
  }
  return blobs;
}

/** Gathers the pixels around one; those that were seen are marked. */
function blobAt(start: number, values: ArrayLike<number>, width: number, least: number, seen: Uint8Array): Blob {
  const open = [start];
  seen[start] = 1;
  let [x1, y1, x2, y2, size, sum] = [Infinity, Infinity, 0, 0, 0, 0];
  let [sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    const y = (at - x) / width;
    [x1, y1, x2, y2] = [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)];
    [size, sum] = [size + 1, sum + (values[at] as number)];
    [sumX, sumY, sumXX, sumXY] = [sumX + x, sumY + y, sumXX + x * x, sumXY + x * y];
    const beside = [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width];
    for (const next of beside) {
      if (next < 0 || next >= values.length || seen[next] || (values[next] as number) < least) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  const spread = sumXX - (sumX * sumX) / size;
  const slope = spread > 0 ? (sumXY - (sumX * sumY) / size) / spread : 0;
  return { x1, y1, x2: x2 + 1, y2: y2 + 1, size, mean: sum / size, slope };
}
