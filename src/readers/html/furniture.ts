import { fieldsIn } from './fields.js';
import type { Line } from './rendering.js';

/** The path to the page: 您现在的位置：首页 > 通知公告 > 正文. */
const CRUMBS =
  /^(?:(?:您|你)?(?:现在|当前|目前)?(?:所在|的)?(?:的)?位置(?:是|为)?\s*[:：]|首\s*页\s*(?:[>》»›→/\-\\]|&gt;)|您(?:正|现)在(?:浏览|访问))/;

/** What begins the part of a page below its text. */
const ENDS =
  /^[【[（(〔<«◀◆\s]*(?:上一?[篇条页个]|下一?[篇条页个]|前一[篇条]|后一[篇条]|打印(?:本页|此页|文本|页面)?[】\]\s]*$|【?打印|关闭(?:窗口|本页|此页)|相关(?:阅读|链接|文章|新闻|信息|附件下载|报道|文档|政策|解读|推荐)|延伸阅读|推荐阅读|热门(?:文章|新闻|推荐)|分享(?:到|至|本文|文章)|扫一扫|用?微信扫|手机扫|附件下载|返回(?:顶部|列表|首页|上页|上一页)|我要纠错|网页纠错|收藏本页|友情链接|责任编辑|责编)/;

/** A site's imprint. */
const IMPRINT =
  /ICP\s*备|公网安备|版权所有|Copyright|All\s+Rights?\s+Reserved|网站标识码|网站地图|政府网站找错|建议使用.{0,30}(?:浏览器|分辨率)|技术支持\s*[:：]|您是第.{0,12}位访/i;

/** Lines of a site's imprint that may also stand in a text. */
const SPONSOR =
  /^(?:网站)?(?:主办|承办|协办|主管|管理|维护|运维)(?:单位|方)?\s*[:：]|^(?:联系|单位)?地址\s*[:：]|^(?:邮政?编码?|邮编|联系(?:电话|方式|我们)|传真|电话|E-?mail|邮箱)\s*[:：]/i;

/** Says whether a line begins what stands below an article: previous and next, print, related links, the site's imprint. */
export function endsArticle(line: string): boolean {
  return line.length < 200 && (ENDS.test(line) || IMPRINT.test(line));
}

/** Says whether a line is one of a site's imprint. */
export const isImprint = (line: string): boolean => line.length < 300 && (IMPRINT.test(line) || SPONSOR.test(line));

/** Says whether a line is a sponsor's or an address line, as imprints have them. */
export const isSponsor = (line: string): boolean => SPONSOR.test(line);

/** Says whether a line is made of links; a link to an attachment is text. */
export function isMenu(line: Line, shown: string): boolean {
  const length = shown.replace(/\s+/g, '').length;
  return line.linked > length * 0.6 && !line.attached && !isAttachment(shown);
}

/** Says whether a line names a file that goes with the text. */
export const isAttachment = (shown: string): boolean => /附\s*[件表]|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|ofd)\b/i.test(shown);

/** Says whether a line is only the path to the page or a tool: breadcrumbs, font size, print, share. */
export function isTool(text: string, line: Line, shown: string): boolean {
  if (shown.length > 200) return false;
  if (CRUMBS.test(shown)) return true;
  const fields = fieldsIn(text, line.range);
  return (
    fields.length > 0 && fields.every((field) => field.tool) && /^[【[（(\s]*$/.test(text.slice(line.range.start, fields[0]?.range.start))
  );
}
