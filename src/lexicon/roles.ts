import { isNameRole } from './fields.js';
import { halfWidth } from './width.js';
import { words } from './words.js';

/** What a label or a column name says about the value under it. */
export type Role = 'leader' | 'department' | 'support' | 'member' | 'deadline' | 'content' | 'ordinal' | 'month' | 'remark';

const paired = (duties: string, kinds: string): string[] => words(duties).flatMap((duty) => words(kinds).map((kind) => `${duty}${kind}`));

/** An office is a leader's label behind the word of a duty: 分管副主席, 责任主席, 联系书记. */
const IN_CHARGE = words('牵头 分管 责任 联系 主管 负责 包抓 包联 包保 挂钩 挂联 督办 领办 主抓 带队');
/** What kind of body a duty is laid on: 责任单位, 牵头科室, 承办委室, 主责部室, 实施股室, 责任办所, 牵头界别组. */
const BODY_KINDS =
  '单位 部门 科室 处室 股室 机构 委室 委办 专委会 部室 办所 站所 站办所 站办 院系 系部 学院 学校 片区 乡镇 镇街 街道 村居 社区 公司 企业 支部 党支部 界别 界别组 小组 工作组 专班';
const OFFICES = words('主席 主任 书记 常委 省长 市长 县长 区长 旗长 州长 镇长 乡长 局长 厅长 部长 处长 科长 校长 院长 会长 总经理 秘书长');

/**
 * Lists the words by which documents say who does what by when, as labels of lines (牵头领导：) and names of columns,
 * each with its role. A word with something before it (市级责任单位, 拟完成时间) has the role of the longest word that ends it.
 */
export const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  leader: words(
    `牵头领导 分管领导 责任领导 包抓领导 挂钩领导 联系领导 主管领导 督办领导 领办领导 包保领导 挂联领导 挂包领导
     包联领导 主抓领导 负责领导 协管领导 带队领导 督导领导 指导领导 挂帅领导 推进领导 分工领导 牵头县领导
     牵头市领导 牵头区领导 责任县领导 责任市领导 责任区领导 牵头校领导 分管校领导 责任校领导 校领导 局领导 市领导
     县领导 区领导 责任人 负责人 责任人员 负责人员 牵头人 牵头负责人 第一责任人 直接责任人 具体负责人 主要负责人
     项目负责人 课题负责人 主持人 课题主持人 牵头委员 领办人 承办人 经办人 包保人 包抓人 组长 课题组长 领导
     责任领导人 负责同志 分管负责人 省领导 院领导 分管院领导`,
  ).concat(IN_CHARGE.flatMap((duty) => OFFICES.flatMap((office) => [`${duty}${office}`, `${duty}副${office}`]))),
  department: paired(
    '牵头 总牵头 责任 主要责任 具体责任 直接责任 牵头责任 主办 承办 实施 主责 主管 负责 具体负责 落实 执行 承担 办理 领办 主抓 归口 整改 起草 经办 挂钩 推进 牵头负责',
    BODY_KINDS,
  ).concat(
    words(
      `部门分工 责任分工 职责分工 分工单位 牵头单位部门 责任主体 实施主体 落实主体 主责主体 组织单位 组织部门 工作机构 建设单位
       业主单位 主体单位 监管部门 责任院系 责任乡镇 责任处 责任股 责任部 责任组 部门 单位 科室 处室 股室 牵头 主办 承办`,
    ),
  ),
  support: paired('配合 协办 参与 协作 协同 协助 会办 联办', BODY_KINDS).concat(
    words(
      '参加单位 参加部门 协调单位 协调部门 支持单位 支持部门 辅助单位 辅助部门 联动单位 联动部门 相关单位 相关部门 参建单位 配合领导 共同责任单位 配合主体 配合 协办 参与',
    ),
  ),
  member: words(
    `课题组成员 成员 组员 小组成员 工作组成员 调研组成员 参与人员 参加人员 参加委员 参与委员 工作人员 配合人员
     协助人员 课题成员 调研成员 项目成员 专班成员 成员单位 参加对象 参会人员`,
  ),
  deadline: words(
    `完成时间 完成时限 完成期限 完成日期 完成节点 办结时限 办结时间 办结期限 办理时限 办理期限 时间节点 时间要求
     时间进度 时限要求 进度要求 时限 期限 预计完成时间 计划完成时间 拟完成时间 推进时间 整改时限 整改期限 整改时间 落实时限
     落实时间 工作时限 任务时限 报送时间 报送时限 上报时间 提交时间 截止时间 截止日期 结题时间 验收时间 达成时限
     完成时点 督办节点 任务节点 考核节点 完成`,
  ),
  month: words(
    `月份 月度 月 时间 日期 季度 月次 时间安排 计划时间 实施时间 工作时间 活动时间 开展时间 召开时间 会议时间
     起止时间 审计时间 审议时间 安排时间 拟定时间 举办时间 时段 时间段 工作月份 推进月份 进度安排 实施期限 工作进度`,
  ),
  content: words(
    `工作内容 重点任务 主要任务 工作措施 目标任务 事项 工作任务 重点工作 项目 项目名称 课题 课题名称 主要内容
     活动内容 任务 任务内容 内容 工作事项 重点事项 工作安排 工作项目 重点项目 主要工作 工作要点 任务名称 任务事项
     具体任务 具体措施 具体工作 具体内容 主要措施 重点措施 工作目标 活动名称 活动项目 任务分解 工作举措 主要举措
     具体举措 重点举措 推进措施 落实措施 议题 调研课题 调研题目 题目 会议内容 整改措施 任务要求 工作要求 任务清单
     工作名称 实事项目 实施内容 建设内容 任务目标 目标要求 年度目标 年度任务 改革任务 改革事项 活动主题 协商议题
     法规名称 法规项目 立法项目 立法项目名称 规章名称 审议项目 审计项目 审计项目名称 监督议题 监督内容 视察内容 学习内容 措施 举措`,
  ),
  ordinal: words('序号 编号 项次 序 号 次序 任务序号 任务编号 项目编号 项目序号'),
  remark: words('备注 说明 附注 备考'),
};

