import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { PlanDocument } from '../../src/index.js';
import { folder } from '../cli/run.js';
import { whatItSays } from '../said.js';

vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 });

/** Where it is allowed, the program runs without any network: in a network namespace of its own, which is empty. */
const APART = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];

describe(`the archive for closed networks${APART.length > 0 ? ', run without a network' : ''}`, () => {
  const here = folder();
  execFileSync(process.execPath, ['scripts/pack-offline.mjs', here, '0'], { encoding: 'utf8' });
  const [tgz = '', zip = ''] = readdirSync(here).sort();
  execFileSync('tar', ['-xzf', join(here, tgz), '-C', here]);
  const root = join(here, tgz.replace(/-offline\.tgz$/, ''));
  const empty = join(here, 'empty');
  mkdirSync(empty);

  /** Runs a program in an empty folder, with Node.js and the system's own tools and nothing else. */
  function offline(program: string, ...args: string[]) {
    const [command = '', ...rest] = [...APART, program, ...args];
    const env = { PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter), LANG: 'en_GB.UTF-8', HOME: empty };
    const { status, stdout, stderr } = spawnSync(command, rest, { cwd: empty, env, encoding: 'utf8' });
    return { code: status, stdout, stderr };
  }

  it('runs as it is unpacked: text, Word, PDF, web page, and many', () => {
    const sample = offline(join(root, 'plan-parse'), join(root, 'samples', 'science-week.txt'), '--compact');
    expect({ code: sample.code, stderr: sample.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(sample.stdout).tasks).toHaveLength(3);
    const notices = ['docx', 'pdf', 'html'].map((kind) => join(process.cwd(), 'fixtures', 'health-months', `input.${kind}`));
    expect(offline(join(root, 'plan-parse'), 'batch', ...notices, '-o', 'json', '-q', '-j', '1')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const expected = JSON.parse(readFileSync('fixtures/health-months/expected.json', 'utf8'));
    for (const notice of notices) {
      const written = JSON.parse(readFileSync(join(empty, 'json', `${basename(notice)}.json`), 'utf8')) as PlanDocument;
      expect(whatItSays(written), notice).toEqual(expected);
    }
  });

  it('writes the ledger for Excel and takes it back', () => {
    const program = join(root, 'plan-parse');
    const sample = join(root, 'samples', 'science-week.txt');
    expect(offline(program, 'tasks', sample, '--xlsx', 'a.xlsx')).toMatchObject({
      code: 0,
      stderr: 'plan-parse: a.xlsx: tasks written: 3\n',
    });
    expect(offline(program, 'ledger', 'a.xlsx', '--against', sample, '--json')).toMatchObject({ code: 0, stderr: '' });
  });

  it('runs through a link in PATH', () => {
    symlinkSync(join(root, 'plan-parse'), join(here, 'link'));
    expect(offline(join(here, 'link'), '--version').stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('starts from cmd too, by lines that end as Windows ends them', () => {
    const start = readFileSync(join(root, 'plan-parse.cmd'), 'utf8');
    expect(start).toContain('node "%~dp0bin\\plan-parse.js" %*\r\n');
    expect(start.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('holds the same files as a zip, and no library that only the tests need', () => {
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.name.endsWith('.cache'),
    ); // which the program keeps when it has run
    const names: string[] = [];
    unzipSync(readFileSync(join(here, zip)), { filter: ({ name }) => names.push(name) === 0 });
    expect(names).toHaveLength(files.length);
    expect(names.filter((name) => /node_modules\/(vitest|typescript|@biomejs)\//.test(name))).toEqual([]);
    expect(names.filter((name) => /\.(?:node|map|[cm]?ts)$/.test(name) && name.includes('node_modules'))).toEqual([]); // compiled for one system, or for who writes programs
  });
});

it('ships the sample that the README shows', () => {
  expect(readFileSync('samples/science-week.txt', 'utf8')).toBe(readFileSync('fixtures/science-week/input.txt', 'utf8'));
});
