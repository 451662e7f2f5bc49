import type { Glyph, LayoutPage } from '../../layout/index.js';
import { lookup } from './near.js';
import type { Drawn } from './pen.js';

/** Holds glyphs that are drawn one after another in one style and direction. */
interface Run {
  readonly glyphs: readonly Drawn[];
  readonly text: string;
  readonly size: number;
}

/** Holds what a page keeps of its text, and the watermarks that lie over or below it. */
export interface Parted {
  readonly text: readonly Drawn[];
  readonly beside: LayoutPage['beside'];
}

/** Text at least so many times as large as the page's own may be laid over it. */
const LARGE = 1.8;
/** Ink that stands out from its ground by less is pale: silver on white has 1.8, the palest grey that is set to be read 3 (WCAG's ratio). */
const PALE = 2;
/** Thin ink, through which its ground is seen, may stand out by more: half of black on white has 4. */
const THIN_PALE = 4.5;
/** The next glyph of a run begins within so many sizes behind it. */
const NEXT = 3;
/** What is tagged as no part of the text and stands between these shares of the height is no running head. */
const [UPPER, LOWER] = [0.25, 0.85];

const isBlank = ({ glyph }: Drawn): boolean => glyph.text.trim() === '';

/** Says whether two glyphs have one size and one ink. */
const isAlike = (a: Drawn, b: Drawn): boolean =>
  Math.abs(a.glyph.size - b.glyph.size) < 0.05 * a.glyph.size && Math.abs(a.contrast - b.contrast) < 0.1 && a.isThin === b.isThin;

/** Says whether a glyph goes on the run that another ends. */
function goesOn(before: Drawn, after: Drawn): boolean {
  const [a, b] = [before.glyph, after.glyph];
  const reach = NEXT * a.size + a.width;
  const isNear = Math.abs(b.x - a.x) < reach && Math.abs(b.y - a.y) < (before.turn === 0 ? 0.3 * a.size : reach);
  const isOne = before.run === after.run || (a.font === b.font && isAlike(before, after));
  return isOne && isNear && Math.abs(before.slant - after.slant) < 0.02;
}

/** Divides glyphs into runs, in drawing order. */
function runsOf(glyphs: readonly Drawn[]): Run[] {
  const runs: Drawn[][] = [];
  for (const one of glyphs) {
    const last = runs.at(-1)?.at(-1);
    if (last && goesOn(last, one)) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => ({
    glyphs: run,
    text: run
      .map(({ glyph }) => glyph.text)
      .join('')
      .trim(),
    size: run[0]?.glyph.size ?? 0,
  }));
}

const isPale = ({ contrast, isThin }: Drawn): boolean => contrast < (isThin ? THIN_PALE : PALE);

/** Says whether a run is pale where it has its usual ground: here and there it may cross something dark. */
const isPaleRun = ({ glyphs }: Run): boolean => 2 * glyphs.filter(isPale).length >= glyphs.length;

/** Gives the size of most of the text that stands upright and stands out, values in fields among it; of all of it where none does. */
function bodySize(glyphs: readonly Drawn[], values: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  const upright = glyphs.filter((one) => one.turn === 0 && !isBlank(one));
  const plain = [...upright.filter((one) => !isPale(one)).map(({ glyph }) => glyph), ...values];
  for (const { size: exact } of plain.length > 0 ? plain : upright.map(({ glyph }) => glyph)) {
    const size = Math.round(exact * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? Number.POSITIVE_INFINITY;
}

/**
 * Parts a page's watermarks from its text: what is set aslant; what is pale and larger than the text, or lies over it; what is
 * larger and lies over it, whatever its colour; what is tagged as no part of the text, larger, and no running head; and what
 * was a watermark on a page before (`known`, which takes those of this page). `height` is the page's, in points; `values` stand on it
 * beside what it draws.
 */
export function parted(glyphs: readonly Drawn[], values: readonly Glyph[], height: number, known: Set<string>): Parted {
  const em = bodySize(glyphs, values);
  const at = lookup(glyphs.filter((one) => !isBlank(one)));
  const isMark = (run: Run): boolean => {
    const { glyphs: own, text, size } = run;
    const [first, isLarge] = [own[0] as Drawn, size >= LARGE * em];
    if (first.role === 'watermark') return true;
    if (first.turn === null) return text.length > 1;
    const pale = isPaleRun(run);
    if (!isLarge && !pale) return false;
    const members = new Set(own);
    const isOver = () =>
      own.some((one) => at(one.ink).some((other) => !members.has(other) && !isAlike(first, other) && (isLarge || !isPale(other))));
    const share = first.glyph.y / height;
    if (isLarge && (pale || (first.role === 'artifact' && share > UPPER && share < LOWER))) return true;
    return known.has(nameOf(run)) || isOver();
  };
  const marks = runsOf(glyphs).filter((run) => run.text !== '' && isMark(run));
  for (const mark of marks) known.add(nameOf(mark));
  const laid = new Set(marks.flatMap((run) => run.glyphs));
  return { text: glyphs.filter((one) => !laid.has(one)), beside: marks.map(({ text }) => ({ text, reason: 'watermark' })) };
}

const nameOf = ({ text, size }: Pick<Run, 'text' | 'size'>): string => `${Math.round(size)} ${text}`;
