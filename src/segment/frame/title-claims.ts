/**
 * Titles (GB/T 9704-2012 §7.3.1): of the notice, of what it issues, of an annex. A title may run over several lines,
 * break anywhere, and be glued to what stands beside it; where it ends is said by its words: 关于…的通知, a 文种.
 */

import { annexLabel } from '../../lexicon/annex-label.js';
import { documentType, issuedTitles, planYear, SAMPLE_WORDS } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { looksAhead, looksBack } from '../../lexicon/report-halves.js';
import type { Evidence } from '../choose.js';
import { annexLabels } from './annex-claims.js';
import { announcedTitles } from './announced.js';
import { FILE_ENDING } from './attachment-note.js';
import { type Announced, type Claim, type FrameText, lineAt, linesOf, type Place, publishingLines, type Title } from './claim.js';
import { COSTS } from './costs.js';
import { cutAt } from './cuts.js';
import { type FrameRule, HEAD, HEAD_LINES, startsOf } from './frame-rule.js';
import { BYLINE } from './headline-claims.js';
import { partKind } from './part-kind.js';
import { bareTitle, isCentred, isLabelled, isSpeaker, LONGEST_TITLE, sameTitle } from './title.js';
import { grown, type TitleLines } from './title-lines.js';

/** Gives where a title may begin: behind whatever it may be glued to. */
const startsBehind = (text: FrameText, seen: readonly Claim[]): Place[] =>
  startsOf(text, [...seen.filter(({ label }) => HEAD.has(label) || label === 'signature' || label === 'note'), ...annexLabels(text, seen)]);

/** Gives where an element of the head begins inside a line, which ends a title. */
const stopsIn = (seen: readonly Claim[]): Place[] => seen.flatMap(({ label, start }) => (HEAD.has(label) && start.at > 0 ? [start] : []));

const LONGEST_BYLINE = 40;

/**
 * Finds every stretch that may be a title: neighbouring lines from a start (`starts`: of lines, and behind elements that
 * are glued to it), to the end of a line, to where its words say that it ends, or to an element (`stops`). Far from the head a line must show that
 * it is one, but for that below a label 附件1.
 */
export const TITLE: FrameRule = {
  name: 'title',
  kind: 'frame',
  read: (text, seen) => {
    const stated = publishingLines(seen);
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

const shown = (text: FrameText, i: number): string => lineAt(text, i) ?? '';

function titleOf(text: FrameText, { start, end, text: line, first }: TitleLines, entry: Announced | null): Title | null {
  const { hints } = first;
  const words = line.replace(FILE_ENDING, ''); // as sites show the file's name
  const shows = documentType(words) !== null || hints.alignment === 'center' || hints.style === 'title' || hints.outline === 1;
  const follows = text.units[end.unit]?.kind === 'text';
  return {
    text: gathered(unquoted(words)),
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
      !/[，,]/.test(words) &&
      !isOtherHalf(text, words),
  };
}

/** Says whether a line is one half of a report whose other half looks back: 2030年工作回顾 above 2031年工作安排 */
const isOtherHalf = ({ units }: FrameText, words: string): boolean =>
  looksAhead(words) && units.some((unit) => unit.kind === 'text' && looksBack(unit.view.text));

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

/** Takes the blank out of a 文种 at a title's end: …实施方案的通 知 */
const gathered = (words: string): string => {
  const close = words.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff]$)/, '');
  return documentType(close) === null ? words : close;
};

/** Says whether a page calls a text one to copy: 2031年工作计划范文 */
const isSample = (words: string): boolean => SAMPLE.test(words);
const SAMPLE = new RegExp(`(?:${SAMPLE_WORDS})$`);

/** Says what the words of a possible title, and its setting, say for it. */
function wordsOf(frame: FrameText, { start, end, text, first }: TitleLines): Evidence[] {
  const { largest, stated } = frame;
  const { title } = COSTS;
  const { hints } = first;
  const type = isSample(text) ? null : documentType(text); // a page's name for a text whose own title may stand below
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
    ['label', isLabelled(text) && title.labelled],
    ['speaker', isSpeaker(text) && title.labelled],
  ];
  return own.flatMap(([why, score]) => (score === false ? [] : [{ why, score }]));
}

function claim(text: FrameText, lines: TitleLines, title: Title, evidence: readonly Evidence[]): Claim {
  const cut = cutAt(text, lines.start) / 2 + cutAt(text, lines.end) / 2;
  const all = [
    ...evidence,
    ...(lines.seams ? [{ why: 'seams', score: lines.seams }] : []),
    ...(cut ? [{ why: 'inside a line', score: -cut }] : []),
  ];
  return { label: 'title', start: lines.start, end: lines.end, evidence: all, elements: [], title };
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
