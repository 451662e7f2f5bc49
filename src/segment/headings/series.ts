/**
 * The numbers of a text, chosen as a whole. Each place where a number may stand speaks for itself as far as it can: the
 * start of a line loudly, the end of a sentence less, a blank or a heading's end faintly, the middle of a text against
 * it. And each speaks for its neighbours: 二、 and 三、 at the start of lines vouch for a 一、 that stands inside one.
 * Of all readings that which has most to say for itself is taken, for each style by itself, in one pass.
 */
import { bisect } from '../../bisect.js';
import type { Report } from '../../diagnostic.js';
import type { Range } from '../../document.js';
import { doubtfulMarker, gluedMarkers, type MarkerCandidate, markerCandidates } from '../../lexicon/number-forms.js';
import { LONGEST_HEADING } from '../pieces/sentence.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { isHeading, isOver, isRunningText, withFirstBelow } from './between-numbers.js';
import { calendarHeading } from './calendar-heading.js';
import { SERIES_COST } from './series-costs.js';

/** Holds a number that a series wants: the paragraph that it stands in and its place there. */
export interface Accepted {
  /** The index of the paragraph among those given. */
  readonly line: number;
  readonly candidate: MarkerCandidate;
  /** Among which numbers it counts. */
  readonly series: string;
  /** The next number of its series follows somewhere below. */
  readonly goesOn: boolean;
}

/** How many numbers a series may miss (deleted items, unreadable lines) and still go on. */
const GAP = 5;
const { place: PLACE, link: LINK } = SERIES_COST;
type Link = keyof typeof LINK;

/** Holds a candidate, what its place says, and the best reading that ends with it. */
interface Node {
  readonly line: number;
  readonly candidate: MarkerCandidate;
  readonly series: string;
  readonly weight: number;
  /** Its heading stands right over that of the first number of another style, in one paragraph. */
  readonly over: boolean;
  /** What the best reading says in all. */
  total: number;
  link: Link;
  before: Node | null;
}

/** Holds the best readings of one series so far: by the number with which they end, and of all. */
interface Readings {
  readonly ending: Map<string, Node>;
  best: Node | null;
}

/** Chooses the numbering of a text; what is left out stays text. Reports numbers that skip, repeat or belong nowhere. */
export function chooseSeries(units: readonly TextUnit[], report: Report): Accepted[] {
  const nodes = nodesOf(units);
  const readings = new Map<string, Readings>();
  let plain: Node | null = null;
  nodes.forEach((node, i) => {
    const own = readings.get(node.series) ?? { ending: new Map(), best: null };
    readings.set(node.series, own);
    const { path } = node.candidate;
    const first: Link | null =
      path.length === 2 && plain?.candidate.ordinal === path[0] ? 'next' : headsOthers(units, node, nodes[i + 1]) ? 'heads' : null;
    extend(own, node, first);
    if (node.series === 'arabic' && node.weight > PLACE.glued) plain = node;
  });
  const chosen = new Map<Node, boolean>();
  for (const { best } of readings.values()) {
    let goesOn = false;
    for (let node = best; node; node = node.before) {
      chosen.set(node, goesOn);
      goesOn = node.link === 'next';
    }
  }
  for (const node of nodes) remark(node, chosen.has(node), units, report);
  return nodes.flatMap((node, i) => {
    const { line, candidate, series } = node;
    const goesOn = chosen.get(node);
    const other = nodes[i - 1]; // of two readings of one place (14.9) the decimal stands first
    const isOther = other?.line === line && other.candidate.start === candidate.start && chosen.has(other);
    return goesOn === undefined || isOther ? [] : [{ line, candidate, series, goesOn }];
  });
}

/**
 * Says whether a short line with a number stands right above a text, or above the first number of another series:
 * 四、保障措施 / （一）加强领导。
 */
function headsOthers(units: readonly TextUnit[], { line, candidate, series, over }: Node, next: Node | undefined): boolean {
  if (over) return true;
  const [{ view } = { view: { text: '' } }, below] = [units[line], units[line + 1]?.view.text ?? ''];
  if (candidate.place !== 'start' || candidate.path.length > 1 || view.text.length > LONGEST_HEADING) return false;
  if (calendarHeading(below) !== null) return true; // 四、活动安排：/ 一月份：
  if (candidate.style === 'chinese' && isHeading(view.text, candidate.end, view.text.length) && isRunningText(below)) return true;
  return next?.line === line + 1 && next.candidate.place === 'start' && next.candidate.ordinal === 1 && next.series !== series;
}

