/** What a verb behind names says of them. */
export interface Duty {
  readonly role: 'department' | 'support' | 'guide';
  /** The names before the verb, as a length. */
  readonly names: number;
  /** 指导, 督导: the label under which the names stand. */
  readonly label: string;
  /** The verb is only used in this sense: 牵头, 按职责分工负责. Others (落实, 支持) need names that look like bodies. */
  readonly sure: boolean;
  /** What they do stands behind the verb: 县财政局负责资金保障. */
  readonly object: boolean;
}

/** Verbs of two characters that end what names are said to do. */
export const SHORT_VERBS = '牵头|负责|配合|参与|协助|协办|主办|承办|抓总|统筹|落实';

/** How the duty is shared: 按职责分工负责, 分别负责, 共同参与. */
const MANNER =
  '(?:按照?(?:各自)?(?:的)?(?:职责|职能|任务)?(?:分工|范围|权限)?|根据(?:各自)?职责(?:分工)?|依(?:据|照)?(?:法定)?职责(?:分工)?|结合(?:各自)?职责(?:分工)?|分别|共同|具体|分工|各自|联合|协同|主要|总体|统筹|积极|密切|做好){0,4}';

/** Lists the verbs that assign work, by what they make of the names before them; longer ones first. */
const VERBS: readonly (readonly [role: Duty['role'], verbs: string, sure: boolean])[] = [
  [
    'department',
    '牵头(?:负责|落实|完成|制定|组织实施|组织|推进|抓总|抓落实|抓好落实|抓|实施|开展|推动|办理|督导|督促|督办|指导|会同)?|为主负责|主责|(?:总)?牵头协调|牵头总抓|负总责|为(?:牵头|责任|主办|主责|承办|实施)(?:单位|部门)',
    true,
  ],
  ['department', '负责(?:牵头|完成|落实|抓落实|抓好落实|实施|组织实施|推进|组织|推动|协调|开展|办理|统筹)?|主办|承办', true],
  ['support', '协同(?:推进|参与|落实|实施)', false],
  ['department', '组织实施|组织开展|贯彻落实|推进落实|抓好落实|抓落实|推动落实|落实|实施|推进', false],
  ['department', '统筹(?:协调|推进|实施)?', false],
  ['department', '(?:负责|组织)?起草', false],
  ['support', '为(?:配合|协办|参与)(?:单位|部门)', true],
  ['support', '配合(?:落实|实施|推进|做好|支持|参与)?|协办|予以配合|协作配合|协同配合|参与(?:配合|实施|落实)?', true],
  ['support', '协助|参加|支持(?:配合)?|协同|协作', false],
  ['guide', '(?:负责)?(?:业务|加强)?指导|督导|监督(?:指导)?|督促指导|督办', false],
];
/** Each with what tells first whether it can fit: the manners take several times as long to be made ready. */
const DUTY = VERBS.map(([role, verbs, sure]) => ({
  role,
  sure,
  ends: new RegExp(`(?:${verbs})$`),
  pattern: new RegExp(`^(.+?)${MANNER}(?:${verbs})$`, 's'),
}));
/** Verbs with what is to be done behind them. */
const OBJECTS = (
  [
    ['department', '牵头|负责|主办|承办'],
    ['support', '配合|协助|参与'],
  ] as const
).map(([role, verbs]) => ({
  role,
  ends: new RegExp(`(?:${verbs})[^\\s、，。；：]{2,24}$`),
  pattern: new RegExp(`^(.+?)${MANNER}(?:${verbs})(\\p{sc=Han}{2,12})$`, 'su'),
}));
/** What makes another word of the verb (负责人), or tells of what is (负责制定的办法已印发, 负责解释). */
const NO_OBJECT = /^(?:人|制|单位|部门|领导)|[的已了]|解释/;

/** Finds the verb that assigns work to the names before it (甲局、乙局按职责分工负责, 甲局负责资金保障); null for none. */
export function dutyOf(text: string): Duty | null {
  for (const { role, sure, ends, pattern } of DUTY) {
    const match = ends.test(text) ? pattern.exec(text) : null;
    if (!match?.[1]) continue;
    const label = /督导|监督|督办/.exec(text.slice(match[1].length))?.[0] ?? '指导';
    return { role, sure, names: match[1].length, label, object: false };
  }
  for (const { role, ends, pattern } of OBJECTS) {
    const match = ends.test(text) ? pattern.exec(text) : null;
    if (match?.[1] && match[2] && !NO_OBJECT.test(match[2])) return { role, sure: true, names: match[1].length, label: '', object: true };
  }
  return null;
}
