import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/index.js';
import { NOTICE, run } from './run.js';

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

describe('plan-parse schema', () => {
  it('writes the schema that is shipped', () => {
    expect(run(['schema'])).toEqual({ code: 0, stdout: readFileSync('schemas/plan-document.schema.json', 'utf8'), stderr: '' });
  });
});
