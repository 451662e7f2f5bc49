import { AGENCIES, AREAS, BODIES, GROUPS, LEADING_SCHOOLS, NO_BODY, TOWNS } from './bodies.js';
import { isTime } from './calendar-times.js';
import { isClause } from './name-borders.js';

/** Words that stand for bodies or persons by themselves: 各街道, 有关部门, 相关委员. */
const GENERIC = /^(?:各|有关|相关|其他|其它|全体|所有|部分|所属|直属|驻)/;

const ETC = '(?:等|等单位|等部门)?$';
/** The name of a body; two lead it where they are named for their work: 各级领导. */
const BODY = new RegExp(`(?:${AGENCIES}|${BODIES}|${GROUPS}|${TOWNS}|领导|负责人)${ETC}`);
const AGENCY = new RegExp(`(?:${AGENCIES})${ETC}`);
const AREA = new RegExp(`(?:${AREAS})(?:等.{0,6})?$`);
const NO_BODY_NAME = new RegExp(`(?:${NO_BODY})$`);

/** Says whether a text names no body though it may end as one: 社会, 会议室, 成立工作指挥部. */
export const namesNoBody = (text: string): boolean => NO_BODY_NAME.test(text) || isClause(text);

/** What ends the name of an office held by a person. */
const OFFICE_END = /(?:长|主任|书记|主席|委员|成员|人员|领导|同志|负责人|秘书|代表|专家|教师|干部|组员|员)$/;

/** The surnames that nine in ten people bear: those with which hardly any other word begins, and those with which many do (高三, 白云, 安全). */
const NAMES_ONLY =
  '王李张刘陈杨赵吴徐孙胡朱郭何罗梁宋郑谢韩唐冯董萧曹袁邓傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎闫潘杜戴汪姜谭廖邹熊郝崔邱秦侯邵孟龚庞樊兰殷翟倪俞鲁葛伍韦聂霍柯瞿戚褚娄糜栾郜邸';
const WORDS_TOO =
  '黄周高林马于肖程夏钟田任范方石姚金孔白康毛江史顾龙万段雷汤尹黎易常武乔贺赖文安颜严牛温芦季章申尤毕丛焦向柳邢路岳齐沿梅莫辛管左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃翁隋植甘景薄单包司柏宁阮桂闵解强华车冉房边辜吉饶刁丘古米池滕晋苑邬臧畅宫来嵺苟全廉盖符奚木穆党燕郎冀谈姬屠连晏郁商蒙计喻揭窦迟宇敖鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺蒲洪陶施许祝柴简曾钱庄陆余';
const OF_TWO_SIGNS = '欧阳|上官|司马|诸葛|慕容|皇甫|尉迟|令狐|司徒|夏侯|端木';
const SURNAME = new RegExp(`^(?:[${NAMES_ONLY}${WORDS_TOO}]|${OF_TWO_SIGNS})`);
const PLAIN_NAME = new RegExp(`^(?:[${NAMES_ONLY}](?!家)|${OF_TWO_SIGNS})\\p{sc=Han}{1,2}$`, 'u');

/** Says whether a text begins as words for unnamed bodies or persons do: 相关委员, 各街道. */
export const isGeneric = (text: string): boolean => GENERIC.test(text);

/** Says whether a text names an office that a person holds: 副区长, 主任. */
export const isOffice = (text: string): boolean => OFFICE_END.test(text);

