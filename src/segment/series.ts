import type { Report } from '../diagnostic.js';
import { type MarkerCandidate, markerCandidates } from './rules/heading-marker.js';
import { LONGEST_HEADING } from './rules/heading-sentence.js';
import { rangeIn, type View } from './view.js';

/** Holds a number that a series wants: the string that it stands in and its place there. */
export interface Accepted {
  /** The index of the string among those given. */
  readonly line: number;
  readonly candidate: MarkerCandidate;
}

/** How far a series looks ahead for its next number, in candidates of its series. */
const AHEAD = 40;
/** How many numbers a series may miss (deleted items, unreadable lines) and still go on. */
const GAP = 5;

/** Holds the candidates in order, and for each the next ones of its series. */
interface Search {
  readonly all: readonly Accepted[];
  readonly bySeries: ReadonlyMap<string, readonly number[]>;
}

/**
 * Chooses the numbering of a text as a whole: a candidate counts when a series wants it. At the start of a line nearly
 * every number does; after a sentence it must go on a series (… 1.…。2.…。); inside a sentence only where a heading
 * has lost the break before it.
 */
export function chooseSeries(views: readonly View[], report: Report): Accepted[] {
  const search = index(views);
  const last = new Map<string, number>();
  const chosen: Accepted[] = [];
  for (let i = 0; i < search.all.length; i++) {
    const here = search.all[i] as Accepted;
    if (!wanted(search, i, last, chosen.at(-1), views)) continue;
    remark(here, last.get(here.candidate.series), views, report);
    last.set(here.candidate.series, here.candidate.ordinal);
    chosen.push(here);
  }
  return chosen;
}

function index(views: readonly View[]): Search {
  const all = views.flatMap((view, line) => markerCandidates(view.text).map((candidate) => ({ line, candidate })));
  const bySeries = new Map<string, number[]>();
  all.forEach(({ candidate }, i) => {
    const list = bySeries.get(candidate.series) ?? [];
    list.push(i);
    bySeries.set(candidate.series, list);
  });
  return { all, bySeries };
}

/** Gives the next candidates of the same series, nearest first. */
function* following(search: Search, i: number): Generator<Accepted> {
  const list = search.bySeries.get((search.all[i] as Accepted).candidate.series) ?? [];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) <= i) low = middle + 1;
    else high = middle;
  }
  for (const at of list.slice(low, low + AHEAD)) yield search.all[at] as Accepted;
}

/** Says whether the next number of the series follows, at one of the given places, before the series starts again. */
function goesOn(search: Search, i: number, places: readonly MarkerCandidate['place'][]): boolean {
  const { ordinal } = (search.all[i] as Accepted).candidate;
  for (const { candidate } of following(search, i)) {
    if (!places.includes(candidate.place)) continue;
    if (candidate.ordinal === ordinal + 1) return true;
    if (candidate.ordinal <= ordinal) return false;
  }
  return false;
}

function wanted(
  search: Search,
  i: number,
  last: ReadonlyMap<string, number>,
  before: Accepted | undefined,
  views: readonly View[],
): boolean {
  const { candidate } = search.all[i] as Accepted;
  const latest = last.get(candidate.series);
  if (candidate.place === 'start') return wantedAtStart(search, i, last);
  if (candidate.place === 'sentence') {
    if (candidate.ordinal === 1) return goesOn(search, i, ['start', 'sentence']);
    return candidate.ordinal === (latest ?? 0) + 1;
  }
  return wantedInside(search, i, latest, before, views);
}

function wantedAtStart(search: Search, i: number, last: ReadonlyMap<string, number>): boolean {
  const { ordinal, style, series } = (search.all[i] as Accepted).candidate;
  const latest = last.get(series);
  if (ordinal === 1) return style !== 'decimal' || last.has('decimal-2') || goesOn(search, i, ['start']);
  if (latest !== undefined) return ordinal <= latest + GAP;
  return ordinal <= 3 || goesOn(search, i, ['start']);
}

/**
 * Wants a number inside a sentence in two places: right after a heading that lost its mark and its line's end
 * (…打牢思想基础1、组织学习。要…), and between two items of one series on one line (二、…》 三、…》, then 四、 below).
 */
function wantedInside(
  search: Search,
  i: number,
  latest: number | undefined,
  before: Accepted | undefined,
  views: readonly View[],
): boolean {
  const { line, candidate } = search.all[i] as Accepted;
  if (!before || before.line !== line) return false;
  const between = views[line]?.text.slice(before.candidate.end, candidate.start) ?? '';
  if (between.length < 4 || between.length > LONGEST_HEADING || /[。！？；]/.test(between)) return false;
  const next = candidate.ordinal === (latest ?? 0) + 1;
  if (before.candidate.series === candidate.series) return next && /[ 》”]$/.test(between) && goesOn(search, i, ['start']);
  if (/[，、：,:]$/.test(between)) return false;
  const established = next && candidate.ordinal > 2; // its predecessors stand; it may be the last
  return established || ((next || candidate.ordinal === 1) && goesOn(search, i, ['start', 'sentence']));
}

/** Reports a number that skips or repeats. */
function remark({ line, candidate }: Accepted, latest: number | undefined, views: readonly View[], report: Report): void {
  if (latest === undefined || candidate.ordinal === 1 || candidate.ordinal === latest + 1) return;
  const view = views[line] as View;
  const code = candidate.ordinal > latest ? 'heading:ordinal-skipped' : 'heading:ordinal-repeated';
  report(code, { marker: view.text.slice(candidate.start, candidate.end), before: latest }, rangeIn(view, candidate.start, candidate.end));
}
