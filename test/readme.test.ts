import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { program } from '../src/cli/program.js';
import { type PlanDocument, parse } from '../src/index.js';
import { readingOf } from '../src/ledger/row.js';
import { NOTICE_FIELDS } from '../src/lexicon/fields.js';
import { LIMITS, type Limits } from '../src/limits.js';
import { MEANINGS } from '../src/meanings.js';
import { plural } from '../src/template.js';
import { tasksTable } from '../src/writers/tasks-table.js';
import { withBlock } from './blocks.js';
import { folder, shell } from './cli/run.js';

/** What the READMEs and docs/ show is what the program does: `npm run readme` writes these blocks anew (those about accuracy: fixtures.test.ts). */
const NOTICE = 'samples/science-week.txt';
/** A README is read in one sitting. */
const MOST_LINES = 150;

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
  ocr: { en: 'seconds for recognising the text of one page in its picture (`--ocr`)', zh: '识别一页图像中文字的秒数（`--ocr`）' },
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

/** What is generated into each page. */
const PAGES = [
  ['README.md', 'en', ['example']],
  ['README.zh-CN.md', 'zh', ['example']],
  ['docs/diagnostics.md', 'en', ['diagnostics', 'limits']],
  ['docs/zh/diagnostics.md', 'zh', ['diagnostics', 'limits']],
] as const;

const BLOCKS = { example, diagnostics, limits };

it.each(PAGES)('%s shows what the program does', async (file, language, blocks) => {
  let renewed = readFileSync(file, 'utf8');
  for (const name of blocks) renewed = withBlock(renewed, name, await BLOCKS[name](language));
  await expect(renewed).toMatchFileSnapshot(`../${file}`);
});

it.each([
  ['docs/output.md', '公文要素: ', ', ', '; `spans` by field.'],
  ['docs/zh/output.md', '公文要素：', '、', '；`spans` 按字段注明出处。'],
])('%s names every element of the notice', async (file, head, between, tail) => {
  const named = Object.entries(NOTICE_FIELDS).map(([field, { term }]) => `\`${field}\` ${term}`);
  const row = `| \`notice\` | ${head}${named.join(between)}${tail} |`;
  await expect(readFileSync(file, 'utf8').replace(/^\| `notice` \|.*$/m, row)).toMatchFileSnapshot(`../${file}`);
});

it('shows its example on the first screens, and ends within a sitting', () => {
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n');
  for (const file of ['README.md', 'README.zh-CN.md']) expect(lines(file).indexOf('<!-- /example -->')).toBeLessThan(50);
  for (const file of ['README.md', 'README.zh-CN.md']) expect(lines(file).length).toBeLessThanOrEqual(MOST_LINES);
});

it('has each page for users in both languages, and no link that leads nowhere', () => {
  const pages = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', ...pagesIn('docs'), ...pagesIn('docs/zh')];
  expect(pagesIn('docs/zh').map((page) => basename(page))).toEqual([
    'accuracy.md',
    'batch.md',
    'diagnostics.md',
    'mcp.md',
    'ocr.md',
    'output.md',
    'queue.md',
    'review.md',
    'serve.md',
    'tasks.md',
  ]);
  const broken = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => join(dirname(page), to))
      .filter((to) => !existsSync(to))
      .map((to) => `${page} -> ${to}`),
  );
  expect(broken).toEqual([]);
});

it('names the version of the package in its commands', () => {
  for (const file of ['README.md', 'README.zh-CN.md'])
    for (const [, version] of readFileSync(file, 'utf8').matchAll(/plan-parse-(\d+\.\d+\.\d+)/g))
      expect(version, file).toBe(manifest.version);
});

it('lists every option of the command line, in the README or on the page about many documents or lists of work', () => {
  const help = ['en', 'zh'] as const;
  const root = program('en', () => {});
  const commands = root.commands.flatMap((command) => [command, ...command.commands]);
  const options = [root, ...commands].flatMap((command) => command.options.map(({ long }) => long ?? ''));
  for (const language of help) {
    const pages =
      language === 'en'
        ? ['README.md', 'docs/batch.md', 'docs/tasks.md', 'docs/serve.md', 'docs/queue.md']
        : ['README.zh-CN.md', 'docs/zh/batch.md', 'docs/zh/tasks.md', 'docs/zh/serve.md', 'docs/zh/queue.md'];
    const text = pages.map((page) => readFileSync(page, 'utf8')).join('');
    expect(options.filter((option) => option !== '--version' && option !== '--null' && !text.includes(option))).toEqual([]);
  }
});

describe('the recipe for SQLite', () => {
  const tools = spawnSync('sh', ['-c', 'command -v jq && command -v sqlite3']).status === 0;
  it.skipIf(!tools)('gives NULL for what is not stated, and works a second time', () => {
    const here = folder();
    mkdirSync(join(here, 'archive'));
    writeFileSync(join(here, 'archive', 'a.txt'), readFileSync(NOTICE));
    const recipe = /^# into SQLite.*\n([\s\S]*?^SQL$)/m.exec(readFileSync('docs/batch.md', 'utf8'))?.[1] ?? '';
    expect(recipe).toContain('sqlite3');
    for (const round of [1, 2]) {
      const { code, stdout, stderr } = shell(
        `plan-parse() { $PLAN_PARSE "$@"; }\n${recipe}\nsqlite3 plans.db 'SELECT count(*), count(month), count(due) FROM tasks'`,
        here,
      );
      expect({ code, stdout, stderr }, `round ${round}`).toEqual({ code: 0, stdout: '3|0|1\n', stderr: '' });
    }
  });
});

const pagesIn = (place: string): string[] =>
  readdirSync(place)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(place, name));

async function example(language: 'en' | 'zh'): Promise<string> {
  const bytes = readFileSync(NOTICE);
  const { document } = await parse(bytes, { path: NOTICE });
  return [
    '```text',
    bytes.toString('utf8').trimEnd(),
    '```',
    '',
    '```console',
    `$ plan-parse tasks ${NOTICE}`,
    workOf(document, language),
    `$ plan-parse tasks ${NOTICE} --xlsx ${WORDS[language].ledger}`,
    '```',
    '',
    WORDS[language].picture,
    '',
    '```console',
    `$ plan-parse ${NOTICE} > plan.json`,
    "$ jq -c '.notice | {documentNumber, title, addressees, issuers, issuedOn}' plan.json",
    JSON.stringify(picked(document.notice, ['documentNumber', 'title', 'addressees', 'issuers', 'issuedOn'])),
    "$ jq -c '.tasks[] | {content, deadline, leaders, departments, supporting, path}' plan.json",
    ...document.tasks.map((task) => JSON.stringify(picked(task, ['content', 'deadline', 'leaders', 'departments', 'supporting', 'path']))),
    '```',
  ].join('\n');
}

const WORDS = {
  en: {
    ledger: 'ledger.xlsx',
    picture: '![The ledger in Excel: number, work, responsible bodies, times, columns to fill in](docs/ledger.png)',
  },
  zh: { ledger: '台账.xlsx', picture: '![Excel 台账：序号、工作内容、责任部门、完成时限，以及供填写的各列](docs/ledger.png)' },
};

function workOf(document: PlanDocument, language: 'en' | 'zh'): string {
  const { heard, rows } = readingOf(document, NOTICE);
  const list = { groups: [{ name: null, rows }], heard: [heard], doubts: [] };
  return tasksTable(list, { language, paint: new Chalk({ level: 0 }), width: null }).trimEnd();
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
      plural(meaning[language]).replace(/\{(\w+?)(?:Zh)?\}/g, '*$1*'),
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