/** Says whether a text can stand as a whole item in a list of persons: a name, an office, 相关委员. */
export const isWholePerson = (text: string): boolean => /^\p{sc=Han}{2,4}(?:[（(].*)?$/u.test(text) || isGeneric(text) || isOffice(text);

/** Says whether a text looks like a body that work is given to; 市教育局, 各地, 高新区, 科技部; not the 自然资源 of 自然资源和规划局. */
export const looksLikeBody = (text: string): boolean =>
  endsAsBody(text) || (text.length >= 2 && isGeneric(text) && !namesNoBody(withoutBracket(text)));

/** Says whether a text ends as the name of a body: 文化站, 各乡镇; not 相关委员, 各班主任. */
export function endsAsBody(text: string): boolean {
  const name = withoutBracket(text);
  return !namesNoBody(name) && name.length >= 2 && (BODY.test(name) || AREA.test(name));
}

/** Says whether a text is the name of a body that does nothing but work: 县教育局, 教务处, 各科室; not 县人民医院, 松鹤街道, 会议室. */
export function isAgency(text: string): boolean {
  const name = withoutBracket(text);
  return name.length >= 2 && name.length <= 30 && !namesNoBody(name) && AGENCY.test(name) && !/[，,。：:“”《》]/.test(name);
}

const VOUCHED_FOR = new RegExp(`(?:${LEADING_SCHOOLS}|^(?:全\\p{sc=Han}{1,4})?各(?:单位|部门|科室|处室))$`, 'u');

/** Says whether a text names a body that other names in its place tell from a place: 城关中心校, 全系统各单位, where others are 教育局, 农技站. */
export const isVouchedFor = (text: string): boolean => VOUCHED_FOR.test(text) && text.length <= 30;

/** What persons are called by before their name or behind it: 县长李四, 张三书记. */
export const TITLES = '[省市州县区旗镇乡局厅部处科股校院会队]长|书记|主席|主任|委员|常委';
const TITLED = new RegExp(`^\\p{sc=Han}{0,8}(?:${TITLES})(\\p{sc=Han}{2,3})$`, 'u');

/** Pupils of one year, whose name begins as a surname does. */
const CLASS = /^[高初][一二三]$/;

/** Says whether a text looks like a person: a surname with one or two characters that end no body's name, with an office or without, or an office. */
export function looksLikePerson(text: string): boolean {
  const name = withoutBracket(text);
  if (OFFICE_END.test(name) && !/(?:部门|单位)/.test(name)) return true;
  const titled = TITLED.exec(name)?.[1] ?? name;
  return (
    /^\p{sc=Han}{2,4}$/u.test(titled) &&
    SURNAME.test(titled) &&
    !CLASS.test(titled) &&
    !(BODY.test(name) || (AREA.test(name) && !name.endsWith('方')))
  );
}

/** Says whether a text can be nothing but a person's name, even where nothing says that one stands there: 李建国, 高建国, 王明; not 高三, 白云. */
export const isNameAlone = (text: string): boolean =>
  looksLikePerson(text) && !isOffice(text) && !isGeneric(text) && !isTime(text) && (text.length > 2 || isPlainName(text));

/** Says whether names stand together that all look like persons', one half of them surely: 李建国 and 白云; not 白云 and 江北. */
export const areNames = (texts: readonly string[], is = isNameAlone): boolean =>
  texts.every((text) => looksLikePerson(text) && !isOffice(text)) && texts.filter(is).length * 2 >= texts.length;

/** Says whether a text begins with a surname that is nothing else, however it ends: 王明, 王建社; not 高建国, 李家庄. */
export const isPlainName = (text: string): boolean => PLAIN_NAME.test(text);

const POST = new RegExp(`^${SURNAME.source.slice(1)}副?[局处所站科院]$`, 'u');

/** Says whether a text calls a person by surname and post: 王局, 李副处. */
export const isPost = (text: string): boolean => POST.test(text);

/** Says whether a text is the name of a body and cannot be a person's: 校长室, 文化站; not 王局, 张立科, 各班主任. */
export const isBodyAlone = (text: string): boolean =>
  endsAsBody(text) &&
  !isOffice(text) &&
  !looksLikePerson(text) &&
  (text.length > 2 || isAgency(text)) &&
  !isPlainName(text) &&
  !isPost(text) &&
  !/[（(]/.test(text);

const withoutBracket = (text: string): string => text.replace(/[（(〔[][^（()）〔〕[\]]*[）)〕\]]$/, '');
