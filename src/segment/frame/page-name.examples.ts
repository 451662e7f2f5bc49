import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { PAGE_NAME } from './page-name.js';

/** What it reads, and what it leaves. */
export const PAGE_NAME_EXAMPLES: Examples<FrameRule> = {
  ...PAGE_NAME,
  reads: [
    [
      '17号 安全生产规划\n2031-02-14 点击：8次\n青安发〔2031〕17号\n关于印发安全生产规划的通知\n各镇：',
      ['publication: 标题 17号 安全生产规划'],
    ],
  ],
  leaves: [
    '青禾县2031年工作要点\n2031-02-14 点击：8次\n一、备种',
    '青禾县2031年工作要点\n2031-02-14 点击：8次\n青安发〔2031〕17号\n各镇：',
  ],
};
