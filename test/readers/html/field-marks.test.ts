import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHOWN_LABELS } from '../../../src/lexicon/publishing-labels.js';
import { TOOL_WORDS } from '../../../src/lexicon/site-words.js';
import { marksIn } from '../../../src/readers/html/field-marks.js';
import { runs } from '../../series.js';

/** The same in one expression, which says what is to be found. */
const LABELS = SHOWN_LABELS.map((label) => [...label].join('\\s{0,6}')).join('|');
const TOOLS = TOOL_WORDS.map((word) => word.replace(/[+-]/g, '\\$&')).join('|');
const BORDER = '(?<=^|[\\s|｜丨【\\[（(\\]】）)，,；;/·—-])';
const MARK = new RegExp(`${BORDER}(?:(${LABELS})\\s{0,6}[】\\]]?\\s{0,6}[:：]|[【\\[（(]?(?:${TOOLS})(?=[\\s】\\]）)]|$))`, 'g');

const signs = [
  ' ',
  '  ',
  '\u3000',
  '       ',
  '：',
  '：',
  '：',
  ':',
  '[',
  ']',
  '【',
  '】',
  '|',
  '信息',
  '青禾县',
  '2031',
  '-',
  '打印',
  '大',
  '到',
];
const piece = fc.oneof(
  fc.constantFrom(...SHOWN_LABELS),
  fc.constantFrom(...SHOWN_LABELS).map((label) => [...label].join(' ')),
  fc.constantFrom(...signs),
  fc.constantFrom(...signs),
);

it('finds labels and words of tools as one expression of all of them would', () => {
  let labels = 0;
  const same = fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
    const line = pieces.join('');
    const found = marksIn(line);
    labels += found.length;
    expect(found).toEqual(
      [...line.matchAll(MARK)].map(({ index: start, 0: { length }, 1: label = '' }) => ({
        start,
        end: start + length,
        label: label.replace(/\s/g, ''),
      })),
    );
  });
  fc.assert(same, runs(3000, 100_000));
  expect(labels).toBeGreaterThan(100);
});
