import type { Language } from './language.js';

/** What the terminal says of lists of work and of ledgers that come back. */
export const TASK_MESSAGES = {
  tasks: {
    en: 'list who does what by when: on the terminal, for Excel, for a calendar',
    zh: '列出谁在何时做什么：显示、导出 Excel 台账或日历',
  },
  tasksPaths: {
    en: 'notices, folders of them, or JSON that plan-parse wrote; - for standard input',
    zh: '公文、目录，或 plan-parse 输出的 JSON；- 为标准输入',
  },
  tasksMonth: {
    en: 'work of these months: 3, 3-5, 2031-03; may be repeated',
    zh: '只要这些月份的任务：3、3-5、2031-03；可重复',
  },
  tasksBy: { en: 'work to be done by the end of 2031-06, or of a day', zh: '只要在此之前完成的任务：2031-06 或 2031-06-15' },
  tasksLeader: { en: 'work that NAME leads (牵头领导); may be repeated', zh: '只要此人牵头或负责的任务；可重复' },
  tasksDepartment: {
    en: 'work of bodies whose name ends so, responsible or supporting: 教育局 finds 县教育局; may be repeated',
    zh: '只要名称以此结尾的单位负责或配合的任务：教育局可找到县教育局；可重复',
  },
  tasksGroup: { en: 'put together by', zh: '分组' },
  tasksSort: { en: 'sort by', zh: '排序' },
  tasksCsv: { en: 'write CSV for Excel', zh: '输出 CSV（Excel 可直接打开）' },
  tasksMd: { en: 'write a table of Markdown', zh: '输出 Markdown 表格' },
  tasksJson: { en: 'write JSON: an array with an object for each task', zh: '输出 JSON 数组，每项任务一个对象' },
  tasksXlsx: { en: 'write a ledger for Excel (任务台账) to FILE', zh: '写成 Excel 任务台账' },
  tasksIcs: { en: 'write a calendar to FILE', zh: '写成日历文件' },
  tasksMerge: { en: 'with xlsx: sorted by time, cells of one month merged', zh: '用于 xlsx：按时间排序，相同月份合并单元格' },
  tasksExamples: {
    en: `
-o takes the form from the name: .xlsx, .csv, .ics, .md, .json, .txt. --format and --limit (of a single file), --compact (with --json), --frail, --diagnostics, --color and --lang hold here too.

Examples:
  plan-parse tasks notice.docx
  plan-parse tasks archive --month 3 --xlsx march.xlsx
  plan-parse tasks archive --department 教育局 --by 2031-06 -o school.csv
  plan-parse tasks notice.docx --ics plan.ics
  plan-parse ledger march.xlsx --against archive --month 3 --on 2031-03-20

Exit codes: 0 all read; 1 some could not be read, or nothing matches; 2 wrong usage; 130 interrupted.`,
    zh: `
-o 按文件名决定格式：.xlsx、.csv、.ics、.md、.json、.txt。--format 和 --limit（单个文件）、--compact（与 --json）、--frail、--diagnostics、--color、--lang 在此同样有效。

示例：
  plan-parse tasks 通知.docx
  plan-parse tasks 公文目录 --month 3 --xlsx 三月.xlsx
  plan-parse tasks 公文目录 --department 教育局 --by 2031-06 -o 教育局.csv
  plan-parse tasks 通知.docx --ics 计划.ics
  plan-parse ledger 三月.xlsx --against 公文目录 --month 3 --on 2031-03-20

退出码：0 全部读取；1 有文件无法读取或没有符合的任务；2 用法错误；130 被中断。`,
  },
  ledger: {
    en: 'hold an edited ledger (xlsx) against its notices: what is missing, changed, due, overdue',
    zh: '将填报后的台账（xlsx）与公文核对：缺少、改动、到期、逾期',
  },
  ledgerFile: { en: 'a ledger that tasks --xlsx wrote, as people have filled it in', zh: 'tasks --xlsx 写出、经填报的台账' },
  ledgerAgainst: { en: 'the notices, folders or JSON that it was made from', zh: '台账所依据的公文、目录或 JSON' },
  ledgerOn: { en: 'the day on which work is due or overdue (default: today)', zh: '按哪一天判断到期和逾期（默认今天）' },
  ledgerJson: { en: 'write what was found as JSON', zh: '核对结果写成 JSON' },
  ledgerExamples: {
    en: `
-o NEW.xlsx writes the ledger anew from the notices, with what people have written beside it and a sheet of what was found.
--month, --by, --leader and --department as they were given to tasks. --limit, --frail, --diagnostics, --color and --lang hold here too.

Exit codes: 0 held against each other; 1 something could not be read (with --frail: any difference); 2 wrong usage.`,
    zh: `
-o 新台账.xlsx 按公文重新生成台账，保留填报内容，并附核对结果。
--month、--by、--leader、--department 与生成台账时一致。--limit、--frail、--diagnostics、--color、--lang 在此同样有效。

退出码：0 已核对；1 有内容无法读取（加 --frail 时有差异亦然）；2 用法错误。`,
  },

  // wrong usage
  wrongName: { en: 'the name of a file or folder is empty', zh: '文件名或目录名为空' },
  wrongMonth: { en: 'a month is 3, 3-5 or 2031-03, not {it}', zh: '月份应写作 3、3-5 或 2031-03，而不是 {it}' },
  wrongDate: { en: 'a date is 2031-06 or 2031-06-15, not {it}', zh: '日期应写作 2031-06 或 2031-06-15，而不是 {it}' },
  wrongDay: { en: 'a day is 2031-06-30, not {it}', zh: '日期应写作 2031-06-30，而不是 {it}' },
  tasksNoInput: { en: 'name a notice, a folder or a plan', zh: '请指定公文、目录或计划' },
  tasksTwoForms: { en: 'choose one of --csv, --md and --json', zh: '--csv、--md、--json 只能选其一' },
  tasksForm: {
    en: 'the name tells no form: end it in {forms}',
    zh: '从文件名看不出格式；请以 {forms} 结尾',
  },
  tasksBelied: { en: 'the name belies the form: {form} was asked for', zh: '文件名与格式不符：要求的格式是 {form}' },
  tasksTwice: { en: 'two results cannot have one name', zh: '两个结果不能写入同一文件' },
  tasksFormat: { en: '--format is for a single file', zh: '--format 仅用于单个文件' },

  // outcome
  noFiles: { en: 'no notice was found', zh: '未找到公文' },
  noMatch: { en: 'nothing matches (tasks: {count})', zh: '{count} 项任务中没有符合条件的' },
  noTasks: { en: 'no tasks were found (documents: {files})', zh: '{files} 份公文中没有任务' },
  wroteTasks: { en: 'tasks written: {count}', zh: '已写入 {count} 项任务' },
  wroteEvents: { en: 'events written: {count}', zh: '已写入 {count} 个日程' },
  unreadFiles: {
    en: 'could not be read: {failed} of {files} files, named above',
    zh: '{files} 个文件中有 {failed} 个无法读取，已在上面列出',
  },
  copyOf: { en: 'the same notice as {file}; left out', zh: '与 {file} 是同一公文，未重复列入' },
  leftLists: {
    en: 'left out: lists that plan-parse wrote: {count}',
    zh: '未列入：plan-parse 自己写的清单 {count} 个',
  },
  leftWarnings: {
    en: 'warnings: {count} (files: {files}); an xlsx lists them under 存疑',
    zh: '{files} 个文件有 {count} 条警告，xlsx 的“存疑”页列出',
  },
  undatedBy: {
    en: 'left out, since --by cannot be told of a time without a year: {count}',
    zh: '{count} 项任务没有年份，无法判断 --by，未列入',
  },
  noTimes: { en: 'left out, since they state no time: {count}', zh: '{count} 项未写明时间，未列入' },
  yearless: { en: 'not in the calendar, of no year: {count} ({which})', zh: '{count} 项任务没有年份，未列入日历（{which}）' },
  timeless: { en: 'not in the calendar, of no date: {count} ({which})', zh: '{count} 项任务没有日期，未列入日历（{which}）' },
  moreFlaws: { en: '… and {more} more', zh: '……另有 {more} 处' },
  noPlan: { en: 'this JSON is no plan that plan-parse wrote', zh: '此 JSON 不是 plan-parse 输出的计划' },
  noKeys: { en: 'the column of keys (标识) is gone: lines are told by their words', zh: '标识列已删除，按内容对应' },
  formulas: { en: 'of {count} formulas the values are kept, not the formulas', zh: '{count} 个公式只保留计算结果' },
  ledgerProtected: { en: 'the workbook is protected by a password; save it without one', zh: '工作簿有密码保护，请另存为无密码的文件' },
  noWorkbook: { en: 'this is no xlsx workbook, or it is damaged; save it as .xlsx', zh: '不是 xlsx 工作簿或已损坏，请另存为 .xlsx' },
  noLedger: {
    en: 'this workbook is no ledger: no sheet has a row of headings with 工作内容, 责任部门, 完成时限 …',
    zh: '此工作簿不是任务台账：没有工作表含“工作内容、责任部门、完成时限”等表头',
  },
  ledgerTooLong: {
    en: 'a sheet has more than 100,000 rows; delete the empty ones below the ledger and save it',
    zh: '工作表超过 10 万行，请删除台账下方的空行后保存',
  },
  ledgerTooLarge: { en: 'the workbook unpacks to more than 64 MiB', zh: '工作簿解压后超过 64 MiB' },
  noSpreadsheets: {
    en: 'for xlsx the library exceljs is needed, which this installation left out: npm install -g exceljs@4.4.0 where plan-parse is installed with -g, else npm install exceljs@4.4.0 in its project',
    zh: '读写 xlsx 需要 exceljs，当前安装未包含：全局安装（-g）的请运行 npm install -g exceljs@4.4.0，项目内安装的在项目目录运行 npm install exceljs@4.4.0',
  },
} as const satisfies Record<string, Record<Language, string>>;
