import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { LETTERHEAD } from './letterhead-claims.js';

/** What it reads, and what it leaves. */
export const LETTERHEAD_EXAMPLES: Examples<FrameRule> = {
  ...LETTERHEAD,
  reads: [
    ['000012特急 青禾县财政局文件', ['letterhead: letterhead 000012特急 青禾县财政局文件', 'letterhead: letterhead 青禾县财政局文件']],
    ['青禾县人民政府文件', ['letterhead: letterhead 青禾县人民政府文件']],
    ['青禾县人民政府办公室\n青政办发〔2031〕7号', ['letterhead: letterhead 青禾县人民政府办公室']],
    ['中共青禾县委\n青禾县人民政府\n青发〔2031〕7号', ['letterhead: letterhead 中共青禾县委青禾县人民政府']],
    ['青禾县财政局文件关于做好春耕工作的通知', ['letterhead: letterhead 青禾县财政局文件']],
    ['青禾县防汛指挥部办公室发电', ['letterhead: letterhead 青禾县防汛指挥部办公室发电']],
    ['特急青禾县财政局文件青财发〔2031〕3号', ['letterhead: letterhead 青禾县财政局文件', 'letterhead: letterhead 特急青禾县财政局文件']],
  ],
  leaves: ['关于印发《某文件》', '各单位要学习文件精神', '学习上级文件，抓好落实', '青禾县教育局\n关于春耕的通知'],
};
