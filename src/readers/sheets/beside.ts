import type { Report } from '../../diagnostic.js';

/** Holds what a sheet carries beside its cells. */
export interface Beside {
  /** The lines of text boxes and shapes, in the order of the file. */
  readonly lines: readonly string[];
  readonly pictures: number;
  /** Charts, diagrams and embedded objects. */
  readonly objects: number;
  /** Characters of comments. */
  readonly comments: number;
}

/** Says what sheets carry that is not read. */
export function sayBeside(all: readonly Beside[], format: 'xlsx' | 'ods', report: Report): void {
  const sum = (of: (one: Beside) => number) => all.reduce((total, one) => total + of(one), 0);
  const [pictures, comments, objects] = [sum((one) => one.pictures), sum((one) => one.comments), sum((one) => one.objects)];
  if (objects > 0) report(`${format}:embedded`, { what: 'a chart or another object', whatZh: '图表或其他对象', count: objects });
  if (pictures > 0) report(`${format}:pictures`, { count: pictures });
  if (comments > 0) report(`${format}:comments`, { count: comments });
}
