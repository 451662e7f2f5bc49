import type { AsideReason } from '../document.js';
import { type NameField, NOTICE_FIELDS, PUBLICATION_FIELDS } from '../lexicon/fields.js';
import type { LeafKind } from '../plan/leaves.js';

/** Gives the Chinese terms of fields, the shorter ones where there are. */
const termsOf = (fields: Readonly<Record<string, { readonly term: string; readonly short?: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([field, { term, short }]) => [field, short ?? term]));

/** Every word of an audit in a language; `{name}` is where a detail goes. */
export interface AuditWords {
  readonly kinds: Readonly<Record<LeafKind, string>>;
  /** Fields of `notice` and `publication`; one that is not listed shows its own name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<AsideReason, string>>;
  readonly characters: string;
  readonly assigned: string;
  readonly setAside: string;
  readonly tasks: string;
  readonly month: string;
  /** Who does a task, in the order of the line. */
  readonly people: Readonly<Record<NameField, string>>;
}

/** The words of an audit. */
export const AUDIT_WORDS: Readonly<Record<'en' | 'zh', AuditWords>> = {
  en: {
    kinds: {
      notice: 'element',
      publication: 'publication',
      title: 'title',
      heading: 'heading',
      paragraph: 'paragraph',
      'table-header': 'table header',
      row: 'row',
    },
    fields: {},
    reasons: {
      'page-number': 'page number',
      'running-head': 'running head',
      'repeated-header': 'repeated header',
      'site-furniture': 'site furniture',
      'chunk-mark': 'chunk mark',
      markup: 'markup',
      caption: 'caption',
      decoration: 'decoration',
      'repeated-title': 'repeated title',
      contents: 'contents',
      watermark: 'watermark',
      unrecognised: 'unrecognised',
    },
    characters: 'Characters, white space apart: {count}',
    assigned: 'Assigned: {count} ({percent} %)',
    setAside: 'Set aside: {count}',
    tasks: 'Tasks: {count}',
    month: 'month {count}',
    people: { leaders: 'leaders: {who}', departments: 'departments: {who}', supporting: 'supporting: {who}', members: 'members: {who}' },
  },
  zh: {
    kinds: {
      notice: '公文要素',
      publication: '发布信息',
      title: '标题',
      heading: '小标题',
      paragraph: '正文',
      'table-header': '表头',
      row: '表格行',
    },
    fields: termsOf({ ...PUBLICATION_FIELDS, ...NOTICE_FIELDS }),
    reasons: {
      'page-number': '页码',
      'running-head': '页眉页脚',
      'repeated-header': '重复表头',
      'site-furniture': '网页栏目',
      'chunk-mark': '切分标记',
      markup: '标记符号',
      caption: '图片说明',
      decoration: '版面文字',
      'repeated-title': '重复标题',
      contents: '目录',
      watermark: '水印',
      unrecognised: '未识别',
    },
    characters: '全文（不计空白）：{count} 字',
    assigned: '归入：{count} 字（{percent}%）',
    setAside: '另列：{count} 字',
    tasks: '任务：{count} 项',
    month: '{count}月',
    people: { leaders: '领导：{who}', departments: '牵头（责任）：{who}', supporting: '配合：{who}', members: '成员：{who}' },
  },
};
