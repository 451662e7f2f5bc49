/**
 * The numbers of a text, chosen as a whole. Each place where a number may stand speaks for itself as far as it can: the
 * start of a line loudly, the end of a sentence less, a blank or a heading's end faintly, the middle of a text against
 * it. And each speaks for its neighbours: 二、 and 三、 at the start of lines vouch for a 一、 that stands inside one.
 * Of all readings that which has most to say for itself is taken, for each style by itself, in one pass.
 */
import type { Report } from '../../diagnostic.js';
import { LONGEST_HEADING } from '../pieces/sentence.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { isHeading, isRunningText } from './between-numbers.js';
import { calendarHeading } from './calendar-heading.js';
import { type NumberPlace, numberPlaces } from './number-places.js';
import { SERIES_COST } from './series-costs.js';

/** Holds a number that a series wants: the paragraph that it stands in and its place there. */
export interface Accepted extends Pick<NumberPlace, 'line' | 'candidate' | 'series'> {
  /** The next number of its series follows somewhere below. */
  readonly goesOn: boolean;
}

/** How many numbers a series may miss (deleted items, unreadable lines) and still go on. */
const GAP = 5;
const { place: PLACE, link: LINK } = SERIES_COST;
type Link = keyof typeof LINK;

/** Holds a number, what its place says, and the best reading that ends with it. */
interface Node extends NumberPlace {
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
  const nodes = numberPlaces(units).map((place): Node => ({ ...place, total: Number.NEGATIVE_INFINITY, link: 'first', before: null }));
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
