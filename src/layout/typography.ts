import { dominant } from './lines.js';
import { endsSentence, headWidth, isCentred, isFirstIndent, isRight, type PlacedLine, sameSize, startsItem } from './placed.js';

/** Holds how a document, or a cell, is set, as its own lines show it. */
export interface Typography {
  /** The usual distance of a line's baseline from that of the one before it, in points. */
  readonly pitch: (placed: PlacedLine) => number;
  /** A distance of this many pitches or more parts paragraphs. */
  readonly parting: number;
  /** Paragraphs are told by gaps: where none stands, a line that is short by little has not ended one. */
  readonly gapped: boolean;
  /** First lines are indented, so that a line at the edge goes on with a paragraph. */
  readonly indents: boolean;
  /** A paragraph whose first line is indented goes on at the edge. */
  readonly returns: boolean;
  /** Lines may keep an edge of their own, narrower than their column; in a cell, whose edge is drawn, they do not. */
  readonly narrows: boolean;
  /** The size of most of the text. */
  readonly em: number;
}

/** Holds a line and the one above it in the same leaf, in type of the same size. */
interface Pair {
  readonly before: PlacedLine;
  readonly after: PlacedLine;
  readonly distance: number;
  /** The line above leaves room for what the next one begins with. */
  readonly isShort: boolean;
}

/** Where no gap is learned, half a line of white is one. */
const WHITE = 1.45;
/** Gaps that a document parts its paragraphs by begin this far above its pitch: less is the jitter of mixed faces. */
const LEAST_GAP = 1.06;
/** Distances on either side of the border between pitch and gap lie at least this far apart, in pitches. */
const JUMP = 0.03;
/** So many gaps show a habit. */
const HABIT = 4;
/** Distances asked for one size or leaf: a long document shows its pitch in its first pages. */
const ASKED = 600;

/** Gives the lines that stand below another of their size. */
function pairsOf(lines: readonly PlacedLine[], em: number): Pair[] {
  return lines.slice(1).flatMap((after, i): Pair[] => {
    const before = lines[i] as PlacedLine;
    const distance = after.line.y - before.line.y;
    if (before.leaf !== after.leaf || !sameSize(before.line, after.line) || distance <= 0 || distance > 4 * after.line.size) return [];
    const room = before.right - before.line.x2;
    // a centred line is a title's, which goes on in the next one
    const isShort = isRight(before, em) || (room > headWidth(after.line) + after.line.size && !isCentred(before, em));
    return [{ before, after, distance, isShort }];
  });
}

/** Gives the usual distance between the baselines of neighbouring lines, by leaf and size of type. */
function pitches(pairs: readonly Pair[]): Typography['pitch'] {
  const distances = new Map<string, number[]>();
  const note = (key: string, distance: number) => {
    const noted = distances.get(key);
    if (!noted) distances.set(key, [distance]);
    else if (noted.length < ASKED) noted.push(distance);
  };
  for (const { after, distance, isShort } of pairs) {
    const size = `${Math.round(after.line.size)}`;
    for (const key of [size, `${size} ${after.leaf}`]) {
      note(key, distance);
      // What follows a full line mostly goes on with it: these distances are the pitch, and no gap is among them.
      if (!isShort) note(`full ${key}`, distance);
    }
  }
  const told = (key: string, least: number) => {
    const own = distances.get(key);
    return own && own.length >= least ? usual(own) : undefined;
  };
  const found = new Map<string, number>();
  return ({ line, leaf }) => {
    const size = `${Math.round(line.size)}`;
    const key = `${size} ${leaf}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const few = Math.min(told(key, HABIT) ?? told(size, 1) ?? 1.6 * line.size, told(`full ${size}`, 1) ?? Number.POSITIVE_INFINITY);
    const pitch = Math.min(told(`full ${key}`, HABIT) ?? told(`full ${size}`, HABIT) ?? few, leastTwice(distances.get(`full ${size}`)));
    found.set(key, pitch);
    return pitch;
  };
}

/** Gives the distance that a third of some distances do not exceed: that of lines in one paragraph. */
function usual(distances: readonly number[]): number | undefined {
  return [...distances].sort((a, b) => a - b)[Math.floor(distances.length / 3)];
}

/** Distances are the same where they differ by less than this share. */
const SAME = 0.01;

/** Gives the least distance that stands twice: where paragraphs are mostly single lines, few distances are those within one. */
function leastTwice(distances: readonly number[] = []): number {
  const sorted = [...distances].sort((a, b) => a - b);
  return sorted.find((distance, i) => (sorted[i + 1] ?? Infinity) < distance * (1 + SAME)) ?? Infinity;
}

/** Says whether a paragraph may end between two lines, as their words and widths show it. */
const mayPart = ({ before, after, isShort }: Pair): boolean => isShort || endsSentence(before.line) || startsItem(after.line);

/**
 * Learns the gap that parts paragraphs: the least distance above the pitch from which on lines follow where a paragraph
 * may end, and mostly a short line. The jitter of mixed faces follows full lines too and is none.
 */
function partingOf(pairs: readonly Pair[], pitch: Typography['pitch']): Pick<Typography, 'parting' | 'gapped'> {
  const rated = pairs.map((pair) => ({ pair, ratio: pair.distance / pitch(pair.after) })).sort((a, b) => a.ratio - b.ratio);
  let [parts, short, all] = [0, 0, 0];
  let parting = WHITE;
  for (let at = rated.length - 1; at > 0; at--) {
    const { pair, ratio } = rated[at] as (typeof rated)[number];
    if (ratio < LEAST_GAP) break;
    all++;
    if (pair.isShort) short++;
    if (mayPart(pair)) parts++;
    const below = rated[at - 1]?.ratio ?? 0;
    const isBorder = ratio < WHITE && ratio - below >= JUMP;
    if (isBorder && all >= HABIT && parts >= 0.95 * all && short * 2 >= all) parting = (ratio + below) / 2;
  }
  const within = rated.filter(({ ratio }) => ratio < parting);
  const unparted = within.filter(({ pair }) => pair.isShort).length;
  return { parting, gapped: short >= HABIT && short > 4 * unparted };
}

/** Says whether at least a twentieth of the lines, and two, start two ems or so inside their column. */
function indentsFirst(lines: readonly PlacedLine[]): boolean {
  const indented = lines.filter(isFirstIndent).length;
  return indented >= 2 && indented * 20 >= lines.length;
}

/** Says whether full lines that start two ems in are followed by lines at the edge more often than by lines level with them. */
function returnsToEdge(lines: readonly PlacedLine[]): boolean {
  let [returning, level] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const [before, after] = [lines[i - 1] as PlacedLine, lines[i] as PlacedLine];
    const isFull = before.right - before.line.x2 < 1.5 * before.line.size;
    if (before.leaf !== after.leaf || !isFull || !isFirstIndent(before) || !sameSize(before.line, after.line)) continue;
    if (after.line.x1 - after.left < 0.7 * after.line.size) returning++;
    else if (isFirstIndent(after) && !endsSentence(before.line) && !startsItem(after.line)) level++;
  }
  return returning > 0 && returning >= level;
}

/** Learns how a text is set from all lines of a document, or of a cell. */
export function typographyOf(lines: readonly PlacedLine[]): Typography {
  const em = dominant(lines.map(({ line }) => [Math.round(line.size * 2) / 2, line.glyphs.length])) ?? 12;
  const pairs = pairsOf(lines, em);
  const pitch = pitches(pairs);
  return { pitch, indents: indentsFirst(lines), returns: returnsToEdge(lines), narrows: true, em, ...partingOf(pairs, pitch) };
}
