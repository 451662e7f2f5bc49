import type { Examples } from '../rule.js';
import { ATTACHMENTS } from './attachment-claims.js';
import type { FrameRule } from './frame-rule.js';

/** What it reads, and what it leaves. */
export const ATTACHMENTS_EXAMPLES: Examples<FrameRule> = {
  ...ATTACHMENTS,
  reads: [
    ['附件：1.青禾县春耕任务清单\n2.青禾县春耕联系人名单', ['attachments: attachments 青禾县春耕任务清单、青禾县春耕联系人名单']],
    ['附件：青禾县2031年春耕\n工作任务分解表', ['attachments: attachments 青禾县2031年春耕']],
    ['抓好落实。附件：1.春耕任务清单2.联系人名单', ['attachments: attachments 春耕任务清单、联系人名单']],
    ['附件：春耕任务清单（略）', ['attachments: attachments 春耕任务清单']],
    ['附件：1.春耕任务清单青禾县教育局2031年2月3日', ['attachments: attachments 春耕任务清单']],
    ['抓好落实。附件：春耕任务清单', ['attachments: attachments 春耕任务清单']],
    ['附件：1.春耕任务清单；\n2.联系人名单。', ['attachments: attachments 春耕任务清单、联系人名单']],
    ['附件：《青禾县2031年\n春耕任务清单》', ['attachments: attachments 《青禾县2031年春耕任务清单》']],
    [
      '附件：青禾县2031年深入开展平安校园创建\n活动重点任务分解表',
      ['attachments: attachments 青禾县2031年深入开展平安校园创建活动重点任务分解表'],
    ],
    ['附件：1.青禾县2031年\n春耕重点\n2.联系人名单', ['attachments: attachments 青禾县2031年春耕重点、联系人名单']],
    ['附件：1.春耕任务清单\n3.联系人名单', ['attachments: attachments 春耕任务清单']],
    ['附件：1.春耕任务清单\n青禾县教育局', ['attachments: attachments 春耕任务清单']],
    ['附件：青禾县2031年深入开展平安校园创建\n2031年2月3日', ['attachments: attachments 青禾县2031年深入开展平安校园创建']],
    ['附件：青禾县2031年深入开展平安校园创建\n\n\n活动重点任务分解表', ['attachments: attachments 青禾县2031年深入开展平安校园创建']],
  ],
  leaves: ['附件1\n春耕任务清单', '附件材料请报送县教育局。', '详见附件：甲表', '抓好落实。附件：请于三月底前报送。再作安排。'],
};
