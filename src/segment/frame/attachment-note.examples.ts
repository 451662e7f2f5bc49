import type { Examples, LineRule } from '../rule.js';
import { attachmentLine, attachmentNote } from './attachment-note.js';

/** What it reads, and what it leaves. */
export const ATTACHMENT_NOTE: Examples<LineRule> = {
  name: 'the first line of a 附件说明',
  kind: 'line',
  read: attachmentNote,
  reads: [
    ['附件：1.《某某方案》', [{ ordinal: 1, title: '《某某方案》' }]],
    ['附件：某某清单（略）', [{ title: '某某清单', omitted: true }]],
    ['附件：某某清单.xlsx', [{ title: '某某清单' }]],
    ['附件：某某清单（试行）', [{ title: '某某清单（试行）' }]],
    ['附件1：某某表', [{ ordinal: 1, title: '某某表' }]],
    [
      '附：1.甲表2.乙表',
      [
        { ordinal: 1, title: '甲表' },
        { ordinal: 2, title: '乙表' },
      ],
    ],
    [
      '附件：1．甲表2．乙表3．丙表',
      [
        { ordinal: 1, title: '甲表' },
        { ordinal: 2, title: '乙表' },
        { ordinal: 3, title: '丙表' },
      ],
    ],
    [
      '附件：１．甲表；２．乙表。',
      [
        { ordinal: 1, title: '甲表' },
        { ordinal: 2, title: '乙表' },
      ],
    ],
    [
      '附件：1、甲方案；2、乙方案（另发）',
      [
        { ordinal: 1, title: '甲方案' },
        { ordinal: 2, title: '乙方案', omitted: true },
      ],
    ],
    ['附件：一、甲表', [{ ordinal: 1, title: '甲表' }]],
    ['附 件：（1）甲表', [{ ordinal: 1, title: '甲表' }]],
    ['附件：1.2031年工作要点', [{ ordinal: 1, title: '2031年工作要点' }]],
    ['附件：2031年工作要点', [{ title: '2031年工作要点' }]],
    ['附件说明：甲表', [{ title: '甲表' }]],

    ['附件：1.网络2.0建设方案', [{ ordinal: 1, title: '网络2.0建设方案' }]],
    ['附件：1.第2.轮检查表', [{ ordinal: 1, title: '第2.轮检查表' }]],
  ],
  leaves: ['附件1', '附件', '附件材料请报送市教育局。', '附近各村：', '详见附件：甲表'],
};

/** What it reads, and what it leaves. */
export const ATTACHMENT_LINE: Examples<LineRule> = {
  name: 'a further line of a 附件说明',
  kind: 'line',
  read: attachmentLine,
  reads: [
    ['2.《某某名单》', [{ ordinal: 2, title: '《某某名单》' }]],
    ['附件3：报送表', [{ ordinal: 3, title: '报送表' }]],
    ['（2）乙表', [{ ordinal: 2, title: '乙表' }]],
    [
      '2.乙表3.丙表',
      [
        { ordinal: 2, title: '乙表' },
        { ordinal: 3, title: '丙表' },
      ],
    ],
  ],
  leaves: ['某某市教育局', '2031年5月1日', '二是抓落实', '1.抓好学习。各单位要组织学习。'],
};
