import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type PlanDocument, parse } from '../src/index.js';
import { LIMITS, type Limits } from '../src/limits.js';
import { MEANINGS } from '../src/meanings.js';
import { type Measured, measure } from './accuracy/measure.js';
import { type Cells, fieldTable, fileTable } from './accuracy/tables.js';

/** What the READMEs show is what the program does: `npm run readme` writes these blocks anew. */
const NOTICE = 'fixtures/science-week/input.txt';

const LIMIT_NAMES: Record<keyof Limits, { en: string; zh: string }> = {
  bytes: { en: 'bytes of the input', zh: '输入文件的字节数' },
  unpacked: { en: 'bytes of all parts of a package, counted while unpacking', zh: '压缩包解压后的总字节数（边解压边计）' },
  part: { en: 'bytes of one unpacked part', zh: '单个部件解压后的字节数' },
  ratio: {
    en: 'how many times its size a package unpacks to, beyond the first 16 MiB',
    zh: '压缩包解压后（16 MiB 以外的部分）与自身大小之比',
  },
  entries: { en: 'entries of a package', zh: '压缩包的条目数' },
  depth: { en: 'depth of nested elements of an XML part', zh: 'XML 部件中元素嵌套的层数' },
  nesting: { en: 'depth of nested elements of a web page; deeper ones are flattened', zh: '网页元素嵌套的层数；更深的展平' },
  elements: { en: 'elements of an XML part', zh: 'XML 部件的元素个数' },
  tags: { en: 'tags of a web page', zh: '网页的标签个数' },
  attributes: { en: 'attributes of one tag, of XML or of a web page', zh: '一个标签（XML 或网页）的属性个数' },
  cells: {
    en: 'places of one table (rows × columns); a larger one is read as paragraphs',
    zh: '单个表格的格数（行 × 列）；更大的按段落读取',
  },
  row: { en: 'cells of one row of a Word table', zh: 'Word 表格一行的单元格数' },
  pages: { en: 'pages of a PDF; further ones are not read', zh: 'PDF 的页数；其余不读' },
  stream: { en: 'bytes of one unpacked stream of a PDF, fonts apart', zh: 'PDF 单个数据流解压后的字节数（字体除外）' },
  glyphs: { en: 'characters drawn on one page of a PDF; further ones are not read', zh: 'PDF 一页的字符数；其余不读' },
  strokes: { en: 'rules and areas drawn on one page of a PDF; further ones are not seen', zh: 'PDF 一页的线和色块数；其余不计' },
  text: { en: 'length of the reading text (UTF-16 code units)', zh: '全文长度（UTF-16 码元）' },
  items: { en: 'paragraphs, headings and places of tables together', zh: '段落、标题与表格格数之和' },
  time: { en: 'seconds for one document', zh: '读取一个文档的秒数' },
  memory: {
    en: 'MiB of memory for one document; three quarters of it for its objects',
    zh: '读取一个文档的内存（MiB），其中四分之三用于对象',
  },
};
const SEVERITIES = { en: { error: 'error', warning: 'warning', info: 'info' }, zh: { error: '错误', warning: '警告', info: '提示' } };
const HEADS = {
  en: { code: 'Code', severity: 'Severity', message: 'Message', name: 'Name', what: 'What', limit: 'Limit' },
  zh: { code: '代码', severity: '级别', message: '信息', name: '名称', what: '项目', limit: '上限' },
};

/** Reading the fixtures takes its time; both READMEs show the same figures. */
const measured = measure();

it.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s shows what the program does', async (file, language) => {
  const shown = readFileSync(file, 'utf8');
  const renewed = [
    ['example', await example()],
    ['diagnostics', diagnostics(language)],
    ['accuracy', accuracy(await measured, language)],
    ['limits', limits(language)],
  ].reduce((text, [name, block]) => withBlock(text, name as string, block as string), shown);
  await expect(renewed).toMatchFileSnapshot(`../${file}`);
});

it('shows its example within the first forty lines', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n');
  for (const file of ['README.md', 'README.zh-CN.md']) expect(lines(file).indexOf('<!-- /example -->')).toBeLessThan(40);
});

function withBlock(text: string, name: string, block: string): string {
  const place = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  expect(text).toMatch(place);
  return text.replace(place, (_, open, close) => `${open}${block}\n${close}`);
}

async function example(): Promise<string> {
  const bytes = readFileSync(NOTICE);
  const { document } = await parse(bytes, { path: NOTICE });
  return [
    '```text',
    bytes.toString('utf8').trimEnd(),
    '```',
    '',
    '```console',
    `$ node bin/plan-parse.js ${NOTICE} > plan.json`,
    "$ jq -c '.notice | {documentNumber, title, addressees, issuers, issuedOn}' plan.json",
    JSON.stringify(picked(document.notice, ['documentNumber', 'title', 'addressees', 'issuers', 'issuedOn'])),
    "$ jq -c '.tasks[] | {content, deadline, leaders, departments, supporting, path}' plan.json",
    ...document.tasks.map((task) => JSON.stringify(picked(task, ['content', 'deadline', 'leaders', 'departments', 'supporting', 'path']))),
    '```',
  ].join('\n');
}

function picked<T extends PlanDocument['notice'] | PlanDocument['tasks'][number]>(value: T, keys: readonly (keyof T)[]): object {
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

function diagnostics(language: 'en' | 'zh'): string {
  const { code, severity, message } = HEADS[language];
  const rows = Object.entries(MEANINGS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, meaning]) => [
      `\`${name}\``,
      SEVERITIES[language][meaning.severity],
      meaning[language].replace(/\{(\w+?)(?:Zh)?\}/g, '*$1*'),
    ]);
  return table([code, severity, message], rows);
}

function limits(language: 'en' | 'zh'): string {
  const names = Object.keys(LIMIT_NAMES) as (keyof Limits)[];
  return table(
    [HEADS[language].name, HEADS[language].what, HEADS[language].limit],
    names.map((name) => [`\`${name}\``, LIMIT_NAMES[name][language], LIMITS[name].toLocaleString('en')]),
  );
}

function accuracy(files: readonly Measured[], language: 'en' | 'zh'): string {
  const [byField, byFormat] = [fieldTable(files, language), fileTable(files, language)];
  return [byField, byFormat].map(([head = [], ...rows]: Cells) => table(head, rows)).join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
