import { numeral } from './numerals.js';
import { halfWidth } from './width.js';
import { words } from './words.js';

/** Lists the fifteen 文种 of 党政机关公文处理工作条例 (2012), article 8; 令 is what 命令 is called in most titles. */
export const OFFICIAL_TYPES: readonly string[] = words('决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要');

/** Lists the 文种, then the words that end the titles of plans and what goes with them. */
const DOCUMENT_TYPES: readonly string[] = [
  ...OFFICIAL_TYPES,
  ...words('要点 计划 方案 安排 措施 清单 规划 纲要 办法 规定 细则 规则 条例 制度 章程 规范 标准 指南 导则 预案'),
  ...words(
    '台账 分解表 任务表 一览表 安排表 计划表 行事历 校历 推进表 进度表 时间表 明细表 任务书 责任书 分解 分工 总结 目录 名单 倡议书 公示',
  ),
];
const LONGEST_FIRST = [...DOCUMENT_TYPES].sort((a, b) => b.length - a.length);

/** Matches every word that names a 文种, wherever it stands. */
export const TYPE_WORDS = new RegExp(`(?!计划单列市)(?:${LONGEST_FIRST.join('|')})`, 'g');

/** What collections call a text that others may copy, behind its type: 工作计划范文. */
export const SAMPLE_WORDS = '范文|模板|样本|范本|例文';

/** What may stand behind the word that names the type: （试行）, (征求意见稿), 《…》's closing mark, a full stop. */
const TRAILING = new RegExp(
  `(?:(?<=计划|方案|要点|总结|安排|制度|报告|措施|预案)(?:${SAMPLE_WORDS})|[（(〔[【][^（()）〔〕[\\]【】]{0,40}[）)〕\\]】]|[\\s。．.,，:：])$`,
);

/** Gives the bare word that ends a title and names the type of document: 通知; 意见 of 实施意见; 要点. Null where none does. */
export function documentType(title: string): string | null {
  const bare = withoutTail(unwrapped(title.replace(/\s+/g, '')));
  return LONGEST_FIRST.find((type) => bare.endsWith(type)) ?? null;
}

/** Takes off, one by one, what stands behind the word that ends a title. */
function withoutTail(title: string): string {
  let bare = title;
  for (let cut = TRAILING.exec(bare.slice(-60)); cut; cut = TRAILING.exec(bare.slice(-60)))
    bare = bare.slice(0, bare.length - cut[0].length);
  return bare;
}

/** Takes the title out of 《》 that stand round all of it. */
function unwrapped(title: string): string {
  const inside = /^《([^《》]*)》$/.exec(title)?.[1];
  return inside ?? title;
}

/** Verbs by which a notice issues another text. */
const ISSUING = /印发|转发|批转|下达|下发|发布|公布|颁布|颁发|印送/g;
/** What is issued is the name in 《》 (转发某厅《…》的通知), unless that only stands within the name (印发贯彻《…》实施方案的通知). */
const MARKED = /^[^《》]{0,30}(?<!贯彻|落实|执行|实施)《.*》(?:等.{0,10})?(?:的|$)/;
/** Notices issue notices at most this deep. */
const DEEPEST = 4;

/**
 * Gives the titles of the texts that a notice issues, outermost first: the names in 《》 (and 〈〉 inside them) behind 印发,
 * 转发, 下达; without marks what stands between the verb and 的通知 (关于印发某县2020年工作要点的通知).
 */
export function issuedTitles(title: string): string[] {
  return issuedWithin(title.replace(/\s+/g, ''), 0);
}

function issuedWithin(title: string, depth: number): string[] {
  ISSUING.lastIndex = 0;
  const verb = ISSUING.exec(title);
  if (!verb || depth >= DEEPEST) return [];
  const object = title.slice(verb.index + verb[0].length);
  const marked = MARKED.test(object) ? markedTitles(object) : [];
  const names = marked.length > 0 ? marked : unmarkedTitle(object);
  return names.flatMap((name) => [name, ...issuedWithin(name.replace(/[〈<]/g, '《').replace(/[〉>]/g, '》'), depth + 1)]);
}

/** Takes the names in 《》 that stand outside one another: 《甲》和《乙》的通知. */
function markedTitles(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === '《' && ++depth === 1) start = at + 1;
    else if (c === '》' && --depth === 0) names.push(text.slice(start, at));
    else if (depth < 0) return names;
  }
  return names;
}

/** Takes the name that stands without marks before 的通知. */
function unmarkedTitle(object: string): string[] {
  const end = /的(?:通知|函|决定|公告|通告|通报|命令)$/.exec(withoutTail(object));
  const name = end ? withoutTail(object).slice(0, end.index) : '';
  return name.length >= 4 ? [name] : [];
}

const YEAR =
  /(?<!\d)((?:19|20)\d{2})\s*(?:学?年|[-—–~～至到]\s*(?:(?:19|20)\d{2}|\d{2})\s*学?年)|([一二][〇零○O九0一二三四五六七八]{3})\s*年/;
/** A year without its 年: 2019工作要点; not the year of a number, 〔2019〕. */
const BARE_YEAR = /(?<![\d〔[(（])((?:19|20)\d{2})(?![\d〕\])）号])/;

/** A year whose digits are spread, or whose 0 was recognised as a letter: 2 0 3 1 年, 2O31年 */
const BROKEN_YEAR = /(?<!\d)2\s?[0OoＯ〇○]\s?\d\s?[\dOo](?=\s?[学年])/g;

/** What looks ahead, in a title that looks back first: 2030年工作总结和2031年工作计划. */
const AHEAD = /(?:总结|回顾|小结|情况).{0,6}[和及与暨、兼 ](.*)$/;

/**
 * Gives the year that a title states, the first where it states several: 2019年工作要点, 二〇一九年度, 2020-2022年; that
 * of the plan where a review stands before it.
 */
export function planYear(title: string): number | null {
  const text = halfWidth(title).replace(BROKEN_YEAR, (year) => year.replace(/\s/g, '').replace(/[OoＯ〇○]/g, '0'));
  const ahead = AHEAD.exec(text)?.[1];
  return (ahead === undefined ? null : yearIn(ahead)) ?? yearIn(text);
}

/** The second term of a school year lies in its second year: 2031—2032学年第二学期. */
const SECOND_TERM = /(?:19|20)\d{2}\s*[-—–~～至]\s*((?:19|20)\d{2})\s*学?年度?[^第上下]{0,4}(?:第?[二2]学期|下学期|下半学期|春季)/;

function yearIn(text: string): number | null {
  const second = SECOND_TERM.exec(text)?.[1];
  if (second) return numeral(second);
  const found = YEAR.exec(text) ?? BARE_YEAR.exec(text);
  return found ? numeral(found[1] ?? found[2] ?? '') : null;
}
