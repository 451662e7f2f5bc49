/**
 * Names of columns that give nobody work: facts about persons and posts, prices and money, examinations, meals, days of the week.
 *
 *     姓名 | 性别 | 手机       persons      品名 | 单价 | 供货单位   prices
 *     科目 | 考场 | 监考       exams        一 | 二 | 三 | 四 | 五   a week
 */
import { type Role, roleOf } from '../../lexicon/roles.js';
import { countsWeeks } from './table-times.js';

/** What only a list of persons, posts or examinations says; 出生年月 as well as 出生日期. */
const OF_PERSONS =
  /姓名|性别|出生|年龄|民族|籍贯|学历|学位|毕业|身份证|政治面貌|党员(?!大会|活动|干部)|签名|签字|签到|职称|岗位|招聘|应聘|录用|考[号场区]|准考证|考试|科目|监考|座位|经历|履历|证明人|家庭|称谓|获奖|名次|户籍|专家|研究方向|节次|课时|值班|选手|指导教师|教练|裁判/;
/** What only a catalogue of powers and services says. */
const OF_POWERS =
  /职权|权力(?:事项|类型|名称)|追责|问责|(?:实施|设定|法律|执法|处罚|许可)依据|法定(?:时限|期限)|承诺(?:时限|期限)|受理条件|申请材料|办事指南|裁量/;
/** What such a list may say, and a table of work too. */
const ABOUT_PERSONS = /电话|手机|联系方式|邮箱|邮编|传真|微信|地址|职务|人数|名额|得分|分值|联系人|学分/;
/** What only a list of prices or of money says. */
const OF_MONEY =
  /单价|报价|价格|售价|限价|标价|收费|规格|型号|品牌|品名|采购|供货|供应商|交货|中标|投标|预算数|决算|执行数|支出|收入|余额|结转/;
const ABOUT_MONEY = /金额|预算|经费|资金|投资|数量/;
/** What only a bill of fare says. */
const OF_MEALS = /^(?:[早中午晚][餐饭]|午点|[加间]餐|主食|菜[品名谱单])/;
/** Bodies that hire, sell, report or take part: no work is theirs. */
const OTHERS_UNIT =
  /^(?:报送|上报|填报|申报|推荐|供货|供应|交货|采购|招聘|用人|中标|投标|送检|送审|参赛|参会|报名|获奖|选送)(?:单位|部门|企业|公司|机构|商|方)/;
const WEEKDAY = /^(?:星期|周|礼拜)?[一二三四五六日天]$/;

/** They speak of work, whatever else the name says: 责任领导签字, 采购任务. */
const WORKS: ReadonlySet<Role | null> = new Set(['leader', 'department', 'support', 'deadline', 'content']);

/** Names what the name of a column says that gives nobody work. */
export type ListWord = 'of-persons' | 'of-powers' | 'about-persons' | 'of-meals' | 'of-money' | 'about-money';

/** Says what list a column's name belongs to; null for one that may stand in any table. */
export function listWord(name: string): ListWord | null {
  if (OF_POWERS.test(name)) return 'of-powers';
  if (/^(?:选送|参赛|参评|报名|获奖)/.test(name) && isOthersUnit(name)) return 'of-persons';
  if (WORKS.has(roleOf(name))) return null;
  if (OF_PERSONS.test(name)) return 'of-persons';
  if (OF_MONEY.test(name)) return 'of-money';
  if (OF_MEALS.test(name)) return 'of-meals';
  if (ABOUT_PERSONS.test(name)) return 'about-persons';
  return ABOUT_MONEY.test(name) ? 'about-money' : null;
}

/** Says whether a text names a day of the week: 星期一, 周一, 一. */
export function isWeekday(text: string): boolean {
  return WEEKDAY.test(text.replace(/\s/g, ''));
}

/** Says whether a column's name is that of a body that hires, sells, reports or takes part. */
export function isOthersUnit(name: string): boolean {
  return OTHERS_UNIT.test(name);
}

/** Says whether a text may be the label of a form: 项目名称, 性别, 手机. */
export function isFormLabel(text: string): boolean {
  const bare = text.replace(/[：:]$/, '');
  return bare.length <= 12 && (roleOf(bare) !== null || listWord(bare)?.endsWith('persons') === true);
}

/** Says whether a text is the name of a column that tables of the genre have. */
export function isColumnName(text: string): boolean {
  return roleOf(text) !== null || countsWeeks(text) || (text.length <= 10 && listWord(text) !== null);
}
