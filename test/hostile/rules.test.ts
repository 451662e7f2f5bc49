import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript-syntax';
import { describe, expect, it } from 'vitest';
import { type View, viewOf } from '../../src/segment/pieces/view.js';
import { runs } from '../series.js';

/** A function of src/ that reads a text and needs nothing else. */
interface Rule {
  readonly file: string;
  readonly name: string;
  readonly takes: 'text' | 'view';
}

const SEGMENT = ['', '/assignments', '/frame', '/headings', '/pieces', '/tables', '/tasks'].map((part) => `segment${part}`);
const FOLDERS = ['lexicon', ...SEGMENT, 'plan', 'readers/txt', 'readers/html', 'layout'];

/** What rules look for, and what they do not expect. */
const WORDS = [
  ...[
    '一、',
    '（一）',
    '1.',
    '1、',
    '（1）',
    '①',
    '第一章',
    '1.1',
    '一是',
    '十二',
    '〇',
    '③',
    'a)',
    '★',
    '●',
    '附件',
    '附件1：',
    '附：',
    '年',
    '月',
    '日',
  ],
  ...[
    '3月',
    '3-5月',
    '12月至次年2月',
    '2031年',
    '2031年5月6日',
    '二〇三一年',
    '上半年',
    '一季度',
    '每月',
    '6月底前',
    '长期',
    '5日',
    '第3周',
    '2031506',
    '.',
    '-',
    '—',
  ],
  ...[
    '责任单位：',
    '牵头领导：',
    '牵头',
    '配合',
    '负责',
    '由',
    '会同',
    '联系人',
    '完成时限：',
    '县教育局',
    '张三',
    '李 四',
    '各乡镇人民政府',
    '各科室',
    '办公室',
  ],
  ...[
    '关于',
    '印发',
    '的通知',
    '工作要点',
    '任务分解表',
    '某办〔2031〕7号',
    '签发人：',
    '抄送：',
    '共印50份',
    '特急',
    '机密★1年',
    '索引号：',
    '来源：',
    '首页',
    '>',
  ],
  ...[
    '，',
    '。',
    '；',
    '：',
    '、',
    '！',
    '（',
    '）',
    '(',
    ')',
    '《',
    '》',
    '“',
    '”',
    '〔',
    '〕',
    '|',
    '\n',
    '\n\n',
    '\t',
    ' ',
    '　',
    '…',
    '\u200b',
    '\ud83d\ude00',
    '加强学习',
    '抓好安全工作',
    'abc',
  ],
];
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

describe('a rule reads any text without throwing, alike each time, and points into it', () => {
  const rules = FOLDERS.flatMap(rulesIn);

  it.each(rules.map((rule) => [`${rule.file} ${rule.name}`, rule] as const))('%s', async (_, rule) => {
    const module = (await import(/* @vite-ignore */ `../../src/${rule.file}`)) as Record<string, (given: string | View) => unknown>;
    const read = (given: string) => module[rule.name]?.(rule.takes === 'text' ? given : viewOf(given, [{ start: 0, end: given.length }]));
    fc.assert(
      fc.property(text, (given) => {
        const found = read(given);
        expect(read(given)).toEqual(found);
        for (const { start, end } of rangesIn(found, new Set())) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(given.length);
        }
      }),
      runs(40, 300),
    );
  });

  it('all of them are found', () => expect(rules.length).toBeGreaterThan(60));
});

/** Lists a folder's exported functions whose only needed parameter is a string or a view. */
function rulesIn(folder: string): Rule[] {
  const files = readdirSync(join('src', folder)).filter((name) => name.endsWith('.ts'));
  return files.sort().flatMap((name) => {
    const file = `${folder}/${name}`;
    const tree = ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest, true);
    return tree.statements.flatMap((statement): Rule[] => {
      if (!ts.isFunctionDeclaration(statement) || !statement.name || !isExported(statement)) return [];
      const needed = statement.parameters.filter(({ initializer, questionToken }) => !initializer && !questionToken);
      const type = needed.length === 1 ? needed[0]?.type?.getText() : undefined;
      if (type !== 'string' && type !== 'View') return [];
      return [{ file: file.replace(/\.ts$/, '.js'), name: statement.name.text, takes: type === 'string' ? 'text' : 'view' }];
    });
  });
}

const isExported = (statement: ts.FunctionDeclaration): boolean =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** Gives every range inside what a rule found. */
function rangesIn(value: unknown, seen: Set<unknown>): { start: number; end: number }[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const own = value as { start?: unknown; end?: unknown };
  const inner = Object.values(value).flatMap((one) => rangesIn(one, seen));
  return typeof own.start === 'number' && typeof own.end === 'number' ? [{ start: own.start, end: own.end }, ...inner] : inner;
}