const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  (Object.entries(ROLE_WORDS) as [Role, readonly string[]][]).flatMap(([role, words]) => words.map((word) => [word, role] as const)),
);
const LONGEST = Math.max(...[...ROLE_OF.keys()].map((word) => word.length));

/** Says whether a label of a role assigns work by itself: it names somebody, or says by when; 工作内容：, 备注： and 时间： do not. */
export const assigns = (role: string | null): boolean => isNameRole(role) || role === 'deadline';

/** Words that end a label without changing its role: 责任单位名称, 完成时限要求, 牵头领导姓名. */
const TAILS = /(?<=.{3})(?:名称|姓名|要求|名单|情况|安排|职务)$/;
/** Words that name somebody but no role (联系人, 签发人): no label that ends in them is a leader's. */
const NO_ROLE = /(?:联系人|联络人|联系人员|填报人|审核人|签发人|报送人|发布人|填表人|监督人)$/;
/** Words that make a helper of whatever body they stand before: 协同责任单位, 配合牵头部门. */
const HELPS = /^(?:协同|协办|协助|配合|参与|协作)/;
/** Reports of what was done are no deadline: 任务完成情况, 是否完成, 已完成. */
const LOOKS_BACK = /完成情况$|^是否|[已未]完成$/;
/** Words that have their role by themselves, or behind a level or a kind of body: 市级部门 works, 招聘单位 hires, 参会领导 sits. */
const BARE = new Set(words('部门 单位 科室 处室 股室 领导 成员 组员 组长 牵头 主办 承办 配合 协办 参与'));
const LEVEL = /^(?:各|具体|主要|(?:牵头|具体)负责|职能|业务|机关|直属|内设|本级|[省市州盟县区旗镇乡街道村校院局厅委司]{1,4}[级直属]?)$/;
/** Who holds a meeting or comes to it does no work: 会议主持人, 会议组织部门. */
const OF_MEETING = /^(?:会议|例会|与会)/;
/** How many characters may stand before a word of the table in a label: 区（县）级责任单位 has no more. */
const LONGEST_HEAD = 6;

/** Gives what a label or a column name says of the value under it (月 份, 责任单位：, 市级责任单位); null for a word without a role. A combined name has its first role. */
export function roleOf(label: string): Role | null {
  return rolesOf(label)[0] ?? null;
}

/** Gives the roles that a column name combines, in its order: 责任单位及责任人, 牵头单位/配合单位, 责任单位（责任人）. */
export function rolesOf(label: string): readonly Role[] {
  if (label.length > LONGEST_KNOWN) return rolesIn(label);
  const known = KNOWN.get(label);
  if (known) return known;
  if (KNOWN.size === MOST_KNOWN) KNOWN.clear();
  const roles = rolesIn(label);
  KNOWN.set(label, roles);
  return roles;
}

/** A document asks for the same few labels a dozen times each; V8 keeps the whole text that a longer one was cut from. */
const KNOWN = new Map<string, readonly Role[]>();
const MOST_KNOWN = 1_000;
const LONGEST_KNOWN = 12;

function rolesIn(label: string): Role[] {
  const bare = halfWidth(label).replace(/\s+/g, '').replace(/:$/, '');
  if (bare.length > 40) return [];
  const outside = bare.replace(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/g, '');
  const whole = ROLE_OF.get(outside);
  const named = whole ? [whole] : outside.split(/[及和与、/,或|]/).flatMap((word) => wordRole(word) ?? []);
  const inside = [...bare.matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g)].flatMap(([, words = '']) => words.split(/[及和与、/,]/));
  const roles = named.length > 0 ? [...named, ...inside.flatMap((word) => ROLE_OF.get(word) ?? [])] : [];
  return [...new Set(roles)];
}

/** Names of columns that say nothing of who does what by when. */
const OTHER_COLUMNS: ReadonlySet<string> = new Set(
  words(
    '周次 星期 节次 姓名 职务 职称 性别 电话 联系电话 手机 手机号码 联系人 联系方式 名称 地点 地址 对象 参加对象 类别 类型 级别 目标 指标 单价 数量 金额 预算 分值 得分 权重 进展 进展情况 工作',
  ),
);

/** Says whether a text names a column of a table: a word with a role, or another that tables have. */
export function isColumnName(text: string): boolean {
  const name = text.replace(/\s+/g, '');
  return OTHER_COLUMNS.has(name) || rolesOf(name).length > 0;
}

/** Gives the role of one word: that of the table, else that of the longest word of the table that ends it. */
function wordRole(word: string): Role | null {
  if (word === '' || NO_ROLE.test(word) || LOOKS_BACK.test(word)) return null;
  const exact = ROLE_OF.get(word);
  if (exact) return exact;
  const trimmed = word.replace(TAILS, '');
  for (let length = Math.min(LONGEST, trimmed.length); length >= 2; length--) {
    const role = ROLE_OF.get(trimmed.slice(-length));
    const head = trimmed.slice(0, trimmed.length - length);
    if (role && BARE.has(trimmed.slice(-length)) && head !== '' && !LEVEL.test(head)) return null;
    if (OF_MEETING.test(head)) return null;
    if (role && head.length <= LONGEST_HEAD) return role === 'department' && HELPS.test(word) ? 'support' : role;
  }
  return null;
}
