import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { folder, run, shell } from '../cli/run.js';
import { contents, fill, notice, reportIn } from './archive.js';

vi.setConfig({ testTimeout: 900_000 });

describe('a run that finds nothing to read', () => {
  const here = fill(folder(), { 'plans/a.txt': notice(1), 'list.txt': '' });
  mkdirSync(join(here, 'empty'));

  it.each([
    [['empty'], 'there is no file to read'],
    [['plans', '--include', '*.docx'], 'there is no file to read; left out: 1 by --include or --exclude'],
    [['--files-from', 'list.txt'], 'there is no file to read'],
  ])('%j says so, and exits 1, quiet or not', (args, said) => {
    expect(run(['batch', ...args, '--ndjson', '-q'], { cwd: here })).toEqual({ code: 1, stdout: '', stderr: `plan-parse: ${said}\n` });
    const { code, stderr } = run(['batch', ...args, '-o', 'out'], { cwd: here });
    expect({ code, first: stderr.split('\n')[0] }).toEqual({ code: 1, first: `plan-parse: ${said}` });
  });

  it.each([
    [['nowhere', '-o', 'new'], 'nowhere: there is no such file or folder'],
    [['plans', 'nowhere', '-o', 'new'], 'nowhere: there is no such file or folder'],
    [['plans', '--base', 'nowhere', '-o', 'new'], 'nowhere: there is no such file or folder'],
    [['plans', '--base', 'plans/a.txt', '-o', 'new'], 'plans/a.txt: it is no folder'],
  ])('%j exits 2 and makes nothing', (args, said) => {
    expect(run(['batch', ...args], { cwd: here })).toEqual({ code: 2, stdout: '', stderr: `plan-parse: ${said}\n` });
    expect(existsSync(join(here, 'new'))).toBe(false);
  });
});

describe('--quiet', () => {
  const here = fill(folder(), { 'in/a.txt': notice(1), 'in/b.docx': '', 'in/c.txt': notice(3), 'in/d.txt': '今天开会。\n' });
  const failure = 'in/b.docx: error: The file is empty (0 bytes). [source:empty]\n';

  it('is never silent about failures', () => {
    expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here })).toEqual({
      code: 1,
      stdout: '',
      stderr: `${failure}plan-parse: 1 of 4 files failed; report: out/report.json\n`,
    });
    const stream = run(['batch', 'in', '--ndjson', '-q'], { cwd: here });
    expect([stream.code, stream.stderr]).toEqual([1, `${failure}plan-parse: 1 of 4 files failed\n`]);
  });

  it('says why --frail exits 1', () => {
    expect(run(['batch', 'in', '-q', '--frail', '--exclude', 'b*', '-o', 'frail'], { cwd: here })).toMatchObject({
      code: 1,
      stderr: 'plan-parse: 1 of 3 files has warnings; report: frail/report.json\n',
    });
  });

  it('follows --diagnostics', () => {
    const { stderr } = run(['batch', 'in', '--ndjson', '-q', '--diagnostics', 'json', '--lang', 'zh'], { cwd: here });
    expect(JSON.parse(stderr)).toMatchObject({ file: 'in/b.docx', code: 'source:empty', message: '文件为空（0 字节）。' });
    expect(run(['batch', 'in', '--ndjson', '-q', '--diagnostics', 'none'], { cwd: here })).toMatchObject({ code: 1, stderr: '' });
  });

  it('a stream without a report names every failure, not the first few', () => {
    const many = fill(folder(), Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`in/${i}.txt`, ''])));
    expect(run(['batch', 'in', '--ndjson'], { cwd: many }).stderr.match(/^in\/\d\.txt: error: /gm)).toHaveLength(8);
  });
});

it('counts tasks, plans and documents without a plan, those of an earlier run too', () => {
  const here = fill(folder(), { 'in/a.txt': notice(1), 'in/b.txt': notice(2), 'in/c.txt': '今天开会。\n' });
  for (const round of [1, 2]) {
    const { stderr } = run(['batch', 'in', '-o', 'out'], { cwd: here });
    expect(stderr, `round ${round}`).toMatch(/\n +2 {2}plans in all of these\n +2 {2}tasks in all of these\n +1 {2}without a plan\n/);
    expect(reportIn(join(here, 'out')).counts).toMatchObject({ plans: 2, tasks: 2, planless: 1 });
    expect(reportIn(join(here, 'out')).files.map(({ plans, tasks, planless }) => [plans, tasks, planless])).toEqual([
      [1, 1, false],
      [1, 1, false],
      [0, 0, true],
    ]);
  }
});

it('says "1 file" of one; what it wrote can be checked as it lies there, the report passed over', () => {
  const here = fill(folder(), { 'in/a.txt': notice(1) });
  expect(run(['batch', 'in', '-o', 'out'], { cwd: here }).stderr).toMatch(/^plan-parse: 1 file in /);
  expect(shell('$PLAN_PARSE check out/*.json', here)).toEqual({
    code: 0,
    stdout: '',
    stderr: 'plan-parse: out/a.txt.json: valid\nplan-parse: out/report.json: a report of batch, no document; not checked\n',
  });
});