/** Gives the candidates in order, each with what its place says; those that nothing could vouch for are left out. */
function nodesOf(units: readonly TextUnit[]): Node[] {
  const found = units.map((unit, line) => chapterAbove(unit, units[line + 1]) ?? candidatesOf(unit));
  const dotted = found.some(([first]) => first?.style === 'decimal');
  return found.flatMap((candidates, line) => {
    const nodes: Node[] = [];
    const unit = units[line] as TextUnit;
    const lost = lostBreaks(unit, candidates);
    for (const [i, candidate] of candidates.entries()) {
      const over = candidate.place === 'sentence' && isOver(unit.view.text, candidate, candidates[i + 1]);
      const weight = over ? PLACE.over : weightOf(unit, candidate, nodes.at(-1), lost);
      if (weight === null) continue;
      const series = seriesOf(candidate, unit, dotted);
      nodes.push({ line, candidate, series, weight, over, total: Number.NEGATIVE_INFINITY, link: 'first', before: null });
    }
    return nodes;
  });
}

/** Reads a number that neither a mark nor a blank parts from its heading, by the number of the line below: 1总则 / 1.1编制目的 */
function chapterAbove({ view }: TextUnit, below: TextUnit | undefined): MarkerCandidate[] | null {
  const number = /^([1-9]\d?)(?=[\u4e00-\u9fff][\u4e00-\u9fff、与和]{1,18}$)/.exec(view.text)?.[1];
  if (!number || !below?.view.text.startsWith(`${number}.1`)) return null;
  const ordinal = Number(number);
  return [{ style: 'arabic', path: [ordinal], ordinal, sure: false, start: 0, number: 0, end: number.length, place: 'start' }];
}

/** Names the series of a number: its style; numbers without a mark count by themselves, but for 1 总则 above 1.1 (`dotted`). */
function seriesOf({ style, sure, number, end }: MarkerCandidate, { view }: TextUnit, dotted: boolean): string {
  if (sure || !/^[0-9一-龥]+$/.test(view.text.slice(number, end))) return style;
  return style === 'arabic' && dotted ? 'decimal' : `bare-${style}`;
}

function candidatesOf(unit: TextUnit): MarkerCandidate[] {
  const isBlank = (at: number): boolean => hasBlank(unit, at);
  const candidates = withFirstBelow(unit.view.text, markerCandidates(unit.view.text), isBlank);
  const doubtful = candidates[0]?.start === 0 ? null : doubtfulMarker(unit.view.text, isBlank);
  const read = doubtful ? [doubtful, ...candidates.filter(({ start }) => start >= doubtful.end)] : candidates;
  const glued = gluedMarkers(unit.view.text).filter(({ start }) => !read.some((one) => one.start === start && one.style === 'arabic'));
  return glued.length > 0 ? [...read, ...glued].sort((a, b) => a.start - b.start) : read;
}

/** Says whether a figure follows a number and its mark at once: 14.9610亩; a month is none (1.3月：召开会议). */
const isGlued = ({ view }: TextUnit, { sure, end }: MarkerCandidate): boolean =>
  !sure && /[.．]/.test(view.text.charAt(end - 1)) && /^(?!(?:1[0-2]|[1-9])月)[0-9]/.test(view.text.slice(end, end + 3));

/** Says whether a blank stands before a place of a paragraph, shown or not; a line's end is none. */
function hasBlank({ view, ranges }: TextUnit, at: number): boolean {
  return (
    at > 0 && at < view.text.length && (view.text.charAt(at - 1) === ' ' || hasGap({ ranges }, view.offsets[at - 1], view.offsets[at]))
  );
}

/** Says whether something that a view does not show, a blank, stands between two offsets of one line. */
export const hasGap = ({ ranges }: Pick<TextUnit, 'ranges'>, before: number | undefined, here: number | undefined): boolean =>
  before !== undefined && here !== undefined && here > before + 1 && rangeAt(ranges, before) === rangeAt(ranges, here);

/** Gives the index of the last range that starts at an offset or before it. */
const rangeAt = (ranges: readonly Range[], offset: number): number => bisect(ranges, ({ start }) => start <= offset) - 1;

