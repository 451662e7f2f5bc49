import type { Examples, LineRule } from '../rule.js';
import { isOpen, isTitleLine, isWholeTitle } from './title.js';

/** What it reads, and what it leaves. */
export const TITLE_LINE: Examples<LineRule> = {
  name: 'a line that may be a title’s',
  kind: 'line',
  read: isTitleLine,
  reads: [
    ['青河县2031年工作要点', true],
    ['关于印发《青河县', true],
    ['2031年度责任清单', true],
    ['责任分解表', true],
    ['来源地管理办法', true],
    ['1.5级响应预案', true],
    ['青河县关于推进工业园规划一、二期工程的通知', true],
    ['青河县工业园规划一、二期工程清单', true],
    ['青河县比选建设方案一、方案二清单', true],
    ['青河县关于比选建设方案一、方案二的通知', true],
    ['《青河县2031年工作要点》已经县委同意的说明', true],
  ],
  leaves: [
    '抓好落实。',
    '青河县工作方案模板一、背景与意义',
    '青河县工作方案一、总体安排',
    '《青河县2031年工作要点》已经县政府同意，请认真执行',
    '各单位：',
    '一、总体要求',
    '（一）抓学习',
    '1.抓学习',
    '附件1',
    '附件：甲',
    '抄送：市委',
    '责任单位：甲局',
    '来源：县府办',
    '联系人：李四',
    '单位：万元',
    '● 水稻',
    '— 1 —',
    '甲',
    '抓学习；抓宣传；',
    '工'.repeat(101),
  ],
};

/** What it reads, and what it leaves. */
export const OPEN_TITLE: Examples<LineRule> = {
  name: 'a title that is still open',
  kind: 'line',
  read: isOpen,
  reads: [
    ['关于印发《青河县', true],
    ['关于（试行', true],
  ],
  leaves: ['关于印发《青河县》的通知', '要点'],
};

/** What it reads, and what it leaves. */
export const WHOLE_TITLE: Examples<LineRule> = {
  name: 'a title that says all',
  kind: 'line',
  read: isWholeTitle,
  reads: [
    ['青河县2031年工作要点', true],
    ['青河县民生实事项目进展情况表', true],
    ['关于印发《青河县2031年工作要点》的通知', true],
  ],
  leaves: ['青河县优秀人大代表', '关于印发青河县2031年工作要点', '关于印发《青河县', '青河县人民政府'],
};