it('writes Chinese into the report of a Chinese run, and the same documents', () => {
  const here = fill(folder(), { 'in/a.txt': notice(1), 'in/b.txt': '' });
  run(['batch', 'in', '-o', 'en', '-q'], { cwd: here });
  run(['batch', 'in', '-o', 'zh', '-q', '--lang', 'zh'], { cwd: here });
  expect(contents(join(here, 'zh'))).toEqual(contents(join(here, 'en')));
  const { files, reasons } = reportIn(join(here, 'zh'));
  expect(files[1]?.errors[0]?.message).toBe('文件为空（0 字节）。');
  expect(reasons[0]?.first[0]?.message).toBe('文件为空（0 字节）。');
});

describe('what plan-parse itself wrote is no notice', () => {
  it('an earlier OUT in the folder, single outputs and reports are left out, and that is said once', () => {
    const here = fill(folder(), { 'a.txt': notice(1), 'other.json': '{"a": 1}' });
    run(['batch', '.', '-o', 'first', '-q', '--include', '*.txt'], { cwd: here });
    run(['batch', '.', '--ndjson', '-q', '--include', '*.txt', '--report', 'all.json'], { cwd: here });
    writeFileSync(join(here, 'one.json'), run(['a.txt', '--compact'], { cwd: here }).stdout);
    const { stderr } = run(['batch', '.', '-o', 'second'], { cwd: here });
    expect(stderr.match(/written by plan-parse itself/g)).toHaveLength(1);
    expect(stderr).toContain('left out: 4 written by plan-parse itself\n');
    expect(reportIn(join(here, 'second')).files.map(({ path }) => path)).toEqual(['a.txt', 'other.json']);
  });

  it('nor is the file that standard output goes to', () => {
    const here = fill(folder(), { 'a.txt': notice(1) });
    expect(shell('$PLAN_PARSE batch . --ndjson -q -j 1 > all.ndjson; wc -l < all.ndjson', here)).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(readFileSync(join(here, 'all.ndjson'), 'utf8')).source.path).toBe('a.txt');
    expect(shell('$PLAN_PARSE batch . --list > list; cat list', here).stdout).toBe('a.txt\n');
  });
});

describe('the report', () => {
  it('names the old output of an input that was renamed or deleted', () => {
    const here = fill(folder(), { 'in/a.txt': notice(1), 'in/x/b.txt': notice(2), 'in/c.txt': notice(3) });
    run(['batch', 'in', '-o', 'out', '-q'], { cwd: here });
    expect(reportIn(join(here, 'out')).stale).toEqual([]);
    renameSync(join(here, 'in', 'a.txt'), join(here, 'in', 'A计划.txt'));
    renameSync(join(here, 'in', 'x', 'b.txt'), join(here, 'b.txt'));
    const { code, stderr } = run(['batch', 'in', '-o', 'out'], { cwd: here });
    expect(code).toBe(0);
    expect(stderr).toContain('2  outputs whose input is gone or renamed');
    expect(reportIn(join(here, 'out')).stale).toEqual([
      { output: 'a.txt.json', nowAt: 'in/A计划.txt' },
      { output: 'x/b.txt.json', nowAt: null },
    ]);
    expect(Object.keys(contents(join(here, 'out')))).toContain('a.txt.json');
  });

  it('takes the place of no other file', () => {
    const here = fill(folder(), { 'in/a.txt': notice(1) });
    const { code, stderr } = run(['batch', 'in', '-o', 'out', '--report', 'in/a.txt'], { cwd: here });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'plan-parse: in/a.txt: cannot write: what stands there is no report of plan-parse\n',
    });
    expect(readFileSync(join(here, 'in', 'a.txt'), 'utf8')).toBe(notice(1));
  });
});

describe('--list', () => {
  const here = fill(folder(), { 'in/b.txt': notice(1), 'in/a b.docx': '', 'in/.hidden': '', 'in/out/b.txt.json': '{}' });

  it('shows what would be read, and what would be left out, and makes nothing', () => {
    expect(run(['batch', 'in', '-o', 'in/out', '--list'], { cwd: here })).toEqual({
      code: 0,
      stdout: 'in/a b.docx\nin/b.txt\n',
      stderr: 'plan-parse: left out: 1 hidden\n',
    });
    expect(run(['batch', 'in', '--list', '--include', '*.docx', '-0'], { cwd: here }).stdout).toBe('in/a b.docx\0');
    expect(readdirSync(here)).toEqual(['in']);
  });

  it('gives a list that --files-from takes', () => {
    const { code, stdout } = shell(
      '$PLAN_PARSE batch in --list --include "*.txt" | $PLAN_PARSE batch --files-from - --ndjson -q | wc -l',
      here,
    );
    expect([code, stdout.trim()]).toEqual([0, '1']);
  });

  it('exits 1 where there is nothing', () => {
    expect(run(['batch', 'in', '--list', '--include', '*.pdf'], { cwd: here }).code).toBe(1);
    expect(run(['batch', 'in', '--list', '--report', 'x'], { cwd: here }).code).toBe(2);
  });
});

it('takes lists as Windows writes them: with a byte order mark, and in UTF-16', () => {
  const here = fill(folder(), { '计划.txt': notice(1), 'b.txt': notice(2) });
  writeFileSync(join(here, 'utf8'), '\ufeff计划.txt\r\nb.txt\r\n');
  writeFileSync(join(here, 'utf16'), Buffer.from('\ufeff计划.txt\r\nb.txt\r\n', 'utf16le'));
  for (const list of ['utf8', 'utf16']) {
    expect(run(['batch', '--files-from', list, '-o', `${list}-out`, '-q', '-j', '1'], { cwd: here })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(Object.keys(contents(join(here, `${list}-out`)))).toEqual(['b.txt.json', '计划.txt.json']);
  }
});
