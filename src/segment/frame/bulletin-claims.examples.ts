import type { Examples } from '../rule.js';
import { BULLETIN } from './bulletin-claims.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const BULLETIN_EXAMPLES: Examples<FrameRule> = {
  ...BULLETIN,
  reads: [
    [
      '青禾县政务督查\n第12期\n青禾县人民政府督查室    2031年8月19日',
      ['letterhead: letterhead 青禾县政务督查; issuers 青禾县人民政府督查室; issuedOn 2031年8月19日'],
    ],
    ['教育工作简报\n2031年第5期（总第81期）', ['letterhead: letterhead 教育工作简报']],
  ],
  leaves: ['教育工作简报\n一、备种', '第12期\n教育工作简报'],
};
