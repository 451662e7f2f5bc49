import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FrameRule } from '../../src/segment/frame/frame-rule.js';
import { FRAME_RULES } from '../../src/segment/frame/rules.js';
import type { Examples, LineRule } from '../../src/segment/rule.js';
import { claimed } from './claimed.js';

/** The examples of all rules, which stand beside them in `NAME.examples.ts`. */
const SEGMENT = 'src/segment';
const files = readdirSync(SEGMENT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.examples.ts'));
const examples = (
  await Promise.all(files.map(async (file) => Object.values((await import(`../../${SEGMENT}/${file}`)) as object)))
).flat() as Examples<LineRule | FrameRule>[];

it('stand beside their rules, and every rule of the frame has some', () => {
  expect(files.filter((file) => !existsSync(join(SEGMENT, file.replace('.examples', ''))))).toEqual([]);
  const shown = new Set(examples.map(({ name }) => name));
  expect(FRAME_RULES.filter(({ name }) => !shown.has(name)).map(({ name }) => name)).toEqual([]);
  expect(examples.filter(({ reads, leaves }) => reads.length === 0 || leaves.length === 0)).toEqual([]);
});

describe.each(examples)('$name', (rule) => {
  it.each(rule.reads)('reads %s', (text, says) => expect(said(rule, text)).toEqual(says));
  it.each(rule.leaves)('leaves %s', (text) => expect(said(rule, text)).toEqual(rule.kind === 'frame' ? [] : null));
});

function said(rule: LineRule | FrameRule, text: string): unknown {
  return rule.kind === 'frame' ? claimed(rule, text) : (plain(rule.read(text), text) ?? null);
}

/** Shows a value without its places, which must show what it says, and without what is empty in it. */
function plain(value: unknown, text: string): unknown {
  if (value === null || value === undefined || value === false) return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value.map((one) => plain(one, text)) : undefined;
  if (typeof value !== 'object') return value;
  const { start, end, text: own, ...rest } = value as Record<string, unknown>;
  if (typeof own === 'string') {
    expect(bare(text.slice(Number(start), Number(end)))).toBe(bare(own));
    return own;
  }
  const kept = Object.entries(rest).flatMap(([key, one]) => {
    const shown = plain(one, text);
    return shown === undefined ? [] : [[key, shown]];
  });
  return Object.fromEntries(kept);
}

const bare = (text: string): string => text.replace(/\s/g, '');
