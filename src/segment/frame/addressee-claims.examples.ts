import type { Examples } from '../rule.js';
import { ADDRESSEES } from './addressee-claims.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const ADDRESSEES_EXAMPLES: Examples<FrameRule> = {
  ...ADDRESSEES,
  reads: [
    ['各乡镇人民政府，县政府各部门：', ['addressees: addressees 各乡镇人民政府、县政府各部门']],
    [
      '各乡镇人民政府，县政府各部门，\n各企事业单位：',
      ['addressees: addressees 各乡镇人民政府、县政府各部门、各企事业单位', 'addressees: addressees 各企事业单位'],
    ],
    ['各街道：现将有关事项通知如下。', ['addressees: addressees 各街道']],
    ['关于印发《青禾县2031年春耕工作要点》的通知各乡镇人民政府：', ['addressees: addressees 各乡镇人民政府']],
  ],
  leaves: ['现将有关事项通知如下：', '责任单位：', '各位代表：', '同志们：'],
};
