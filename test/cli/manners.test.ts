import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../src/cli/quoted.js';
import { guessed } from '../../src/cli/similar.js';
import { columns, wrapped } from '../../src/writers/columns.js';
import { BIN, folder, NOTICE, run, shell } from './run.js';

const CHINESE = { LANG: 'zh_CN.UTF-8' };

describe('-o that names the input', () => {
  const here = folder();
  writeFileSync(join(here, 'a.txt'), NOTICE);
  symlinkSync('a.txt', join(here, 'soft.txt'));
  linkSync(join(here, 'a.txt'), join(here, 'hard.txt'));
  linkSync(join(here, 'a.txt'), join(here, 'hard.docx'));
  symlinkSync('.', join(here, 'round'));

  it.each(['a.txt', './a.txt', 'soft.txt', 'hard.txt', 'hard.docx', 'round/a.txt'])('is refused: %s', (output) => {
    for (const command of [[], ['audit']]) {
      const { code, stdout, stderr } = run([...command, 'a.txt', '-o', output], { cwd: here });
      expect({ code, stdout, stderr }).toEqual({
        code: 2,
        stdout: '',
        stderr: `plan-parse: ${output}: this is the file that is read; name another one for the result\n`,
      });
    }
    expect(readFileSync(join(here, 'a.txt'), 'utf8')).toBe(NOTICE);
  });

  it('is refused where the input comes through <', () => {
    expect(shell('$PLAN_PARSE -o hard.txt < a.txt', here).code).toBe(2);
    expect(readFileSync(join(here, 'a.txt'), 'utf8')).toBe(NOTICE);
  });

  it('is no hindrance to any other file', () => {
    expect(run(['a.txt', '-o', 'b.json'], { cwd: here }).code).toBe(0);
    expect(run(['a.txt', '-o', '/dev/null'], { cwd: here }).code).toBe(0);
    expect(existsSync(join(here, 'b.json'))).toBe(true);
  });
});

describe('what to type instead', () => {
  const here = folder();
  mkdirSync(join(here, 'my plans'));
  writeFileSync(join(here, 'a.txt'), NOTICE);
  writeFileSync(join(here, "it's.txt"), NOTICE);
  const said = (...args: string[]) => {
    const { code, stderr } = run(args, { cwd: here });
    return {
      code,
      last: stderr
        .trimEnd()
        .split('\n')
        .at(args.length > 1 ? 0 : -1),
    };
  };

  it('for several files: a command that works as it stands', () => {
    const { code, stderr } = run(['a.txt', "it's.txt"], { cwd: here });
    expect(code).toBe(2);
    const command = /for several: plan-parse (.*)$/m.exec(stderr)?.[1] ?? '';
    expect(command).toBe("batch a.txt 'it'\\''s.txt' -o json");
    expect(shell(`$PLAN_PARSE ${command} -q`, here)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(existsSync(join(here, 'json', "it's.txt.json"))).toBe(true);
  });

  it('for a folder, and for a pattern that no shell has spread', () => {
    expect(said('my plans')).toEqual({ code: 1, last: "plan-parse: for all documents in it: plan-parse batch 'my plans' -o json" });
    expect(said('*.docx')).toEqual({
      code: 1,
      last: "plan-parse: for all files that match: plan-parse batch . --include '*.docx' -o json",
    });
  });

  it('for a mistyped command', () => {
    expect(said('bacth')).toEqual({ code: 1, last: 'plan-parse: did you mean the command batch? See plan-parse help batch' });
    expect(said('chek', 'a.json')).toEqual({ code: 2, last: 'plan-parse: there is no command chek; did you mean check?' });
    expect(said('missing.txt').last).toContain('[source:unreadable]');
  });

  it('is not said where diagnostics are for a program', () => {
    const { stderr } = run(['my plans', '--diagnostics', 'json'], { cwd: here });
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).code),
    ).toEqual(['source:folder']);
  });

  it('quotes for the shell that is there', () => {
    expect(['工作要点.docx', 'a b', '-x', 'a\\b'].map((name) => quoted(name, false))).toEqual(['工作要点.docx', "'a b'", './-x', "'a\\b'"]);
    expect(['工作要点.docx', 'a b', 'a\\b', '*.docx'].map((name) => quoted(name, true))).toEqual([
      '工作要点.docx',
      '"a b"',
      'a\\b',
      '"*.docx"',
    ]);
  });

  it('guesses near words only', () => {
    const names = ['batch', 'audit', 'check'];
    expect(['bath', 'adit', 'chekc', 'batch', 'plan.docx', '通知'].map((word) => guessed(word, names))).toEqual([
      'batch',
      'audit',
      'check',
      null,
      null,
      null,
    ]);
  });
});

