import { gather } from '../gather.js';
import type { Cells } from './list.js';
import { plainName } from './names.js';
import type { Returned } from './read-book.js';
import type { Row } from './row.js';

/** Holds a task of the notices, what a ledger would show of it, and the line that is its own. */
export interface Pair {
  readonly row: Row;
  readonly cells: Cells;
  readonly line: Returned;
  /** The key did not tell, but the words did. */
  readonly byContent: boolean;
}

/** Holds which line of a ledger is which task. */
export interface Matched {
  /** In the order of the tasks. */
  readonly pairs: readonly Pair[];
  /** Tasks that no line holds. */
  readonly missing: readonly Row[];
  /** Lines that are no task. */
  readonly added: readonly Returned[];
  /** Lines that say again what another line says of the same task. */
  readonly doubled: readonly (Returned & { readonly of: Returned })[];
}

/**
 * Ways in which a line is a task, the surest first. A key alone comes after the words: whoever sorts or copies what is
 * seen leaves hidden keys behind, and then it is the words that are right.
 */
const LIKENESSES: readonly { readonly byContent: boolean; readonly of: (cells: Partial<Cells>, key: string) => string | null }[] = [
  { byContent: false, of: (cells, key) => joined(key, cells.工作内容, cells.重点任务, cells.来源) },
  { byContent: false, of: (cells, key) => joined(key, cells.工作内容) },
  { byContent: true, of: (cells) => joined(cells.工作内容, cells.重点任务, cells.责任部门, cells.完成时限) },
  { byContent: true, of: (cells) => joined(cells.工作内容, cells.重点任务) },
  { byContent: true, of: (cells) => joined(cells.工作内容) },
  { byContent: false, of: (_, key) => joined(key) },
];

/** Finds the line of each task: by its key and words, by its words, by its key. */
export function match(rows: readonly Row[], cellsOf: (row: Row) => Cells, lines: readonly Returned[]): Matched {
  const shown = new Map(rows.map((row) => [row, cellsOf(row)]));
  const found = new Map<Row, Pair>();
  const taken = new Set<Returned>();
  for (const { of, byContent } of LIKENESSES) {
    const left = lines.filter((line) => !taken.has(line));
    const free = queues(left, (line) => of(line.cells, line.key));
    for (const [row, cells] of shown) {
      const likeness = found.has(row) ? null : of(cells, row.key);
      const line = likeness === null ? undefined : free.get(likeness)?.shift();
      if (!line) continue;
      taken.add(line);
      found.set(row, { row, cells, line, byContent });
    }
  }
  const pairs = rows.flatMap((row) => found.get(row) ?? []);
  return {
    pairs,
    missing: rows.filter((row) => !found.has(row)),
    ...remaining(
      lines.filter((line) => !taken.has(line)),
      pairs,
    ),
  };
}

/** Tells what says a task again from what is none. */
function remaining(lines: readonly Returned[], pairs: readonly Pair[]): Pick<Matched, 'added' | 'doubled'> {
  const byKey = new Map(pairs.map(({ row, line }) => [row.key, line]));
  const byWords = new Map(pairs.map(({ cells, line }) => [joined(cells.工作内容), line]));
  const doubled = lines.flatMap((line) => {
    const words = joined(line.cells.工作内容);
    const of = (words === null ? undefined : byWords.get(words)) ?? (words === null ? byKey.get(line.key) : undefined);
    return of ? [{ ...line, of }] : [];
  });
  const rows = new Set(doubled.map(({ row }) => row));
  return { doubled, added: lines.filter(({ row }) => !rows.has(row)) };
}

function queues<T>(values: readonly T[], nameOf: (value: T) => string | null): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const value of values) {
    const name = nameOf(value);
    if (name !== null) gather(found, name, value);
  }
  return found;
}

/** Joins what must all be alike; null where the first of it, which decides, says nothing. */
function joined(...texts: readonly (string | undefined)[]): string | null {
  return texts[0] ? texts.map((text) => plainName(text ?? '')).join('\n') : null;
}
