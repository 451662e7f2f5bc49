import type { Examples } from '../rule.js';
import { ANNEX_LABEL } from './annex-claims.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const ANNEX_LABEL_EXAMPLES: Examples<FrameRule> = {
  ...ANNEX_LABEL,
  reads: [
    ['抓好落实。\n附件1\n春耕任务清单', ['annex-label: 附件1']],
    [
      '抓好落实。\n附件1 青禾县2031年\n春耕工作实施方案\n一、备种',
      ['annex-label: 附件1 青禾县2031年', 'annex-label: 附件1 青禾县2031年/春耕工作实施方案'],
    ],
    ['附件：春耕任务清单\n一、备种', ['annex-label: 附件：春耕任务清单']],
  ],
  leaves: ['附件材料见后。', '附近居民', '抓好落实。\n附件1', '附件1已印发，请遵照执行。'],
};
