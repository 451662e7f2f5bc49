import { filled } from '../template.js';
import type { Language } from './language.js';
import { MCP_MESSAGES } from './mcp-messages.js';
import { QUEUE_MESSAGES } from './queue-messages.js';
import { REVIEW_MESSAGES } from './review-messages.js';
import { SERVE_MESSAGES } from './serve-messages.js';
import { TASK_MESSAGES } from './task-messages.js';

/** Every word that the terminal shows, diagnostics apart; `{name}` is where a detail goes. */
const MESSAGES = {
  // help
  synopsis: { en: '[options] [FILE|-]', zh: '[选项] [FILE|-]' },
  description: {
    en: 'Reads a Chinese work-plan notice (工作要点, 工作计划, 重点工作任务分解) and writes it as JSON.',
    zh: '读取工作要点、工作计划、重点工作任务分解等公文，输出 JSON。',
  },
  file: {
    en: 'the notice: docx, doc, wps, odt, rtf, xlsx, xls, ods, ofd, pdf, html or text, told by content; - or none for standard input',
    zh: '公文：docx、doc、wps、odt、rtf、xlsx、xls、ods、ofd、pdf、html 或文本，按内容识别；- 或省略为标准输入',
  },
  output: { en: 'write to FILE, whole or not at all, in place of standard output', zh: '写入 FILE（要么完整，要么不写），不写标准输出' },
  compact: { en: 'one line of JSON', zh: 'JSON 写成一行' },
  withText: { en: 'add the reading text that every span points into', zh: '附上各 span 所指的全文' },
  boxes: {
    en: 'add to every span where it stands on its pages (PDF, OFD), in points',
    zh: '为各 span 附上页面上的位置（PDF、OFD），以磅为单位',
  },
  format: {
    en: 'read as FORMAT, whatever the content looks like: docx, xlsx, ofd, odt, ods, pdf, doc, xls, rtf, mhtml, xml, html, txt',
    zh: '不按内容识别，指定格式：docx、xlsx、ofd、odt、ods、pdf、doc、xls、rtf、mhtml、xml、html、txt',
  },
  entry: {
    en: 'of an archive, a mail or a portfolio with several documents read the one of that name',
    zh: '压缩包、邮件或 PDF 包中有多个文件时，读取该名称的一个',
  },
  ocr: {
    en: 'recognise text in pictures: scanned pages, png, jpg, tiff; it takes an engine installed apart (docs/ocr.md)',
    zh: '识别图像中的文字：扫描页、png、jpg、tiff；需另装识别引擎（见 docs/zh/ocr.md）',
  },
  ndjson: { en: 'read all documents of an archive or a mail, one a line', zh: '读取压缩包或邮件中的所有文件，一行一份' },
  diagnostics: { en: 'how to show problems on standard error', zh: '问题在标准错误上的写法' },
  frail: { en: 'exit 1 on any warning too', zh: '有警告也以 1 退出' },
  limit: {
    en: 'what a document may cost; may be repeated (default: {defaults}; time in seconds, memory in MiB, sizes in bytes)',
    zh: '读取一个文档的上限，可重复（默认 {defaults}；time 为秒，memory 为 MiB，大小为字节）',
  },
  color: { en: 'when to colour what is shown', zh: '何时使用颜色' },
  lang: { en: 'language of messages (default: by locale)', zh: '信息的语言（默认随系统区域设置）' },
  version: { en: 'show the version', zh: '显示版本' },
  help: { en: 'show this help', zh: '显示帮助' },
  schema: { en: 'write the JSON Schema of the output', zh: '输出 JSON Schema' },
  check: { en: 'check JSON files against the schema and their ledgers of characters', zh: '按 schema 和字符台账检查 JSON 文件' },
  checkFile: {
    en: 'what plan-parse wrote, one document or one a line (NDJSON); - for standard input',
    zh: 'plan-parse 的输出，一份或一行一份（NDJSON）；- 为标准输入',
  },
  audit: {
    en: 'show the text of a notice with what each part of it was taken for, and the tasks that were read from it',
    zh: '显示公文全文，逐段标明归入何处、为何另列，并列出读到的任务',
  },
  auditFile: {
    en: 'the notice: docx, doc, wps, odt, rtf, xlsx, xls, ods, ofd, pdf, html or text, told by content; - for standard input',
    zh: '公文：docx、doc、wps、odt、rtf、xlsx、xls、ods、ofd、pdf、html 或文本，按内容识别；- 为标准输入',
  },
  batch: { en: 'read many documents: folders in, a folder of JSON or a stream of it out', zh: '批量读取：目录进，JSON 目录或 JSON 流出' },
  batchPaths: { en: 'folders and files to read', zh: '要读取的目录和文件' },
  batchNdjson: {
    en: 'write one document a line to standard output, in the order of the inputs',
    zh: '按输入顺序逐行写到标准输出，一行一份',
  },
  batchFilesFrom: {
    en: 'read paths from FILE, or from standard input for -, one a line',
    zh: '从 FILE（- 为标准输入）读取路径，一行一个',
  },
  batchNull: { en: 'paths of --files-from end with a NUL byte', zh: '--files-from 的路径以 NUL 分隔' },
  batchBase: {
    en: 'the folder whose tree the output repeats (default: the one that all DIRs share; with --files-from the current one)',
    zh: '输出目录沿用其结构的目录（默认为各 DIR 共同的上级；用 --files-from 时为当前目录）',
  },
  batchInclude: { en: "only files that match, such as '*.docx'; may be repeated", zh: "只读匹配的文件，如 '*.docx'；可重复" },
  batchExclude: { en: 'no files and folders that match; may be repeated', zh: '排除匹配的文件和目录；可重复' },
  batchJobs: { en: 'documents read at once', zh: '同时读取的份数' },
  batchJobsDefault: { en: '{jobs}: the processors, at most 8', zh: '{jobs}，即处理器数，最多 8' },
  batchTimeout: { en: 'most processor seconds for one document', zh: '单份文件占用处理器的最长秒数' },
  batchMemory: { en: 'most memory for one document, in MiB', zh: '单份文件的内存上限（MiB）' },
  batchForce: { en: 'read again what is done', zh: '已完成的也重新读取' },
  batchReport: {
    en: 'where the report goes (default: report.json in the output folder)',
    zh: '报告写到何处（默认为输出目录下 report.json）',
  },
  batchQuiet: {
    en: 'no progress and no table at the end; what fails is said, a line each',
    zh: '不显示进度和结尾的统计；失败的仍逐一列出',
  },
  batchList: { en: 'show which files would be read, and read none', zh: '只列出将要读取的文件，不读取' },
  batchExamples: {
    en: `
-o names the output folder; --compact, --with-text, --boxes, --frail, --diagnostics, --color and --lang hold here too.

Examples:
  plan-parse batch archive -o json
  plan-parse batch archive --include '*.docx' --exclude drafts -o json --jobs 4
  find /share -name '*.pdf' -print0 | plan-parse batch --files-from - -0 --ndjson > plans.ndjson

Exit codes: 0 all read; 1 some failed; 2 wrong usage; 130 interrupted.`,
    zh: `
-o 指定输出目录；--compact、--with-text、--boxes、--frail、--diagnostics、--color、--lang 在此同样有效。

示例：
  plan-parse batch 档案 -o json
  plan-parse batch 档案 --include '*.docx' --exclude 草稿 -o json --jobs 4
  find /share -name '*.pdf' -print0 | plan-parse batch --files-from - -0 --ndjson > 计划.ndjson

退出码：0 全部读取；1 有失败；2 用法错误；130 被中断。`,
  },
  auditExamples: {
    en: '\n-o, --format, --frail, --limit, --diagnostics, --color and --lang hold here too; see plan-parse --help.',
    zh: '\n-o、--format、--frail、--limit、--diagnostics、--color、--lang 在此同样有效，说明见 plan-parse --help。',
  },
  checkExamples: {
    en: '\n--limit bytes=N (of one document), --diagnostics, --color and --lang hold here too.\n\nExamples:\n  plan-parse check plan.json\n  plan-parse check json/*.json plans.ndjson\n\nExit codes: 0 all valid; 1 some are not; 2 wrong usage.',
    zh: '\n--limit bytes=N（单份文件）、--diagnostics、--color、--lang 在此同样有效。\n\n示例：\n  plan-parse check 计划.json\n  plan-parse check json/*.json 计划.ndjson\n\n退出码：0 全部有效；1 有的无效；2 用法错误。',
  },
  helpCommand: { en: 'show help for a command', zh: '显示命令的帮助' },
  helpWhich: { en: 'the command; none for this overview', zh: '命令；省略则显示总的帮助' },
  examples: {
    en: `
Examples:
  plan-parse notice.docx > plan.json
  plan-parse notice.pdf -o plan.json --with-text
  curl -s https://example.org/notice.html | plan-parse --compact | jq '.tasks[]'
  plan-parse audit notice.docx
  plan-parse batch folder -o json
  plan-parse check plan.json

Exit codes: 0 read without an error; 1 something could not be read (with --frail: any warning); 2 wrong usage.

A problem? Tell those from whom you have plan-parse: the command, what it said, and plan-parse --version. Where a notice is read wrongly, plan-parse audit shows how.`,
    zh: `
示例：
  plan-parse 通知.docx > 计划.json
  plan-parse 通知.pdf -o 计划.json --with-text
  curl -s https://example.org/notice.html | plan-parse --compact | jq '.tasks[]'
  plan-parse audit 通知.docx
  plan-parse batch 目录 -o json
  plan-parse check 计划.json

退出码：0 读取无误；1 有内容无法读取（加 --frail 时有警告亦然）；2 用法错误。

遇到问题？请把所用命令、显示的信息和 plan-parse --version 的结果告诉提供本程序的人；读错的公文可用 plan-parse audit 查看是怎样读的。`,
  },
  'Usage:': { en: 'Usage:', zh: '用法：' },
  'Arguments:': { en: 'Arguments:', zh: '参数：' },
  'Options:': { en: 'Options:', zh: '选项：' },
  'Commands:': { en: 'Commands:', zh: '命令：' },
  '[options]': { en: '[options]', zh: '[选项]' },
  choices: { en: ' ({choices})', zh: '（{choices}）' },
  default: { en: ' (default: {usual})', zh: '（默认 {usual}）' },

  // wrong usage
  'commander.unknownOption': { en: 'there is no option {it}', zh: '没有选项 {it}' },
  'commander.missingArgument': { en: 'the argument {it} is missing', zh: '缺少参数 {it}' },
  'commander.optionMissingArgument': { en: 'option {it} needs a value', zh: '选项 {it} 缺少值' },
  'commander.missingMandatoryOptionValue': { en: 'option {it} is needed', zh: '缺少必需的选项 {it}' },
  'commander.invalidArgument': { en: 'option {it} has a wrong value; there are: {choices}', zh: '选项 {it} 的值不对；可选：{choices}' },
  'commander.unknownCommand': { en: 'there is no command {it}', zh: '没有命令 {it}' },
  noCommand: { en: 'there is no command {it}{meant}', zh: '没有命令 {it}{meant}' },
  thereAre: { en: '; there are: {names}', zh: '；可用的有：{names}' },
  insteadSeveral: { en: 'this reads one file; for several: {command}', zh: '此命令一次读一个文件；读取多个请用：{command}' },
  insteadFolder: { en: 'for all documents in it: {command}', zh: '读取其中所有文件请用：{command}' },
  ndjsonNoFile: { en: '--ndjson needs a file; save what is to be read, and name it', zh: '--ndjson 需要文件名；请先存为文件再读取' },
  batchEntry: {
    en: 'batch reads all documents of an archive; --entry is for single files',
    zh: '批量读取会读取压缩包中的所有文件；--entry 仅用于单个文件',
  },
  insteadNotice: {
    en: 'this checks the JSON that plan-parse writes; for a notice, write that first: {command}',
    zh: '此命令检查 plan-parse 写出的 JSON；检查公文请先写出：{command}',
  },
  insteadPattern: { en: 'for all files that match: {command}', zh: '读取所有匹配的文件请用：{command}' },
  insteadCommand: {
    en: 'did you mean the command {meant}? See plan-parse help {meant}',
    zh: '是否想用命令 {meant}？用法见 plan-parse help {meant}',
  },
  outputIsInput: {
    en: 'this is the file that is read; name another one for the result',
    zh: '这就是所读的文件；请另指定结果文件',
  },
  'commander.excessArguments': { en: 'there are too many arguments', zh: '参数过多' },
  wrongUsage: { en: 'wrong usage: {it}', zh: '用法错误：{it}' },
  didYouMean: { en: '; did you mean {meant}?', zh: '；是否想用 {meant}？' },
  unknownFormat: { en: 'no reader for format {it}; there are: {formats}', zh: '没有读取 {it} 格式的读取器；可选：{formats}' },
  outOfBounds: { en: 'option {it} takes a number between {bounds}', zh: '选项 {it} 须为数值，范围 {bounds}' },
  batchNoInput: { en: 'name a folder, or --files-from', zh: '请指定目录或 --files-from' },
  batchTwoInputs: { en: 'name folders or --files-from, not both', zh: '目录与 --files-from 只能选其一' },
  batchNoOutput: {
    en: 'say where the documents go: -o OUT or --ndjson (or --list, to see what would be read)',
    zh: '请指定输出：-o OUT 或 --ndjson（或用 --list 查看将读取哪些文件）',
  },
  batchListReport: { en: '--list reads nothing, so there is no --report', zh: '--list 不读取文件，没有 --report' },
  batchTwoOutputs: { en: 'choose one of -o OUT and --ndjson', zh: '-o OUT 与 --ndjson 只能选其一' },
  batchOneFile: {
    en: 'a batch writes a folder of JSON; for a list of the tasks: {command}',
    zh: '批量读取的结果是 JSON 目录；要任务清单请用：{command}',
  },
  batchFormat: {
    en: 'batch tells formats by content; --format is for single files',
    zh: '批量读取按内容识别格式；--format 仅用于单个文件',
  },
  batchLimit: {
    en: '--limit is for single files; batch has --timeout and --memory',
    zh: '--limit 仅用于单个文件；批量读取用 --timeout 和 --memory',
  },
  batchSamePlace: {
    en: 'OUT is the folder that is read; name another one, so that no run reads its own output',
    zh: '输出目录就是所读的目录；请另指定，以免读取自己的输出',
  },
  seeHelp: { en: 'See {help}.', zh: '用法见 {help}。' },

  // outcome
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  page: { en: 'at page {page}, offset {offset}', zh: '第{page}页，偏移 {offset}' },
  offset: { en: 'at offset {offset}', zh: '偏移 {offset}' },
  valid: { en: 'valid', zh: '有效' },
  isReport: { en: 'a report of batch, no document; not checked', zh: '这是批量读取的报告，不是文档，未检查' },
  validMany: { en: 'valid, {count} {count:document|documents}', zh: '有效，共 {count} 份' },
  cannotWrite: { en: 'cannot write: {why}', zh: '无法写入：{why}' },
  cannotRead: { en: 'cannot be read: {why}', zh: '无法读取：{why}' },
  noFolder: { en: '{why}', zh: '{why}' },
  cannotStart: {
    en: 'the processes that read documents cannot be started: {why}; too few files (ulimit -n), processes or too little memory may be allowed',
    zh: '无法启动读取文件的进程：{why}；可能是允许的文件数（ulimit -n）、进程数或内存过少',
  },
  locked: { en: 'another run ({holder}) is at work in this folder', zh: '另有一次运行（{holder}）正在使用该目录' },

  // batch: progress and table
  finishing: { en: 'finishing what is under way; once more stops at once', zh: '正在完成手头的文件；再按一次立即停止' },
  interrupted: { en: 'interrupted; the same command goes on from here', zh: '已中断；再次运行同一命令即可继续' },
  cutShort: { en: 'interrupted; not all was read', zh: '已中断；未全部读取' },
  progress: { en: '{done} {done:file|files}, {rate}/s, {failed} failed', zh: '{done} 个文件，每秒 {rate} 个，失败 {failed}' },
  progressOf: {
    en: '{done} of {total} {total:file|files}, {rate}/s, {left} left, {failed} failed',
    zh: '{done}/{total} 个文件，每秒 {rate} 个，剩余 {left}，失败 {failed}',
  },
  sums: { en: '{files} {files:file|files} in {seconds} s, {rate} a second', zh: '{files} 个文件，{seconds} 秒，每秒 {rate} 个' },
  sumRead: { en: 'read', zh: '读取' },
  sumSkipped: { en: 'skipped, done before', zh: '跳过（先前已完成）' },
  sumFailed: { en: 'failed', zh: '失败' },
  sumWarned: { en: 'with warnings', zh: '有警告' },
  sumPlans: { en: 'plans in all of these', zh: '以上文件中的计划' },
  sumTasks: { en: 'tasks in all of these', zh: '以上文件中的任务' },
  sumPlanless: { en: 'without a plan', zh: '没有计划' },
  sumStale: {
    en: 'outputs whose input is gone or renamed (named in the report, under "stale")',
    zh: '输出的原文件已删除或改名（见报告中的 "stale"）',
  },
  nothingToRead: { en: 'there is no file to read', zh: '没有可读取的文件' },
  beside: { en: '; {rest}', zh: '；{rest}' },
  leftOut: { en: 'left out: {list}', zh: '略过：{list}' },
  'leftOut.filtered': { en: '{count} by --include or --exclude', zh: '按 --include 或 --exclude 排除 {count} 个' },
  'leftOut.own': { en: '{count} written by plan-parse itself', zh: 'plan-parse 自己的输出 {count} 个' },
  'leftOut.hidden': { en: '{count} hidden', zh: '隐藏文件 {count} 个' },
  'leftOut.locks': { en: '{count} lock {count:file|files} (~$)', zh: '锁文件（~$）{count} 个' },
  'leftOut.links': { en: '{count} {count:link|links} to elsewhere', zh: '指向别处的链接 {count} 个' },
  'leftOut.special': { en: '{count} {count:pipe or device|pipes or devices}', zh: '管道或设备 {count} 个' },
  troubleFailed: { en: '{failed} of {files} {files:file|files} failed', zh: '{files} 个文件中有 {failed} 个失败' },
  troubleWarned: { en: '{warned} of {files} {files:file|files} {warned:has|have} warnings', zh: '{files} 个文件中有 {warned} 个有警告' },
  troubleReport: { en: '; report: {file}', zh: '；报告：{file}' },
  sumDuplicates: { en: 'duplicates of others', zh: '与他件内容相同' },
  sumMore: { en: '… and {more} more', zh: '……另有 {more} 个' },
  sumReport: { en: 'report: {file}', zh: '报告：{file}' },
  ...TASK_MESSAGES,
  ...REVIEW_MESSAGES,
  ...MCP_MESSAGES,
  ...SERVE_MESSAGES,
  ...QUEUE_MESSAGES,
  addressSpace: {
    en: 'the system leaves {left} MiB of address space (ulimit -v); {needed} are needed to run',
    zh: '系统只允许再使用 {left} MiB 地址空间（ulimit -v），运行需要 {needed} MiB',
  },
  unexpected: { en: 'unexpected: {why}', zh: '意外错误：{why}' },
} as const satisfies Record<string, Record<Language, string>>;

/** Names a message of the terminal. */
export type MessageKey = keyof typeof MESSAGES;

/** Gives a message in a language, its `{name}` places filled. */
export function message(language: Language, key: MessageKey, details: Readonly<Record<string, string | number>> = {}): string {
  return filled(MESSAGES[key][language], details);
}

/** Says whether there is a message of that name. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(MESSAGES, key);
}
