import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Progress, progressOn } from '../../src/cli/batch-progress.js';
import type { Language } from '../../src/cli/language.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stream(isTTY: boolean) {
  let said = '';
  const write = (text: string | Uint8Array) => {
    said += String(text);
    return true;
  };
  return { isTTY, write, said: () => said };
}

/** Lets a run read some files a second. */
function pass(progress: Progress, seconds: number, each: number): void {
  for (let second = 0; second < seconds; second++) {
    for (let i = 0; i < each; i++) progress.tick({ status: second === 0 && i === 0 ? 'failed' : 'read' });
    vi.advanceTimersByTime(1000);
  }
}

it('writes a line every half minute on a pipe', () => {
  const pipe = stream(false);
  const progress = progressOn(pipe, 'en');
  progress.expect(12_000);
  pass(progress, 65, 100);
  progress.stop();
  expect(pipe.said()).toMatch(
    /^plan-parse: 3,000 of 12,000 files, [\d.]+\/s, 1:3\d left, 1 failed\nplan-parse: 6,000 of 12,000 files, [\d.]+\/s, 1:0\d left, 1 failed\n$/,
  );
});

it.each<Language>(['en', 'zh'])('draws a bar on a terminal of 80 columns, and takes it away (%s)', (language) => {
  const terminal = stream(true);
  const progress = progressOn(terminal, language);
  progress.expect(400_000);
  pass(progress, 40, 9000);
  progress.stop();
  const bars = terminal.said().split('\r').slice(1);
  const shown = bars.map((bar) => bar.replace(/\u001b\[\??\w+/g, ''));
  expect(shown).toContainEqual(expect.stringMatching(/^\[#{6}\.{6}\] 2\d\d,000/));
  expect(Math.max(...shown.map((line) => [...line].reduce((sum, sign) => sum + (sign > '\u1100' ? 2 : 1), 0)))).toBeLessThan(80);
  expect(shown.at(-1)).toBe('');
});
