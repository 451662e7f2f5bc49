import { type Leaf, leaves } from './leaves.js';
import type { PlanDocument } from './schema.js';

/** Holds a stretch of the reading text and what became of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly leaf: Leaf | null;
  /** Why it is set aside; null for what a leaf holds. */
  readonly reason: string | null;
}

/** Divides the text between what the leaf spans hold and what is set aside; what is set aside inside a paragraph cuts it. */
export function stretches(document: PlanDocument & { readonly text: string }): Stretch[] {
  const { text, coverage } = document;
  const marks: Pick<Stretch, 'leaf' | 'reason'>[] = [];
  const owner = new Int32Array(text.length).fill(-1);
  const mark = ({ start, end }: Leaf['span'], one: Pick<Stretch, 'leaf' | 'reason'>) => owner.fill(marks.push(one) - 1, start, end);
  for (const leaf of leaves(document)) mark(leaf.span, { leaf, reason: null });
  for (const { span, reason } of coverage.unassigned) mark(span, { leaf: null, reason });
  const found: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && owner[end] === owner[start]) end++;
    found.push({ start, end, ...(marks[owner[start] ?? -1] ?? { leaf: null, reason: 'unrecognised' }) });
    start = end;
  }
  return found;
}
