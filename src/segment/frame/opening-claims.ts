/** Further texts that the carrier itself sets apart: the sheets of a workbook, each a part (contract: Parts). */

import { type Claim, type FrameText, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import type { FrameRule } from './frame-rule.js';
import { partKind } from './part-kind.js';

/**
 * Finds where the carrier begins a text: under a title that says what it is, or as an annex, under the name that the carrier gives it. The
 * first text begins as that of any document does.
 */
export const OPENING: FrameRule = {
  name: 'opening',
  kind: 'frame',
  read: (text) => text.units.flatMap((unit, i) => (i > 0 && unit.kind === 'text' && unit.hints.opens ? [openingAt(text, i)] : [])),
};

function openingAt({ units }: FrameText, i: number): Claim {
  const unit = units[i];
  const [words, named] = unit?.kind === 'text' ? [unit.view.text, unit.hints.opens === 'name'] : ['', true];
  const kind = partKind(words);
  const says = !named && kind !== 'article';
  const title = { text: words, kind, entry: null, shows: true, pageBreakBefore: true, isAnotherPlan: false };
  const claim = wholeUnits(says ? 'headline' : 'annex-label', i, i + 1, [{ why: 'the carrier begins a text', score: COSTS.opening }], []);
  return { ...claim, ordinal: null, alone: true, title };
}
