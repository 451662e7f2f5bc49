import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { HEADLINE } from './headline-claims.js';

/** What it reads, and what it leaves. */
export const HEADLINE_EXAMPLES: Examples<FrameRule> = {
  ...HEADLINE,
  reads: [
    [
      '青禾县春耕忙\n本报记者 李四\n各乡镇备种。\n\n某某渠今日开工建设\n本报记者 张三\n渠长三公里，投资五千万元，年内完工。',
      ['headline: 某某渠今日开工建设'],
    ],
  ],
  leaves: ['一、备种\n二、清淤', '各乡镇备种。\n本报记者 张三'],
};
