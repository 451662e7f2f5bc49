import { AGENCIES, AREAS, BODIES, GROUPS, LEADING_SCHOOLS, NO_BODY, TOWNS } from './bodies.js';
import { isClause } from './name-borders.js';

/** Words that stand for bodies or persons by themselves: 各街道, 有关部门, 相关委员. */
const GENERIC = /^(?:各|有关|相关|其他|其它|全体|所有|部分|所属|直属|驻)/;

const ETC = '(?:等|等单位|等部门)?$';
/** The name of a body; two lead it where they are named for their work: 各级领导. */
const BODY = new RegExp(`(?:${AGENCIES}|${BODIES}|${GROUPS}|${TOWNS}|领导|负责人)${ETC}`);
const AGENCY = new RegExp(`(?:${AGENCIES})${ETC}`);
const AREA = new RegExp(`(?:${AREAS})(?:等.{0,6})?$`);
const NO_BODY_NAME = new RegExp(`(?:${NO_BODY})$`);

const namesNoBody = (text: string): boolean => NO_BODY_NAME.test(text) || isClause(text);

/** Short names that are whole though two characters long. */
const SHORT_BODY = /^(?:[国省州市区县镇乡村]委|妇联|团委|工会|工委)$/;

/** What ends the name of an office held by a person. */
const OFFICE_END = /(?:长|主任|书记|主席|委员|成员|人员|领导|同志|负责人|秘书|代表|专家|教师|干部|组员|员)$/;

/** The surnames that nine in ten people bear. */
const SURNAME =
  /^(?:[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺蒲]|欧阳|上官|司马|诸葛|慕容|皇甫|尉迟|令狐|司徒|夏侯|端木)/;

/** Says whether a text begins as words for unnamed bodies or persons do: 相关委员, 各街道. */
export function isGeneric(text: string): boolean {
  return GENERIC.test(text);
}

/** Says whether a text names an office that a person holds: 副区长, 主任. */
export function isOffice(text: string): boolean {
  return OFFICE_END.test(text);
}

/** Says whether a text can stand as a whole item in a list of persons: a name, an office, 相关委员. */
export function isWholePerson(text: string): boolean {
  return /^\p{sc=Han}{2,4}(?:[（(].*)?$/u.test(text) || GENERIC.test(text) || OFFICE_END.test(text);
}

/** Says whether a text can stand as a whole item in a list of bodies: 市教育局, 各街道; not the 自然资源 of 自然资源和规划局. */
export function isWholeBody(text: string): boolean {
  if (namesNoBody(text)) return false;
  const name = withoutBracket(text);
  return (BODY.test(name) && name.length >= 2) || (GENERIC.test(name) && name.length >= 2) || SHORT_BODY.test(name);
}

/** Says whether a text looks like a body that work is given to; wider than `isWholeBody`: 各地, 高新区, 科技部. */
export function looksLikeBody(text: string): boolean {
  const name = withoutBracket(text);
  return !namesNoBody(name) && name.length >= 2 && (BODY.test(name) || AREA.test(name) || GENERIC.test(name));
}

/** Says whether a text is the name of a body that does nothing but work: 县教育局, 教务处, 各科室; not 县人民医院, 松鹤街道, 会议室. */
export function isAgency(text: string): boolean {
  const name = withoutBracket(text);
  return name.length >= 2 && name.length <= 30 && !namesNoBody(name) && AGENCY.test(name) && !/[，,。：:“”《》]/.test(name);
}

const LEADING_SCHOOL = new RegExp(`(?:${LEADING_SCHOOLS})$`);

/** Says whether a text names a body that other names in its place tell from a place: 城关中心校, where others are 教育局, 农技站. */
export const isVouchedFor = (text: string): boolean => LEADING_SCHOOL.test(text) && text.length <= 30;

/** An office before the name of who holds it: 县长李四, 县委书记张三. */
const TITLED = /^\p{sc=Han}{0,8}(?:[省州市县区旗镇乡局厅部处科校院会]长|书记|主席|主任|委员|常委)(\p{sc=Han}{2,3})$/u;

/** Says whether a text looks like a person: a surname with one or two characters that end no body's name, with an office or without, or an office. */
export function looksLikePerson(text: string): boolean {
  const name = withoutBracket(text);
  if (OFFICE_END.test(name) && !/(?:部门|单位)/.test(name)) return true;
  const titled = TITLED.exec(name)?.[1] ?? name;
  return /^\p{sc=Han}{2,4}$/u.test(titled) && SURNAME.test(titled) && !(BODY.test(name) || (AREA.test(name) && !name.endsWith('方')));
}

const withoutBracket = (text: string): string => text.replace(/[（(〔[][^（()）〔〕[\]]*[）)〕\]]$/, '');
