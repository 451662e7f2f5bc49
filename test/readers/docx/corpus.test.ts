import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from './make.js';

const SHARED = process.env['PLAN_PARSE_SHARED'] ?? '../shared';
const CORPUS = join(SHARED, 'corpus');
const SEEDS = join(SHARED, 'seeds');

/** Gives a text without white space, full-width digits as plain ones. */
function bare(text: string): string {
  return text.replace(/\s/g, '').replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function seed(number: string): string {
  const name = readdirSync(SEEDS).find((one) => one.startsWith(number)) ?? '';
  return bare(readFileSync(join(SEEDS, name), 'utf8'));
}

describe.skipIf(!existsSync(CORPUS))('the shared corpus', () => {
  it.each(['000-literal', '000-autonum', '000-messy'])('%s.docx says what its seed says, letterhead and furniture apart', async (name) => {
    const { document } = await readBytes(readFileSync(join(CORPUS, `${name}.docx`)));
    const drawn = document.blocks.flatMap((block) => (block.kind === 'text' ? block.ranges : [block.range]));
    const [letterhead = '', ...rest] = drawn.map((range) => document.text.slice(range.start, range.end));
    expect(letterhead).toMatch(/文件$/);
    expect(bare(rest.join(''))).toBe(seed('000'));
  });

  it.each(['001', '002', '003', '004'])('%s.docx accounts for every character', async (name) => {
    const { document, reported } = await readBytes(readFileSync(join(CORPUS, `${name}.docx`)));
    expect(bare(document.text).length).toBeGreaterThan(2000);
    expect(reported).toEqual([]);
  });
});
