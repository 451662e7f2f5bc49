import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { SECURITY } from './security-claims.js';

/** What it reads, and what it leaves. */
export const SECURITY_EXAMPLES: Examples<FrameRule> = {
  ...SECURITY,
  reads: [
    ['000123\n机密★1年 特急', ['security: copyNumber 000123', 'security: classification 机密★1年; urgency 特急']],
    ['密级：秘密', ['security: classification 秘密']],
    ['紧急程度：加急', ['security: urgency 加急']],
    ['特提 青府办明电〔2031〕3号', ['security: urgency 特提']],
    ['等级 特急·明电 青汛电〔2031〕5号', ['security: urgency 特急']],
    ['秘密★1年特急青禾县财政局文件', ['security: classification 秘密★1年; urgency 特急']],
    ['秘密★ 1 年', ['security: classification 秘密★1年']],
    ['加急关于印发青禾县2033年工作要点的通知', ['security: urgency 加急']],
    ['000123青政发〔2031〕2号', ['security: copyNumber 000123']],
  ],
  leaves: ['特急件处理办法', '2031422', '秘密工作要点', '特急会议通知', '秘密关系', '关于加急办理的函'],
};
