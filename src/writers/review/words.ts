import type { NameField } from '../../lexicon/fields.js';
import type { ColumnRole, Part, Task } from '../../plan/schema.js';

/** Names the fields of a task that the page shows. */
export type TaskField = Extract<keyof Task, 'content' | 'ordinal' | 'month' | 'period' | 'deadline' | NameField>;

interface Words {
  readonly review: string;
  readonly skip: string;
  readonly text: string;
  readonly textHint: string;
  readonly pages: string;
  readonly noPicture: string;
  readonly noText: string;
  readonly understood: string;
  readonly refused: string;
  readonly elements: string;
  readonly missing: string;
  readonly publication: string;
  readonly outline: string;
  readonly tasks: string;
  readonly noTasks: string;
  readonly timeline: string;
  readonly noYear: string;
  readonly tables: string;
  readonly doubts: string;
  readonly noDoubts: string;
  readonly inferred: string;
  readonly unrecognised: string;
  readonly aside: string;
  readonly corrections: string;
  readonly filters: string;
  readonly month: string;
  readonly leader: string;
  readonly department: string;
  readonly all: string;
  readonly clear: string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly keysHelp: string;
  readonly keysOn: string;
  readonly page: string;
  readonly months: readonly string[];
  readonly coverage: string;
  readonly parts: Readonly<Record<Part['kind'], string>>;
  readonly tableRoles: Readonly<Record<'schedule' | 'assignments' | 'other', string>>;
  readonly columnRoles: Readonly<Record<ColumnRole, string>>;
  readonly fields: Readonly<Record<TaskField, string>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly part: { readonly title: string; readonly year: string; readonly heading: string };
  /** What the page's script says. */
  readonly script: ScriptWords;
}

