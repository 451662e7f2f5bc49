import type { Examples } from '../rule.js';
import { COPIED_TITLE } from './copied-title.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const COPIED_TITLE_EXAMPLES: Examples<FrameRule> = {
  ...COPIED_TITLE,
  reads: [
    [
      '青禾县2031年春耕工作要点\n青政发〔2031〕2号\n青禾县2031年春耕工作要点\n一、备种',
      ['repeated-title: 青禾县2031年春耕工作要点', 'page-title: 青禾县2031年春耕工作要点'],
    ],
    [
      '关于印发《青禾县2031年春耕工作要点》的通知\n关于印发《青禾县2031年春耕工作要点》的通知\n各乡镇：',
      ['repeated-title: 关于印发《青禾县2031年春耕工作要点》的通知', 'page-title: 关于印发《青禾县2031年春耕工作要点》的通知'],
    ],
  ],
  leaves: ['青禾县2031年春耕工作要点', '工作要求\n一、备种\n工作要求'],
};
