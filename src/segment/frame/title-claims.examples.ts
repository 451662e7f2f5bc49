import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { ANNOUNCED_TITLE, TITLE } from './title-claims.js';

/** What it reads, and what it leaves. */
export const TITLE_EXAMPLES: Examples<FrameRule> = {
  ...TITLE,
  reads: [
    ['青禾县2031年春耕工作要点', ['title: 青禾县2031年春耕工作要点']],
    [
      '青禾县人民政府办公室关于印发\n《青禾县2031年春耕工作要点》的通知',
      [
        'title: 青禾县人民政府办公室关于印发',
        'title: 青禾县人民政府办公室关于印发/《青禾县2031年春耕工作要点》的通知',
        'title: 《青禾县2031年春耕工作要点》的通知',
      ],
    ],
    ['关于印发《青禾县2031年春耕工作要点》的通知各乡镇人民政府：', ['title: 关于印发《青禾县2031年春耕工作要点》的通知']],
    ['青政发〔2031〕2号关于印发《青禾县2031年春耕工作要点》的通知', ['title: 关于印发《青禾县2031年春耕工作要点》的通知']],
    ['青禾县2031年\n重点工作安排', ['title: 青禾县2031年', 'title: 青禾县2031年/重点工作安排', 'title: 重点工作安排']],
    ['青禾县财政局文件关于做好春耕工作的通知', ['title: 青禾县财政局文件关于做好春耕工作的通知', 'title: 关于做好春耕工作的通知']],
  ],
  leaves: ['一、总体要求', '抓好落实。', '各乡镇人民政府：', '为贯彻上级精神，现通知如下。', '1.备种'],
};

/** What it reads, and what it leaves. */
export const ANNOUNCED_TITLE_EXAMPLES: Examples<FrameRule> = {
  ...ANNOUNCED_TITLE,
  reads: [
    ['关于印发《青禾县2031年春耕工作要点》的通知\n现印发给你们。\n青禾县2031年春耕工作要点\n一、备种', ['title: 青禾县2031年春耕工作要点']],
    [
      '现将《青禾县2031年春耕工作要点》印发给你们。\n青禾县2031年\n春耕工作要点\n一、备种',
      ['title: 青禾县2031年', 'title: 青禾县2031年/春耕工作要点'],
    ],
    ['附件：春耕任务清单\n青禾县教育局\n2031年2月3日\n春耕任务清单', ['title: 春耕任务清单']],
  ],
  leaves: ['青禾县2031年春耕工作要点', '现将《青禾县2031年春耕工作要点》印发给你们。\n一、备种'],
};