/** The words of the page's script; `{name}` is where a detail goes. */
export interface ScriptWords {
  readonly shown: string;
  readonly evidence: string;
  readonly noPlace: string;
  readonly correct: string;
  readonly keep: string;
  readonly restore: string;
  readonly close: string;
  readonly lines: string;
  readonly number: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly save: string;
  readonly none: string;
  readonly doubt: string;
  readonly nothing: string;
  readonly wrongNumber: string;
  readonly use: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** Every word of the page, by language. */
export const REVIEW_WORDS: Readonly<Record<'en' | 'zh', Words>> = {
  en: {
    review: 'Review',
    skip: 'Skip to what was understood',
    text: 'Text',
    textHint: 'The arrow keys go through its values.',
    pages: 'Pages',
    noPicture: 'No picture of page {page} could be drawn; see its text.',
    noText:
      'This JSON does not hold the reading text, so there is no evidence to show. Write it with --with-text, or review the notice itself.',
    understood: 'Understood',
    refused: 'The document was not read',
    elements: 'Elements',
    missing: 'Not found in the document',
    publication: 'Publication',
    outline: 'Outline',
    tasks: 'Tasks',
    noTasks: 'No tasks were found.',
    timeline: 'The year',
    noYear: 'Year not stated',
    tables: 'Tables',
    doubts: 'Doubts',
    noDoubts: 'Nothing was doubtful.',
    inferred: 'The borders of this task were worked out, not stated.',
    unrecognised: 'Not recognised as any part of the document.',
    aside: 'Set aside',
    corrections: 'Corrections',
    filters: 'Filters',
    month: 'Month',
    leader: 'Leader',
    department: 'Department',
    all: 'all',
    clear: 'Clear filters',
    previous: 'Previous doubt (p)',
    next: 'Next doubt (n)',
    keys: 'Keys',
    keysHelp:
      'n, p: next and previous doubt. Enter: hold a value, once more to correct it. Esc: let go. Arrow keys in the text: through its values.',
    keysOn: 'use n and p',
    page: 'page {page}',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    coverage: '{assigned} of {characters} characters assigned, {aside} set aside',
    parts: { notice: 'notice', plan: 'plan', annex: 'annex', report: 'report', article: 'article' },
    tableRoles: { schedule: 'schedule', assignments: 'assignments', other: 'table' },
    columnRoles: {
      ordinal: 'number',
      month: 'month',
      content: 'work',
      leader: 'leader',
      department: 'department',
      support: 'support',
      member: 'member',
      deadline: 'deadline',
      time: 'time',
      other: '',
    },
    fields: {
      content: 'Work',
      ordinal: 'Number',
      month: 'Month',
      period: 'Period',
      deadline: 'Deadline',
      leaders: 'Leaders',
      departments: 'Departments',
      supporting: 'Supporting',
      members: 'Members',
    },
    severities: { error: 'error', warning: 'warning', info: 'remark' },
    part: { title: 'Title', year: 'Year', heading: 'Heading' },
    script: {
      shown: '{count} of {all} tasks',
      evidence: 'In the text',
      noPlace: 'It has no place of its own in the text.',
      correct: 'Correct',
      keep: 'Keep the correction',
      restore: 'As it was read',
      close: 'Close',
      lines: 'one a line',
      number: 'a number',
      saved: 'Saved as {name}. Apply it: plan-parse {file} --patch {name}',
      unsaved: '{count} corrections, not saved yet',
      save: 'Save the corrections',
      none: 'nothing',
      doubt: 'Doubt {at} of {all}: {text}',
      nothing: 'There are no doubts.',
      wrongNumber: 'This takes a whole number.',
      use: 'Take what is marked in the text',
      parts: {
        raw: 'as it stands',
        iso: 'date (2031-02-18)',
        from: 'from (2031-03)',
        to: 'to (2031-05)',
        agencyCode: 'agency code',
        year: 'year',
        serial: 'serial number',
      },
    },
  },
  zh: {
    review: '核对',
    skip: '跳到读取结果',
    text: '原文',
    textHint: '方向键可逐一查看其中的值。',
    pages: '页面',
    noPicture: '第 {page} 页未能成图，请看原文。',
    noText: '此 JSON 不含全文，无法对照原文。请用 --with-text 生成，或直接核对公文。',
    understood: '读取结果',
    refused: '未能读取该文档',
    elements: '公文要素',
    missing: '文中未见的要素',
    publication: '发布信息',
    outline: '结构',
    tasks: '任务',
    noTasks: '未发现任务。',
    timeline: '全年安排',
    noYear: '未注明年份',
    tables: '表格',
    doubts: '存疑',
    noDoubts: '没有存疑之处。',
    inferred: '此任务的起止是推断的，原文没有标明。',
    unrecognised: '未能归入文档的任何部分。',
    aside: '另列的文字',
    corrections: '更正',
    filters: '筛选',
    month: '月份',
    leader: '领导',
    department: '部门',
    all: '全部',
    clear: '取消筛选',
    previous: '上一处存疑（p）',
    next: '下一处存疑（n）',
    keys: '快捷键',
    keysHelp: 'n、p：下一处、上一处存疑；回车：选定一个值，再按一次可更正；Esc：取消选定；在原文中按方向键：逐一查看其中的值。',
    keysOn: '启用 n、p',
    page: '第{page}页',
    months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    coverage: '全文 {characters} 字，归入 {assigned} 字，另列 {aside} 字',
    parts: { notice: '通知', plan: '计划', annex: '附件', report: '报告', article: '文章' },
    tableRoles: { schedule: '进度安排', assignments: '任务分工', other: '表格' },
    columnRoles: {
      ordinal: '序号',
      month: '月份',
      content: '内容',
      leader: '领导',
      department: '部门',
      support: '配合',
      member: '成员',
      deadline: '时限',
      time: '时间',
      other: '',
    },
    fields: {
      content: '内容',
      ordinal: '序号',
      month: '月份',
      period: '时间',
      deadline: '完成时限',
      leaders: '领导',
      departments: '责任部门',
      supporting: '配合单位',
      members: '成员',
    },
    severities: { error: '错误', warning: '警告', info: '提示' },
    part: { title: '标题', year: '年份', heading: '小标题' },
    script: {
      shown: '{all} 项任务中的 {count} 项',
      evidence: '原文',
      noPlace: '原文中没有对应的位置。',
      correct: '更正',
      keep: '保留更正',
      restore: '恢复原值',
      close: '关闭',
      lines: '一行一个',
      number: '数字',
      saved: '已存为 {name}。使用：plan-parse {file} --patch {name}',
      unsaved: '有 {count} 处更正尚未保存',
      save: '保存更正文件',
      none: '无',
      doubt: '存疑 {at}/{all}：{text}',
      nothing: '没有存疑之处。',
      wrongNumber: '此处须填整数。',
      use: '取用原文中选中的文字',
      parts: {
        raw: '原文写法',
        iso: '日期（2031-02-18）',
        from: '起（2031-03）',
        to: '止（2031-05）',
        agencyCode: '机关代字',
        year: '年份',
        serial: '序号',
      },
    },
  },
};
