import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/index.js';
import { folder, NOTICE, run } from './run.js';

it('says what to type for a folder', () => {
  const { code, stderr } = run(['check', 'docs/']);
  expect([code, stderr]).toEqual([1, expect.stringContaining('plan-parse check docs/*.json\n')]);
});

const good = JSON.parse(run([], { input: NOTICE.repeat(2) }).stdout || '{}') as PlanDocument;
const check = (value: unknown) => run(['check', '-'], { input: JSON.stringify(value) });

describe('plan-parse check', () => {
  it('finds what the program wrote valid', () => {
    expect(check(good)).toEqual({ code: 0, stdout: '', stderr: 'plan-parse: <stdin>: valid\n' });
    const withText = run(['--with-text'], { input: NOTICE }).stdout;
    expect(run(['check', '-'], { input: `\ufeff${withText}` }).code).toBe(0);
  });

  it('says what does not follow the schema, and where', () => {
    const { code, stderr } = check({ ...good, tasks: [{ id: 7 }] });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^<stdin>: error: tasks\[0\]\.id: .* \[check:schema\]\n/);
  });

  it('says which span lies outside the text', () => {
    const unassigned = [{ text: '', reason: 'markup', span: { start: 9, end: 3, page: null } }];
    const { code, stderr } = check({ ...good, coverage: { characters: 0, assigned: 0, unassigned } });
    expect(code).toBe(1);
    expect(stderr).toContain('coverage.unassigned[0].span: the span 9-3 lies outside the text. [check:span]');
  });

  it('says when the sum of characters is another', () => {
    expect(check({ ...good, coverage: { ...good.coverage, assigned: good.coverage.assigned + 1 } }).stderr).toContain('[check:sum]');
  });

  it.each(['', 'no json', '{"a":'])('says that %j is no JSON', (input) => {
    expect(run(['check', '-'], { input })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('[check:json]') });
  });
});

describe('plan-parse check of several', () => {
  const line = run(['--compact'], { input: NOTICE }).stdout;
  const here = folder();
  writeFileSync(join(here, 'good.json'), line);
  writeFileSync(join(here, 'all.ndjson'), `${line}${line}\n{"a":1}\n${line}no json\n`);
  writeFileSync(join(here, 'fine.ndjson'), `\ufeff${line}\r\n${line.trim()}`);

  it('says what to type for a notice', () => {
    writeFileSync(join(here, 'a notice.txt'), NOTICE);
    const { code, stderr } = run(['check', 'a notice.txt'], { cwd: here });
    expect(code).toBe(1);
    expect(stderr).toContain("write that first: plan-parse 'a notice.txt' -o 'a notice.txt.json'");
    expect(run(['check', 'all.ndjson'], { cwd: here }).stderr).not.toContain('write that first');
  });

  it('takes several files, and says of each', () => {
    const { code, stderr } = run(['check', 'good.json', 'missing.json', '-'], { cwd: here, input: line });
    expect(code).toBe(1);
    expect(stderr.split('\n').map((said) => said.slice(0, 34))).toEqual([
      'plan-parse: good.json: valid',
      'missing.json: error: The file cann',
      'plan-parse: <stdin>: valid',
      '',
    ]);
  });

  it('takes NDJSON, and names the line that is wrong', () => {
    expect(run(['check', 'fine.ndjson'], { cwd: here })).toEqual({
      code: 0,
      stdout: '',
      stderr: 'plan-parse: fine.ndjson: valid, 2 documents\n',
    });
    const { code, stderr } = run(['check', 'all.ndjson'], { cwd: here });
    expect(code).toBe(1);
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((said) => said.split(': error')[0]);
    expect([...new Set(lines)]).toEqual(['all.ndjson:4', 'all.ndjson:6']);
    expect(stderr).toMatch(/^all\.ndjson:6: error: This is no JSON: .* \[check:json\]$/m);
  });

  it('bounds each document, not the file', () => {
    const limit = `bytes=${Buffer.byteLength(line) + 10}`;
    expect(run(['check', 'fine.ndjson', '--limit', limit], { cwd: here }).code).toBe(0);
    expect(run(['check', 'good.json', '--limit', 'bytes=99'], { cwd: here }).stderr).toContain('[limit:bytes]');
  });

  it('says in Chinese why a value does not follow the schema', () => {
    const { stderr } = run(['check', '-', '--lang', 'zh'], { input: JSON.stringify({ ...good, tasks: 7 }) });
    expect(stderr).toMatch(/^<stdin>: 错误: tasks：无效输入：期望 数组，实际接收 数字。 \[check:schema\]\n/);
  });
});

describe('plan-parse schema', () => {
  it('writes the schema that is shipped', () => {
    expect(run(['schema'])).toEqual({ code: 0, stdout: readFileSync('schemas/plan-document.schema.json', 'utf8'), stderr: '' });
  });
});
