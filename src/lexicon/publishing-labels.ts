import { words } from './words.js';

/** What a label of a page's head, a catalogue block or a crawler's head speaks of; null for one without a field of its own. */
export type FactTarget =
  | 'title'
  | 'siteName'
  | 'column'
  | 'publishedAt'
  | 'publisher'
  | 'source'
  | 'indexNumber'
  | 'documentNumber'
  | 'issuedOn'
  | 'issuer'
  | 'validity'
  | null;

/** Holds the labels that speak of one thing, by where they stand. */
interface Labels {
  readonly target: FactTarget;
  /** Labels that only a catalogue block has (《政府信息公开条例》 asks for 索引、名称、内容概述、生成日期): two of them make one. */
  readonly sign?: string;
  /** Other rows of a catalogue block. */
  readonly row?: string;
  /** What a site, a crawler or an editor writes beside an article, names of metas included. */
  readonly page?: string;
  /** Who wrote, edited and passed a page. */
  readonly credit?: string;
  /** Rows and labels that any text may use too: one of them alone says nothing. */
  readonly loose?: string;
}

const LABELS: readonly Labels[] = [
  {
    target: 'title',
    sign: '信息名称 文件名称 公文名称 标题',
    row: '文件标题 公文标题',
    page: 'ArticleTitle title 文章标题 新闻标题 原标题',
    loose: '名称',
  },
  { target: 'siteName', page: 'SiteName 网站名称' },
  { target: 'column', page: 'ColumnName lanmu 栏目 所属栏目 栏目名称' },
  {
    target: 'publishedAt',
    sign: '发布日期 公开日期',
    row: '发布时间 公开时间 公开发布日期 公开发布时间 信息公开日期 公布日期 更新日期 更新时间 刊发日期 刊发时间',
    page: 'PubDate firstpublishedtime date 信息发布时间 本文发布于 发表于 发表时间 发表日期 发稿时间 录入时间 添加时间 上传时间 公布时间 创建时间',
    loose: '日期 时间',
  },
  {
    target: 'publisher',
    sign: '发布机构 发布机关 发布单位 公开责任部门',
    row: '发布部门 信息发布单位 公开机构 公布机关',
    page: '发布人 发布者',
  },
  {
    target: 'source',
    row: '来源 信息来源',
    page: 'ContentSource source 文章来源 新闻来源 稿件来源 文件来源 内容来源 来源单位 稿源',
    loose: '出处',
  },
  { target: 'indexNumber', sign: '信息索引号 索引号 索取号 索引编号', row: '公开目录索引号 索引码 索引' },
  { target: 'documentNumber', sign: '发文字号 发文文号 文号 文件编号', row: '发文号 发布文号 文件字号 公文编号 公文文号 文件号 政策文号' },
  {
    target: 'issuedOn',
    sign: '成文日期 成文时间 生成日期 生成时间 产生日期 发文日期',
    row: '颁布日期 颁布时间 制发日期 签发日期 印发日期 印发时间 发文时间',
  },
  {
    target: 'issuer',
    sign: '发文机关 发文单位 制发机关 发文机构',
    row: '发文部门 发电单位 成文机关 制定机关 颁布机关 颁发机构 印发机关',
    loose: '制发单位 制作单位',
  },
  { target: 'validity', sign: '有效性 文件有效性 时效性 时效 效力状态', row: '文件状态 是否有效 信息有效性' },
  {
    target: null,
    sign:
      '主题分类 信息分类 组配分类 体裁分类 服务对象分类 公开类型 公开类别 公开方式 公开范围 公开形式 公开时限 公开属性 公开目录 统一编号 ' +
      '所属主题 内容概述 内容概要 所属机构 公文种类 生效日期 失效日期 废止日期',
    row:
      '文件分类 信息编号 统一登记号 登记号 备案号 信息类别 所属分类 分类号 生命周期分类 文件类型 文件种类 公开程序 公开期限 公开主体 信息公开目录 ' +
      '编制机构 所属单位 联合发文单位 规范性文件登记编号 规范性文件统一编号 生效时间 失效时间 废止时间 实施日期 实施时间 施行日期 施行时间 执行日期 效力级别 效力等级 有效性状态 归档时间 主题词 关键词 ' +
      '关键字 内容摘要 内容简介 载体类型 记录形式 信息形式 获取方式 信息级别 所属地区 行政区划 政策解读 政策咨询机关 政策咨询电话 法宝引证码 效力位阶',
    page: 'keywords author 文章作者 作者 责任编辑 责编 编辑 录入人 录入者 信息员 信息发布 链接 网址 原文链接 原文网址 文章链接 来源链接 来源网址 url link',
    credit:
      '撰稿 撰稿人 供稿 供稿人 供稿单位 审核 审核人 审核员 初审 复审 终审 一审 二审 三审 编审 校对 校对人 责任校对 文字校对 版式 版面 版式设计 ' +
      '版面设计 美编 制图 摄影 录入 上传 签发',
    loose:
      '主题 分类 体裁 文体 文种 摘要 语种 地区 备注 解读 政策咨询 服务对象 责任部门 责任处室 责任科室 来源部门 公开部门 有效期 有效期限',
  },
];

