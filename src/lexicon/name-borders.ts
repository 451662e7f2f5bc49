/**
 * Where the name of a body begins, and what is no name though it ends as one: 由县教育局 leads to a name, 由溪镇 is one,
 * 成立工作指挥部 is a clause.
 */

/** Words of one character and a unit that are no place's name: the 社区 of 对社区, the 园区 of 在园区. */
const COMMON = `[各本该我全某每两一二三四五六七八九十省市州县区旗镇乡村校院局部处厂外邻贵子总分母甲乙丙丁戊己庚辛壬癸].|[社小园辖城地片校厂林景新老灾牧库山郊街学矿]区|[城集重]镇|[农山]村|[城都超]市`;
/** A place or house of one character with its unit: 溪镇, 洛市, 岭公司. What stands before it belongs to its name. */
const SHORT_PLACE = `(?!${COMMON})\\p{sc=Han}(?:镇|乡|县|市(?!场|政)|区|旗|州|村|街道|社区|公司|集团|中学|小学|学校|医院|林场|农场|派出所|财政所|司法所|卫生院)`;

/** Words that also begin names; those of several characters first. */
const LEADING = '会同|商|和|请|由|及|并|将|在|对|把|按|要|应|须|不|未|见|如|即|含|原';
/** Names, and words of names, that begin with one of these and tell it by more than a short place. */
const KNOWN =
  '商(?:务|业|贸|会|检|标|投|品|场|圈|学)|和(?:平|田|顺|静|硕|龙|林格|谐|睦)|对[口外台俄]|在[建线编]|将军|并购|应(?:县|城|急)|不动产|未(?:来|成年|检)|按察';
const WHOLE = new RegExp(`^(?:(?:${LEADING})${SHORT_PLACE}|${KNOWN})`, 'u');

/** Says whether a text begins as a name although its first word often leads to one: 商溪镇, 将台镇, 对口支援办; not 由县教育局. */
export function beginsAsName(text: string): boolean {
  return WHOLE.test(text);
}

/** What may stand before names: 以上任务由…负责, 第1、2项由…负责. */
const TOPIC = /^\s*(?:(?:以上|上述|此|该|本)[^，,、由]{0,10}|第[\d一二三四五六七八九十、至—-]{1,12}[项条点款](?:任务|工作)?)(?=由)/;
const ASKS = /^\s*(?:具体|分别|并)?(?:由|请)/;
/** 和县 is a county, and ，和 joins nothing. */
const JOINS = /^\s*(?:会同|商|以及|及|和(?!县))/;

/**
 * Gives how many characters of a text only lead to the names in it: 由…负责, 请…牵头; where `joined` says that names stand
 * before it also 会同…, 商…, 及….
 */
export function leadIn(text: string, joined: boolean): number {
  let at = TOPIC.exec(text)?.[0].length ?? 0;
  for (;;) {
    const rest = text.slice(at);
    if (beginsAsName(rest.trimStart())) return at;
    const word = ASKS.exec(rest) ?? (joined ? JOINS.exec(rest) : null);
    if (!word) return at;
    at += word[0].length;
  }
}

const ANY = '(?=[各全]|有关|相关|所有|其他)';
const OTHERS = '(?=[各全省市州县区镇乡村]|有关|相关)';
const CLAUSE = new RegExp(
  '(?:(?:开工|动工|启动|加快|推进|规划)建设|改扩建|迁建|成立|组建|增设|设立|设置|选举|选出|产生|健全|完善|建立|建成|确定|选定|明确|指定|召开|举行|举办|报送|上报|呈报|填报|填写|报请|提请|提交|移交|转交|送交|下达|下发|印发|转发|分发|发至|发给|邀请|走访|深入|选派|抽调|委派|征求|听取|依托|撤销|撤并|改组|挂牌|揭牌|配齐|配强|充实|压实)(?!单位|部门|机构|企业|[人方科处股])' +
    `|(?:动员|组织|联系|督促|检查|通知|协调|指导|考核|带动|覆盖|纳入|列入)${ANY}` +
    `|(?:(?<![日晚早党时导])报|送|到|至|赴|向|走进|进入)${OTHERS}` +
    '|设在|设于|位于|隶属|挂靠|附设|下设|更名|改为|并入|划[入归]|简称|下称|又称|全称|[权责]归|摘自|引自|转自|选自|来源|供稿' +
    '|^(?:原|现|今)(?=[国省市州县区])|^(?:是指|指的?是|负责|请(?:于|各|将|在))',
  'u',
);

/** Says whether a text has a verb of its own, and names nobody though a body's word ends it: 成立工作指挥部, 县政府确定试点乡镇, 办公室设在县住建局. */
export function isClause(text: string): boolean {
  return CLAUSE.test(text);
}
