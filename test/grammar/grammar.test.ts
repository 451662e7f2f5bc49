import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.js';
import { SEED, WHOLE } from '../series.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { pdf } from './pdf.js';
import type { Grammar } from './sample.js';
import { txt } from './txt.js';

/** The formats, each with a grammar of its own. */
const GRAMMARS: Readonly<Record<string, Grammar>> = { docx, html, pdf, txt };

/** How many documents of a format are tried where no other number is asked for (GRAMMAR=20000): what costs a second or two. */
const SAMPLE: Readonly<Record<string, number>> = { docx: 8, html: 20, pdf: 4, txt: 20 };
const countOf = (format: string): number => Number(process.env['GRAMMAR'] ?? (WHOLE ? 2_000 : (SAMPLE[format] ?? 20)));

describe.each(Object.entries(GRAMMARS))('random documents: %s', (format, grammar) => {
  it('have what is drawn in the reading text, in order, and nothing that is hidden', { timeout: 3_600_000 }, async () => {
    const wrong: string[] = [];
    for (let seed = SEED * 1_000_000; seed < SEED * 1_000_000 + countOf(format) && wrong.length < 20; seed++) {
      const fault = await faultOf(grammar, seed);
      if (fault !== null) wrong.push(`seed ${seed}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Reads a document and says what is wrong with its reading text; null where nothing is. */
async function faultOf(grammar: Grammar, seed: number): Promise<string | null> {
  const { bytes, drawn, hidden } = grammar(seed);
  const { document } = await parse(bytes, { withText: true });
  const text = (document.text ?? '').replace(/\s+/g, '');
  const lost = drawn.filter((word) => !text.includes(word));
  if (lost.length > 0) return `lost ${lost.slice(0, 3)} (${lost.length} of ${drawn.length})`;
  const read = hidden.filter((word) => text.includes(word));
  if (read.length > 0) return `read ${read.slice(0, 3)} (${read.length} of ${hidden.length})`;
  const places = drawn.map((word) => text.indexOf(word));
  const swapped = drawn.find((_, index) => index > 0 && (places[index] ?? 0) < (places[index - 1] ?? 0));
  return swapped === undefined ? null : `out of order: ${swapped}`;
}
