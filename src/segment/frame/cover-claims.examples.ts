import type { Examples } from '../rule.js';
import { COVER } from './cover-claims.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const COVER_EXAMPLES: Examples<FrameRule> = {
  ...COVER,
  reads: [
    [
      '青禾县2031年春耕工作要点\n青禾县教育局\n青禾县财政局 制\n2031年9月',
      ['cover: issuers 青禾县教育局、青禾县财政局; issuedOn 2031年9月'],
    ],
    ['青禾县2031年春耕工作要点\n编制单位：青禾县水务局\n2031年12月', ['cover: issuers 青禾县水务局; issuedOn 2031年12月']],
  ],
  leaves: ['青禾县2031年春耕工作要点\n青禾县教育局', '责任单位：县教育局', '要做好编制'],
};
