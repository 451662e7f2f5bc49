/** Further texts on a page with several, as in a newspaper: a line set as a headline begins one. */

import { gather } from '../../gather.js';
import { SAMPLE_WORDS, TYPE_WORDS } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { numeral } from '../../lexicon/numerals.js';
import { isPlainHeading } from '../headings/plain-heading.js';
import type { TextUnit } from '../pieces/unit.js';
import { type Claim, type FrameText, textUnits, wholeUnits, wordsIn } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, HEAD_LINES } from './frame-rule.js';
import { partKind, shownTitle } from './part-kind.js';
import { isTitleLine, setAlike } from './title.js';

/** A headline is this many times as large as the text; a title of an official document (22 pt over 16 pt) is not. */
const TIMES_LARGER = 1.6;
const MOST_LINES = 3;
/** A heading of the title's own level that is shorter heads a section. */
const SHORTEST = 12;
const LONGEST_HEADLINE = 40;
/** Says who wrote or set the text below a headline. */
export const BYLINE = /^[■□◆●]?(?:本报(?:讯|记者)?|记者|通讯员|作者|文字|[（(]?(?:本报)?记者)/;

/**
 * Finds further headlines: lines set far larger than the text, or of the title's outline level where they read as a
 * headline does or a byline follows. A heading right below another is a section's.
 */
export const HEADLINE: FrameRule = { name: 'headline', kind: 'frame', read: headlineClaims };

function headlineClaims(text: FrameText): Claim[] {
  const page = isPage(text);
  const collected = collectedTexts(text);
  const top = text.units.findIndex((unit) => unit.kind === 'text' && unit.hints.outline === 1);
  return text.units.flatMap((first, i): Claim[] => {
    if (first.kind !== 'text' || i === 0) return [];
    const one =
      bylineBelow(text, first, i) ??
      (page ? headsText(text, first, i) : collected.has(i) ? { ...oneLine(first, i, 'a text of a collection'), alone: true } : null);
    if (one) return [one];
    const units = headlineAt(text, i);
    const next = i + units.length;
    if (units.length === 0 || headlineAt(text, next).length > 0) return [];
    if (!isHeadline(text, first) && !(top >= 0 && i > top && isTopHeading(text, first, next))) return [];
    const words = wordsIn(units);
    return [{ ...wholeUnits('headline', i, next, [{ why: 'headline', score: COSTS.headline }], []), title: shownTitle(words) }];
  });
}

/** A line that stands alone above a byline heads an article, however it is set: 某某渠开工 / 本报记者 某某 */
function bylineBelow(text: FrameText, unit: TextUnit, i: number): Claim | null {
  const below = textUnits(text, i + 1, i + 2)[0];
  return below && BYLINE.test(below.view.text) && isAlone(unit) && mayHead(unit) ? oneLine(unit, i, 'byline') : null;
}

/** A text among several of one name: 学校工作计划 篇2, 社区工作要点（篇三）, 工作计划范文【第二篇】 */
const COLLECTED =
  /^(.{4,40}?)[ ：:]?[（(【]?第?(?:篇 ?(?:[1-9]\d?|[一二三四五六七八九十]{1,3})|(?:[1-9]\d?|[一二三四五六七八九十]{1,3}) ?篇)[】）)]?[：:]?$/;

const SAMPLE = new RegExp(`(?:${SAMPLE_WORDS})$`);

/** The same with a bare number behind the 文种: 安全月工作方案1, 安全月工作方案2 */
const NUMBERED = new RegExp(`^(.{2,40}(?:${TYPE_WORDS.source})) ?(?:[1-9]\\d?|[（(]?[一二三四五六七八九十]{1,3}[）)]?)$`);

/** Texts of a collection, each with its number before its own name: 篇二：2031年幼儿园工作计划, 第三篇 小学德育工作计划 */
const COUNTED =
  /^[【[（(]?(?:第 ?([1-9]\d?|[一二三四五六七八九十]{1,3}) ?篇|篇 ?([1-9]\d?|[一二三四五六七八九十]{1,3}))[】\]）)]?[：:、 ] ?(?=[^。；]{4,40}$)/;

/** Finds such lines where their numbers run on, from whatever text the collection begins with. */
function countedTexts({ units }: Pick<FrameText, 'units'>): number[] {
  const found = units.flatMap((unit, i): { i: number; number: number }[] => {
    const [, before, behind] = (unit.kind === 'text' && COUNTED.exec(unit.view.text)) || [];
    const number = numeral(before ?? behind ?? '');
    return number === null ? [] : [{ i, number }];
  });
  const runsOn = found.length > 1 && found.every(({ number }, at) => at === 0 || number === (found[at - 1]?.number ?? 0) + 1);
  return runsOn ? found.map(({ i }) => i) : [];
}

/** Finds the lines that head the texts of a collection: one name with 篇1, 篇2, …, or their numbers before names of their own. */
function collectedTexts({ units }: FrameText): ReadonlySet<number> {
  const byName = new Map<string, number[]>();
  units.forEach((unit, i) => {
    const name =
      unit.kind === 'text' && unit.view.text.length <= LONGEST_HEADLINE
        ? (COLLECTED.exec(unit.view.text) ?? NUMBERED.exec(unit.view.text))?.[1]
        : undefined;
    if (name !== undefined) gather(byName, name, i);
  });
  const titles = new Set(textUnits({ units }, 0, HEAD_LINES).map(({ view }) => view.text));
  const words = (i: number): string => textUnits({ units }, i, i + 1)[0]?.view.text ?? '';
  const isOne = (i: number): boolean => !/(?<!第 ?\d?)\d ?篇[）)】]?$/.test(words(i)); // …工作计划5篇 says how many there are, …第5篇 which one it is
  const found = [...byName].filter(([name, places]) => {
    const [only = 0] = places;
    if (places.length === 1 && FURTHER.test(words(only)) && countsAnew(units, only)) return true;
    const isTitle = titles.has(name) || titles.has(name.replace(SAMPLE, ''));
    const ownTitle = isTitle && places.some(isOne) ? 1 : 0; // 工会工作计划, and 工会工作计划3 or 工会工作计划范文第1篇 below
    return new Set(places.map(words)).size + ownTitle > 1; // a title shown twice is none
  });
  return new Set([...found.flatMap(([, places]) => places), ...countedTexts({ units })]);
}