describe('help', () => {
  it('for a command that is none is an error', () => {
    expect(run(['help', 'nosuch'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'plan-parse: there is no command nosuch; there are: batch, queue, tasks, ledger, audit, review, mcp, serve, check, schema, help\n',
    });
    expect(run(['help', 'bacth'], { env: CHINESE })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'plan-parse: 没有命令 bacth；是否想用 batch？\n',
    });
    expect(run(['help'])).toEqual(run(['--help']));
  });

  it('names defaults, units and where to report a problem', () => {
    const { stdout } = run(['--help']);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/time=60, memory=1024; time in seconds, memory in MiB/);
    expect(stdout).toContain('(default: auto)');
    expect(stdout).toContain('A problem?');
    expect(run(['help', 'batch']).stdout).toContain('(default: 60)');
  });

  it('speaks Chinese in Chinese', () => {
    for (const command of [
      [],
      ['batch'],
      ['audit'],
      ['check'],
      ['schema'],
      ['help'],
      ['serve'],
      ['tasks'],
      ['ledger'],
      ['review'],
      ['mcp'],
    ]) {
      const { stdout } = run(['help', ...command], { env: CHINESE });
      expect(stdout).not.toMatch(/default|\[options\]|Usage|Options/);
    }
  });

  it.skipIf(shell('command -v script', '.').code !== 0)('keeps its indent at 60 columns, as audit does', () => {
    const indent = 24; // the longest option and two blanks
    for (const args of ['--help --lang en', '--help --lang zh']) {
      const { stdout } = shell(`script -qec "stty cols 60; $PLAN_PARSE ${args}" /dev/null < /dev/null`, '.');
      const lines = stdout.split('\r\n');
      const from = lines.findIndex((line) => /^(Options:|选项：)$/.test(line)) + 1;
      const options = lines.slice(from, lines.indexOf('', from));
      expect(options.length).toBeGreaterThan(10);
      expect(options.filter((line) => columns(line) > 60)).toEqual([]);
      expect(options.filter((line) => !/^ {2}-/.test(line) && !line.startsWith(' '.repeat(indent)))).toEqual([]);
    }
    const audit = shell(
      'script -qec "stty cols 60; $PLAN_PARSE audit --color never fixtures/science-week/input.txt" /dev/null < /dev/null',
      '.',
    );
    const lines = audit.stdout.split('\r\n');
    expect(lines.filter((line) => columns(line) > 60)).toEqual([]);
    expect(lines.filter((line) => line.includes('│')).length).toBeGreaterThan(15);
  });
});

it('wraps between words and ideographs, and begins no line with a closing mark', () => {
  expect(wrapped('read many documents', 10)).toEqual(['read many', 'documents']);
  expect(wrapped('读取其中所有文件，请用', 16)).toEqual(['读取其中所有文', '件，请用']);
  expect(wrapped('（默认 60）秒', 6)).toEqual(['（默认', '60）秒']);
  expect(wrapped('', 9)).toEqual(['']);
});

describe('--color', () => {
  const colour = '\u001b[';
  const failed = (args: readonly string[], env = {}) => run(['missing.txt', ...args], { env }).stderr;

  it('always and never outweigh the environment; auto follows it', () => {
    expect(failed(['--color=always'], { NO_COLOR: '1' })).toContain(colour);
    expect(failed(['--color', 'never'], { FORCE_COLOR: '1' })).not.toContain(colour);
    expect(failed(['--color', 'auto'])).not.toContain(colour);
    expect(failed(['--color', 'auto'], { FORCE_COLOR: '1' })).toContain(colour);
    expect(run(['audit', '--color', 'always', 'fixtures/science-week/input.txt']).stdout).toContain(colour);
  });

  it('has no other value', () => {
    expect(run(['a.txt', '--color', 'blue'])).toMatchObject({ code: 2, stderr: expect.stringContaining('auto, always, never') });
  });
});

describe('in Chinese', () => {
  it('--diagnostics json has Chinese messages; the document does not change', () => {
    const here = folder();
    writeFileSync(join(here, 'a.txt'), '今天开会。\n');
    const [english, chinese] = [{}, CHINESE].map((env) => run(['a.txt', '--diagnostics', 'json'], { cwd: here, env }));
    expect(chinese?.stdout).toBe(english?.stdout);
    expect(JSON.parse(english?.stderr ?? '').message).toBe('No plan was found in the document.');
    expect(JSON.parse(chinese?.stderr ?? '').message).toBe('文档中未发现工作计划类内容。');
  });
});

it('shows names escaped wherever they stand', () => {
  const here = folder();
  const name = 'a\u001b[31m.json';
  writeFileSync(join(here, 'good.txt'), NOTICE);
  writeFileSync(join(here, name), run(['good.txt'], { cwd: here }).stdout);
  expect(run(['check', name], { cwd: here }).stderr).toBe('plan-parse: a\\u{1b}[31m.json: valid\n');
  expect(run(['good.txt', '-o', `no\u001b[2J/${name}`], { cwd: here }).stderr).not.toContain('\u001b');
  const { status, stderr } = spawnSync(process.execPath, [BIN, '--\u001b[2J'], { encoding: 'utf8' });
  expect({ status, escaped: !stderr.includes('\u001b') }).toEqual({ status: 2, escaped: true });
});
