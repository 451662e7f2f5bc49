import { notice, task } from '../../src/plan/schema.js';
import { isRight, type Measured, total } from './measure.js';
import { type Count, f1, precision, recall } from './score.js';

/** Is a table: its head and its rows. */
export type Cells = readonly (readonly string[])[];

const HEADS = {
  en: ['Field', 'Support', 'Precision', 'Recall', 'F1', 'F1, soft'],
  zh: ['字段', '数量', '准确率', '召回率', 'F1', 'F1（宽松）'],
};
const FILES = { en: ['Files', 'Number', 'Everything right'], zh: ['文件', '数量', '全部正确'] };
const ALL = { en: 'all', zh: '合计' };

/** Fields stand in the schema's order. */
const ORDER = [
  ...Object.keys(notice.shape).map((name) => `notice.${name}`),
  ...['parts', 'headings', 'paragraphs', 'tables', 'table rows', 'tasks'],
  ...Object.keys(task.shape).map((name) => `tasks.${name}`),
];

/** Shows precision, recall and F1 by field. */
export function fieldTable(files: readonly Measured[], language: 'en' | 'zh'): Cells {
  const scores = [...total(files)].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const rows = scores.map(([field, { strict, soft }]) => [field, String(strict.gold), ...figures(strict), figure(f1(soft))]);
  return [HEADS[language], ...rows];
}

function figures(count: Count): string[] {
  return [precision(count), recall(count), f1(count)].map(figure);
}

/** Cuts, not rounds: 1.000 is all. */
const figure = (share: number): string => (Math.floor(share * 1000) / 1000).toFixed(3);

/** Shows how many files of each format were read with everything right. */
export function fileTable(files: readonly Measured[], language: 'en' | 'zh'): Cells {
  const formats = [...new Set(files.map(({ format }) => format))].sort();
  const row = (name: string, some: readonly Measured[]) => [name, String(some.length), figure(some.filter(isRight).length / some.length)];
  const rows = formats.map((format) =>
    row(
      format,
      files.filter((file) => file.format === format),
    ),
  );
  return [FILES[language], ...rows, row(ALL[language], files)];
}
