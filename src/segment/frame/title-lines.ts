/** The lines that may be one title, and what their seams say: a title runs over several, breaks anywhere, and is glued to what stands beside it. */
import { bisect } from '../../bisect.js';
import { readDate } from '../../lexicon/dates.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { documentType } from '../../lexicon/document-types.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { publicationLine } from '../../lexicon/publication-line.js';
import { areParted, type TextUnit } from '../pieces/unit.js';
import { part } from '../pieces/view.js';
import { FILE_ENDING } from './attachment-note.js';
import { type FrameText, type Place, placeIn } from './claim.js';
import { COSTS } from './costs.js';
import { isLetterheadLine } from './letterhead-claims.js';
import { isCentred, isClause, isEdition, isLabelled, isOpen, isTitleLine, isWholeTitle, LONGEST_TITLE, setAlike } from './title.js';
import { titleEnds } from './title-ends.js';

/** The most lines that a title runs over. */
const MOST_LINES = 6;

/** Holds the lines of a possible title so far. */
export interface TitleLines {
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
  readonly first: TextUnit;
  /** What its seams say. */
  readonly seams: number;
}

/** Gathers the ways in which a title may go on from a start, a line more each. */
export function grown(text: FrameText, start: Place, stops: readonly Place[]): TitleLines[] {
  const found: TitleLines[] = [];
  let lines: TitleLines | null = null;
  for (let i = start.unit; i < start.unit + MOST_LINES; i++) {
    const unit = text.units[i];
    if (unit?.kind !== 'text') break;
    const from: number = i === start.unit ? start.at : 0;
    const seam: number | null = lines ? seamOf(text, lines, text.units[i - 1] as TextUnit, unit) : 0;
    if (seam === null) break;
    const before: TitleLines = lines ?? { start, end: start, text: '', first: unit, seams: 0 };
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

function grow(text: FrameText, before: TitleLines, unit: TextUnit, i: number, from: number, to: number, seam: number): TitleLines {
  const own = part(unit.view, from, to).text;
  return { ...before, end: placeIn(text, i, to), text: before.text + own, seams: before.seams + seam };
}

/** Says whether a line is a date; a year alone (青禾县教育局 / 2031年 / 工作要点) is a piece of a title. */
const isDay = (line: string): boolean => {
  const date = readDate(line);
  return date !== null && date.iso?.length !== 4;
};

/** A shorter line may be a word that a title has twice. */
const SHORTEST_COPY = 5;

/** Says whether one of two lines shows the other again: a page's title above the text's, a body's name above a title that begins with it. */
const saysAgain = (before: string, next: string): boolean =>
  Math.min(before.length, next.length) >= SHORTEST_COPY && (next.startsWith(before) || before.includes(next));

/** Says what joining a line to those above it says; null where no title runs across. */
function seamOf({ document, usualGap, furniture }: FrameText, before: TitleLines, above: TextUnit, unit: TextUnit): number | null {
  const next = unit.view.text;
  if (
    areParted(document, above, unit) ||
    isOverFurniture(furniture, above, unit) ||
    isLabelled(next) ||
    isDay(next) ||
    saysAgain(before.text, next) ||
    documentNumber(next)?.whole
  )
    return null;
  if (isLetterheadLine(before.text) || FILE_ENDING.test(before.text)) return null;
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
    (isWholeTitle(before.text) ? wholeAbove : 0) +
    (standsAlone(before.text, next) || isSite(before.text, unit) ? selfSufficient : 0)
  );
}

/** Says whether lines of the page stood between two lines: - 格式:doc, 返回首页. A watermark or a mark (#, a rule) parts nothing. */
function isOverFurniture(furniture: readonly number[], above: TextUnit, unit: TextUnit): boolean {
  const end = above.ranges.at(-1)?.end ?? 0;
  const low = bisect(furniture, (at) => at < end);
  return (furniture[low] ?? Number.POSITIVE_INFINITY) < (unit.ranges[0]?.start ?? 0);
}

/** Says whether a body above a headline is the page's: a line apart from what names no paper. 青禾县司法局 / (empty) / 青禾普法走进田间 */
const isSite = (before: string, { view: { text }, hints }: TextUnit): boolean =>
  hints.blankBefore > 0 && isOrganisation(before) && !isOrganisation(text) && !/^关于|[《》]/.test(text) && documentType(text) === null;

/** Says whether a line is a whole title by itself, its place or its issuer first, below a line that nothing binds to it (引题, a running head): 让书香飘满乡村 / 青禾县2031年…方案 */
const standsAlone = (before: string, next: string): boolean =>
  !/^第.{1,3}届/.test(next) && // 中国人民政治协商会议 / 第七届青禾县委员会常务委员会工作报告
  (/^[\u4e00-\u9fff]{1,6}[省市县区旗镇乡]/.test(next) ||
    isOrganisation(/^(.{2,40}?)关于/.exec(next)?.[1] ?? '') ||
    (/^关于/.test(next) && /[A-Za-z]$|(?:专题|专栏|动态|新闻|公告|公示|公开|频道|之窗|文件)$/.test(before))) &&
  isWholeTitle(next) &&
  !isOrganisation(before) &&
  !/关于|[印转]发|[《〈、和与及的]/.test(before);

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
