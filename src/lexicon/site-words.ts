import { markerAt } from './number-forms.js';
import { words } from './words.js';

/** Words of tools that stand without a colon, alone or in brackets, the longest first: 【打印】 【关闭】. */
export const TOOL_WORDS: readonly string[] = words(
  '打印 打印本页 打印此页 我要打印 关闭 关闭窗口 关闭本页 关闭此页 我要纠错 纠错 收藏 收藏本页 加入收藏 分享 分享到 大 ' +
    '中 小 放大 缩小 默认 推荐 推荐给朋友 保存 下载 保存本页 返回 返回顶部 返回首页 返回列表 回到顶部 语音播报 听全文 ' +
    '朗读 A+ A- T+ T- 微信 微博 新浪微博 腾讯微博 QQ空间 朋友圈 复制链接 二维码 TOP 顶部',
).sort((a, b) => b.length - a.length);

/** The path to the page: 您现在的位置：首页 > 通知公告 > 正文. */
const CRUMBS =
  /^(?:(?:您|你)?(?:现在|当前|目前)?(?:所在|的)?(?:的)?位置(?:是|为)?\s*[:：]|首\s*页\s*(?:[>＞》»›→|｜/\-\\]|&gt;)|您(?:正|现)在(?:浏览|访问))/;

/** What begins the part of a page below its text. */
const ENDS =
  /^[【[（(〔<«◀◆\s]*(?:上一?[篇条页个]|下一?[篇条页个]|前一[篇条]|后一[篇条]|打印(?:本页|此页|文本|页面)?[】\]\s]*$|【?打印|关闭(?:窗口|本页|此页)|相关(?:阅读|链接|文章|新闻|信息|附件下载|报道|文档|政策|解读|推荐)|延伸阅读|推荐阅读|热门(?:文章|新闻|推荐)|分享(?:到|至|本文|文章)|扫一扫|用?微信扫|手机扫|附件下载|返回(?:顶部|列表|首页|上页|上一页)|我要纠错|网页纠错|收藏本页|友情链接|网站声明|责任编辑|责编)/;

/** A site's imprint. */
const IMPRINT =
  /ICP\s*备|公网安备|备案(?:序?号|编号)[：:]|版权所有|Copyright|All\s+Rights?\s+Reserved|网站标识码|网站地图|政府网站找错|建议使用.{0,30}(?:浏览器|分辨率)|技术支持\s*[:：]|©|您是第.{0,12}位访/i;

/** Lines of a site's imprint that may also stand in a text. */
const SPONSOR =
  /^(?:网站)?(?:主办|承办|协办|主管|管理|维护|运维)(?:单位|方)?\s*[:：]|^(?:联系|单位)?地址\s*[:：]|^(?:邮政?编码?|邮编|联系(?:电话|方式|我们)|邮箱|传真|电话|E-?mail|邮箱)\s*[:：]/i;

/** A field that a page leaves for its readers to fill in: • 姓  名：, • *验证码： */
const FIELD =
  /^[•·]? ?\*? ?(?:您的|您?的?)?(?:姓 *名|称 *呼|联系方式|联系电话|手机号码?|电子邮箱|邮 *箱|(?:留言|反馈|评论|意见)?内 *容|主 *题|标 *题|验 *证 *码)\s*[：:]?$/;
/** What stands above such fields: 请您对该政策的制定及执行提出宝贵的意见或建议。 */
const ASKS = /(?:请您?|欢迎您?)(?:[^。]{0,40})(?:意见|建议|评价)/;

/** Says whether a line begins what stands below an article: previous and next, print, related links, the site's imprint. */
export function endsArticle(line: string): boolean {
  return line.length < 200 && (ENDS.test(line) || IMPRINT.test(line));
}

/** Says whether a line is one of a site's imprint. */
export const isImprint = (line: string): boolean => line.length < 300 && (IMPRINT.test(line) || SPONSOR.test(line));

/** Says whether a line is a sponsor's or an address line, as imprints have them. */
export const isSponsor = (line: string): boolean => SPONSOR.test(line);

/** The way through the pages of a list, and how many they are: 上一页 1 2 3 下一页, 共 3 页 45 条 */
const PAGER = /^(?:首页|[上下前后末尾] ?一? ?页|共|第|每页|[页条]|跳?转到?|更多|[\d/<>«»‹›. ])+$/;

/** Says whether a line is the way through the pages of a list. */
export const isPager = (line: string): boolean => line.length <= 80 && PAGER.test(line);

/** Says whether a line is the path to the page: 您现在的位置：首页 > 通知公告 > 正文. */
export const isPath = (line: string): boolean => CRUMBS.test(line);

const NAVIGATION =
  /^(?:首页(?: [\u4e00-\u9fff]{2,8}){0,12}$|(?:分类|网站|栏目|快[速捷])导航$|返回(?:首页|列表|上一页|顶部)?$|(?:打印|关闭|收藏|分享|复制|大中小|字号|字体|繁體|简体|无障碍|登录|注册|搜索|设为首页|加入收藏)(?:[ |｜：:]|本页|窗口|到|$)|\[?(?:打印|关闭|字号)[^。]{0,20}\]$)/;

/** A line of nothing but buttons: 无障碍阅读 关怀版 返回首页, 【打印本页】【关闭窗口】, 打印整页 打印内容 分享. */
const BUTTON_NAMES = [
  '(?:网站)?无障碍(?:阅读|浏览|模式|版)?|关怀版|长者(?:模式|版|专区)|长辈版|适老(?:模式|版)|政府信息公开',
  '返回(?:首页|列表|上一页|顶部)|打印(?:整页|内容|本页|此页|正文|文章)|关闭(?:窗口|本页|页面|→)?|分享|下载|收藏(?:本页)?|设为首页|加入收藏',
  '手机版|移动版|长者阅读(?:模式)?|智能检索|微[博信]|(?:本?网站|本站)?(?:已经?)?支持 ?IP[vV]6|简 ?/ ?繁体|繁[体體]版?|简体版?|智能问答|智能客服|站群导航|全文检索|网站导航|站内搜索|政务微[博信]',
  '字体|字号|大|中|小|默认|超大|朗读|语音播报|听全文',
].join('|');
const BUTTONS = new RegExp(`^(?:[•·]? ?[【[]?(?:${BUTTON_NAMES})(?: ?【 ?)?[】\\]]?[ |｜：:/]*)+$`);
/** Signs of which a line of buttons consists. Few others do, and expressions of many alternatives take milliseconds to be made ready. */
const BUTTON_SIGNS = new RegExp(`^[${[...new Set(BUTTON_NAMES.replace(/[^\p{sc=Han}]/gu, ''))].join('')}IPvV6→•· 【[\\]】|｜：:/]+$`);
const LONE_BUTTON = /^(?:下载|默认|[大中小]{1,3})$/;
/** The way to a page without a label before it (政务公开 > 法规文件 > 县政府文件, 范文大全 > 部门工作计划), and the way to its neighbours. */
const WAY =
  /^(?:[>＞»›]{1,2} ?)?(?:[^>＞»›。，]{2,20}[>＞»›]{1,2}){2}|^[\u4e00-\u9fff]{4,16} ?[>＞»›] ?[\u4e00-\u9fff]{4,20}$|^[上下]一[篇条] ?[：:]/;

/** What a preview site says about the file that it shows. */
const PREVIEW =
  /不代表本站(?:观点|立场)|^《[^》]{2,80}》由[^。]{0,20}(?:会员|用户|网友)[^。]{0,10}(?:分享|上传)|^(?:(?:微信)?扫一扫|用?手机扫|分享到?[：: ]|友情链接|相关附件[：:]|附件下载)|在手机(?:上|端)?(?:继续)?(?:查看|打开|浏览|观看)(?:当前页)?|^手机(?:查看|阅读|扫码)$|扫(?:描|一扫)?二维码.{0,12}(?:分享|关注)|^下载地址[：:]|^.{2,80}_第\d{1,3}页$|^已阅读\d{1,3}页|^(?:下载本文档|文档[简介]介|信息公开元数据|文章属性|[（(](?:未完[，,] ?全文共\d{1,7}字[^（()）]{0,20}|请认真阅读下面的提示信息)[）)]|(?:点击)?(?:查看|阅读|展开)(?:更多|全文))$|^[申声]明敬告[：:]|^[\u4e00-\u9fff]{2,10}链接[：:] ?(?:请?点击|查看)|^版权说明[：:]|^(?:点击)?下载文字版(?:\.docx?)?$|^欢迎(?:来到|光临)[^，。]{2,16}(?:文库|文档|网)$|^\p{sc=Han}{2,6} 最新最全的\p{sc=Han}{2,6}$/u;
/** A site's praise of itself: 某某中文网 www.example.cn，最快更新…最新章节！ */
const ADVERT = /(?:最快|免费)更新.{0,30}最新章节/;
/** What such a site says of the file beside it: - 格式：docx, 大小:16.68 KB, 文档页数：3, ID:61831984 */
const FILE_FACT =
  /^[-•·]? ?(?:(?:文件|文档|资源)?格式 ?[：:] ?(?:docx?|pdf|wps|txt|xlsx?|pptx?)|(?:文件|文档|资源)?大小 ?[：:] ?[\d.]+ ?[KMG]?B|(?:文档|全文)?(?:总)?页数 ?[：:] ?\d+ ?页?|约 ?[\d.]+ ?(?:[千万]字|页)|\d[\d.]{0,8} [KMG]B|(?<=- )\d{1,4}|(?:文档|资源)?ID ?[：:] ?\d{5,}|\d{1,2}px|[\w-]{8,60}\.(?:jpe?g|png|gif|bmp))$/i;
/** The same where a name or a unit of its own follows: 2031-03-01 发布于青禾, 下载积分：5 金币 */
const NAMED_FACT = /^[-•·]? ?(?:\d{4}-\d{2}-\d{2} ?发布于\p{sc=Han}{2,4}|下载积分 ?[：:] ?\d+ ?\p{sc=Han}{0,2})$/u;
const isFileFact = (text: string): boolean => FILE_FACT.test(text) || (/发布于|下载积分/.test(text) && NAMED_FACT.test(text));
/** What a forum or a library asks of whoever is not logged in, and shows in place of the text that it keeps back. */
const LOGIN =
  /^(?:马上注册[，,]|您需要 ?登录|请先登录|[（(]?(?:阅读|查看|下载)(?:全部|全文|完整)[^。]{0,10}?[需请]要?先?(?:登录|注册)|立即注册|登录后(?:才可以)?(?:下载|查看)|合集下载|浏览记录|如若转载|消耗 ?\d+ ?篇|仅展示 ?\d+ ?字|站长统计|(?:会员|微信|三方|微信扫一扫)登录|快捷下载$|友情提示$|统一用户登录)/;
/** What the program of a forum writes above a post: 开启左侧, 发表于 2031-3-1 10:00 | 只看该作者 */
const POSTED =
  /^(?:开启左侧$|\[复制链接\]$|(?:avatar ?)?(?:\S{1,12} )?发表于 ?\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2}(?::\d{2})? ?[|｜] ?(?:显示全部楼层|只看该作者))/;
/** A library's advice on its downloads: 2、PDF文件下载后，可能会被浏览器默认打开… */
const DOWNLOADS =
  /^(?:[-•·] ?)?(?:\d[.、 ]{1,3}){0,2}(?:前言[：:] ?本站|(?:本|此|该)(?:文档|资料|文件)(?:由(?:用户|网友|会员)上传|(?:的)?(?:内容)?版权归|为VIP)|(?:本站|本网站)(?:所有内容|不保证|不对(?:文档|资料))|网站客服 ?QQ|PDF文件下载后|本站(?:不支持迅雷|资源下载后|所有资源)|试题试卷类文档|下载文档前请|["“]仅部分预览["”]|如文档侵犯)/;
const OF_SITE = /^(?:[-•·] ?)?(?:\d[.、 ]{1,3}){0,2}[\p{L}]{2,8}[（(][a-z\d.]{3,20}[）)]网站文档/u;
const isAdvice = (text: string): boolean => DOWNLOADS.test(text) || (text.includes('网站文档') && OF_SITE.test(text));
/** Names of a page's parts between strokes, the way around a site: 热门站点 | 资料网 | 论坛 */
const STROKES =
  /^(?=.{0,120}(?:首页|站|网|论坛|登录|邮箱|收藏))[|｜]? ?(?:[^|｜，。；：:、（）()\d]{2,10} ?[|｜] ?){2,12}[^|｜，。；：:、（）()\d]{0,10}(?:IPv6)?[|｜]?$/;

/** The name of a site or of its collection, alone on a line: 中国政府网, 青禾县人民政府门户网站, 法规库 */
const SITE =
  /^(?:[\u4e00-\u9fff]{2,14}(?:政府网|政府网站|门户网站|门户网|新华网|人民网|信息网|政务网|党政网|党建网|人大网|政协网|文明网|教育网|新闻网)|您好[，,！!]? ?欢迎[^。；]{2,30}|欢迎(?:登录|访问|光临|来到|您)[^。，；]{2,30}|[\u4e00-\u9fff]{4,20}欢迎[您你][!！]?|今天(?:是)?[:：]|新华网|人民网|[\u4e00-\u9fff]{1,6}[网網](?:移动|移動|手机|手機)版|法规库|文件库|政策文件库)$/;
/** The same behind another name: 青禾县司法局-法治宣传网 */
const NAMED_SITE = /^[\p{L}\d ]{2,14}[-—–][^。，；：]{0,12}(?:网|网站|平台)$/u;
const isSite = (text: string): boolean =>
  SITE.test(text) || (/[-—–][^。，；：]{0,24}(?:网|网站|平台)$/.test(text) && NAMED_SITE.test(text));

/** An account of a site, or what it counts of its readers: 青禾县林学会（订阅号）, 官网移动端, 阅读3690, 评论 0 */
const ACCOUNT =
  /^(?:(?:官网)?(?:移动端|手机端|电脑端|PC端|客户端)|(?:阅读|推荐|评论|点赞|收藏|转发|分享|浏览|点击)(?:量|数|次数)? ?[：:]? ?\d{1,9} ?次?)$/;
const NAMED_ACCOUNT = /^[\p{sc=Han}]{2,20}[（(](?:服务号|订阅号|公众号|微信公众号|微博|视频号|抖音号)[）)]$/u;
const isAccount = (text: string): boolean => ACCOUNT.test(text) || (/[号博][）)]$/.test(text) && NAMED_ACCOUNT.test(text));