/** Says whether the numbers of a text, which have begun above a line, begin again below it: … 三、… / a line / 一、 */
function countsAnew(units: FrameText['units'], line: number): boolean {
  const ordinals = (some: FrameText['units']): number[] =>
    some.flatMap((unit) => {
      const marker = unit.kind === 'text' ? markerAt(unit.view.text, 0) : null;
      return marker?.style === 'chinese' ? [marker.ordinal] : [];
    });
  return ordinals(units.slice(0, line)).length > 0 && ordinals(units.slice(line + 1, line + LEAD_IN))[0] === 1;
}

/** A text's first number stands in its first lines. */
const LEAD_IN = 8;

/** Its name alone tells a further text of a collection whose first is not shown: 幼儿园工作计划2, …篇三 */
const FURTHER = /(?:[2-9]|1\d|[二三四五六七八九十])(?:篇?[）)】]?)$/;

/** One byline may stand below a single article; more of them make a page of several texts. */
const PAGE_BYLINES = 2;

/** Says whether a text is a page with several texts: bylines stand in it again and again. */
const isPage = ({ units }: FrameText): boolean =>
  units.filter((unit) => unit.kind === 'text' && unit.view.text.length <= LONGEST_HEADLINE && BYLINE.test(unit.view.text)).length >=
  PAGE_BYLINES;

/** On a page with several texts, a line that stands alone between paragraphs heads a text of its own where running text follows, or where it says what plans and reviews say. */
function headsText(text: FrameText, unit: TextUnit, i: number): Claim | null {
  const below = textUnits(text, i + 1, i + 2)[0];
  if (!below || !isAlone(unit) || !mayHead(unit) || BYLINE.test(unit.view.text)) return null;
  const isParted = unit.hints.outline !== null || below.hints.blankBefore > 0;
  const isRunning = below.view.text.length >= SHORTEST_TEXT && markerAt(below.view.text, 0) === null;
  return isParted && (isRunning || partKind(unit.view.text) !== 'article') ? oneLine(unit, i, 'alone on a page of several texts') : null;
}

const SHORTEST_TEXT = 30;
const isAlone = ({ hints }: TextUnit): boolean => hints.blankBefore > 0 || hints.outline !== null || hints.bold;
const mayHead = ({ view }: TextUnit): boolean =>
  view.text.length <= LONGEST_HEADLINE && isTitleLine(view.text) && markerAt(view.text, 0) === null;

function oneLine({ view }: TextUnit, i: number, why: string): Claim {
  return { ...wholeUnits('headline', i, i + 1, [{ why, score: COSTS.headline }], []), title: shownTitle(view.text) };
}

const isHeadline = ({ body }: FrameText, { hints }: TextUnit): boolean =>
  body.fontSize !== null && hints.fontSize !== null && hints.fontSize >= body.fontSize * TIMES_LARGER;

function isTopHeading(text: FrameText, unit: TextUnit, next: number): boolean {
  const below = textUnits(text, next, next + 1)[0];
  return unit.hints.outline === 1 && (unit.view.text.length >= SHORTEST || BYLINE.test(below?.view.text ?? ''));
}

/** Gives the lines of the headline that begins at a unit: neighbouring headings set alike. */
export function headlineAt(text: FrameText, i: number): TextUnit[] {
  const lines: TextUnit[] = [];
  for (let at = i; at < text.units.length && lines.length < MOST_LINES; at++) {
    const unit = text.units[at];
    if (unit?.kind !== 'text' || !isTitleLine(unit.view.text)) break;
    if (!(unit.hints.outline !== null || isPlainHeading(unit, text.body) || isHeadline(text, unit))) break;
    if (lines[0] && !(setAlike(lines[0].hints, unit.hints) && lines[0].hints.outline === null)) break;
    lines.push(unit);
  }
  return lines;
}
