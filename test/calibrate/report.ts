/** Writes docs/costs.md, a section a run; a run leaves the other's section. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { GROUPS, type Paper } from './papers.js';
import type { CostRange, End, Losses } from './ranges.js';

const FILE = 'docs/costs.md';
const INTRO = `# Costs

What the choosers of \`src/segment\` weigh, and what it weighs in practice. Made by \`npm run calibrate\` and \`npm run ablation\`; do
not edit. Both read shapes (\`test/shapes\`), fixtures (text, page and docx), generated and damaged notices that are read right, with
a number changed. The unit tests of \`src/segment\` pin further ones.
`;

/** One thing left out, and what falls without it. */
export interface Ablation {
  readonly name: string;
  readonly losses: Losses;
}

/** Writes the ranges: pinned costs first by their table, then the names of those that nothing pins. */
export function writeRanges(ranges: readonly CostRange[], papers: readonly Paper[]): void {
  const rows = ranges.map(({ cost, low, high }) => [cost.name, shown(cost.value), interval(low, high), fall(low), fall(high)]);
  const free = ranges.filter(isFree).map(({ cost }) => cost.name);
  const text = `${table(['cost', 'value', 'holds', 'below it falls', 'above it falls'], rows)}

Pinned by no paper, from the opposite to four times as much: ${free.length === 0 ? 'none' : free.join(', ')}.`;
  write('Ranges', `Steps of -1, 0, ¼, ½, ¾, 1, 1¼, 1½, 2, 3 and 4 times. ${counted(papers)}`, text);
}

/** Writes what falls without each evidence and move; the greatest loss first. */
export function writeAblation(rows: readonly Ablation[], papers: readonly Paper[]): void {
  const sum = ({ losses }: Ablation): number => GROUPS.reduce((all, group) => all + losses[group], 0);
  const losing = rows.filter((one) => sum(one) > 0).sort((a, b) => sum(b) - sum(a));
  const shownRows = losing.map((one) => [one.name, ...GROUPS.map((group) => String(one.losses[group])), String(sum(one))]);
  const idle = rows.filter((one) => sum(one) === 0).map(({ name }) => name);
  const text = `${table(['left out', ...GROUPS, 'all'], shownRows)}\n\nWithout these nothing falls: ${idle.join(', ') || 'none'}.`;
  write('Ablation', `How many papers fall without one evidence (its cost 0) or one move of the search. ${counted(papers)}`, text);
}

/** Says whether a cost may be anything of the ladder. */
export const isFree = ({ low, high }: CostRange): boolean => low.falls === null && high.falls === null;

const shown = (value: number): string => String(Number(value.toFixed(3)));
const fall = ({ falls }: End): string => falls ?? '';
const interval = (low: End, high: End): string => `${shown(low.value)} … ${shown(high.value)}`;
const counted = (papers: readonly Paper[]): string =>
  `Papers: ${GROUPS.map((group) => `${papers.filter((one) => one.group === group).length} ${group}`).join(', ')}. ${new Date().toISOString().slice(0, 10)}.`;

function write(heading: string, about: string, text: string): void {
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const sections = new Map(
    old
      .split(/^## /m)
      .slice(1)
      .map((one) => [one.slice(0, one.indexOf('\n')), `## ${one.trimEnd()}\n`]),
  );
  sections.set(heading, `## ${heading}\n\n${about}\n\n${text}\n`);
  const order = ['Ranges', 'Ablation'].flatMap((name) => sections.get(name) ?? []);
  writeFileSync(FILE, [INTRO, ...order].join('\n'));
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
