/**
 * Prints, for each shape of document, how many times the steps of a text four times its size takes: the runs of each block of the
 * program, which the engine counts. In a process of its own, for the engine counts in what it compiles from then on only.
 */
import { Session } from 'node:inspector/promises';
import { SHAPES } from './shapes.mjs';

/** Of the sizes of the benchmark; what the larger one has at least are some dozens of lines or rows. */
const [SMALL, LARGE] = [0.01, 0.04];

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { parse } = await import('../../dist/index.js');
const ratios = {};
for (const [name, make] of Object.entries(SHAPES)) {
  await parse(new TextEncoder().encode(make(SMALL))); // what is made once is made by the first
  const small = await stepsOf(make(SMALL));
  ratios[name] = (await stepsOf(make(LARGE))) / small;
}
process.stdout.write(JSON.stringify(ratios));

async function stepsOf(text) {
  await session.post('Profiler.takePreciseCoverage'); // which counts anew from here
  await parse(new TextEncoder().encode(text));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ranges = result.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}
