import { gather } from '../../gather.js';
import { annexLabel } from '../../lexicon/annex-label.js';
import { documentType, SAMPLE_WORDS } from '../../lexicon/document-types.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { Evidence } from '../choose.js';
import { ownTitles } from './announced.js';
import { asidesOf, type Claim, type FrameText, lineAt, publishingLines, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, HEAD_LINES } from './frame-rule.js';
import { partKind } from './part-kind.js';
import { bareTitle, sameTitle } from './title.js';

/** Finds the copies of a title that a page shows above the text's own, and those that stand again below it. */
export const COPIED_TITLE: FrameRule = {
  name: 'copied title',
  kind: 'frame',
  read: (text, seen) => [
    ...copyClaims(
      text,
      ownTitles(seen),
      publishingLines(seen),
      seen.filter(({ label }) => label === 'number'),
    ),
    ...statedCopies(text, seen),
  ],
};

const between = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function copyClaims(text: FrameText, titles: readonly Claim[], publishing: ReadonlySet<number>, numbers: readonly Claim[]): Claim[] {
  const isNamed = ({ title }: Claim): boolean => title !== undefined && !title.text.split(' ').every(isOrganisation);
  const isWhole = ({ start, end }: Claim): boolean => start.at === 0 && end.at === 0;
  const named = titles.filter(isNamed).toSorted((a, b) => a.start.unit - b.start.unit || a.start.at - b.start.at);
  const byWords = new Map<string, Claim[]>();
  for (const one of named) {
    const bare = bareTitle(one.title?.text ?? '');
    if (bare.length >= SHORTEST_COPY) gather(byWords, bare, one);
  }
  const repeated = [...byWords.values()].flatMap((copies) =>
    copies
      .slice(1)
      .filter(isWhole) // the first may be glued to its number
      .map((copy) => ({ ...copy, label: 'repeated-title' as const, evidence: [{ why: 'title again', score: COSTS.repeatedTitle }] })),
  );
  const isParted = (from: number, to: number): boolean => between(from, to).every((unit) => publishing.has(unit));
  const head = named.filter(({ start }) => start.unit < HEAD_LINES);
  const isAnnexed = ({ start }: Claim): boolean => annexLabel(lineAt(text, start.unit - 1) ?? '')?.title === null;
  const numbered = new Set(numbers.map(({ end }) => `${end.unit}.${end.at}`));
  const begins = ({ start }: Claim): boolean => start.at === 0 || numbered.has(`${start.unit}.${start.at}`);
  const begin = head.filter((one) => begins(one) && !isAnnexed(one)); // a date may stand behind it
  const above = begin.flatMap((one): Claim[] => {
    const again = head.some(({ start, title }) => {
      if (start.unit < one.end.unit) return false;
      const [copy, own] = [one.title?.text ?? '', title?.text ?? ''];
      return (
        (one.start.at === 0 && isCopy(copy, own)) ||
        isWithoutIssuer(copy, own) ||
        (start.unit === one.end.unit ? isPageName(copy, own) : isParted(one.end.unit, start.unit) && isBareCopy(copy, own))
      );
    });
    if (!again) return [];
    return [{ ...one, label: 'page-title', evidence: [{ why: 'shown again below', score: COSTS.pageTitle }] }];
  });
  return [...repeated, ...above, ...excerptClaims(text, head), ...countedCopies(text, head)];
}

/** The place of a text in a collection, and its name: 第一篇：青禾镇安全生产月活动方案 */
const COUNTED = /^第[一二三四五六七八九十\d]{1,3}篇[：:] ?(.{4,80})$/;

/** Finds the line by which a collection names a text whose own title stands below. */
const countedCopies = (text: FrameText, titles: readonly Claim[]): Claim[] =>
  linesAgain(text, { why: 'name in a collection', score: COSTS.pageTitle }, (line) => {
    const name = COUNTED.exec(line)?.[1];
    return name !== undefined && titles.some(({ title }) => isCopy(name, title?.text ?? ''));
  });

/** Finds lines of the head that only show again what a catalogue or a crawler states as the title, where the words are no title of a paper. */
function statedCopies(text: FrameText, seen: readonly Claim[]): Claim[] {
  const titles = seen.flatMap(({ elements }) =>
    elements.flatMap((one) =>
      one.type === 'publication' && one.field === 'title' && documentType(one.value) === null ? [bareTitle(one.value)] : [],
    ),
  );
  return linesAgain(text, { why: 'stated title again', score: COSTS.repeatedTitle }, (line) => titles.includes(line));
}

/**
 * Finds what a page shows of a text above it: its title with the words that follow or cut off itself, by …; its title and the
 * name of the site: 关于防汛工作的通知-青禾县水利局
 */
const excerptClaims = (text: FrameText, titles: readonly Claim[]): Claim[] =>
  linesAgain(text, { why: 'excerpt of the text', score: COSTS.pageTitle }, (line) => {
    const [, shown = ''] = /^(.*?)(?:…|\.{3})$/.exec(line) ?? [];
    const name = SITE_BEHIND.exec(line)?.[1];
    return titles.some(({ title }) => {
      const own = bareTitle(title?.text ?? ' ');
      return (shown !== '' && (line.startsWith(own) || (shown.length >= SHORTEST_EXCERPT && own.startsWith(shown)))) || name === own;
    });
  });

/** A shorter piece may begin any title. */
const SHORTEST_EXCERPT = 12;
const SITE_BEHIND = /^(.{8,})[-—_|｜][\u4e00-\u9fff]{2,20}$/;

