import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, run, shell } from '../cli/run.js';
import { WHOLE } from '../series.js';
import { contents, fill, notice, reportIn } from './archive.js';

/** Lines of a notice that takes longer to read than its neighbours. */
const LONGER = WHOLE ? 300 : 30;

const root = fill(folder(), {
  'plans/2031/a.txt': notice(1),
  'plans/2031/a.md': notice(2),
  'plans/b.txt': notice(3),
  'plans/empty.docx': '',
  'plans/packed.rar': 'Rar!\x1a\x07\0',
});

describe('plan-parse batch DIR -o OUT', () => {
  const { code, stdout, stderr } = run(['batch', 'plans', '-o', 'out'], { cwd: root });
  const out = join(root, 'out');

  it('writes the same tree, each document as the program writes it alone', () => {
    expect(Object.keys(contents(out))).toEqual(['2031/a.md.json', '2031/a.txt.json', 'b.txt.json']);
    for (const name of ['2031/a.md', '2031/a.txt', 'b.txt']) {
      const alone = run([`plans/${name}`], { cwd: root }).stdout;
      expect(readFileSync(join(out, `${name}.json`), 'utf8')).toBe(alone);
    }
  });

  it('exits 1 where a document failed, and says on standard error what became of all', () => {
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^plan-parse: 5 files in \d+ s, [\d.]+ a second\n +3 {2}read\n +0 {2}skipped, done before\n +0 {2}with warnings\n +3 {2}plans in all of these\n +3 {2}tasks in all of these\n +0 {2}without a plan\n +2 {2}failed\n/,
    );
    expect(stderr).toContain('[source:empty]\n              plans/empty.docx: The file is empty (0 bytes).\n');
    expect(stderr).toContain('report: out/report.json\n');
  });

  it('reports every file, in the order of their names', () => {
    const report = reportIn(out);
    expect(report.counts).toEqual({
      files: 5,
      read: 3,
      skipped: 0,
      failed: 2,
      warned: 0,
      duplicates: 0,
      plans: 3,
      tasks: 3,
      planless: 0,
    });
    expect(report.files.map(({ path, status, output }) => [path, status, output])).toEqual([
      ['plans/2031/a.md', 'read', '2031/a.md.json'],
      ['plans/2031/a.txt', 'read', '2031/a.txt.json'],
      ['plans/b.txt', 'read', 'b.txt.json'],
      ['plans/empty.docx', 'failed', null],
      ['plans/packed.rar', 'failed', null],
    ]);
    expect(report.files.at(-1)?.errors).toMatchObject([{ code: 'source:unsupported' }]);
  });

  it('leaves nothing else behind', () => {
    expect(readdirSync(out).sort()).toEqual(['2031', 'b.txt.json', 'report.json']);
  });

  it('exits 0 where all is read', () => {
    expect(run(['batch', 'plans/2031', '-o', 'fine', '--quiet'], { cwd: root })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('takes --compact and --with-text', () => {
    run(['batch', 'plans/b.txt', '-o', 'form', '--compact', '--with-text'], { cwd: root });
    const alone = run(['plans/b.txt', '--compact', '--with-text'], { cwd: root }).stdout;
    expect(readFileSync(join(root, 'form', 'b.txt.json'), 'utf8')).toBe(alone);
  });

  it('speaks Chinese', () => {
    const { stderr } = run(['batch', 'plans', '-o', 'zh', '--lang', 'zh'], { cwd: root });
    expect(stderr).toMatch(/5 个文件，\d+ 秒[\s\S]*失败[\s\S]*plans\/empty\.docx: 文件为空（0 字节）。/);
  });

  it('never reads its own output', () => {
    const here = fill(folder(), { 'a.txt': notice(1), report: notice(2) });
    for (const round of [1, 2]) {
      expect(run(['batch', '.', '-o', 'json', '--quiet'], { cwd: here }).code, `round ${round}`).toBe(0);
      expect(reportIn(join(here, 'json')).files.map(({ path }) => path)).toEqual(['a.txt', 'report']);
    }
  });
});

describe('--ndjson', () => {
  it('gives the same documents, one a line, in the order of the inputs', () => {
    const { code, stdout } = run(['batch', 'plans', '--ndjson', '--quiet'], { cwd: root });
    expect(code).toBe(1);
    expect(stdout).toBe(
      ['2031/a.md', '2031/a.txt', 'b.txt'].map((name) => run([`plans/${name}`, '--compact'], { cwd: root }).stdout).join(''),
    );
  });

  it('does not depend on --jobs', () => {
    const many = fill(
      folder(),
      Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.txt`, notice(i % 25, i % 3 === 0 ? LONGER : 0)])),
    );
    const [one, three] = ['1', '3'].map((jobs) => run(['batch', '.', '--ndjson', '--quiet', '--jobs', jobs], { cwd: many }));
    expect(one?.stdout.split('\n')).toHaveLength(21);
    expect(three).toEqual(one);
  });

  it('writes a report where one is asked for', () => {
    run(['batch', 'plans', '--ndjson', '--quiet', '--report', 'apart.json'], { cwd: root });
    expect(JSON.parse(readFileSync(join(root, 'apart.json'), 'utf8')).counts).toMatchObject({ files: 5, failed: 2 });
  });
});

describe('--files-from', () => {
  it('reads paths, one a line or ended by NUL', () => {
    const lines = run(['batch', '--files-from', '-', '-o', 'listed', '--quiet'], {
      cwd: root,
      input: 'plans/b.txt\n./plans/2031/a.txt\nmissing.txt\n',
    });
    expect(lines.code).toBe(1);
    const report = reportIn(join(root, 'listed'));
    expect(report.files.map(({ path, output }) => [path, output])).toEqual([
      ['plans/b.txt', 'plans/b.txt.json'],
      ['./plans/2031/a.txt', 'plans/2031/a.txt.json'],
      ['missing.txt', null],
    ]);
    const found = shell('find plans -name "*.txt" -print0 | sort -z | $PLAN_PARSE batch --files-from - -0 -o found --quiet -j 1', root);
    expect(found).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(Object.keys(contents(join(root, 'found')))).toEqual(['plans/2031/a.txt.json', 'plans/b.txt.json']);
  });

  it('needs to know where what lies elsewhere belongs', () => {
    const path = join(root, 'plans', 'b.txt');
    const elsewhere = folder();
    expect(run(['batch', '--files-from', '-', '-o', 'o', '--quiet'], { cwd: elsewhere, input: path }).code).toBe(1);
    expect(reportIn(join(elsewhere, 'o')).files).toMatchObject([{ errors: [{ code: 'batch:outside' }] }]);
    expect(run(['batch', '--files-from', '-', '--base', root, '-o', 'o', '--quiet'], { cwd: elsewhere, input: path }).code).toBe(0);
    expect(Object.keys(contents(join(elsewhere, 'o')))).toEqual(['plans/b.txt.json']);
    expect(run(['batch', '--files-from', '-', '--ndjson', '--quiet'], { cwd: elsewhere, input: path }).code).toBe(0);
  });

  it('says of what is no file what it is, and opens no pipe', () => {
    execFileSync('mkfifo', [join(root, 'pipe')]);
    run(['batch', '--files-from', '-', '-0', '-o', 'others', '--quiet'], { cwd: root, input: 'pipe\0plans\0/dev/zero\0' });
    const codes = reportIn(join(root, 'others')).files.map(({ errors: [error] }) => error?.code);
    expect(codes).toEqual(['source:special', 'source:folder', 'batch:outside']);
  });

  it('says so where the list cannot be read', () => {
    expect(run(['batch', '--files-from', 'no-list', '--ndjson'], { cwd: root })).toMatchObject({
      code: 1,
      stderr: 'plan-parse: no-list: cannot be read: there is no such file or folder\n',
    });
  });
});

describe('duplicates', () => {
  const here = fill(folder(), { 'a.txt': notice(1), 'b/copy.txt': notice(1), 'b/empty.txt': '', 'c.txt': notice(1), 'd.txt': '' });

  it('are read once and noted, and have their documents', () => {
    run(['batch', '.', '-o', 'out', '--quiet'], { cwd: here });
    const report = reportIn(join(here, 'out'));
    expect(report.files.map(({ path, duplicateOf }) => [path, duplicateOf])).toEqual([
      ['a.txt', null],
      ['b/copy.txt', 'a.txt'],
      ['b/empty.txt', null],
      ['c.txt', 'a.txt'],
      ['d.txt', 'b/empty.txt'],
    ]);
    expect(report.counts).toMatchObject({ read: 3, failed: 2, duplicates: 3 });
    for (const name of ['a.txt', 'b/copy.txt', 'c.txt']) {
      expect(readFileSync(join(here, 'out', `${name}.json`), 'utf8')).toBe(run([name], { cwd: here }).stdout);
    }
  });

  it('have their lines in a stream too', () => {
    const { stdout } = run(['batch', '.', '--ndjson', '--quiet', '--exclude', 'out'], { cwd: here });
    expect(stdout).toBe(['a.txt', 'b/copy.txt', 'c.txt'].map((name) => run([name, '--compact'], { cwd: here }).stdout).join(''));
  });
});

describe('names', () => {
  it('with line breaks, quotes, emoji, and as long as they come', () => {
    const names = [
      'line\nbreak.txt',
      `"quotes' and $(date).txt`,
      '工作😀要点.txt',
      `${'计'.repeat(66)}.x`,
      `${'计'.repeat(83)}.txt`,
      ' blank .txt',
    ];
    const here = fill(folder(), Object.fromEntries(names.map((name, i) => [`in/${name}`, notice(i)])));
    expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here })).toMatchObject({ code: 0, stderr: '' });
    const { files } = reportIn(join(here, 'out'));
    expect(files.map(({ path }) => path).sort()).toEqual(names.map((name) => `in/${name}`).sort());
    for (const { path, output } of files) {
      expect(JSON.parse(readFileSync(join(here, 'out', output as string), 'utf8')).source.path).toBe(path);
    }
  });

  it.runIf(process.platform === 'linux')('that are no UTF-8: the output has the same bytes', () => {
    const here = folder();
    mkdirSync(join(here, 'in'));
    const name = Buffer.concat([Buffer.from('in/'), Buffer.from([0xb9, 0xa4, 0xd7, 0xf7]), Buffer.from('.txt')]);
    writeFileSync(Buffer.concat([Buffer.from(`${here}/`), name]), notice(1));
    expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here }).code).toBe(0);
    expect(reportIn(join(here, 'out')).files).toMatchObject([
      { path: 'in/\\xB9\\xA4\\xD7\\xF7.txt', output: '\\xB9\\xA4\\xD7\\xF7.txt.json' },
    ]);
    const written = readdirSync(Buffer.from(join(here, 'out')), { encoding: 'buffer' }).map((found) => found.toString('latin1'));
    expect(written).toContain('\xb9\xa4\xd7\xf7.txt.json');
    const listed = shell('find in -type f -print0 | $PLAN_PARSE batch --files-from - -0 --ndjson --quiet -j 1 | wc -l', here);
    expect(listed.stdout.trim()).toBe('1');
  });
});

