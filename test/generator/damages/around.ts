/** What crawlers, sites and pages put around a notice and between its lines. */
import type { Item } from '../../fixtures/outline.js';
import type { Random } from '../../fuzz/random.js';
import type { Generated } from '../notice.js';
import { line } from '../passage.js';
import { wrapped } from './breaks.js';
import { allSections, type Damage, type Damaged, EVERYTHING, hasLook, headingLine, textOf, withItems, withLines } from './damage.js';

/** Puts lines above and below the text. */
const around =
  (lines: (one: Generated, random: Random) => { above: readonly string[]; below: readonly string[] }): Damage['apply'] =>
  (one, random) => {
    const { above, below } = lines(one, random);
    return { text: [...above, textOf(one.outline).trimEnd(), ...below, ''].join('\n'), says: one.says };
  };

const frontMatter = around(({ says }) => ({
  above: ['---', `title: ${says.notice.title}`, 'date: 2031-03-09', 'source: https://example.org/zwgk/1.html', '---', ''],
  below: [],
}));

/** A crawler's lines in any order, above the line 正文. */
const crawlerHead = around(({ says }, random) => {
  const labels = [`标题：${says.notice.title}`, '来源：县政府网站', '发布时间：2031-03-09 16:20', '链接：https://example.org/zwgk/1.html'];
  const turn = random.below(labels.length);
  return { above: [...labels.slice(turn), ...labels.slice(0, turn), '正文：', ''], below: [] };
});

const furniture = around(({ says }) => ({
  above: [
    '当前位置：首页 > 政务公开 > 通知公告',
    says.notice.title ?? '',
    '发布时间：2031-03-09 16:20　来源：县政府网站　浏览次数：126',
    '【字体：大 中 小】　打印本页　关闭窗口',
    '',
  ],
  below: [
    '',
    '上一篇：关于做好网站维护的公告',
    '下一篇：2031年网站工作年度报表',
    '【打印】【关闭】',
    '版权所有：县政府网站　网站标识码：9900000001',
  ],
}));

/** Puts lines between those of the text, behind every so many of them. */
function between(every: number, mark: (page: number) => readonly string[], wraps = false): Damage['apply'] {
  return (one): Damaged => {
    let [lines, page] = [0, 0];
    return withLines(one, (text, item) => {
      const pieces = wraps && hasLook(item, 'body') ? wrapped(text) : [text];
      return pieces.flatMap((piece) => (++lines % every === 0 ? [piece, ...mark(++page)] : [piece]));
    });
  };
}

/** A cover before a plan without a letter: its title, who made it, a month. */
const cover: Damage['apply'] = ({ outline, says }, random) => {
  const [part] = says.parts;
  if (part?.kind !== 'plan' || says.notice.issuedOn || part.year === null) return null;
  const body = '芦溪县发展和改革局';
  const made = random.pick([`编制单位：${body}`, `${body}　编制`, `${body}　制`]);
  const raw = `${part.year}年1月`;
  const notice = { ...says.notice, issuers: [body], issuedOn: { raw, iso: `${part.year}-01` } };
  return { text: `${part.title}\n\n\n${made}\n${raw}\n\n\n${textOf(outline)}`, says: { ...says, notice } };
};

/** A 目录 below the plan's title: its headings of two levels. */
function contents(entry: (words: string, at: number) => string): Damage['apply'] {
  return (one) => {
    const { says, outline } = one;
    const plan = says.parts.find(({ kind }) => kind === 'plan');
    const sections = plan ? allSections({ ...says, parts: [plan] }).filter(({ level, heading }) => level <= 2 && heading !== null) : [];
    const at = belowPlanTitle(one);
    if (sections.length < 3 || at < 0) return null;
    const entries = sections.map((section, i) => line(entry(headingLine(section), i), 'number'));
    const lines: Item[] = [line('目　录', 'subtitle'), ...entries];
    return withItems(one, [...outline.items.slice(0, at), ...lines, ...outline.items.slice(at)]);
  };
}

/** Gives the place below the plan's title and the date that may stand there. */
function belowPlanTitle({ outline: { items }, says }: Generated): number {
  const ends = items.flatMap((item, at) => (hasLook(item, 'title') && !hasLook(items[at + 1], 'title') ? [at + 1] : []));
  const at = ends[says.parts.findIndex(({ kind }) => kind === 'plan')] ?? -1;
  return at >= 0 && hasLook(items[at], 'subtitle') ? at + 1 : at;
}

export const AROUND: readonly Damage[] = [
  { name: 'front-matter', does: 'front matter of Markdown above the text', asks: EVERYTHING, apply: frontMatter },
  {
    name: 'crawler-head',
    does: 'the labels of a crawler (标题 来源 发布时间 链接, in any order, 正文) above the text',
    asks: EVERYTHING,
    apply: crawlerHead,
  },
  {
    name: 'site-furniture',
    does: 'the path, title, labels, buttons, neighbours and footer of a page around the text',
    asks: EVERYTHING,
    apply: furniture,
  },
  {
    name: 'cover',
    does: 'a cover (title, 编制单位 or 制, a month) before a plan without a letter',
    asks: 'everything, the cover’s body and month as issuers and issuedOn',
    apply: cover,
  },
  {
    name: 'contents-with-pages',
    does: 'a 目录 with page numbers below the plan’s title',
    asks: EVERYTHING,
    apply: contents((words, at) => `${words}………………${at + 1}`),
  },
  {
    name: 'contents-without-pages',
    does: 'a 目录 without page numbers below the plan’s title',
    asks: EVERYTHING,
    apply: contents((words) => words),
  },
  {
    name: 'page-marks',
    does: 'a page number (— 3 —) behind every eighth line',
    asks: EVERYTHING,
    apply: between(8, (page) => ['', `— ${page} —`, '']),
  },
  {
    name: 'page-marks-in-paragraphs',
    does: 'paragraphs broken after 30 characters, a page number behind every twelfth line, inside paragraphs too',
    asks: EVERYTHING,
    apply: between(12, (page) => [`- ${page} -`], true),
  },
  {
    name: 'page-header',
    does: 'a page number and the same running head behind every tenth line',
    asks: EVERYTHING,
    apply: between(10, (page) => ['', `第 ${page} 页`, '芦溪县文件汇编', '']),
  },
  {
    name: 'watermark',
    does: 'the words of a watermark on a line of their own behind every sixth line',
    asks: EVERYTHING,
    apply: between(6, () => ['内部资料 注意保存']),
  },
  {
    name: 'form-above',
    does: 'the lines of a draft’s form (发文稿纸 拟稿人 印数) above the text',
    asks: 'everything; where the form’s lines go is free, but they name nobody of the notice or of a task',
    apply: ({ outline, says }) => ({
      text: `发文稿纸\n拟稿人：温如玉　　核稿人：江一帆\n印数：30份\n\n${textOf(outline)}`,
      says,
      sees: (fact) => (fact.field === 'paragraphs' && /发文稿纸|拟稿人|印数/.test(fact.value) ? null : fact),
    }),
  },
];
