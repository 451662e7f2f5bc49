/**
 * Prints what a document costs when it is twice, four times and eight times as long: CPU seconds, the least of some runs,
 * for what else the machine does only adds to them.
 * Linear is 2.0 a doubling. Needs the built program; `npm run bench:growth`.
 */
import { cpuUsage } from 'node:process';
import { parse } from '../../dist/index.js';
import { SHAPES } from './shapes.mjs';

const MOST = 2.3;
const RUNS = Number(process.env['RUNS'] ?? 5);
const SIZES = [1, 2, 4, 8];

async function seconds(text) {
  const bytes = new TextEncoder().encode(text);
  const begun = cpuUsage();
  await parse(bytes);
  const { user, system } = cpuUsage(begun);
  return (user + system) / 1e6;
}

let worst = 0;
const only = process.argv.slice(2);
console.log('| Shape | Bytes | 1× s | 2× | 4× | 8× |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, make] of Object.entries(SHAPES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const times = [];
  await seconds(make(2)); // what runs first is slower
  for (const size of SIZES) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await seconds(make(size)));
    times.push(Math.min(...runs));
  }
  const factors = times.slice(1).map((time, i) => time / times[i]);
  worst = Math.max(worst, ...factors);
  const cells = [
    name,
    new TextEncoder().encode(make(1)).length.toLocaleString('en'),
    times[0].toFixed(2),
    ...factors.map((factor) => factor.toFixed(2)),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
console.log(`At most ${worst.toFixed(2)} times as much for twice as long (allowed: ${MOST}).`);
process.exit(worst > MOST ? 1 : 0);
