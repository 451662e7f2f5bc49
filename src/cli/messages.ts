import type { Language } from './language.js';

/** Every word that the terminal shows, diagnostics apart; `{name}` is where a detail goes. */
const MESSAGES = {
  // help
  synopsis: { en: '[options] [FILE|-]', zh: '[选项] [FILE|-]' },
  description: {
    en: 'Reads a Chinese work-plan notice (工作要点, 工作计划, 重点工作任务分解) and writes it as JSON.',
    zh: '读取工作要点、工作计划、重点工作任务分解等公文，输出 JSON。',
  },
  file: {
    en: 'the notice: docx, pdf, html or text, told by content; - or none for standard input',
    zh: '公文：docx、pdf、html 或文本，按内容识别；- 或省略为标准输入',
  },
  output: { en: 'write to FILE, whole or not at all, in place of standard output', zh: '写入 FILE（要么完整，要么不写），不写标准输出' },
  compact: { en: 'one line of JSON', zh: 'JSON 写成一行' },
  withText: { en: 'add the reading text that every span points into', zh: '附上各 span 所指的全文' },
  format: {
    en: 'read as FORMAT, whatever the content looks like: docx, pdf, html, txt',
    zh: '不按内容识别，指定格式：docx、pdf、html、txt',
  },
  diagnostics: { en: 'how to show problems on standard error', zh: '问题在标准错误上的写法' },
  frail: { en: 'exit 1 on any warning too', zh: '有警告也以 1 退出' },
  lang: { en: 'language of messages (default: by locale)', zh: '信息的语言（默认随系统区域设置）' },
  version: { en: 'show the version', zh: '显示版本' },
  help: { en: 'show this help', zh: '显示帮助' },
  schema: { en: 'write the JSON Schema of the output', zh: '输出 JSON Schema' },
  check: { en: 'check a JSON file against the schema and its ledger of characters', zh: '按 schema 和字符台账检查 JSON 文件' },
  checkFile: { en: 'what plan-parse wrote; - for standard input', zh: 'plan-parse 的输出；- 为标准输入' },
  helpCommand: { en: 'show help for a command', zh: '显示命令的帮助' },
  examples: {
    en: `
Examples:
  plan-parse notice.docx > plan.json
  plan-parse notice.pdf -o plan.json --with-text
  curl -s https://example.org/notice.html | plan-parse --compact | jq '.tasks[]'
  plan-parse check plan.json

Exit codes: 0 read without an error; 1 something could not be read (with --frail: any warning); 2 wrong usage.`,
    zh: `
示例：
  plan-parse 通知.docx > 计划.json
  plan-parse 通知.pdf -o 计划.json --with-text
  curl -s https://example.org/notice.html | plan-parse --compact | jq '.tasks[]'
  plan-parse check 计划.json

退出码：0 读取无误；1 有内容无法读取（加 --frail 时有警告亦然）；2 用法错误。`,
  },
  'Usage:': { en: 'Usage:', zh: '用法：' },
  'Arguments:': { en: 'Arguments:', zh: '参数：' },
  'Options:': { en: 'Options:', zh: '选项：' },
  'Commands:': { en: 'Commands:', zh: '命令：' },
  choices: { en: '{what} ({choices})', zh: '{what}（{choices}）' },

  // wrong usage
  'commander.unknownOption': { en: 'there is no option {it}', zh: '没有选项 {it}' },
  'commander.missingArgument': { en: 'the argument {it} is missing', zh: '缺少参数 {it}' },
  'commander.optionMissingArgument': { en: 'option {it} needs a value', zh: '选项 {it} 缺少值' },
  'commander.invalidArgument': { en: 'option {it} has a wrong value; there are: {choices}', zh: '选项 {it} 的值不对；可选：{choices}' },
  'commander.excessArguments': { en: 'give one file at a time', zh: '一次只能读一个文件' },
  wrongUsage: { en: 'wrong usage: {it}', zh: '用法错误：{it}' },
  didYouMean: { en: '; did you mean {meant}?', zh: '；是否想用 {meant}？' },
  unknownFormat: { en: 'no reader for format {it}; there are: {formats}', zh: '没有读取 {it} 格式的读取器；可选：{formats}' },
  seeHelp: { en: 'See plan-parse --help.', zh: '用法见 plan-parse --help。' },

  // outcome
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  page: { en: 'at page {page}, offset {offset}', zh: '第{page}页，偏移 {offset}' },
  offset: { en: 'at offset {offset}', zh: '偏移 {offset}' },
  valid: { en: 'valid', zh: '有效' },
  cannotWrite: { en: 'cannot write: {why}', zh: '无法写入：{why}' },
  unexpected: { en: 'unexpected: {why}', zh: '意外错误：{why}' },
} as const satisfies Record<string, Record<Language, string>>;

/** Names a message of the terminal. */
export type MessageKey = keyof typeof MESSAGES;

/** Gives a message in a language, its `{name}` places filled. */
export function message(language: Language, key: MessageKey, details: Readonly<Record<string, string | number>> = {}): string {
  return MESSAGES[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(details[name] ?? whole));
}

/** Says whether there is a message of that name. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(MESSAGES, key);
}