/** The name of a page's column, alone on a line: 通知公告, 校园新闻 */
const COLUMN =
  /^(?:(?:通知|公告|公示|新闻|信息|工作|校园|学校|学院|政务|部门|基层|图片|综合|时政|媒体|文件|政策|行业|企业|公司|协会|学会|党建|本地|国内)(?:通知|公告|公示|通告|新闻|动态|要闻|公开|快讯|法规|下载|聚焦)|要闻动态|时政要闻|(?:政府|部门)文件|无标题文档)$/;

/** What a page offers beside its text, or says in place of what it has not got: 相关推荐, 推荐文章, 部门解读：, 一图读懂：, 文件下载： */
const OFFER =
  /^[【[]?(?:(?:相关|热门|精彩|猜你|编辑|站长|小编)(?:推荐|文章|喜欢|阅读|范文|文档|专题)|推荐(?:文章|阅读|范文|文档|专题)|(?:政策|部门|文件|媒体|专家|图文|图片|文字|视频|负责人|相关)解读|一图读懂|图解|(?:文件|附件|全文|原文|公文|PDF|WORD)版?(?:下载|阅读|查看)|分享|[^。，；]{0,16}(?:内容|详情|正文)页)[】\]]?[：:]?$/i;

/** Says whether a line only offers something beside the text. */
export const isOffer = (line: string): boolean => OFFER.test(line);

