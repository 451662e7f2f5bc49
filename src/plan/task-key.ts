import { createHash } from 'node:crypto';
import type { Task } from './schema.js';

/** Holds what names a task whatever else the document says: where it stands, and what it is. */
export interface Named extends Pick<Task, 'ordinal' | 'content'> {
  readonly path: readonly string[];
  /** The title of its part; null where it has none. */
  readonly title: string | null;
}

/** 48 bits: among a hundred thousand tasks of an office two share a key once in fifty thousand times. */
const LENGTH = 12;

/**
 * Gives each task a key that stays when the document grows elsewhere: a hash of its part's title, its path, ordinal and
 * content, width and white space aside, so that every carrier of a notice gives the same. The second of those that are
 * alike ends in `-2`.
 */
export function taskKeys(tasks: readonly Named[]): string[] {
  const met = new Map<string, number>();
  return tasks.map((task) => {
    const key = hashOf(task);
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return times === 1 ? key : `${key}-${times}`;
  });
}

function hashOf({ title, path, ordinal, content }: Named): string {
  return createHash('sha256')
    .update(JSON.stringify([title, path, ordinal, content]).normalize('NFKC').replace(/\s+/g, ''))
    .digest('hex')
    .slice(0, LENGTH);
}
