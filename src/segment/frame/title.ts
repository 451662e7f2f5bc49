import type { Hints } from '../../document.js';
import { offersChoices } from '../../lexicon/choices.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { documentType, OFFICIAL_TYPES, SAMPLE_WORDS, TYPE_WORDS } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isPageMark } from '../../lexicon/page-marks.js';
import { calendarHeading } from '../headings/calendar-heading.js';

/** The longest line and the longest title (GB/T 9704-2012 §7.3.1: a title may run over several lines). */
const LONGEST_LINE = 100;
/** The longest title, in characters. */
export const LONGEST_TITLE = 160;

/** Says whether a line may be (part of) a title: short, no sentence, no number of a heading, no label with a value. */
export function isTitleLine(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_LINE || /[。；;，,、：:]$/.test(text) || isPageMark(text) || calendarHeading(text) !== null)
    return false;
  if (
    /^(?:附件|附表|抄送|来源[：:]|(?:责任|牵头|联系)[^：:]{0,6}[：:]|备注|注[：:]|单位[：:])/.test(text) ||
    /^【[^】]{1,8}】$|[。；]|[?？].{1,80}[?？]|^\d{1,2}[,，][\u4e00-\u9fff]/.test(text)
  )
    return false;
  if (DATED.test(text) || ASSIGNS.test(text) || DATELINE.test(text) || runsOn(text) || ISSUED.test(text)) return false;
  const marker = markerAt(text, 0);
  return (marker === null || marker.style === 'decimal') && !/^(?:[●■◆★•√✓✔☑☐◉]|□(?!□))/.test(text) && !offersChoices(text);
}

/** The line by which news begin: 新华社北京3月16日电, 本报讯 */
const DATELINE = /^(?:[\u4e00-\u9fff]{2,8}[社报网])[\u4e00-\u9fff]{0,8}\d{1,2}月\d{1,2}日(?:电|讯)|^本[报网台刊]讯$/;

/** The first heading is glued to a title: 青禾县工作方案模板一、背景与意义; not 规划一、二期工程, 方案一、方案二 */
const RUNS_ON = new RegExp(`(${TYPE_WORDS.source})(?:${SAMPLE_WORDS})?一、(?![二三]|\\1二)[\\u4e00-\\u9fff]{2}`);
const runsOn = (text: string): boolean => RUNS_ON.test(text) && !OFFICIAL_TYPES.includes(documentType(text) ?? '');

/** What a letter says of the text that it issues: 《…》已经县政府同意，现印发给你们，请认真; not 《…》已经县委同意的说明 */
const ISSUED = /印发给你们|^《[^》]+》已经?[^。]{2,30}(?:同意|通过|批准)(?!的)/;

/** A line that says who does something is no title: 县医院迁建 责任单位：县卫健局 */
const ASSIGNS = /(?:责任|牵头)[^：:]{0,6}[：:]/;

/** A line that ends in a day, says where on what day, or is a number without an agency, is no title: 某某办公室 2032年4月18日, 某某办公室 2032-4-18, 2032年4月18日于某某会堂, 〔2032〕14号 */
const DATED =
  /^(?:19|20)\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[于在]|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日(?: ?星期[一二三四五六日天])?$|(?<=[ \u4e00-\u9fff])(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}$|^[〔[（(]\d{4}[〕\]）)] ?第?\d{1,4} ?[号期]$/;

/** An edition or a year behind a title, in brackets: （试行） （修正草案） （2032年度） */
export const EDITIONS =
  '[（(](?:试 ?行|暂 ?行|[修审]?[订正改议]?(?:草案|初稿|草稿)|(?:草案)?(?:征求意见|公开征求意见|讨论|送审|修订|修改|修正|审议|表决|报批|代拟|建议|审定|定)稿|修订|修正|节选|摘要|全文|(?:19|20)\\d\\d[年—-][^）)月]{0,10})[）)]';
const EDITION = new RegExp(`^${EDITIONS}$`);

/** Says whether a line only adds an edition or a year to the title above it, in whatever type: （试行） （2032年度） */
export function isEdition(text: string): boolean {
  return EDITION.test(text);
}

/** Says whether brackets and quotation marks opened in a text are still open at its end: 关于印发《某某委员会 */
export function isOpen(text: string): boolean {
  const count = (signs: RegExp) => (text.match(signs) ?? []).length;
  return count(/[《（(“【]/g) > count(/[》）)”】]/g);
}

