import { expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.js';
import type { Severity } from '../../src/meanings.js';

const found = (...severities: Severity[]) => severities.map((severity) => ({ severity }));

it('is 0 for warnings and remarks, 1 for an error', () => {
  expect(exitCodeOf([], false)).toBe(0);
  expect(exitCodeOf(found('info', 'warning'), false)).toBe(0);
  expect(exitCodeOf(found('warning', 'error'), false)).toBe(1);
});

it('is 1 for a warning too where --frail, but not for a remark', () => {
  expect(exitCodeOf(found('warning'), true)).toBe(1);
  expect(exitCodeOf(found('info'), true)).toBe(0);
});
