import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReadError } from '../../../src/diagnostic.js';
import { runs } from '../../series.js';
import { readText } from './reading.js';

/** The pieces that the text reader gives a meaning to, and some that it does not. */
const PIECES = [
  '\n',
  '\n\n',
  '\t',
  '|',
  '一、',
  '会议',
  '办公室',
  '— 1 —',
  '- ',
  '# ',
  '**',
  '[',
  '](/x)',
  '![',
  ')',
  '<br>',
  '<table>',
  '<tr>',
  '<td rowspan=2>',
  '</td>',
  '</table>',
  '|---|',
  '\\',
  '　　',
  '  ',
  '\u200b',
  '\0',
  '\f',
  '┌─┐',
  '│',
  '+---+',
  '1',
  '附件',
  '序号',
  '内容',
  '\u0085',
  '\ufeff',
  '\ud83d\ude00',
  '```',
  '> ',
];

test('every text keeps its ledger: each visible character lies in one block or aside', async () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, async (sample) => {
      const failed = await readText(`会议\n${sample}`).then(
        ({ document }) => expect(document.text.length).toBe(sample.length + 3),
        (error: unknown) => error,
      );
      if (failed instanceof Error) expect(failed, failed.message).toBeInstanceOf(ReadError);
    }),
    runs(300, 3000),
  );
});

test('any bytes are read or refused, nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const failed = await readText(bytes).catch((error: unknown) => error);
      if (failed instanceof Error) expect(failed, failed.message).toBeInstanceOf(ReadError);
    }),
    runs(200, 1000),
  );
});
