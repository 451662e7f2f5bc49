import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { folder, NOTICE, run, shell } from './run.js';

const FIXTURE = 'fixtures/science-week/input.txt';
const LEDGER = 'fixtures/supervision-ledger/input.txt';

function filled(files: Readonly<Record<string, string | Buffer>>): string {
  const made = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(made, name, '..'), { recursive: true });
    writeFileSync(join(made, name), content);
  }
  return made;
}

const rows = (stdout: string) => JSON.parse(stdout) as { content: string; file: string; group?: string; number: number }[];
const contents = (...args: string[]) => rows(run(['tasks', ...args, '--json']).stdout).map(({ content }) => content);

describe('plan-parse tasks', () => {
  it('shows who does what by when, a task a line where nobody looks', () => {
    expect(run(['tasks', FIXTURE, '--lang', 'zh'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `完成时限  工作内容        牵头领导  责任部门            配合单位
5月底前   办好科技活动周            县科技局、县科技馆
          建立企业名录              县科技局            县统计局
          开展入企服务    陈一鸣    县工业和信息化局
`,
    });
  });

  it('gives the tasks of a month, of a body, of a person, by a day', () => {
    expect(contents(FIXTURE, '--month', '5')).toEqual(['办好科技活动周']);
    expect(contents(FIXTURE, '--by', '2031-05')).toEqual(['办好科技活动周']);
    expect(contents(FIXTURE, '--department', '科技局', '--department', '统计局')).toEqual(['办好科技活动周', '建立企业名录']);
    expect(contents(FIXTURE, '--leader', '陈一鸣')).toEqual(['开展入企服务']);
    expect(contents(LEDGER, '--department', '县教育局')).toEqual(['新建、改扩建公办幼儿园3所，新增学位810个']);
  });

  it('counts the tasks that state no time, where a time is asked for', () => {
    for (const asked of [
      ['--month', '5'],
      ['--by', '2031-05'],
      ['--month', '5', '--by', '2031-05'],
    ]) {
      const { code, stdout, stderr } = run(['tasks', FIXTURE, ...asked, '--json', '--lang', 'zh']);
      expect([code, rows(stdout).length, stderr]).toEqual([0, 1, 'plan-parse: 2 项未写明时间，未列入\n']);
    }
    expect(run(['tasks', FIXTURE, '--month', '5', '--department', '县统计局']).stderr).toContain('since they state no time: 1\n');
    expect(run(['tasks', FIXTURE, '--department', '县统计局']).stderr).toBe('');
  });

  it('puts them together, each in every group that it belongs to', () => {
    const { stdout } = run(['tasks', FIXTURE, '--group', 'department', '--json']);
    expect(rows(stdout).map(({ group, number }) => `${group} ${number}`)).toEqual([
      '县科技局 1',
      '县科技局 2',
      '县科技馆 1',
      '县工业和信息化局 3',
    ]);
    expect(run(['tasks', FIXTURE, '--group', 'leader', '--md']).stdout).toMatch(
      /^## 未列领导\n[\s\S]*\n## 陈一鸣\n|^## 陈一鸣\n[\s\S]*## 未列领导\n/,
    );
  });

  it('reads a plan, several plans, and a pipe of them, as it reads their notices', () => {
    const plan = run([FIXTURE, '--compact']).stdout;
    const said = rows(run(['tasks', FIXTURE, '--json']).stdout);
    const made = filled({ 'a.json': plan, 'b.ndjson': plan + run([LEDGER, '--compact']).stdout });
    expect(rows(run(['tasks', join(made, 'a.json'), '--json']).stdout)).toEqual(said);
    expect(rows(run(['tasks', '--json'], { input: plan }).stdout)).toEqual(said);
    expect(rows(run(['tasks', '-', '--json'], { input: readFileSync(FIXTURE) }).stdout)).toMatchObject(
      said.map(({ content }) => ({ content })),
    );
    expect(rows(run(['tasks', join(made, 'b.ndjson'), '--json']).stdout)).toHaveLength(23);
  });

  it('takes the form from the name of the result, and so does plan-parse FILE', () => {
    const made = folder();
    for (const args of [['tasks', FIXTURE], [FIXTURE]]) {
      for (const [name, start] of [
        ['a.csv', '\ufeff序号,'],
        ['a.md', '| 序号 |'],
        ['a.ics', 'BEGIN:VCALENDAR\r\n'],
        ['a.xlsx', 'PK'],
      ] as const) {
        const { code, stdout } = run([...args, '-o', join(made, name)]);
        expect([code, stdout, readFileSync(join(made, name), 'utf8').startsWith(start)]).toEqual([0, '', true]);
      }
    }
    expect(JSON.parse(run([FIXTURE, '-o', '-']).stdout)).toHaveProperty('tasks');
    expect(run(['tasks', FIXTURE, '-o', join(made, 'a.doc')])).toMatchObject({ code: 2, stdout: '' });
  });

  it('writes no form into a file whose name asks for another, and nothing into one of a form that it lacks', () => {
    const made = folder();
    const cases = [
      [[FIXTURE, '-o', 'a.xls'], 'end it in .xlsx'],
      [['tasks', FIXTURE, '-o', 'a.xls'], 'end it in .xlsx'],
      [['tasks', FIXTURE, '-o', 'a.xlsx', '--csv'], 'csv was asked for'],
      [['tasks', FIXTURE, '--xlsx', 'a.csv'], 'xlsx was asked for'],
      [['tasks', FIXTURE, '--xlsx', 'a.xls'], 'xlsx was asked for'],
      [['tasks', FIXTURE, '--ics', 'a.xlsx'], 'ics was asked for'],
      [['batch', resolve('fixtures/science-week'), '-o', 'a.xlsx'], `plan-parse tasks ${resolve('fixtures/science-week')} -o a.xlsx`],
      [['batch', resolve('fixtures/science-week'), '-o', 'a.xls'], '-o a.xlsx'],
    ] as const;
    for (const [args, said] of cases) {
      const absolute = args.map((arg) => (arg === FIXTURE ? resolve(FIXTURE) : arg));
      expect(run(absolute, { cwd: made }), absolute.join(' ')).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(said),
      });
    }
    expect(readdirSync(made)).toEqual([]);
    expect(run(['tasks', resolve(FIXTURE), '--csv', '-o', 'a.txt'], { cwd: made }).code).toBe(0);
  });

  it('writes several results at once, the same rows in each', () => {
    const made = folder();
    const [xlsx, ics] = [join(made, 'a.xlsx'), join(made, 'a.ics')];
    const { code, stdout, stderr } = run(['tasks', LEDGER, '--month', '6', '--xlsx', xlsx, '--ics', ics, '--csv']);
    const { Sheets } = read(readFileSync(xlsx));
    expect(utils.sheet_to_json(Sheets['公文要素'] ?? {})).toMatchObject([{ 任务数: 20 }]);
    const lines = utils.sheet_to_json(Sheets['任务台账'] ?? {}, { range: 1 });
    expect(code).toBe(0);
    expect(stdout.trim().split('\r\n')).toHaveLength(lines.length + 1);
    expect(readFileSync(ics, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(lines.length);
    expect(stderr).toContain(`${xlsx}: tasks written: ${lines.length}\n`);
  });

  it('names the documents of a folder that could not be read, in the table of doubts too', () => {
    const made = filled({ 'a.txt': readFileSync(FIXTURE), 'b/c.docx': 'PK\x03\x04', 'b/d.txt': NOTICE, 'e.json': '{"no":"plan"}' });
    const result = join(made, 'all.xlsx');
    for (const time of ['first', 'second']) {
      const { code, stderr } = run(['tasks', made, '--xlsx', result]);
      expect([time, code]).toEqual([time, 1]);
      expect(stderr).toContain(`${join(made, 'b/c.docx')}: error: `);
      expect(stderr).toContain('could not be read: 2 of 4 files, named above');
      expect(stderr).toContain('tasks written: 4');
    }
    const doubts = utils.sheet_to_json<Record<string, string>>(read(readFileSync(result)).Sheets['存疑'] ?? {});
    expect(new Set(doubts.map(({ 文件 }) => 文件))).toEqual(new Set(['c.docx', 'e.json']));
  });

  it('lists a notice once, whatever copies of it lie beside', () => {
    const made = filled(
      Object.fromEntries(['docx', 'pdf', 'txt'].map((end) => [`a.${end}`, readFileSync(`fixtures/supervision-ledger/input.${end}`)])),
    );
    const { code, stdout, stderr } = run(['tasks', made, '--json']);
    expect(code).toBe(0);
    expect(new Set(rows(stdout).map(({ file }) => file))).toEqual(new Set([join(made, 'a.docx')]));
    expect(rows(stdout)).toHaveLength(20);
    expect(stderr).toContain(`a.pdf: the same notice as ${join(made, 'a.docx')}; left out`);
  });

  it('reads what batch has written, its report apart', () => {
    const made = filled({ 'in/a.txt': readFileSync(FIXTURE), 'in/b.txt': NOTICE });
    expect(run(['batch', join(made, 'in'), '-o', join(made, 'out'), '--quiet']).code).toBe(0);
    const { code, stdout, stderr } = run(['tasks', join(made, 'out'), '--json']);
    expect([code, rows(stdout).length, stderr]).toEqual([0, 4, '']);
  });

  it('leaves lists of earlier runs out, whatever their form and grouping, and says so; what only looks like one is read', () => {
    const made = filled({ 'in/a.txt': readFileSync(FIXTURE), 'in/sub/ours.csv': '序号,重点任务\r\n1,2031年工作要点\r\n' });
    const list = (...args: string[]) => run(['tasks', join(made, 'in'), ...args]);
    for (const end of ['xlsx', 'csv', 'md', 'json', 'ics']) expect(list('-o', join(made, `in/list.${end}`)).code).toBe(0);
    for (const end of ['csv', 'md', 'json']) expect(list('--group', 'department', '-o', join(made, `in/grouped.${end}`)).code).toBe(0);
    const { code, stdout, stderr } = list('--json', '--lang', 'zh');
    expect([code, new Set(rows(stdout).map(({ file }) => file))]).toEqual([0, new Set([join(made, 'in/a.txt')])]);
    expect(stderr).toContain('plan-parse: 未列入：plan-parse 自己写的清单 8 个\n');
    expect(
      run(['batch', join(made, 'in'), '--list'])
        .stdout.trim()
        .split('\n')
        .sort(),
    ).toEqual([join(made, 'in/a.txt'), join(made, 'in/sub/ours.csv')]);
  });

  it('names a file in one way on all sheets of a workbook', () => {
    const made = filled({ 'in/a.txt': readFileSync(FIXTURE), 'in/b/a.txt': NOTICE, 'in/b/c.docx': 'PK\x03\x04' });
    const result = join(made, 'all.xlsx');
    run(['tasks', join(made, 'in'), '--xlsx', result]);
    const { Sheets } = read(readFileSync(result));
    const column = (sheet: string, name: string, range: number) =>
      utils.sheet_to_json<Record<string, string>>(Sheets[sheet] ?? {}, { range }).map((line) => line[name] ?? '');
    expect([...new Set(column('任务台账', '来源', 1))]).toEqual(['a.txt', 'b/a.txt']);
    expect(column('公文要素', '文件', 0)).toEqual(['a.txt', 'b/a.txt']);
    expect(column('存疑', '文件', 0)).toContain('b/c.docx');
  });

  it('takes a notice and the plan that batch made of it for one, and speaks of no copy', () => {
    const made = filled({ 'd/a.txt': readFileSync(FIXTURE) });
    expect(run(['batch', 'd', '-o', 'd/json', '-q'], { cwd: made }).code).toBe(0);
    const { code, stdout, stderr } = run(['tasks', 'd', '--json'], { cwd: made });
    expect([code, rows(stdout).length, stderr]).toEqual([0, 3, '']);
  });

  it('takes its own standard output for no notice', () => {
    const made = filled({ 'a.txt': readFileSync(FIXTURE) });
    const { code, stderr } = shell('$PLAN_PARSE tasks . --csv > all.csv', made);
    expect([code, stderr]).toEqual([0, '']);
    expect(readFileSync(join(made, 'all.csv'), 'utf8').trim().split('\r\n')).toHaveLength(4);
  });

  it('is coloured where that is asked for', () => {
    expect(run(['tasks', FIXTURE, '--color', 'always']).stdout).toContain('\u001b[1m');
    expect(run(['tasks', FIXTURE], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[1m');
    expect(run(['tasks', FIXTURE, '--color', 'never'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain('\u001b');
  });

  it('says in Chinese too what it does', () => {
    expect(run(['tasks', '--help', '--lang', 'zh']).stdout).toContain('写成 Excel 任务台账');
    expect(run(['tasks', FIXTURE, '--month', '13', '--lang', 'zh'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('月份应写作 3、3-5 或 2031-03，而不是 13'),
    });
  });
});

describe('plan-parse tasks on bad input', () => {
  it('shows the first three problems of JSON that is no plan', () => {
    const made = filled({ 'a.json': '{"schemaVersion":"1"}', 'b.json': '{"tasks":' });
    const { code, stdout, stderr } = run(['tasks', join(made, 'a.json')]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/\[check:schema\]/g)).toHaveLength(3);
    expect(stderr).toContain('error: generator: ');
    expect(stderr).toMatch(/… and \d+ more\n/);
    expect(run(['tasks', join(made, 'b.json')])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('[check:json]') });
  });

  it('gives an empty ledger, and says so, for a plan without tasks', () => {
    const { code, stdout, stderr } = run(['tasks', '--csv', '-'], { input: '某某县2031年工作要点\n\n一、抓好春耕生产\n完成农资储备。\n' });
    expect([code, stdout]).toEqual([0, '\ufeff序号,重点任务,工作内容,牵头领导,责任部门,配合单位,完成时限,月份,来源,标识\r\n']);
    expect(stderr).toContain('no tasks were found (documents: 1)');
  });

  it('says that nothing matches or is there, and leaves what stood at the result', () => {
    const made = filled({ 'a.csv': 'kept', 'none/.hidden': 'x' });
    const result = join(made, 'a.csv');
    expect(run(['tasks', FIXTURE, '--month', '3', '-o', result])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('nothing matches (tasks: 3)'),
    });
    expect(run(['tasks', join(made, 'none'), '-o', result])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no notice was found'),
    });
    expect(run(['tasks', join(made, 'nowhere'), '-o', result]).code).toBe(1);
    expect(readFileSync(result, 'utf8')).toBe('kept');
  });

  it.each([
    [['--csv', '--md'], 'choose one of'],
    [['-o', FIXTURE], 'this is the file that is read'],
    [['--by', '2031-13'], 'a date is 2031-06'],
    [['--group', 'colour'], 'month'],
    [['--xlsx', '/tmp/a.xlsx', '-o', '/tmp/a.xlsx'], 'one name'],
  ])('refuses %j', (args, said) => {
    expect(run(['tasks', FIXTURE, ...args])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(said) });
  });

  it('writes no result over what it reads, by whatever name that is reached', () => {
    const made = filled({ 'a.csv': readFileSync(FIXTURE) });
    linkSync(join(made, 'a.csv'), join(made, 'b.csv'));
    for (const option of ['-o', '--xlsx', '--ics']) {
      const { code, stderr } = run(['tasks', FIXTURE, join(made, 'a.csv'), option, join(made, 'b.csv')]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('b.csv: this is the file that is read')]);
    }
    expect(readFileSync(join(made, 'a.csv'))).toEqual(readFileSync(FIXTURE));
  });

  it('shows names and texts that would steer the terminal as numbers', () => {
    const { stdout } = run(['tasks', '-'], { input: '某某县2031年工作要点\n一、办好\u001b[2J科技节（责任单位：县科技局）\n' });
    expect(stdout).not.toContain('\u001b');
    expect(run(['tasks', 'no\u001b[2J.txt', 'nor.txt']).stderr).toContain('no\\u{1b}[2J.txt: error: ');
  });
});
