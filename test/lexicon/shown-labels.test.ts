import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasLetter, isWordless } from '../../src/lexicon/letters.js';
import { SHOWN_LABELS } from '../../src/lexicon/publishing-labels.js';
import { shownLabels } from '../../src/lexicon/shown-labels.js';
import { runs } from '../series.js';

/** The same in one expression, which says what is to be found. */
const ANY = SHOWN_LABELS.map((label) => (label.length === 2 ? [...label].join(' ?') : label)).join('|');
const LABEL = new RegExp(`[【[] ?(?:${ANY}) ?[】\\]] ?[：:]?|(?:${ANY}) ?[：:]`, 'g');

const piece = fc.oneof(
  fc.constantFrom(...SHOWN_LABELS),
  fc.constantFrom(...SHOWN_LABELS.filter((label) => label.length === 2).map((label) => [...label].join(' '))),
  fc.constantFrom(' ', ' ', '：', '：', ':', '[', ']', '【', '】', '信息', '青禾县', '2031', '-'),
);

it('finds labels as one expression of all of them would', () => {
  let labels = 0;
  const same = fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
    const text = pieces.join('');
    const found = shownLabels(text);
    labels += found.length;
    expect(found).toEqual([...text.matchAll(LABEL)].map(({ index, 0: shown }) => ({ index, shown })));
  });
  fc.assert(same, runs(5000, 100_000));
  expect(labels).toBeGreaterThan(100);
});

it('tells letters, those of other scripts too', () => {
  expect(['一', 'a', 'é', 'あ', '㐀', '𠀀', '★1', '5'].map(hasLetter)).toEqual([true, true, true, true, true, true, false, false]);
  expect(['', '★', '——。', '１', '②', 'あ', '5'].map(isWordless)).toEqual([true, true, true, false, false, false, false]);
});
