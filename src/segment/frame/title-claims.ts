/**
 * Titles (GB/T 9704-2012 §7.3.1): of the notice, of what it issues, of an annex. A title may run over several lines,
 * break anywhere, and be glued to what stands beside it; where it ends is said by its words: 关于…的通知, a 文种.
 */

import type { Hints } from '../../document.js';
import { annexLabel } from '../../lexicon/annex-label.js';
import { readDate } from '../../lexicon/dates.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { documentType, issuedTitles, planYear } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { publicationLine } from '../../lexicon/publication-line.js';
import type { Evidence } from '../choose.js';
import { areParted, type TextUnit } from '../pieces/unit.js';
import { part } from '../pieces/view.js';
import { annexLabels } from './annex-claims.js';
import { announcedTitles } from './announced.js';
import { type Announced, type Claim, type FrameText, type Place, placeIn, type Title } from './claim.js';
import { COSTS } from './costs.js';
import { cutCost } from './cuts.js';
import { type FrameRule, HEAD, startsOf } from './frame-rule.js';
import { HEAD_LINES } from './head-bounds.js';
import { BYLINE } from './headline-claims.js';
import { isLetterheadLine } from './letterhead-claims.js';
import { partKind } from './part-kind.js';
import {
  bareTitle,
  isClause,
  isEdition,
  isOpen,
  isSpeaker,
  isTitleLine,
  isWholeTitle,
  LABELLED,
  LONGEST_TITLE,
  sameTitle,
  setAlike,
} from './title.js';
import { titleEnds } from './title-ends.js';

/** Gives where a title may begin: behind whatever it may be glued to. */
const startsBehind = (text: FrameText, seen: readonly Claim[]): Place[] =>
  startsOf(text, [...seen.filter(({ label }) => HEAD.has(label) || label === 'signature' || label === 'note'), ...annexLabels(text, seen)]);

/** Gives where an element of the head begins inside a line, which ends a title. */
const stopsIn = (seen: readonly Claim[]): Place[] => seen.flatMap(({ label, start }) => (HEAD.has(label) && start.at > 0 ? [start] : []));

/** Gives the lines that state facts of publishing, which are no title's. */
const statedLines = (seen: readonly Claim[]): ReadonlySet<number> =>
  new Set(seen.flatMap((claim) => (claim.label === 'publication' && claim.start.at === 0 && claim.end.at === 0 ? linesOf(claim) : [])));

const linesOf = ({ start, end }: Claim): number[] =>
  Array.from({ length: end.unit - start.unit + (end.at > 0 ? 1 : 0) }, (_, i) => start.unit + i);

const LONGEST_BYLINE = 40;
/** The most lines that a title runs over. */
const MOST_LINES = 6;

/** Holds the lines of a possible title so far. */
interface Lines {
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
  readonly first: TextUnit;
  /** What its seams say. */
  readonly seams: number;
}

/**
 * Finds every stretch that may be a title: neighbouring lines from a start (`starts`: of lines, and behind elements that
 * are glued to it), to the end of a line, to where its words say that it ends, or to an element (`stops`). Far from the head a line must show that
 * it is one, but for that below a label 附件1.
 */
export const TITLE: FrameRule = {
  name: 'title',
  kind: 'frame',
  read: (text, seen) => {
    const stated = statedLines(seen);
    return titleClaims(text, startsBehind(text, seen), stopsIn(seen)).filter((title) => !linesOf(title).some((i) => stated.has(i)));
  },
};

function titleClaims(text: FrameText, starts: readonly Place[], stops: readonly Place[]): Claim[] {
  return starts.flatMap((start) => {
    const isLabelled = annexLabel(shown(text, start.unit - 1))?.title === null;
    const anywhere = start.unit < HEAD_LINES || isLabelled;
    return grown(text, start, stops).flatMap((lines) => {
      const title = titleOf(text, lines, null);
      return title && (anywhere || title.shows || title.isAnotherPlan) ? [claim(text, lines, title, wordsOf(text, lines))] : [];
    });
  });
}

const shown = (text: FrameText, i: number): string => {
  const unit = text.units[i];
  return unit?.kind === 'text' ? unit.view.text : '';
};

/** Gathers the ways in which a title may go on from a start, a line more each. */
function grown(text: FrameText, start: Place, stops: readonly Place[]): Lines[] {
  const found: Lines[] = [];
  let lines: Lines | null = null;
  for (let i = start.unit; i < start.unit + MOST_LINES; i++) {
    const unit = text.units[i];
    if (unit?.kind !== 'text') break;
    const from: number = i === start.unit ? start.at : 0;
    const seam: number | null = lines ? seamOf(text, lines, text.units[i - 1] as TextUnit, unit) : 0;
    if (seam === null) break;
    const before: Lines = lines ?? { start, end: start, text: '', first: unit, seams: 0 };
    const ends = stops.flatMap((stop) => (stop.unit === i && stop.at > from ? [stop.at] : []));
    for (const at of new Set([...titleEnds(unit.view, from, before.text), ...ends])) {
      const inside = grow(text, before, unit, i, from, at, seam);
      if (mayBeTitle(inside.text)) found.push(inside);
    }
    const own = unit.view.text.slice(from);
    if (own.length > LONGEST_TITLE || !(isTitleLine(own) || isMiddle(own))) break;
    lines = grow(text, before, unit, i, from, unit.view.text.length, seam);
    if (lines.text.length > LONGEST_TITLE) break;
    if (isTitleLine(own) && mayBeTitle(lines.text)) found.push(lines);
  }
  return found;
}

