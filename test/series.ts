/**
 * How much of a long series a run takes: a sample, always the same one, by default; all of it by `npm run test:long`.
 * RUNS=5000 sets the number by hand, SEED=7 another start, SEED=fresh one that nobody has seen (the run prints it).
 */
export const WHOLE = process.env['MODE'] === 'long';

/** Starts whatever is drawn at random; vitest.config.ts sets and prints it. */
export const SEED = Number(process.env['SEED'] ?? 1);

/** Gives a size: a tenth of the whole, or another share of it, unless the whole is wanted. */
export function part(whole: number, share = 0.1): number {
  return WHOLE ? whole : Math.round(whole * share);
}

/** Gives fast-check its seed, and how many of a property's runs are taken; a failure prints both. */
export function runs(sample: number, whole: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: SEED, numRuns: Number(process.env['RUNS'] ?? (WHOLE ? whole : sample)) };
}
