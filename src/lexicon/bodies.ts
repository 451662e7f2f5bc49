/**
 * The words that end the names of bodies, by what such a name can stand for. Which of them count depends on the place:
 * under 责任单位 nearly any word names a body, in a bare bracket only an agency does.
 */
import { words } from './words.js';

const anyOf = (list: string): string => words(list).join('|');

/** Agencies: their names stand for nothing but a body that works. */
export const AGENCIES = anyOf(`
  局 委 办 部 处 科 股 室 厅 署 府 司 政府 办公室 办公厅 委员会 管委会 常委会 办事处 领导小组 指挥部 专班 工委 党工委 团委 妇联 文联 侨联 残联
  科协 工商联 工会 总工会 联合会 支队 大队 总队 支部 总支 党组 年级组 教研组 备课组 课题组 专委会 工作组 党支部 少先队
  推广站 农技站 农机站 林业站 水利站 水管站 畜牧站 兽医站 植保站 种子站 经管站 监督站`);

/** Schools that lead others: agencies where other names in the same place are, else perhaps where something is held. */
export const LEADING_SCHOOLS = anyOf('中心校 中心学校');

/** Bodies that may also be a place, a gathering, or part of another word: 会 院 所 站. */
export const BODIES = anyOf(`
  会 院 社 所 站 队 校 园 厂 台 馆 组 联 团 中心 公司 集团 学校 大学 学院 中学 小学 幼儿园 银行 分行 支行 基地 政协 人大 法院 检察院 小组`);

/** Bodies without a name: 有关部门, 各民主党派. */
export const GROUPS = anyOf('机关 机构 单位 部门 企业 党派 人民团体');

/** Places that are bodies too. */
export const TOWNS = anyOf('街道 乡镇 镇街 镇 乡 村 社区');

/** What also stands for those that work is given to: 各地, 团中央, 高新区, 有关企业. */
export const AREAS = anyOf('地 中央 区 县 市 州 盟 旗 省 方 高校 行业 业主 企 平台 报 网 组织 年级');

/** Words that end so and name nobody. */
export const NO_BODY = anyOf(`
  社会 主办 承办 协办 督办 开办 举办 兴办 创办 民办 公办 新办 申办 代办 全部 内部 外部 西部 东部 中部 北部 南部 局部 干部 俱乐部 门诊部 布局 格局
  大局 全局 结局 开局 变局 机会 大会 学科 本科 专科 百科 内科 外科 场所 处所 军队 到处 好处 多处 会议室 教室 实验室 活动室 阅览室
  客厅 餐厅 大厅 展厅 会议厅 报告厅 多功能厅 演播厅 礼堂 操场 广场 现场 会场 楼 部署 签署`);