/** The name of a table, whatever it shows: 进展情况表, 申报表（2031年）; not 代表. */
const TABLE = /(?<![代发])表(?:[（(][^（()）]{0,20}[）)])?$/;

/** What ends a title that begins with 关于: 的通知, 的若干措施. */
const ABOUT_ENDS = /的[^的]{0,8}(?:[（(][^（()）]{0,20}[）)])?$/;

/** Says whether a title says all: it ends in a 文种; one about something (关于…) in 的通知, one that issues something in the letter's own. */
export function isWholeTitle(text: string): boolean {
  const number = documentNumber(text);
  const type = documentType(number?.start === 0 ? text.slice(number.end) : text);
  if ((type === null && !TABLE.test(text)) || isOpen(text)) return false;
  if (!/关于/.test(text)) return true;
  return ABOUT_ENDS.test(text) && (!ISSUES.test(text) || LETTER.test(type ?? ''));
}

const ISSUES = /印发|转发|批转|下达|公布|发布/;
const LETTER = /(?:通知|意见|函|公告|通告|决定|批复|令)$/;

const LABELLED = /^\p{sc=Han}{2,10}[：:] ?\S/u;

/** Says whether a text is a label with its value, which stands below a title and is none of it: 发票代码：0990, 会议时间：3月5日. */
export const isLabelled = (text: string): boolean => /^[^：:]{2,20}[：:]/.test(text) && LABELLED.test(text);

/** Says whether words are a clause of a letter, no title: 为贯彻《…》，…, 现将…印发给你们, 按《…》要求. */
export const isClause = (text: string): boolean =>
  /^(?:[按据依]《|依据|根据(?!地)|按照|依照)/.test(text) ||
  (/^(?:为|现将|现就|根据|按照|依据|依照|经|随着)/.test(text) &&
    ((/[，,]/.test(text) && !SUBTITLED.test(text)) || (text.length > 40 && !SUBTITLED.test(text)) || /(?:如下|你们)$/.test(text)));

/** What a motto has behind it: 为山乡孩子铺路——青禾县2031—2035年教育规划 */
const SUBTITLED = /[—–]{2}[\u4e00-\u9fff0-9“]{6,}$/;

/** Who speaks, below the title of a report or in its place: 青禾县县长　江一帆 */
const SPEAKER = /^[\u4e00-\u9fff]{0,16}(?:[省州市县区旗镇乡校院局]长|主席|主任|书记|检察长|代表) ?[\u4e00-\u9fff]{2,4}$/;

/** Says whether a line names who speaks. */
export const isSpeaker = (line: string): boolean => SPEAKER.test(line);

/** Says whether two lines are set alike enough to be one title. */
export function setAlike(a: Hints, b: Hints): boolean {
  return (
    a.outline === b.outline && a.style === b.style && (a.fontSize === null || b.fontSize === null || Math.abs(a.fontSize - b.fontSize) < 1)
  );
}

/** Gives a title bare of white space, book marks and width, to compare two copies of it. */
export function bareTitle(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s《》〈〉"“”'‘’]/g, '')
    .replace(/[。,;:]$/, '');
}

/** Says whether two titles name one text: the same words, one within the other, or nearly so. */
export function sameTitle(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [bareTitle(a), bareTitle(b)].sort((x, y) => x.length - y.length);
  if (shorter.length < 4) return shorter === longer;
  if (longer === shorter || longer.split(/[—–]{2}/).at(-1) === shorter) return true; // 为山乡孩子铺路——青禾县…规划
  const [type, other] = [documentType(a), documentType(b)];
  if (type !== null && other !== null && type !== other) return false; // …工作要点, …工作要点任务分解表
  return shorter.length >= 6 && shorter.length * 2 >= longer.length && (longer.includes(shorter) || isWorn(shorter, longer));
}

/** Says whether a copy has only lost signs, as pages lose figures and what stands in another face: 关于203310月份…的通报 */
function isWorn(copy: string, whole: string): boolean {
  if (copy.length < 12 || copy.length * 5 < whole.length * 4) return false;
  let at = 0;
  for (const sign of whole) if (sign === copy.charAt(at)) at++;
  return at === copy.length;
}

/** Says whether a line is set in the middle. */
export const isCentred = ({ alignment }: Hints): boolean => alignment === 'center';
