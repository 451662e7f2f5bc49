/** Where the numbers of a text may stand, and what each place says for the number there: the start of a line loudly, a blank faintly. */
import { bisect } from '../../bisect.js';
import type { Range } from '../../document.js';
import { doubtfulMarker, gluedMarkers, type MarkerCandidate, markerCandidates } from '../../lexicon/number-forms.js';
import type { TextUnit } from '../pieces/unit.js';
import { isChapterOver, isHeading, isOver, withFirstBelow } from './between-numbers.js';
import { SERIES_COST } from './series-costs.js';

const { place: PLACE } = SERIES_COST;

/** Holds a number where it may stand. */
export interface NumberPlace {
  /** The index of the paragraph among those given. */
  readonly line: number;
  readonly candidate: MarkerCandidate;
  /** Among which numbers it counts. */
  readonly series: string;
  /** What its place says. */
  readonly weight: number;
  /** Its heading stands right over that of the first number of another style, in one paragraph. */
  readonly over: boolean;
}

/** Gives the candidates in order, each with what its place says; those that nothing could vouch for are left out. */
export function numberPlaces(units: readonly TextUnit[]): NumberPlace[] {
  const found = units.map((unit, line) => chapterAbove(unit, units[line + 1]) ?? candidatesOf(unit));
  const dotted = found.some(([first]) => first?.style === 'decimal');
  return found.flatMap((candidates, line) => {
    const places: NumberPlace[] = [];
    const unit = units[line] as TextUnit;
    const lost = lostBreaks(unit, candidates);
    for (const [i, candidate] of candidates.entries()) {
      const next = candidates[i + 1];
      const over =
        (candidate.place === 'sentence' && isOver(unit.view.text, candidate, next)) || isChapterOver(unit.view.text, candidate, next);
      const weight = over ? PLACE.over : weightOf(unit, candidate, places.at(-1), lost);
      if (weight === null) continue;
      const series = seriesOf(candidate, unit, dotted);
      places.push({ line, candidate, series, weight, over });
    }
    return places;
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
function weightOf(unit: TextUnit, candidate: MarkerCandidate, before: NumberPlace | undefined, lost: boolean): number | null {
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
  if (before?.over && (isOver(text, before.candidate, candidate) || isChapterOver(text, before.candidate, candidate))) return PLACE.below;
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
