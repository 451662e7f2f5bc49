import type { TaskDraft } from '../segment/assignments/task-draft.js';
import type { Task } from './schema.js';

/** Holds a task before it has its number: what a rule found, where it stands in the tree, and of what kind its place is. */
export interface PlacedDraft {
  readonly draft: TaskDraft;
  readonly path: readonly string[];
  readonly origin: Task['origin'];
}