const isButtons = (text: string): boolean => BUTTON_SIGNS.test(text) && BUTTONS.test(text) && !LONE_BUTTON.test(text);

/** Says whether a line is a page's way around, not its text: 所在位置：首页 > 政务公开, 返回首页, 打印 关闭. */
export function isNavigation(text: string): boolean {
  if (text.length <= 60 && (isPath(text) || NAVIGATION.test(text) || isButtons(text))) return true;
  if (text.length <= 120 && (STROKES.test(text) || isSite(text) || isAccount(text) || COLUMN.test(text))) return true;
  if (text.length <= 60 && (isFileFact(text) || LOGIN.test(text) || POSTED.test(text))) return true;
  if (text.length <= 400 && isAdvice(text)) return true;
  return (text.length <= 120 && WAY.test(text)) || (text.length <= 200 && (PREVIEW.test(text) || ADVERT.test(text)));
}

/** So many fields in a row are a form that the page adds. */
const FEWEST_FIELDS = 3;

/**
 * Finds where a copied web page's foot begins among a text's last lines: the lines about the site itself.
 *
 * Gives the index of the first such line, or the number of lines where there is none. Only lines at the very end count,
 * and only when one of them can be nothing else (版权所有, ICP备…), or a form asks the page's readers for their opinion.
 */
export function siteFoot(lines: readonly string[]): number {
  let first = lines.length;
  let strong = false;
  let fields = 0;
  for (let at = lines.length - 1; at >= 0 && lines.length - at <= 20; at--) {
    const line = lines[at] ?? '';
    if (IMPRINT.test(line) && line.length <= 200 && markerAt(line, 0) === null) strong = true;
    else if (FIELD.test(line)) fields++;
    else if (fields >= FEWEST_FIELDS && ASKS.test(line)) strong = true;
    else if (!ENDS.test(line) && !SPONSOR.test(line) && !/^(?:打印|关闭)/.test(line)) break;
    first = at;
  }
  return strong ? first : lines.length;
}
