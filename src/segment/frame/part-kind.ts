import { documentType, OFFICIAL_TYPES } from '../../lexicon/document-types.js';
import type { PartKind } from '../element.js';
import { calendarHeadings } from '../headings/calendar-heading.js';
import type { Title } from './claim.js';

/** 意见 and 报告 may be plans and reports. */
const LETTERS = new Set([...OFFICIAL_TYPES.filter((type) => type !== '意见' && type !== '报告'), '公示']);
const LOOKS_BACK = /回顾|总结(?!表彰|大会|会)|述职|情况(?:的)?(?:报告|汇报|通报|表)$|工作报告$|(?:做法|成效|纪实)$/;
const LOOKS_AHEAD = /计划|要点|安排|任务|分工|台账|清单|方案|部署|措施|打算|规划|目标|实事|历表|日程|项目|课题|议题|工程|行动|重点工作/;
/** What news say that happened: …会议召开, 某某主持召开…, 某某作政府工作报告. */
const NEWS =
  /^[^《》]{2,8}[丨｜│︱].{6,}|谱写.{2,30}(?:篇章|华章)$|^[\u4e00-\u9fff]{2,10}[：:][\u4e00-\u9fff“]{6,}|^(?!关于|20\d\d).{0,10}(?:书记|[省市县区镇乡局]长|主席|主任)[\u4e00-\u9fff]{2,5}(?:专题|带队|深入|赴)?(?:调度|调研|督导|督查|视察|检查|走访|慰问|听取|研究|部署).{2,30}$|^(?!关于).{2,20}部署 ?(?:(?:19|20)\d\d ?年度?|当前|下一?步|全年).{0,12}工作$|^(?!关于).{2,40}(?:召开|开幕|闭幕|举行|举办|主持).{0,40}$|[\u4e00-\u9fff]{2,4}作(?:政府|法院|检察院|审计|财政|工作|专题)[^的]{0,8}报告$|^[^《]{2,20}(?:印发|出台|发布)《[^《》]{2,60}》?$/;
/** What explains another text, or was said: 《…工作方案》政策解读, …答记者问, 在…会议上的讲话 */
const EXPLAINS = /(?:解读|答记者问|问答|的(?:讲话|致辞|发言))$/;
/** A text that looks back and then ahead: 2030年工作总结和2031年工作计划. */
const LOOKS_BOTH_WAYS =
  /(?:总结|回顾|小结|情况).{0,6}[和及与暨、兼 ].*(?:计划|要点|安排|打算|思路|部署|谋划|重点|任务|措施)(?!.*(?:报告|汇报)$)/;

/** How a text without a title says what it is: …，制定本方案, 具体安排如下：, （二）自查阶段（7月3日至15日）; …总结如下 */
const SAYS_AHEAD =
  /(?:制[定订](?:本|此|如下|以下)|特制[定订])[^。，,]{0,16}(?:方案|计划|要点|安排|规划|清单|措施|制度|办法|规定|细则|预案)|提出(?:如下|以下)[^。，,]{0,12}(?:意见|措施|办法|方案)|(?:工作|活动|具体|计划|方案|任务)[^。，,]{0,6}(?:安排|计划|部署)如下|具体(?:方案|计划)如下|阶段[（(][^（()）]{0,12}\d{1,2}月[^（()）]{0,20}[）)]/;
const SAYS_BACK = /(?:总结|汇报|报告)如下|向大会报告工作/;

/** A text says what it is in its first lines. */
const LEAD_IN = 4;
/** A text that gives out work more than once is a plan, wherever it begins. */
const ASSIGNS = /(?:责任|牵头|承办)(?:单位|部门|领导|人)[：:]/g;
const FEWEST = 2;

/** Says what kind of text stands below no title, by its first lines, and by the months and assignments below. */
export function untitledKind(lines: readonly string[]): Exclude<PartKind, 'annex' | 'notice'> {
  const first = lines.slice(0, LEAD_IN).join('\n');
  if (SAYS_BACK.test(first)) return 'report';
  const assigns = [...lines.join('\n').matchAll(ASSIGNS)].length >= FEWEST;
  return SAYS_AHEAD.test(first) || assigns || calendarHeadings(lines).size >= FEWEST ? 'plan' : 'article';
}

/**
 * Says what kind of text a title heads (contract: Parts).
 *
 *     关于印发…的通知 -> notice   2020年工作要点, 实施意见 -> plan   2019年工作回顾 -> report   some news -> article
 *     2019年工作总结和2020年工作计划 -> plan
 */
export function partKind(title: string | null): Exclude<PartKind, 'annex'> {
  if (title === null) return 'article';
  const type = documentType(title);
  if (type !== null && LETTERS.has(type)) return 'notice';
  if (LOOKS_BOTH_WAYS.test(title)) return 'plan';
  if ((type === null || type === '报告') && NEWS.test(title)) return 'article';
  if (type === null && EXPLAINS.test(title)) return 'article';
  if (LOOKS_BACK.test(title) || type === '报告') return 'report';
  if (type !== null || LOOKS_AHEAD.test(title)) return 'plan';
  return /(?:19|20)\d\d ?年/.test(title) && /工作|要求|思路/.test(title) ? 'plan' : 'article';
}

/** Makes the title of words that are one wherever they stand. */
export const shownTitle = (text: string, pageBreakBefore = false): Title => ({
  text,
  kind: partKind(text),
  entry: null,
  shows: true,
  pageBreakBefore,
  isAnotherPlan: false,
});
