import type { Examples } from '../rule.js';
import type { FrameRule } from './frame-rule.js';
import { GLUED_SIGNATORY, NUMBER, PUBLICATION, TEXT_MARK } from './head-lines.js';

/** What it reads, and what it leaves. */
export const NUMBER_EXAMPLES: Examples<FrameRule> = {
  ...NUMBER,
  reads: [
    ['青政发〔2031〕7号', ['number: documentNumber 青政发〔2031〕7号']],
    ['青政发[2031]第7号', ['number: documentNumber 青政发[2031]第7号']],
    ['青政发〔2031〕7号    签发人：张三 李四', ['number: documentNumber 青政发〔2031〕7号; signatories 张三、李四']],
    ['签发人：张三', ['number: signatories 张三']],
    ['青禾县2031年重点工作（青政发〔2031〕2号）', ['number: documentNumber 青政发〔2031〕2号']],
    ['青政发〔2031〕2号关于印发《青禾县2031年春耕工作要点》的通知', ['number: documentNumber 青政发〔2031〕2号']],
    ['青禾县林业局文件青林发〔2031〕6号', ['number: documentNumber 青林发〔2031〕6号']],
    ['秘密★1年特急青政办（2028）2号', ['number: documentNumber 青政办（2028）2号']],
    ['特提 青府办明电〔2031〕3号', ['number: documentNumber 青府办明电〔2031〕3号']],
    [
      '青禾县人民政府专题会议纪要\n〔2031〕4号',
      ['number: documentNumber 〔2031〕4号', 'letterhead: letterhead 青禾县人民政府专题会议纪要'],
    ],
  ],
  leaves: ['根据青政发〔2031〕7号要求', '按时报送，见青政发〔2031〕7号', '由签发人负责', '青禾县春耕简报\n〔2031〕4号文件', '2031年7号'],
};

/** What it reads, and what it leaves. */
export const GLUED_SIGNATORY_EXAMPLES: Examples<FrameRule> = {
  ...GLUED_SIGNATORY,
  reads: [
    ['签发人：张三丰青禾县财政局关于春耕工作的报告', ['number: signatories 张三丰', 'number: signatories 张三']],
    ['签发人：欧阳晴 司徒文 关于春耕工作的报告', ['number: signatories 欧阳晴、司徒文']],
    ['签发人：魏澜关于春耕工作的报告', ['number: signatories 魏澜关', 'number: signatories 魏澜']],
    [
      '签发人：魏澜 欧阳晴关于印发《要点》的通知',
      ['number: signatories 魏澜', 'number: signatories 魏澜、欧阳晴', 'number: signatories 魏澜、欧阳'],
    ],
    ['签发人：魏澜 关于印发 青禾县2026年 工作要点 的通知', ['number: signatories 魏澜']],
  ],
  leaves: ['签发人：张三', '签发人：', '由签发人负责审核全文'],
};

/** What it reads, and what it leaves. */
export const PUBLICATION_EXAMPLES: Examples<FrameRule> = {
  ...PUBLICATION,
  reads: [
    ['来源：青禾县人民政府网', ['publication: 来源 青禾县人民政府网']],
    ['发布时间：2031-03-02 来源：县府办 浏览次数：12', ['publication: 发布时间 2031-03-02; 来源 县府办; 浏览次数 12']],
    ['文号：青政发〔2031〕2号', ['publication: 文号 青政发〔2031〕2号']],
    ['索引号：\n000-1\n主题分类：综合', ['publication: 索引号 000-1', 'publication: 主题分类 综合']],
  ],
  leaves: ['责任单位：县教育局', '来源地管理办法', '时间：3月15日'],
};

/** What it reads, and what it leaves. */
export const TEXT_MARK_EXAMPLES: Examples<FrameRule> = {
  ...TEXT_MARK,
  reads: [
    ['正文', ['publication: (site-furniture) 正文']],
    ['正文：青禾县2031年工作要点', ['publication: (site-furniture) 正文：']],
    ['链接：https://example.org/1 正文', ['publication: 链接 https://example.org/1; (site-furniture) 正文']],
    ['来源：县府办 正文', ['publication: 来源 县府办; (site-furniture) 正文']],
  ],
  leaves: ['正文如下', '规章正文部分', '各单位要通读正文'],
};