/** Finds lines of the head that show a title again. */
const linesAgain = (text: FrameText, worth: Evidence, isAgain: (line: string) => boolean): Claim[] =>
  text.units.slice(0, HEAD_LINES).flatMap((unit, i) => {
    if (unit.kind !== 'text' || !isAgain(bareTitle(unit.view.text))) return [];
    return [wholeUnits('publication', i, i + 1, [worth], asidesOf([unit], 'repeated-title'))];
  });

/** Says whether a page's heading is a copy of a title: the same words, or nearly so where both name their 文种. */
function isCopy(copy: string, title: string): boolean {
  if (sampleName(copy) === sampleName(title))
    return bareTitle(copy).length >= SHORTEST_COPY && (partKind(copy) !== 'article' || copy.length >= SHORTEST_HEADLINE);
  if (documentType(copy) === null || documentType(title) === null) return false;
  return (
    sameTitle(copy, title) ||
    isShortForm(copy, title) ||
    ((HIDDEN.test(copy) || HIDDEN.test(title)) && withoutYear(copy) === withoutYear(title))
  );
}

/** Says whether a page names a notice without who issues it: 春耕工作要点的通知 / 青禾县人民政府办公室关于印发春耕工作要点的通知 */
function isWithoutIssuer(copy: string, title: string): boolean {
  const [short, whole] = [bareTitle(copy), bareTitle(title)];
  if (short.length < SHORTEST_HEADLINE || partKind(copy) !== 'notice' || !whole.endsWith(short)) return false;
  return isOrganisation(/^(.*?)(?:关于)?(?:印发|做好|开展|下达|转发)?$/.exec(whole.slice(0, whole.length - short.length))?.[1] ?? '');
}

/** Gives a title without its year where that is kept back: 20_年, 20XX年, ××年; a title with its year bears it. */
const withoutYear = (title: string): string =>
  HIDDEN.test(title) ? title.replace(HIDDEN, 'Y年') : title.replace(/(?:19|20)\d\d ?年/, 'Y年');
const HIDDEN = /(?:(?:19|20)[_XxＸ×*○]{1,2}|[_XxＸ×*○]{2,4}) ?年/;

/** Says whether a page names a text shorter than the text does, without its issuer or its year, or the year first: 普法工作计划 / 青禾县司法局2031年普法工作计划 */
function isShortForm(copy: string, title: string): boolean {
  const [short, whole] = [plainForm(copy), plainForm(title)];
  if (short.length < SHORTEST_FORM || partKind(copy) === 'notice') return false;
  const [year, other] = [YEAR.exec(short)?.[1], YEAR.exec(whole)?.[1]];
  if (whole === short || (year !== undefined && other !== undefined && year !== other)) return false;
  const own = short.replace(ISSUED, '');
  const undated = whole.replace(YEAR, '');
  const beside = undated.slice(0, -own.length).replace(/^[XxＸ×]+/, '');
  if (own.length < SHORTEST_FORM || !undated.endsWith(own)) return false;
  return beside.replace(ISSUED, '') === '' || isOrganisation(beside);
}

/** Gives a title without the words that only bind it: 县司法局关于2031年普法工作的要点, 县司法局2031年普法工作要点 */
const plainForm = (title: string): string =>
  bareTitle(title)
    .replace('关于', '')
    .replace(/的(?=\p{sc=Han}{2,4}$)/u, '');
/** A place and a year before it. */
const ISSUED = /^(?:[\u4e00-\u9fff]{1,8}?[省市县区旗镇乡])?(?:(?:19|20)\d\d年度?)?/;
const YEAR = /((?:19|20)\d\d)年度?/;
/** 工作计划 alone may be the name of a column. */
const SHORTEST_FORM = 5;

/** Says whether a page names a text by its body and year above the text's own title: 某某镇2031年政府工作报告和2032年工作计划 / 政府工作报告 */
const isPageName = (copy: string, title: string): boolean =>
  partKind(copy) !== 'notice' &&
  bareTitle(copy).length > bareTitle(title).length &&
  /报告$/.test(bareTitle(title)) &&
  bareTitle(title).length >= SHORTEST_REPORT &&
  bareTitle(copy).includes(bareTitle(title));

/** 工作报告 alone may end a title that runs over two lines. */
const SHORTEST_REPORT = 6;

/** Says whether a short title stands again: 督查制度 / 来源：… 发布时间：… / 督查制度 */
const isBareCopy = (copy: string, title: string): boolean =>
  documentType(title) !== null && bareTitle(title).length >= 4 && bareTitle(copy) === bareTitle(title);

/** What collections of samples put around a name: …工作计划范文, 关于…工作计划集合4篇, (精华)…方案5篇, …计划(精选7篇) */
const AROUND_SAMPLES = new RegExp(
  `^(?:[(【](?:精[选华品]|热门|推荐|最新|优秀)[)】]|关于|最新|精选)|(?:${SAMPLE_WORDS})$|的?(?:范文)?(?:集合|通用|精选|汇[总编]|合集|锦集|大全|优秀|推荐)?[(【]?(?:精选|通用|共|推荐|合集|热门)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})篇[)】]?$`,
  'g',
);

/** Gives a title bare of what collections of samples put around it. */
const sampleName = (title: string): string => bareTitle(title).replace(AROUND_SAMPLES, '');

/** A shorter line that says nothing of a plan or a paper is a piece of a title. */
const SHORTEST_HEADLINE = 12;
/** A shorter line that stands again is a heading. */
const SHORTEST_COPY = 8;
