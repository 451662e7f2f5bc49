import type { PlanDocument, Section, Table, Task } from '../../src/index.js';

/** What a document says, wherever it says it: the part of the output that the carriers of a notice have in common. */
export type Said = Pick<PlanDocument, 'notice' | 'parts' | 'tasks'>;

/** One thing that a document says: a field of the output and a value, what it belongs to included. */
export interface Fact {
  readonly field: string;
  readonly value: string;
}

/** Takes a document apart into facts, each of which is right or wrong as a whole. */
export function factsOf({ notice, parts, tasks }: Said): Fact[] {
  const { spans: _, ...elements } = notice;
  return [
    ...Object.entries(elements).flatMap(([name, value]) => valuesOf(value).map((one) => fact(`notice.${name}`, one))),
    ...parts.flatMap(({ kind, ordinal, title, year }) => fact('parts', [kind, ordinal, title, year])),
    ...parts.flatMap((part) => part.paragraphs.map(({ text }) => fact('paragraphs', [part.title, text]))),
    ...parts.flatMap((part) => part.sections.flatMap((section) => sectionFacts(section, []))),
    ...parts.flatMap((part) => part.tables.flatMap(tableFacts)),
    ...tasks.flatMap(taskFacts),
  ];
}

function fact(field: string, value: unknown): Fact {
  return { field, value: typeof value === 'string' ? value : JSON.stringify(value) };
}

function valuesOf(value: unknown): readonly unknown[] {
  return value === null ? [] : Array.isArray(value) ? value : [value];
}

/** A heading is right where its number, its words and all headings above it are. */
function sectionFacts({ marker, heading, paragraphs, sections }: Section, above: readonly string[]): Fact[] {
  const own = [...above, `${marker?.raw ?? ''}${heading ?? ''}`];
  return [
    fact('headings', own),
    ...paragraphs.map(({ text }) => fact('paragraphs', [own.at(-1), text])),
    ...sections.flatMap((section) => sectionFacts(section, own)),
  ];
}

function tableFacts({ role, caption, columns, rows }: Table): Fact[] {
  const cells = rows.map((row) => row.cells.map(({ text, merged }) => [text, merged]));
  return [fact('tables', [role, caption, columns]), ...cells.map((row) => fact('table rows', row))];
}

/** The fields of a task count for its work: who does other work is wrong. */
function taskFacts({ content, ordinal, origin, inferred, month, path, fields, ...task }: Task): Fact[] {
  const { period, deadline, leaders, departments, supporting, members } = task;
  const lists = { month, period, deadline, leaders, departments, supporting, members, fields: Object.entries(fields) };
  const stated = Object.entries(lists).flatMap(([name, value]) => valuesOf(value).map((one) => fact(`tasks.${name}`, [content, one])));
  return [fact('tasks', [content, ordinal, origin, inferred]), fact('tasks.path', [content, path]), ...stated];
}