describe('what stops a run', () => {
  it('an output folder that cannot be one', () => {
    fill(root, { 'a-file': '' });
    const { code, stdout, stderr } = run(['batch', 'plans', '-o', 'a-file'], { cwd: root });
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(/^plan-parse: a-file: cannot write: /) });
  });

  it.skipIf(process.getuid?.() === 0)('a folder that is read-only', () => {
    mkdirSync(join(root, 'closed'), { mode: 0o555 });
    const { code, stderr } = run(['batch', 'plans', '-o', 'closed'], { cwd: root });
    chmodSync(join(root, 'closed'), 0o755);
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'plan-parse: closed: cannot write: permission denied\n' });
  });

  // a limit on the size of files stands for a full disk: the write is refused in the middle
  it('a disk that takes no more: a message, exit 1, and nothing half-written', () => {
    const here = fill(folder(), { 'in/a.txt': notice(1, 75), 'in/b.txt': notice(2, 75) });
    const { code, stderr } = shell('ulimit -f 32; $PLAN_PARSE batch in -o out -j 1', here);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^plan-parse: out: cannot write: .+\n$/) });
    expect(contents(join(here, 'out'))).toEqual({});
    expect(existsSync(join(here, 'out', 'report.json'))).toBe(false);
    expect(run(['batch', 'in', '-o', 'out', '--quiet'], { cwd: here }).code).toBe(0);
  });

  it('a disk that has no room for what became of each file', () => {
    const here = fill(folder(), Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${i}.txt`, ''])));
    const { code, stderr } = shell('ulimit -f 1; $PLAN_PARSE batch in -o out -j 1', here);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^plan-parse: out: cannot write: .+\n$/) });
    expect(readdirSync(join(here, 'out'))).toEqual([]);
  });

  it('a report that has no place, before anything is read', () => {
    const { code, stderr } = run(['batch', 'plans', '-o', 'apart', '--report', 'nowhere/report.json'], { cwd: root });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'plan-parse: nowhere/report.json: cannot write: there is no such file or folder\n',
    });
    expect(contents(join(root, 'apart'))).toEqual({});
  });

  it('a folder for drafts that is not there', () => {
    const { code, stderr } = run(['batch', 'plans', '--ndjson'], { cwd: root, env: { TMPDIR: '/nowhere' } });
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'plan-parse: /nowhere: cannot write: there is no such file or folder\n' });
  });

  it('a stream that takes no more', () => {
    expect(shell('$PLAN_PARSE batch plans --ndjson --quiet -j 1 > /dev/full', root)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no space is left'),
    });
  });

  it.each([
    [['batch'], 'name a folder, or --files-from'],
    [['batch', 'plans'], 'say where the documents go: -o OUT or --ndjson (or --list, to see what would be read)'],
    [['batch', 'plans', '--ndjson', '-o', 'x'], 'choose one of -o OUT and --ndjson'],
    [['batch', 'plans', '--files-from', '-', '-o', 'x'], 'name folders or --files-from, not both'],
    [['batch', 'plans', '-o', 'x', '--jobs', '0'], 'option -j, --jobs <N> takes a number between 1 - 256'],
    [['batch', 'plans', '-o', 'x', '--memory', '1G'], 'option --memory <MIB> takes a number between 256 - 1048576'],
    [['batch', 'plans', '-o', 'x', '--format', 'txt'], 'batch tells formats by content; --format is for single files'],
    [['batch', 'plans', '-o', 'x', '--limit', 'text=9'], '--limit is for single files; batch has --timeout and --memory'],
    [['batch', 'plans', '-o', './plans/'], 'OUT is the folder that is read; name another one, so that no run reads its own output'],
    [
      ['batch', 'plans/2031', 'plans/b.txt', '-o', 'plans'],
      'OUT is the folder that is read; name another one, so that no run reads its own output',
    ],
    [['batch', 'plans', '-o', 'x', '--exlude', 'y'], 'there is no option --exlude; did you mean --exclude?'],
  ])('wrong usage: %j', (args, complaint) => {
    const { code, stdout, stderr } = run(args, { cwd: root });
    expect({ code, stdout, line: stderr.split('\n')[0] }).toEqual({ code: 2, stdout: '', line: `plan-parse: ${complaint}` });
  });
});

it('makes no folder for wrong usage', () => {
  expect(existsSync(join(root, 'x'))).toBe(false);
  expect(execFileSync('ls', ['-A', root], { encoding: 'utf8' })).not.toContain('.tmp');
});