/** Weighs a candidate's place, in a paragraph that may have lost its breaks (`lost`); null where no series could want it: an item of an enumeration, a quotation. */
function weightOf(unit: TextUnit, candidate: MarkerCandidate, before: Node | undefined, lost: boolean): number | null {
  const { start, place, sure, style, ordinal } = candidate;
  if (isGlued(unit, candidate)) return PLACE.glued;
  if (place === 'start') return sure ? PLACE.start : PLACE.doubtful;
  const { text } = unit.view;
  const last = text
    .slice(start - 2, start)
    .trimEnd()
    .slice(-1);
  const isBehindNames = ordinal > 1 && NAMED.test(text.slice(Math.max(0, start - LONGEST_NAMED), start));
  if (/[；;]/.test(last) && isBehindNames) return PLACE.sentence;
  if (/[、；;“‘（(《〈第]/.test(last)) return null;
  const isBelow = before && before.weight > PLACE.glued && before.candidate.style !== style;
  if (before?.over && isOver(text, before.candidate, candidate)) return PLACE.below;
  const isHeaded = isBelow === true && isHeading(text, before.candidate.end, start);
  const opens = ordinal === 1 && (isHeaded || (lost && !before));
  if (place === 'sentence' && isHeaded && style === 'article' && before.candidate.style === 'chapter') return PLACE.article;
  if (place === 'inside' && isBehindNames) return PLACE.sentence;
  if (place === 'sentence') return opens ? PLACE.below : PLACE.sentence; // 一、加强领导。（一）成立专班。
  if (/[：:]/.test(last)) return opens ? PLACE.heading : null; // 三、做好工作：1.编印简报。2.开设专栏。
  if (/[，,]/.test(last)) return opens ? PLACE.listed : null;
  if (hasBlank(unit, start)) return opens ? PLACE.below : PLACE.blank;
  const isListed =
    lost && before?.candidate.style === style && ordinal === before.candidate.ordinal + 1 && isHeading(text, before.candidate.end, start);
  if (isHeaded || isListed) return lost ? PLACE.headingRunsOn : PLACE.heading;
  return ordinal > 1 ? (lost ? PLACE.runsOn : PLACE.inside) : null;
}

/** What a label of those who do the work ends an item with, the mark behind it lost or no stop: …研究负责人：江一帆2.…, 责任部门：宣传办；3.… */
const NAMED = /(?:负责人|责任人|牵头人|领导|单位|部门|[科处]室)[：:][\p{sc=Han} 、，]{2,60}[；;]?\s?$/u;
const LONGEST_NAMED = 70;

/** Says whether a paragraph has lost its line breaks: no paragraph is so long, and holds so many numbers behind sentences. */
const lostBreaks = ({ view }: TextUnit, candidates: readonly MarkerCandidate[]): boolean =>
  view.text.length > RUN_ON && candidates.filter(({ place }) => place === 'sentence').length >= FEWEST_NUMBERS;
const RUN_ON = 200;
const FEWEST_NUMBERS = 3;

/** Finds the best reading that ends with a candidate. */
function extend(readings: Readings, node: Node, opening: Link | null): void {
  const { path, place } = node.candidate;
  for (const { link, before } of ways(readings, path, opening)) {
    const away = place !== 'start' && link !== 'next' && link !== 'first' && link !== 'heads' ? SERIES_COST.elsewhere : 0;
    const total = (before?.total ?? 0) + node.weight + LINK[link] + away;
    if (total > node.total) Object.assign(node, { total, link, before });
  }
  for (let depth = path.length; depth > 0; depth--) {
    const key = path.slice(0, depth).join('.');
    const other = readings.ending.get(key);
    if (!other || node.total > other.total || (node.total === other.total && node.weight >= other.weight)) readings.ending.set(key, node);
  }
  if (node.total > (readings.best?.total ?? 0)) readings.best = node;
}

interface Way {
  readonly link: Link;
  readonly before: Node | null;
}

/** Gives the readings that a number may go on; `opening` is what others say for it where it opens a series: it is the child of a number of another style (3. above 3.1), or heads one. */
function* ways(readings: Readings, path: readonly number[], opening: Link | null): Generator<Way> {
  const { ending, best } = readings;
  const isBelow = opening === 'next';
  const opens = path.every((one) => one === 1);
  const near = path.length === 1 && (path[0] ?? 0) <= 3 ? 'near' : (opening ?? 'far');
  yield { link: isBelow ? 'next' : opens ? 'first' : near, before: null };
  for (const key of predecessors(path)) {
    const before = ending.get(key);
    if (before) yield { link: 'next', before };
  }
  const last = path.at(-1) ?? 0;
  for (let missed = 1; missed < GAP && missed < last - 1; missed++) {
    const before = ending.get([...path.slice(0, -1), last - 1 - missed].join('.'));
    if (before) yield { link: 'skips', before };
  }
  if (best)
    yield { link: isBelow ? 'next' : opens ? 'first' : path.length === 1 && last <= best.candidate.ordinal ? 'back' : 'far', before: best };
}

/** Gives the numbers that a number may follow at once: 2.1 follows 2, and 1 with all below it where 2 itself is missing. */
function predecessors(path: readonly number[]): string[] {
  const found: string[] = [];
  for (let depth = path.length; depth > 0; depth--) {
    const above = path.slice(0, depth - 1);
    const last = path[depth - 1] ?? 0;
    if (last > 1) return [...found, [...above, last - 1].join('.')];
    if (depth > 1) found.push(above.join('.'));
  }
  return found;
}

/** Reports a number that skips or repeats, and one at the start of a line that is left to the text. */
function remark({ line, candidate, link, before }: Node, isChosen: boolean, units: readonly TextUnit[], report: Report): void {
  const { start, number, end, place, sure, ordinal } = candidate;
  const { view } = units[line] as TextUnit;
  const marker = view.text.slice(number, end);
  const range = rangeIn(view, start, end);
  if (!isChosen && sure && place === 'start') report('heading:number-alone', { marker }, range);
  if (!isChosen || !before || link === 'next' || link === 'first') return;
  const last = before.candidate.ordinal;
  report(ordinal > last ? 'heading:ordinal-skipped' : 'heading:ordinal-repeated', { marker, before: last }, range);
}
