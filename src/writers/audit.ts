import type { ChalkInstance } from 'chalk';
import type { AsideReason } from '../document.js';
import { NAME_LISTS } from '../lexicon/fields.js';
import type { LeafKind } from '../plan/leaves.js';
import type { PlanDocument, Task } from '../plan/schema.js';
import { type Stretch, stretches } from '../plan/stretches.js';
import { filled } from '../template.js';
import { AUDIT_WORDS, type AuditWords } from './audit-words.js';
import { columns, padded, wrapped } from './columns.js';
import { printable } from './printable.js';

/** A stretch of the reading text that says something. */
interface Entry extends Pick<Stretch, 'leaf' | 'reason'> {
  readonly text: string;
}

type Paint = (paint: ChalkInstance) => ChalkInstance;

const COLOURS: Readonly<Record<LeafKind, Paint>> = {
  notice: (paint) => paint.magenta,
  publication: (paint) => paint.blue,
  title: (paint) => paint.bold,
  heading: (paint) => paint.cyan,
  paragraph: (paint) => paint,
  'table-header': (paint) => paint.yellow,
  row: (paint) => paint.green,
};

/**
 * Shows the ledger of a document to a person: its reading text, line by line, with what each stretch was taken for or
 * why it is set aside, the totals, and the tasks, one a line. The document must hold its text.
 *
 * @param width Columns of the terminal: longer lines go on below their beginning; infinite for what is no terminal.
 */
export function audit(
  document: PlanDocument & { readonly text: string },
  language: 'en' | 'zh',
  paint: ChalkInstance,
  width: number = Number.POSITIVE_INFINITY,
): string {
  const words = AUDIT_WORDS[language];
  const entries = entriesOf(document);
  const margin = entries.reduce((most, entry) => Math.max(most, columns(labelOf(entry, words))), 0);
  const lines = entries.flatMap((entry) => shown(entry, words, { margin, width }, paint));
  return `${[...lines, '', ...totals(document, entries, words, paint), ...taskLines(document, words, width, paint)].join('\n')}\n`;
}

function entriesOf(document: PlanDocument & { readonly text: string }): Entry[] {
  const shown = stretches(document).map(({ start, end, ...own }) => ({ ...own, text: document.text.slice(start, end).trim() }));
  return shown.filter(({ text }) => text !== '');
}

function labelOf({ leaf, reason }: Entry, words: AuditWords): string {
  if (!leaf) return `× ${words.reasons[reason as AsideReason] ?? reason}`;
  return leaf.name === null ? words.kinds[leaf.kind] : (words.fields[leaf.name] ?? leaf.name);
}

/** Columns that the labels take, and those of the terminal. */
interface Widths {
  readonly margin: number;
  readonly width: number;
}

function shown(entry: Entry, words: AuditWords, { margin, width }: Widths, paint: ChalkInstance): string[] {
  const colour = entry.leaf ? COLOURS[entry.leaf.kind](paint) : entry.reason === 'unrecognised' ? paint.red : paint.dim;
  const label = labelOf(entry, words);
  const lines = entry.text.split(/[\n\r\u2028\u2029]+/).filter((line) => line.trim());
  const rows = lines.flatMap((line) => fitted(printable(line.replaceAll('\t', ' ').trim()), width - margin - BORDER));
  return rows.map((row, i) => `${paint.dim(`${padded(i === 0 ? printable(label) : '', margin)} │`)} ${colour(row)}`);
}

/** Counts what was assigned by kind and what was set aside by reason, in characters, white space apart. */
function totals(document: PlanDocument, entries: readonly Entry[], words: AuditWords, paint: ChalkInstance): string[] {
  const { characters, assigned } = document.coverage;
  const kinds = new Map<string, number>();
  const reasons = new Map<string, number>();
  for (const { leaf, reason, text } of entries) {
    const sums = leaf ? kinds : reasons;
    const name = leaf ? words.kinds[leaf.kind] : (words.reasons[reason as AsideReason] ?? String(reason));
    sums.set(name, (sums.get(name) ?? 0) + text.replace(/\s+/g, '').length);
  }
  // Cut, not rounded: 100 % is all.
  const percent = characters === 0 ? 100 : Math.floor((assigned / characters) * 1000) / 10;
  return [
    paint.bold(counted(words.characters, { count: characters })),
    counted(words.assigned, { count: assigned, percent }),
    ...listed(kinds),
    counted(words.setAside, { count: characters - assigned }),
    ...listed(reasons),
  ];
}

function listed(sums: ReadonlyMap<string, number>): string[] {
  if (sums.size === 0) return [];
  const largestFirst = [...sums].sort((a, b) => b[1] - a[1]);
  return [`  ${largestFirst.map(([name, count]) => `${printable(name)} ${count.toLocaleString('en')}`).join(' · ')}`];
}

/** Shows each task with its time and those who lead, do and support it, so that one that was not read is missed. */
function taskLines({ tasks }: PlanDocument, words: AuditWords, width: number, paint: ChalkInstance): string[] {
  const margin = tasks.reduce((most, { id }) => Math.max(most, columns(id)), 0);
  const lines = tasks.flatMap((task) => {
    const said = [task.content, timeOf(task, words), ...peopleOf(task, words)].filter(Boolean).map(printable).join(' · ');
    const rows = fitted(said, width - margin - INDENT);
    return rows.map((row, i) => `  ${paint.dim(padded(i === 0 ? task.id : '', margin))} ${row}`);
  });
  return [paint.bold(counted(words.tasks, { count: tasks.length })), ...lines];
}

/** The columns of ` │ `, and those around the number of a task. */
const BORDER = 3;
const INDENT = 3;
/** In less room than this lines are not cut: there would be more of them than text. */
const LEAST_WIDTH = 16;

const fitted = (text: string, width: number): string[] => (Number.isFinite(width) ? wrapped(text, Math.max(width, LEAST_WIDTH)) : [text]);

function peopleOf(task: Task, { people }: AuditWords): string[] {
  return NAME_LISTS.flatMap((role) => (task[role].length > 0 ? filled(people[role], { who: task[role].join('、') }) : []));
}

function timeOf({ deadline, period, month }: Task, words: AuditWords): string {
  return deadline?.raw ?? period?.raw ?? (month === null ? '' : counted(words.month, { count: month }));
}

function counted(template: string, details: Readonly<Record<string, number>>): string {
  return filled(template, Object.fromEntries(Object.entries(details).map(([name, number]) => [name, number.toLocaleString('en')])));
}
