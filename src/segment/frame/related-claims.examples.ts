import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { RELATED } from './related-claims.js';

/** What it reads, and what it leaves. */
export const RELATED_EXAMPLES: Examples<FrameRule> = {
  ...RELATED,
  reads: [
    [
      '抓好落实。\n相关链接：\n青禾县2030年春耕工作要点\n春耕工作图解',
      ['related: (site-furniture) 相关链接：; (site-furniture) 青禾县2030年春耕工作要点; (site-furniture) 春耕工作图解'],
    ],
  ],
  leaves: ['相关链接：\n抓好落实。\n各单位要学习。', '相关工作要求'],
};
