import { cpuUsage } from 'node:process';
import { median } from './meter.mjs';

/**
 * Measures the stages of a reading in one warm process: processor milliseconds, medians.
 *
 * @param dist the folder of the built library
 */
export async function stagesOf(dist, bytes, rounds) {
  const at = (path) => import(new URL(path, `file://${dist}/`).href);
  const [{ parse }, { readerFor }, { segment }, { LIMITS }] = await Promise.all(
    ['parse.js', 'readers/index.js', 'segment/index.js', 'limits.js'].map(at),
  );
  const report = () => {};
  const reader = await readerFor(bytes);
  // without a bound of time, which costs a thread of its own, as in a batch
  const limits = { ...LIMITS, time: Number.POSITIVE_INFINITY };
  const read = () => reader.read(bytes, { report, limits });
  const document = await read();
  const stages = {
    read,
    segment: () => segment({ ...document, text: document.shown ?? document.text }, report, limits),
    all: () => parse(bytes, { limits }),
  };
  const runs = Object.fromEntries(Object.keys(stages).map((name) => [name, []]));
  for (let round = -WARMING; round < rounds; round++)
    for (const [name, run] of Object.entries(stages)) {
      const taken = await milliseconds(run);
      if (round >= 0) runs[name].push(taken);
    }
  return Object.fromEntries(Object.entries(runs).map(([name, taken]) => [name, median(taken)]));
}

/** Rounds before the measure begins; the compiler has done most of its work by then. */
const WARMING = 15;

async function milliseconds(run) {
  const begun = cpuUsage();
  await run();
  const { user, system } = cpuUsage(begun);
  return (user + system) / 1e3;
}
