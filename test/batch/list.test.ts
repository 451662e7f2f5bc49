import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { pathsIn } from '../../src/batch/list.js';

async function paths(chunks: readonly (string | Buffer)[], nul = false): Promise<unknown[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  return Readable.from(pathsIn(stream(), nul)).toArray();
}

it('reads a path a line, whatever the chunks, the last without an end too', async () => {
  expect(await paths(['a.docx\nb/计', '划.pdf\n', '\n', 'c'])).toEqual(['a.docx', 'b/计划.pdf', 'c']);
  expect(await paths([Buffer.from('计划').subarray(0, 4), Buffer.from('计划').subarray(4)])).toEqual(['计划']);
  expect(await paths(['a.docx\r\nb.docx\r\n'])).toEqual(['a.docx', 'b.docx']);
  expect(await paths([])).toEqual([]);
});

it('reads paths that end with NUL, in which line breaks are text', async () => {
  expect(await paths(['a\nb.docx\0c\r\0'], true)).toEqual(['a\nb.docx', 'c\r']);
});

it('keeps the bytes of what is no UTF-8', async () => {
  expect(await paths([Buffer.from([0xb9, 0xa4, 10])])).toEqual([Buffer.from([0xb9, 0xa4])]);
});

it('cuts what is no list, and does not gather it', async () => {
  const cut = (await paths(Array.from({ length: 40 }, () => 'x'.repeat(10_000)))) as string[];
  expect(cut.join('').length).toBe(400_000);
  expect(Math.max(...cut.map(({ length }) => length))).toBeLessThan(80_000);
});
