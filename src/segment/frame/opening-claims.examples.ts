import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { OPENING } from './opening-claims.js';

/** What it reads, and what it leaves; the carrier says that a text begins behind \f (its title) and \v (a name that it bears there). */
export const OPENING_EXAMPLES: Examples<FrameRule> = {
  ...OPENING,
  reads: [
    ['青禾县2031年工作要点\n备种。\n\f青禾县2031年民生实事清单\n修路。', ['headline: 青禾县2031年民生实事清单']],
    ['青禾县2031年工作要点\n备种。\n\v县教育局\n修路。', ['annex-label: 县教育局']],
    ['青禾县2031年工作要点\n备种。\n\f县教育局\n修路。', ['annex-label: 县教育局']],
  ],
  leaves: ['\f青禾县2031年工作要点\n备种。', '备种。\n县教育局\n修路。'],
};