/** Labels of counters. */
const COUNTERS = '浏览次数 浏览量 浏览 点击次数 文章点击数 点击数 点击率 点击量 点击 阅读次数 阅读量 阅读 访问次数 访问量 人气';
/** Labels of tools beside an article; they carry nothing of it. */
const TOOLS =
  '字体大小 文字大小 字体显示 字体 字号大小 字号 语音阅读 分享到 分享至 分享 视力保护色 保护视力色 保护色 背景色 朗读 语音播报 打印本页 打印 关闭窗口 关闭 收藏 下载';

const inColumns = (...columns: readonly Exclude<keyof Labels, 'target'>[]): string[] =>
  LABELS.flatMap((labels) => columns.flatMap((column) => words(labels[column])));

const TARGETS: ReadonlyMap<string, FactTarget> = new Map(
  LABELS.flatMap(({ target, sign, row, page, credit, loose }) =>
    [sign, row, page, credit, loose].flatMap((list) => words(list).map((label) => [label.toLowerCase(), target] as const)),
  ),
);
const SIGNS: ReadonlySet<string> = new Set(inColumns('sign'));
const ROWS: ReadonlySet<string> = new Set(inColumns('sign', 'row', 'loose'));
const LOOSE: ReadonlySet<string> = new Set(inColumns('loose', 'credit'));
const CREDIT: ReadonlySet<string> = new Set(inColumns('credit'));
const PAGE: ReadonlySet<string> = new Set(inColumns('page'));
const COUNTER: ReadonlySet<string> = new Set(words(COUNTERS));
const TOOL: ReadonlySet<string> = new Set(words(TOOLS));

const bare = (label: string): string => label.replace(/[\s：:]/g, '');

/** Lists the labels as pages show them, those of tools included, the longest first. */
export const SHOWN_LABELS: readonly string[] = [...new Set([...inColumns('sign', 'row', 'page', 'credit', 'loose'), ...COUNTER, ...TOOL])]
  .filter((label) => /[\u4e00-\u9fff]/.test(label))
  .sort((a, b) => b.length - a.length);

/** Lists the labels that need no colon: with a gap or a figure behind them they are nothing else. */
export const BARE_LABELS: readonly string[] = [...SIGNS].sort((a, b) => b.length - a.length);

/** Says what a label speaks of; null for one without a field of its own. */
export function factTarget(label: string): FactTarget {
  return TARGETS.get(bare(label).toLowerCase()) ?? null;
}

/** Says whether a text is a label of publishing that is nothing else: 索 引 号, 主题分类：, 浏览次数. */
export function isCatalogueLabel(text: string): boolean {
  const label = bare(text);
  return (TARGETS.has(label.toLowerCase()) || COUNTER.has(label) || TOOL.has(label)) && !LOOSE.has(label);
}

/** Says whether a text is a label of a catalogue block's row, one that other tables may have included. */
export const isCatalogueRow = (label: string): boolean => ROWS.has(bare(label));

/** Says whether a label tells a catalogue block; two of them make one. */
export const isCatalogueSign = (label: string): boolean => SIGNS.has(bare(label));

/** Says whether a label belongs to a tool beside the text: 字体, 打印. */
export const isToolLabel = (label: string): boolean => TOOL.has(bare(label));

/** Says whether a label counts how often a page was read: 浏览次数, 人气. */
export const isCounterLabel = (label: string): boolean => COUNTER.has(bare(label));

/** Says whether a label is one that any text may use too: 主题, 备注. */
export const isLooseLabel = (label: string): boolean => LOOSE.has(bare(label));

/** Says whether no text of an official document begins a line with a label: 来源, 发布时间, 责任编辑. */
export function isPageLabel(label: string): boolean {
  const target = factTarget(label);
  return (
    !isLooseLabel(label) &&
    (target === 'publishedAt' || target === 'source' || PAGE.has(bare(label)) || isToolLabel(label) || isCounterLabel(label))
  );
}

/** Says whether a label stands in the line that says who made a page: 来源, 责任编辑, 校对, 更新时间. */
export const isCreditLabel = (label: string): boolean => CREDIT.has(bare(label)) || isPageLabel(label);
