import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { LIMITS } from '../../src/limits.js';
import { spawned } from '../cli/run.js';
import { part } from '../series.js';
import { BOMBS, form, packed, pdf, TEXT } from './bombs.js';

const MIB = 2 ** 20;

describe('a PDF is measured by what it unpacks to', () => {
  it.each(Object.keys(BOMBS))('a stream %s', async (name) => {
    const limits = { part: MIB, stream: MIB, time: Number.POSITIVE_INFINITY };
    const bytes = BOMBS[name]?.(3 * MIB) ?? new Uint8Array();
    const { document } = await parse(bytes, { limits });
    expect(document.diagnostics.map(({ code }) => code)).toEqual([expect.stringMatching(/^limit:(?:part|stream)$/)]);
    expect(globalThis.Uint8Array.name).toBe('Uint8Array');
  });

  it('one that may is read', async () => {
    const { document } = await parse(pdf({ 5: ['/Filter /#46lateDecode', packed(3 * MIB)] }), { withText: true });
    expect(document.text).toContain('Work plan 2031');
  });
});

/** Makes a page of forms in forms, with a text at the top and one at the bottom. */
function nested(count: number): Uint8Array {
  const inner = Array.from({ length: count }, (_, at) => [6 + at, form(`/X ${7 + at} 0 R`, `${at === 0 ? TEXT : ''}/X Do`)] as const);
  const deepest = form('', 'BT /F 12 Tf 72 600 Td (Deep) Tj ET');
  return pdf({ 5: ['', '/X Do'], ...Object.fromEntries(inner), [6 + count]: deepest }, { resources: '/XObject << /X 6 0 R >>' });
}

it('says that forms nest too deep, and reads what stands above', async () => {
  const read = async (count: number) => {
    const { document } = await parse(nested(count), { withText: true });
    return { text: document.text, codes: document.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('limit:')) };
  };
  expect(await read(20)).toEqual({ text: expect.stringContaining('Deep'), codes: [] });
  expect(await read(LIMITS.depth + 300)).toEqual({ text: expect.stringMatching(/Work plan 2031(?!.*Deep)/s), codes: ['limit:depth'] });
});

it(`says so of ${part(20_000, 0.15)} forms too, and nothing that a library says to itself`, () => {
  const { code, stdout, stderr } = spawned(['-', '--with-text', '--lang', 'en'], { input: nested(part(20_000, 0.15)) });
  expect({ code, text: JSON.parse(stdout).text }).toEqual({ code: 1, text: 'Work plan 2031' });
  expect(stderr).toBe(
    `<stdin>: error: PDF nests elements deeper than ${LIMITS.depth}. [limit:depth]\n<stdin>: warning: No plan was found in the document. [plan:none]\n`,
  );
});
