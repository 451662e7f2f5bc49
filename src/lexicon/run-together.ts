/**
 * Work items that run together, in a text that has lost its line breaks, told apart by how such items begin and end.
 *
 *     走访慰问困难群众召开常委会:通过工作要点           走访慰问困难群众 | 召开常委会:通过工作要点
 *     对城市管理情况进行视察重点提案督办                 对城市管理情况进行视察 | 重点提案督办
 *     组织委员开展“三下乡”活动                          one: 开展 has its subject before it
 *     开展扶贫活动，加强联系                             one: a comma joins
 */
import type { Range } from '../document.js';
import { withoutEdges } from './divide.js';

/** What is done to a thing: 对城市管理情况进行视察. */
const DONE_TO = '进行(?:视察|调研|检查|督查|考察|监督|评议|协商|考核|走访|培训|总结|表彰|审议|督办)';
/** Verbs that begin an item wherever they are not governed by another word. */
const ALWAYS_BEGINS = new RegExp(
  `^(?:召开|举办|举行|组织(?=委员|开展|召开|实施|参加|机关|全体|部分|政协|代表)|走访慰问|继续(?=推进|做好|开展|实施|深化)|定期|每周|每月|每季度|对[^，。；：:,;]{2,40}?${DONE_TO})`,
);
/** Words after which such a verb is not the beginning: 筹备召开, 并组织, 联合举办. */
const GOVERNS =
  /(?:筹备|组织|协助|准备|及时|适时|按时|如期|拟|将|并|和|与|及|或|联合|配合|参与|协同|负责|要求|邀请|委员|支持|指导|积极|认真|深入|广泛|继续|同时|的|针|面|是|，|,|、|；|;|：|:|“|（|\(|《)$/;

/** Verbs that begin an item only where the text before them ends as an item does; elsewhere they are part of a phrase. */
const MAY_BEGIN =
  /^(?:开展(?!情况|工作情况)|视察(?!报告|活动|情况|意见|工作|调研|、)|走访|慰问|调研(?!报告|活动|情况|课题|工作|、)|优化|建立|完善|制定|编发|编写|编印|印发|总结(?=[0-9]|上|全|本|今|一)|谋划|启动|推进|推动|加强|做好|抓好|落实|完成|研究(?!会|院|所)|审议|通过|听取|协商(?!会|民主|议政|工作|计划)|督办|督查(?!情况|工作)|参加|参与|协助|配合|筹备|承办|接受|实施|征集|更新|规范|健全|深化|强化|提升|打造|建设|表彰|评选|检查(?!情况|工作)|部署|安排|起草|撰写|上报|报送|宣传|学习(?!贯彻|教育)|传达|培训|指导|联系|接待|举行)/;
const ENDS =
  /(?:活动|工作|调研|视察|考察|情况|会议|全会|常委会|座谈会|大会|例会|征集|整理|督办|交办|协商|监督|建设|群众|干部|党员|职工|人员|事宜|材料|档案|制度|机制|汇报|报告|要点|总结|培训|学习|检查|督查|评议|考核|通报|服务|联系|交流|准备|计划|方案|任务|管理|整治|换届|选举|述职|表彰|慰问|编纂|出版|发行|投稿|上报|议政日|界别月|年会|论坛|比赛|竞赛|仪式|演练|审计|验收|评估|调查)$/;

/** What is complete in itself, so that an item of any beginning may follow: …进行视察, 召开…全会. */
const COMPLETE = new RegExp(`(?:${DONE_TO}|^召开[^，。；：:,;]{2,20}?(?:全会|全体会议|大会))$`);
const FOLLOWS = /^[\u4e00-\u9fff“《]/;
const CLINGS = /^[的和与及或等后前时中上暨并工活报情会期结通，。；：、,;:）)”]/;

/** Says whether a text begins with the verb of a work item: 召开…, 走访…; not 推进办 and 调研室, short names that begin so. */
export function beginsAsItem(text: string): boolean {
  return ALWAYS_BEGINS.test(text) || (text.length > 4 && MAY_BEGIN.test(text));
}

/** Divides a text at the borders of its items (UTF-16 units); one item where none is sure. */
export function runTogether(text: string): Range[] {
  const cuts: number[] = [0];
  let quoted = 0;
  for (let at = 1; at < text.length; at++) {
    const c = text.charAt(at - 1);
    if (/[“《（(]/.test(c)) quoted++;
    else if (/[”》）)]/.test(c)) quoted = Math.max(0, quoted - 1);
    if (quoted === 0 && isBorder(text, cuts.at(-1) ?? 0, at)) cuts.push(at);
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? text.length })).map((item) => withoutEdges(text, item, /\s/));
}

/** The least that an item says. */
const SHORTEST = 4;
/** How far back and ahead a border is looked at. */
const NEAR = 60;

function isBorder(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - NEAR), at);
  const after = text.slice(at, at + NEAR);
  if (at - start < SHORTEST || text.length - at < SHORTEST) return false;
  if (before.endsWith(' '))
    return !/[，、；：,;: ]$/.test(before.trimEnd()) && FOLLOWS.test(after) && /[\u4e00-\u9fff”》]$/.test(before.trimEnd());
  if (ALWAYS_BEGINS.test(after)) return !GOVERNS.test(before);
  if (COMPLETE.test(before) && !CLINGS.test(after)) return true;
  if (/^[\u4e00-\u9fff]{2}工作(?!会)/.test(after)) return false; // 档案收集整理工作 is one phrase
  return MAY_BEGIN.test(after) && ENDS.test(before) && !/[：:][^，,；;：:]{0,60}[、和与及][^，,；;]{0,60}$/.test(before);
}
