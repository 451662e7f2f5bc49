/** Further texts that the carrier itself sets apart: the sheets of a workbook, each a part (contract: Parts). */

import { wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, lineRule } from './frame-rule.js';
import { partKind, shownTitle } from './part-kind.js';

/**
 * Finds where the carrier begins a text: under a title that says what it is, or as an annex, under the name that the carrier gives it. The
 * first text begins as that of any document does.
 */
export const OPENING: FrameRule = lineRule('opening', (_, { view, hints }, i) => {
  if (i === 0 || !hints.opens) return [];
  const kind = partKind(view.text);
  const says = hints.opens !== 'name' && kind !== 'article';
  const claim = wholeUnits(says ? 'headline' : 'annex-label', i, i + 1, [{ why: 'the carrier begins a text', score: COSTS.opening }], []);
  return [{ ...claim, ordinal: null, alone: true, title: shownTitle(view.text, true) }];
});
