import type { ChalkInstance } from 'chalk';
import { type Finding, KINDS, type Kind } from '../ledger/findings.js';
import { FOUND } from '../ledger/renew.js';
import { printable } from './printable.js';

/** Holds what a ledger was held against, in numbers. */
export interface Sums {
  readonly lines: number;
  readonly documents: number;
  readonly tasks: number;
  readonly on: string;
}

const ENGLISH: Readonly<Record<Kind, string>> = {
  missing: 'in the notice, not in the ledger',
  added: 'in the ledger, not in the notice',
  doubled: 'twice in the ledger',
  swapped: 'responsible and supporting bodies have changed places',
  changed: 'differs from the notice',
  byContent: 'found by its words: the key is gone or is that of another',
  overdue: 'overdue',
  due: 'due by the end of the month',
  undated: 'of no year: not to be told whether it is due',
};
const HEADS = {
  en: (sums: Sums) => `${sums.lines} lines held against ${sums.tasks} tasks of ${sums.documents} documents, as on ${sums.on}`,
  zh: (sums: Sums) => `台账 ${sums.lines} 行，公文 ${sums.documents} 份、任务 ${sums.tasks} 项，按 ${sums.on} 核对`,
};
const NOTHING = { en: 'No differences.', zh: '没有差异。' };
const URGENT: ReadonlySet<Kind> = new Set(['missing', 'swapped', 'overdue']);

/** Tells a person what was found: a heading a kind with its number, a line each. */
export function ledgerReport(found: readonly Finding[], sums: Sums, language: 'en' | 'zh', paint: ChalkInstance): string {
  const blocks = KINDS.flatMap((kind) => {
    const own = found.filter((one) => one.kind === kind);
    const name = language === 'zh' ? FOUND[kind] : ENGLISH[kind];
    const head = `${name} (${own.length})`;
    return own.length === 0
      ? []
      : ['', URGENT.has(kind) ? paint.red(head) : paint.yellow(head), ...own.map((one) => lineOf(one, language))];
  });
  return `${[paint.bold(HEADS[language](sums)), ...(blocks.length > 0 ? blocks : [NOTHING[language]])].join('\n')}\n`;
}

function lineOf(finding: Finding, language: 'en' | 'zh'): string {
  const { row, content } = finding;
  const place = row === null ? '' : language === 'zh' ? `第${row}行 ` : `row ${row} `;
  return printable(`  ${place}${content}${detailOf(finding, language)}`.trimEnd().replaceAll('\n', ' '));
}

function detailOf({ kind, what, inLedger, inNotice }: Finding, language: 'en' | 'zh'): string {
  const gap = language === 'zh' ? '：' : ': ';
  if (kind === 'changed') return ` · ${what}${gap}${inLedger || '—'} ≠ ${inNotice || '—'}`;
  if (kind === 'swapped') return ` · ${inLedger} ≠ ${inNotice}`;
  if (kind === 'doubled') return language === 'zh' ? ` · 同第${what}行` : ` · as row ${what}`;
  if (kind === 'missing') return inNotice ? ` · ${inNotice}` : '';
  return [what, inLedger]
    .filter(Boolean)
    .map((one) => ` · ${one}`)
    .join('');
}
