import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { message } from '../../src/cli/messages.js';
import { READABLE } from '../../src/readers/index.js';
import { folder, run, shell } from './run.js';

const CHINESE = { LANG: 'zh_CN.UTF-8' };

describe('help and version', () => {
  it('shows the version', () => {
    expect(run(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('shows help with examples, in the language of the locale', () => {
    const english = run(['--help']);
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toMatch(
      /^Usage: plan-parse \[options\] \[FILE\|-\]\n[\s\S]*\nExamples:\n {2}plan-parse notice\.docx > plan\.json\n/,
    );
    const chinese = run(['--help'], { env: CHINESE });
    expect(chinese.stdout).toMatch(/^用法： plan-parse [\s\S]*\n选项：\n[\s\S]*\n示例：\n {2}plan-parse 通知\.docx > 计划\.json\n/);
    expect(run(['-h', '--lang', 'zh']).stdout).toBe(chinese.stdout);
  });

  it('shows help for a command', () => {
    const { code, stdout, stderr } = run(['help', 'check']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: plan-parse check /);
    expect(run(['check', '--help']).stdout).toBe(stdout);
  });

  it('names every format that has a reader', () => {
    for (const format of READABLE) expect(message('en', 'format')).toContain(format);
    for (const format of READABLE) expect(message('zh', 'format')).toContain(format);
  });

  // script, of util-linux, gives the program a terminal
  const here = folder();
  it.skipIf(shell('command -v script', here).code !== 0)('shows help and exits 2 where a terminal gives no file', () => {
    const { code, stdout } = shell('script -qec "$PLAN_PARSE" /dev/null < /dev/null', here);
    expect({ code, help: stdout.startsWith('Usage: plan-parse') }).toEqual({ code: 2, help: true });
  });
});

describe('wrong usage: one complaint, exit 2', () => {
  it.each([
    [['--frial'], 'there is no option --frial; did you mean --frail?'],
    [['a.txt', 'b.txt'], 'this reads one file; for several: plan-parse batch a.txt b.txt -o json'],
    [['--lang', 'fr'], 'option --lang <LANG> has a wrong value; there are: zh, en'],
    [['--diagnostics', 'loud'], 'option --diagnostics <STYLE> has a wrong value; there are: text, json, none'],
    [['a.txt', '-o'], 'option -o, --output <FILE> needs a value'],
    [['check'], 'the argument FILE is missing'],
    [['schema', 'extra'], 'there are too many arguments'],
    [
      ['a.txt', '--format', 'epub'],
      'no reader for format epub; there are: docx, xlsx, ofd, odt, ods, pdf, doc, xls, rtf, mhtml, xml, html, txt',
    ],
  ])('%j', (args, complaint) => {
    const { code, stdout, stderr } = run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toBe(`plan-parse: ${complaint}`);
  });

  it('complains in Chinese', () => {
    expect(run(['--frial'], { env: CHINESE }).stderr).toBe(
      'plan-parse: 没有选项 --frial；是否想用 --frail？\n用法见 plan-parse --help。\n',
    );
  });
});

describe('the help that a complaint names', () => {
  it('is that of the command', () => {
    expect(run(['tasks', '--sort', 'colour'], { env: CHINESE }).stderr).toMatch(/\n用法见 plan-parse help tasks。\n$/);
    expect(run(['check']).stderr).toMatch(/\nSee plan-parse help check\.\n$/);
    expect(run(['ledger', 'a.xlsx'], { env: CHINESE }).stderr).toBe(
      'plan-parse: 缺少必需的选项 --against <NOTICE...>\n用法见 plan-parse help ledger。\n',
    );
  });
});

describe('the language of messages', () => {
  const line = (env: Record<string, string>, ...args: string[]) => run(['missing.txt', ...args], { env, cwd: folder() }).stderr;
  const chinese = 'missing.txt: 错误: 无法打开文件：没有这个文件或文件夹。 [source:unreadable]\n';

  it('follows the locale: LC_ALL, then LC_MESSAGES, then LANG', () => {
    expect(line(CHINESE)).toBe(chinese);
    expect(line({ LANG: 'C', LC_MESSAGES: 'zh_TW' })).toBe(chinese);
    expect(line({ ...CHINESE, LC_ALL: 'C' })).toMatch(/: error: /);
    expect(line({ LANG: '' })).toMatch(/: error: /);
  });

  it('follows --lang before that', () => {
    expect(line({}, '--lang', 'zh')).toBe(chinese);
    expect(line(CHINESE, '--lang=en')).toMatch(/: error: /);
  });
});

describe('diagnostics', () => {
  const failed = (args: readonly string[], env = {}) => run(['missing.txt', ...args], { env, cwd: folder() });

  it('gives one JSON object a line', () => {
    expect(JSON.parse(failed(['--diagnostics', 'json']).stderr)).toMatchObject({
      file: 'missing.txt',
      code: 'source:unreadable',
      severity: 'error',
      span: null,
    });
  });

  it('gives none, and the exit code stays', () => {
    expect(failed(['--diagnostics', 'none'])).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it('is plain on a pipe; FORCE_COLOR colours it, NO_COLOR does not', () => {
    const colour = '\u001b[';
    expect(failed([]).stderr).not.toContain(colour);
    expect(failed([], { FORCE_COLOR: '1' }).stderr).toContain(colour);
    expect(failed([], { NO_COLOR: '1' }).stderr).not.toContain(colour);
  });
});
