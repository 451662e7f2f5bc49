import { divide } from '../../lexicon/divide.js';
import { isGeneric, looksLikeBody } from '../../lexicon/name-kinds.js';

const LONGEST = 600;
/** What the names of those addressed are made of; a sentence about them has a verb. */
const NAMES =
  /各|全体|委|办|局|厅|部|院|会|府|县|区|市|镇|乡|街道|单位|机构|机关|公司|企业|学校|园|科室|处室|组|处|中心|党|社|村|站|所|队|班/;
const SENTENCE =
  /[。！？!?]|^为|为了|为深入|根据|按照|如下|经研究|现将|现就|特制定|制定本|主要|包括|应当|要求|工作是|任务是|以下|方面|意见[：:]|目标/;
const SALUTATION =
  /^(?:(?:主任|主席|议长|[\u4e00-\u9fff]{1,3}(?:主任|主席))[、，]|各位(?!领导小组)|同志们|尊敬的|女士们|老师们|同学们|家长)/;
/** All that a body has below it, all who work or learn somewhere: 车间属各工段, 厂直各工区, 全体教职工, 医院全体党员 */
const ALL = /^(?:[\u4e00-\u9fff]{1,8}[属直辖]各|[\u4e00-\u9fff]{0,10}全体)[\u4e00-\u9fff]{1,8}$/;
const LABELLED = /^(?:附件?|抄送|抄报|来源|发布|标题|责任|牵头|备注|注|时间|地点|一|二|三|第)/;

/**
 * Reads 主送机关 (GB/T 9704-2012 §7.3.2): names that end in a colon, between the title and the
 * body; divided at ， ； where these stand, else at 、 (contract).
 *
 * What matches: 各县（市、区）人民政府，市政府各部门：  主送：某某市财政局:  区直各单位、各街道：
 * What does not: 现将有关事项通知如下：  各位代表：  责任单位：
 */
export function addressees(text: string): string[] | null {
  const match = /^(?:主送(?:机关)?[：:])?(.+?)[：:]$/.exec(text);
  const names = match?.[1];
  if (!names || names.length > LONGEST || LABELLED.test(names) || SALUTATION.test(names)) return null;
  if (SENTENCE.test(names) || !NAMES.test(names)) return null;
  const list = divide(names, /[，；,;]/);
  const found = list.length > 1 ? list : joined(divide(names, /、/));
  const sure = found.filter((name) => looksLikeBody(name) || isGeneric(name) || ALL.test(name)).length;
  return sure * 2 > found.length || (sure * 2 === found.length && names.startsWith('各')) ? found : null;
}

/** Places of one rank, the last of them with what all have: 各县、市教育局, 各乡、镇人民政府; not 各镇、县教育局. */
const PEERS = [/^各[州市]、[州市县区]./, /^各[县市区旗]、[县市区旗]./, /^各[乡镇]、[乡镇]./];
/** Bodies that stand for themselves: 镇直各单位, 市属企业. */
const OWN = /[直属各]/;

/** Puts together what has one 各, where a single sign is no name: 各学院、部、处、室, 各乡、镇人民政府 */
function joined(names: readonly string[]): string[] {
  const found: string[] = [];
  for (const name of names) {
    const before = found.at(-1);
    const isOne =
      before?.startsWith('各') && (name.length === 1 || (PEERS.some((peers) => peers.test(`${before}、${name}`)) && !OWN.test(name)));
    if (isOne) found[found.length - 1] = `${before}、${name}`;
    else found.push(name);
  }
  return found;
}

/** Says whether a line may be the beginning of addressees that end on a later one. */
export function mayBeginAddressees(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /[，；、,;）)\u4e00-\u9fff]$/.test(text) &&
    /[，、；,;]/.test(text) &&
    !SENTENCE.test(text) &&
    NAMES.test(text) &&
    !LABELLED.test(text)
  );
}
