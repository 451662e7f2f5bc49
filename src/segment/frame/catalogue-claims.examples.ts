import type { Examples } from '../rule.js';
import { BARE_CATALOGUE, BELOW_HEADING, DATE_BEHIND, DATE_PIECES, PAGE_WORDS } from './catalogue-claims.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const DATE_PIECES_EXAMPLES: Examples<FrameRule> = {
  ...DATE_PIECES,
  reads: [['2031\n05/01\n15:51', ['publication: 发布时间 2031 05/01 15:51']]],
  leaves: ['2031\n2032', '05/01\n15:51'],
};

/** What it reads, and what it leaves. */
export const BARE_CATALOGUE_EXAMPLES: Examples<FrameRule> = {
  ...BARE_CATALOGUE,
  reads: [
    [
      '117700310420080011-B/2031-4060217\n农业水利\n青禾县人民政府\n关于印发河道清淤任务分工的通知',
      ['publication: 索引号 117700310420080011-B/2031-4060217; (site-furniture) 农业水利'],
    ],
    ['QHCR-2031-01005', ['publication: 规范性文件统一编号 QHCR-2031-01005']],
  ],
  leaves: ['农业水利', 'QH-2031'],
};

/** What it reads, and what it leaves. */
export const PAGE_WORDS_EXAMPLES: Examples<FrameRule> = {
  ...PAGE_WORDS,
  reads: [
    ['一图读懂：', ['publication: (site-furniture) 一图读懂：']],
    ['文件下载：\n青政办7号.docx', ['publication: (site-furniture) 文件下载：', 'publication: (site-furniture) 青政办7号.docx']],
  ],
  leaves: ['做好政策解读', '青政办7号.docx'],
};

/** What it reads, and what it leaves. */
export const DATE_BEHIND_EXAMPLES: Examples<FrameRule> = {
  ...DATE_BEHIND,
  reads: [['2030年青禾街道办事处工作总结 2031-04-02', ['publication: 发布时间 2031-04-02']]],
  leaves: ['青禾街道办事处 2031-04-02', '2030年青禾街道办事处工作总结'],
};

/** What it reads, and what it leaves. */
export const BELOW_HEADING_EXAMPLES: Examples<FrameRule> = {
  ...BELOW_HEADING,
  reads: [
    ['青禾县教育局关于做好春季招生工作的通知\n2031-02-26', ['publication: 发布时间 2031-02-26']],
    ['青禾县教育局关于做好春季招生工作的通知\n青禾县教育局 2031-02-26', ['publication: 来源 青禾县教育局; 发布时间 2031-02-26']],
    [
      '青禾县教育局关于做好春季招生工作的通知\n青禾县教育局\n2031-02-26\n各乡镇人民政府：',
      ['publication: 来源 青禾县教育局', 'publication: 发布时间 2031-02-26'],
    ],
  ],
  leaves: ['2031-02-26', '2031年工作要点\n青禾县教育局\n一、加强管理', '2031年工作要点\n（2031年2月26日）'],
};
