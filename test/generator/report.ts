import { shareOf } from '../accuracy/names.js';
import { added, type Count, f1 } from '../accuracy/score.js';
import type { Damage } from './damages/damage.js';
import { type Group, isRight, type Reading } from './measure.js';

const GROUPS: readonly Group[] = ['notice', 'parts', 'headings', 'tasks', 'people'];

/** Writes the page of the damages: each with what it does, what is asked, and how the notices were read. */
export function report(
  damages: readonly Damage[],
  figures: readonly { name: string; readings: readonly Reading[] }[],
  notices: number,
): string {
  const rows = figures.map(({ name, readings }) => [
    name,
    String(readings.length),
    percent(readings.filter(isRight).length, readings.length),
    ...scores(readings),
    String(readings.flatMap(({ strangers }) => strangers).length),
  ]);
  return `# Damages

Made by \`npm run damages\`; do not edit. For every damage the first ${notices} invented notices (test/generator, a fixed seed) that
have something for it are damaged and read as text. "Exact" is the share of those of which all that is asked was read and nothing
else; the other figures are F1 over all facts of a kind: elements of the notice; parts, their paragraphs and tables;
headings with all that stand above them; tasks with their fields; people and bodies of the tasks. "Invented" counts
names that tasks were given and no task states.

Leaders and departments that are right, of all that tasks were given (as often as the notice names them): <!-- names -->${shareOf(
    figures.flatMap(({ readings }) => readings.map(({ names }) => names)).reduce(added, NOTHING),
  )}<!-- /names -->.

${table(['damage', 'notices', 'exact', ...GROUPS, 'invented'], rows)}

## What each does, and what is asked

${table(
  ['damage', 'what it does', 'what must still be read'],
  damages.map(({ name, does, asks }) => [name, does, asks]),
)}
`;
}

const NOTHING: Count = { gold: 0, found: 0, right: 0 };

function scores(readings: readonly Reading[]): string[] {
  return GROUPS.map((group) => f1(readings.map(({ counts }) => counts[group]).reduce(added, NOTHING)).toFixed(3));
}

const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`);

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
}