/** Says whether a line may be inside a title that goes on: it may end in a mark that divides names. */
const isMiddle = (line: string): boolean => /[、，,《〈“（(]$/.test(line) && isTitleLine(line.slice(0, -1)) && line.length >= 4;

function grow(text: FrameText, before: Lines, unit: TextUnit, i: number, from: number, to: number, seam: number): Lines {
  const own = part(unit.view, from, to).text;
  return { ...before, end: placeIn(text, i, to), text: before.text + own, seams: before.seams + seam };
}

/** Says what joining a line to those above it says; null where no title runs across. */
function seamOf({ document, usualGap, furniture }: FrameText, before: Lines, above: TextUnit, unit: TextUnit): number | null {
  const next = unit.view.text;
  if (
    areParted(document, above, unit) ||
    isOverFurniture(furniture, above, unit) ||
    LABELLED.test(next) ||
    readDate(next) ||
    documentNumber(next)?.whole
  )
    return null;
  if (isLetterheadLine(before.text) || /\.(?:docx?|wps|pdf)$/i.test(before.text)) return null;
  const further = Math.max(0, unit.hints.blankBefore - usualGap);
  const { seam, gap, unlike, wholeAbove, selfSufficient, edition, goesOn } = COSTS.title;
  if (isEdition(next)) return edition;
  if (isOpen(before.text)) return seam;
  if (/^[（(—]/.test(next)) return null;
  if ((/^(?:和|及|暨|与|的)/.test(next) || (/^关于/.test(next) && before.text.split(' ').every(isOrganisation))) && further === 0)
    return goesOn;
  return (
    seam +
    gap * further +
    (setAlike(above.hints, unit.hints) || (isCentred(above.hints) && isCentred(unit.hints)) ? 0 : unlike) +
    (isWholeTitle(before.text) ? wholeAbove : standsAlone(before.text, next) ? selfSufficient : 0)
  );
}

/** Says whether lines of the page stood between two lines: - 格式:doc, 返回首页. A watermark or a mark (#, a rule) parts nothing. */
function isOverFurniture(furniture: readonly number[], above: TextUnit, unit: TextUnit): boolean {
  const end = above.ranges.at(-1)?.end ?? 0;
  let [low, high] = [0, furniture.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((furniture[middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return (furniture[low] ?? Number.POSITIVE_INFINITY) < (unit.ranges[0]?.start ?? 0);
}

/** Says whether a line is a whole title by itself, its place or its issuer first, below a line that nothing binds to it (引题, a running head): 让书香飘满乡村 / 青禾县2031年…方案 */
const standsAlone = (before: string, next: string): boolean =>
  !/^第.{1,3}届/.test(next) && // 中国人民政治协商会议 / 第七届青禾县委员会常务委员会工作报告
  (/^[\u4e00-\u9fff]{1,6}[省市县区旗镇乡]/.test(next) ||
    isOrganisation(/^(.{2,40}?)关于/.exec(next)?.[1] ?? '') ||
    (/^关于/.test(next) && /[A-Za-z]$|(?:专题|专栏|动态|新闻|公告|公示|公开|频道|之窗|文件)$/.test(before))) &&
  isWholeTitle(next) &&
  !isOrganisation(before) &&
  !/关于|[印转]发|[《〈、和与及的]/.test(before);

const isCentred = ({ alignment }: Hints): boolean => alignment === 'center';

/** Says whether words may be a whole title: no clause (为贯彻…，), no number inside, nothing left open. */
const mayBeTitle = (text: string): boolean =>
  text.length >= 2 &&
  !/^(?:引言|前言|序言|导语|导言|概述|摘要|全文|正文|结语)$/.test(text) &&
  !/^(?:[的和及与、]|[0-9０-９]{1,2}[.．、]|[（(](?:此件|联系))|^[（(][^（()）]*[）)]$/.test(text) &&
  text.length <= LONGEST_TITLE &&
  !isClause(text) &&
  !isOpen(text) &&
  !isLetterheadLine(text) &&
  documentNumber(text) === null &&
  publicationLine(text) === null;

function titleOf(text: FrameText, { start, end, text: words, first }: Lines, entry: Announced | null): Title | null {
  const { hints } = first;
  const shows = documentType(words) !== null || hints.alignment === 'center' || hints.style === 'title' || hints.outline === 1;
  const follows = text.units[end.unit]?.kind === 'text';
  return {
    text: unquoted(words),
    kind: /^(?:[\u4e00-\u9fff]{0,6}(?:本报|日报|晚报|新闻网|新华社)[\u4e00-\u9fff]{0,4}(?:讯|电|记者)|[（(]记者)/.test(
      shown(text, end.unit),
    )
      ? 'article'
      : hints.opens && partKind(words) === 'article'
        ? 'plan' // a sheet of a workbook under its name
        : partKind(words), // below an article's headline stands its byline
    entry,
    shows: shows && !isOrganisation(words) && !/[，,]/.test(words),
    pageBreakBefore: hints.pageBreakBefore && start.at === 0,
    isAnotherPlan:
      start.at === 0 &&
      follows &&
      hints.blankBefore >= 1 &&
      documentType(words) !== null &&
      (planYear(words) !== null || (/^关于.{4,}的/.test(words) && beginsAnew(text, end.unit))) &&
      !/[，,]/.test(words),
  };
}

/** A text's first number stands in its first lines. */
const LEAD_IN = 8;

/** Says whether the numbers begin anew in the lines below a title: 一、 again. */
function beginsAnew({ units }: FrameText, from: number): boolean {
  const markers = units.slice(from, from + LEAD_IN).map((unit) => (unit.kind === 'text' ? markerAt(unit.view.text, 0) : null));
  const first = markers.find((marker) => marker !== null);
  return first?.ordinal === 1 && first.style === 'chinese';
}

/** Takes off the book marks that a page puts around a whole title: 《青禾县人民政府关于印发〈2031年工作要点〉的通知》 */
const unquoted = (words: string): string => /^《([^《》]+)》$/.exec(words)?.[1] ?? words;

/** Says what the words of a possible title, and its setting, say for it. */
function wordsOf(frame: FrameText, { start, end, text, first }: Lines): Evidence[] {
  const { largest, stated } = frame;
  const { title } = COSTS;
  const { hints } = first;
  const type = documentType(text);
  const isFirst = start.unit === 0 && start.at === 0;
  const own: [string, number | false][] = [
    ['文种', type !== null && title.type],
    ['关于', /关于.{2,}的[^的]{0,8}$/.test(text) && title.about],
    ['ahead', type === null && partKind(text) !== 'article' && title.ahead],
    ['year', planYear(text) !== null && title.year],
    ['first', type === null && isFirst && title.untyped],
    ['style', (hints.style === 'title' || hints.outline === 1) && title.style],
    ['outline', hints.outline !== null && hints.outline > 1 && title.outline],
    ['largest', largest !== null && hints.fontSize === largest && title.largest],
    ['centred', isCentred(hints) && title.centre],
    ['stated', stated !== null && sameTitle(stated, text) && title.stated],
    ['byline', BYLINE.test(shown(frame, end.unit)) && shown(frame, end.unit).length <= LONGEST_BYLINE && COSTS.headline],
    ['comma', /[，,]/.test(text) && title.comma],
    ['organisation', (isOrganisation(text) || hints.style === 'subtitle') && title.organisation],
    ['label', LABELLED.test(text) && title.labelled],
    ['speaker', isSpeaker(text) && title.labelled],
  ];
  return own.flatMap(([why, score]) => (score === false ? [] : [{ why, score }]));
}

function claim(text: FrameText, lines: Lines, title: Title, evidence: readonly Evidence[]): Claim {
  const cut = cutOf(text, lines.start) / 2 + cutOf(text, lines.end) / 2;
  const all = [
    ...evidence,
    ...(lines.seams ? [{ why: 'seams', score: lines.seams }] : []),
    ...(cut ? [{ why: 'inside a line', score: -cut }] : []),
  ];
  return { label: 'title', start: lines.start, end: lines.end, evidence: all, elements: [], title };
}

function cutOf({ units }: FrameText, { unit, at }: Place): number {
  const own = units[unit];
  return own?.kind === 'text' && at > 0 ? cutCost(own.view, at) : 0;
}

/** Finds where the titles stand that the document names elsewhere. */
export const ANNOUNCED_TITLE: FrameRule = {
  name: 'announced title',
  kind: 'frame',
  read: (text, seen) => announcedClaims(text, startsBehind(text, seen), announcedTitles(text, seen)),
};

function announcedClaims(text: FrameText, starts: readonly Place[], announced: readonly Announced[]): Claim[] {
  if (announced.length === 0) return [];
  return starts.flatMap((start) => {
    const line = bareTitle(shown(text, start.unit).slice(start.at, start.at + LONGEST_TITLE));
    if (!announced.some(({ bare }) => isPartOf(line, bare))) return [];
    return grown(text, start, []).flatMap((lines) => {
      const own = issuedTitles(lines.text);
      const near = announced.filter(({ title }) => sameTitle(title, lines.text) && !own.includes(title));
      const entry = near.find(({ bare }) => bare === bareTitle(lines.text)) ?? near[0];
      const title = entry && !isOrganisation(lines.text) ? titleOf(text, lines, entry) : null;
      if (!title || !entry) return [];
      const score = entry.bare === bareTitle(lines.text) ? COSTS.title.announced : COSTS.title.announcedNearly;
      return [{ ...claim(text, lines, title, wordsOf(text, lines)), announced: score }];
    });
  });
}

const isPartOf = (a: string, b: string): boolean => a.length >= 2 && (a.includes(b) || b.includes(a) || b.startsWith(a.slice(0, 6)));
