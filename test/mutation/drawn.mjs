/** Draws ten files of src/segment and src/layout by chance, always the same for a seed, and prints them for run.mjs. */
import { readdirSync } from 'node:fs';

const DRAWN = 10;
const files = ['src/segment', 'src/layout']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.examples.ts'))
  .sort();
let state = Number(process.argv[2] ?? 1);
const drawn = new Set();
while (drawn.size < DRAWN) {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31; // the generator of the C standard's example
  drawn.add(files[Math.floor((state / 2 ** 31) * files.length)]);
}
console.log([...drawn].join(','));
