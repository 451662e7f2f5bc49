import { ancestors, attribute, type Element, namesOf } from './dom.js';

/** Names (id or class) under which content systems put an article's text, lower case; numbers at their ends left out. */
const CONTENT_NAMES = new Set(
  (
    'zoom ucap-content trs_editor trs_ueditor trs_editor_view trs_preappend view-trs_ueditor vsb_content v_news_content pages_content ivs_content xxgk_content ' +
    'xxgk_detail_content zfxxgk_zw_content gkwz_content bt-article bt_article bt_content bt-content article-content article_content articlecontent article-con ' +
    'article_con articlecon artical_con art_con art_content artcontent arti_content artical-content wp_articlecontent contenttext content_text contenttxt con_text ' +
    'text_content textcontent news_content newscontent news-content newstext news_text newsbody detail-content detail_content detailcontent detail_con detailcon ' +
    'xl_content xlcontent conzoom con_zoom j-fontcontent fontzoom zoomcon printcontent print_content printarea maintext main_text maincontent ewb-article-info ' +
    'easysite-news-text wzcontent wz_content wz_con wzcon wznr nrcontent content_nr show_content showcontent info_content infocontent infotext doccontent ' +
    'doc_content docbody cont_txt con_txt contxt txtcontent article-body article_body articlebody article-text article_text articletext article-detail entry-content ' +
    'post-content rich_media_content js_content mainbody gov_content gknb_content policy-content policycontent'
  ).split(' '),
);

/** Names that may be a text's container, or the whole page's. */
const LOOSE_NAMES = new Set('content article detail details main view text con cont txt info nr wz zw body'.split(' '));

/** Says how surely an element is a known container of an article's text. */
export function containerRank(element: Element): 'sure' | 'loose' | null {
  const names = namesOf(element).map((name) => name.replace(/(?<![_\d-])[_-]?\d+$/, ''));
  if (element.name === 'ucapcontent' || names.some((name) => CONTENT_NAMES.has(name))) return 'sure';
  return element.name === 'article' || attribute(element, 'itemprop') === 'articleBody' || names.some((name) => LOOSE_NAMES.has(name))
    ? 'loose'
    : null;
}

const FRAME_TAGS = new Set(['nav', 'header', 'footer', 'aside', 'menu']);
const FRAME_NAME =
  /^(nav|menu|header|footer|foot|bottom|top|banner|crumb|bread|location|position|dqwz|wzdh|side|left|right|related|relation|xgxx|xgyd|hot|copyright|copy|friend|link|search|login|logo|toolbar|float)/;
const WIDGET_NAME =
  /^(bds?hare|bdsharebuttonbox|share|fenxiang|print|dayin|prevnext|pre_?next|prev|next|sxp|sxy|page_?(nav|turn)|pager|qr_?code|ewm|erweima|font_?size|fontsize|zoom_?tool|toolbar|tools?|op|close|crumbs?|breadcrumbs?|editor_?tool|jiucuo|gotop)([_-]|\d|$)/;

/** Says whether an element is by its tag or name a part of the site's frame: menus, side lists, head and foot of the page. */
export function isFrame(element: Element): boolean {
  const tagged = FRAME_TAGS.has(element.name) && !(/^(header|footer)$/.test(element.name) && isInArticle(element));
  return tagged || namesOf(element).some((name) => FRAME_NAME.test(name));
}

/** An article has a header and a footer of its own (HTML, "The header element"). */
function isInArticle(element: Element): boolean {
  for (const above of ancestors(element)) if (above.name === 'article' || above.name === 'main') return true;
  return false;
}

/** Says whether an element is by its name a tool beside the text: share, print, previous and next, a QR code. */
export function isWidget(element: Element): boolean {
  return namesOf(element).some((name) => WIDGET_NAME.test(name));
}

/** Says whether an element is by its name a page's heading: `h1`, `.title`, `.biaoti`, `.bt`, `td.title`, `#ti`. */
export function isHeading(element: Element): boolean {
  return (
    element.name === 'h1' ||
    element.name === 'ucaptitle' ||
    namesOf(element).some((name) => HEADING_NAME.test(name) && !/(sub|fu|list|side|left|right|nav)/.test(name))
  );
}

const HEADING_NAME =
  /(^|[_-])(title|titles|tit|biaoti|bt|headline|ti|arti_title|articletitle|conttitle|wz_?title|news_?title|dettitle)\d*$|title\d*$/;
