/** Links to other papers that a page shows below the text: 相关链接：, 相关文件, 延伸阅读. */

import { asidesOf, lineAt, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, lineRule } from './frame-rule.js';
import { isTitleLine } from './title.js';

const LABEL = /^[【[]?(?:相关|延伸|推荐|更多|热门|上下篇)(?:链接|文件|阅读|文章|新闻|信息|解读|政策|推荐|内容|稿件|文档)?[】\]]?[：:]?$/;

/** Finds the label of such links with all lines below it, where each may be a title and nothing else follows. */
export const RELATED: FrameRule = lineRule('related', (text, unit, i) => {
  if (!LABEL.test(unit.view.text)) return [];
  let end = i + 1;
  while (end < text.units.length && isTitleLine(lineAt(text, end) ?? '')) end++;
  if (end < text.units.length) return [];
  const evidence = [{ why: 'links to other papers', score: COSTS.related * (end - i) }];
  return [wholeUnits('related', i, end, evidence, asidesOf(textUnits(text, i, end), 'site-furniture'))];
});
