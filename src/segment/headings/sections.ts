import type { Report } from '../../diagnostic.js';
import { gather } from '../../gather.js';
import type { MarkerCandidate } from '../../lexicon/number-forms.js';
import type { HeadingElement, ParagraphElement } from '../element.js';
import { captionSentence, headingSentence, LONGEST_HEADING } from '../pieces/sentence.js';
import type { TextUnit } from '../pieces/unit.js';
import { part, rangeIn, type View, wholeRange } from '../pieces/view.js';
import { calendarHeadings } from './calendar-heading.js';
import { gluedHeadings } from './glued-heading.js';
import { levels, type Rung } from './ladder.js';
import { loneHeadings } from './lone-heading.js';
import { hasGap } from './number-places.js';
import { bodyType, isPlainHeading } from './plain-heading.js';
import { type Accepted, chooseSeries } from './series.js';

/** Holds a stretch of one paragraph: a numbered item, a heading without a number, or text. */
interface Piece {
  readonly unit: TextUnit;
  readonly view: View;
  readonly marker: MarkerCandidate | null;
  /** Its rung of the ladder; null for text. */
  readonly rung: Rung | null;
}

/** Turns the paragraphs of one part into headings and paragraphs, in order. */
export function sectionsOf(units: readonly TextUnit[], report: Report): (HeadingElement | ParagraphElement)[] {
  const pieces = piecesOf(units, report);
  const headed = pieces.flatMap((piece) => (piece.rung ? [{ piece, rung: piece.rung }] : []));
  const depths = levels(headed.map(({ rung }) => rung));
  const depthOf = new Map(headed.map(({ piece }, i) => [piece, depths[i] ?? 1]));
  const ends = gluedEnds(pieces);
  return pieces.flatMap((piece) => {
    const level = depthOf.get(piece);
    return level === undefined ? [paragraph(piece.view)] : sectionStart(piece, level, ends.get(piece) ?? null);
  });
}

/** Finds the headings that lost the mark behind them, each series by itself; gives where they end, behind the number. */
function gluedEnds(pieces: readonly Piece[]): Map<Piece, number> {
  const series = new Map<string, Piece[]>();
  for (const piece of pieces) if (piece.marker && piece.rung) gather(series, piece.rung.key, piece);
  const found = new Map<Piece, number>();
  for (const items of series.values()) {
    const ends = gluedHeadings(
      items.map((piece) => bodyOf(piece).text),
      items.map(firstGap),
    );
    items.forEach((piece, i) => {
      const end = ends[i] ?? null;
      if (end !== null) found.set(piece, end);
    });
  }
  return found;
}

const YEAR = /^(?:19|20)\d\d年/;

/** Gives where an item shows its first blank behind its number (UTF-16 units into its text), before a year also one that its view leaves out; null for none. */
function firstGap(piece: Piece): number | null {
  const { text, offsets } = bodyOf(piece);
  for (let at = 1; at <= LONGEST_HEADING && at < text.length; at++)
    if (text.charAt(at) === ' ' || (YEAR.test(text.slice(at, at + 5)) && hasGap(piece.unit, offsets[at - 1], offsets[at]))) return at;
  return null;
}

/** Gives the text of an item behind its number. */
const bodyOf = ({ view, marker }: Piece): View => part(view, marker ? marker.end - marker.start : 0, view.text.length);

/** Cuts the paragraphs at the numbers that a series wants. */
function piecesOf(units: readonly TextUnit[], report: Report): Piece[] {
  const accepted = new Map<number, Accepted[]>();
  for (const one of chooseSeries(units, report)) {
    const line = accepted.get(one.line);
    if (line) line.push(one);
    else accepted.set(one.line, [one]);
  }
  const unnumbered = unnumberedKeys(units, accepted);
  return units.flatMap((unit, line) => {
    const cuts = accepted.get(line) ?? [];
    const starts = cuts.map(({ candidate }) => candidate.start);
    const opening = part(unit.view, 0, starts[0] ?? unit.view.text.length);
    const key = cuts.length === 0 ? unnumbered.get(unit) : undefined;
    const rung = key === undefined ? null : { key, ordinal: 0, goesOn: false };
    const first: Piece[] = opening.text ? [{ unit, view: opening, marker: null, rung }] : [];
    const items = cuts.map(
      ({ candidate, series, goesOn }, i): Piece => ({
        unit,
        view: part(unit.view, candidate.start, starts[i + 1] ?? unit.view.text.length),
        marker: candidate,
        rung: { key: keyOf(series, candidate), ordinal: candidate.ordinal, goesOn },
      }),
    );
    return [...first, ...items];
  });
}

/** Names a number's rung: its series, of decimals by their depth (1.1, 1.2; 1.1.1). */
const keyOf = (series: string, { path }: MarkerCandidate): string =>
  series === 'decimal' ? `decimal-${path.length}` : series.replace('bare-', '');

/**
 * Finds the headings without numbers and the rung that each stands on: its outline level, or the rank of its type
 * size. Where numbered headings carry the same outline level, they share their rung.
 */
function unnumberedKeys(units: readonly TextUnit[], accepted: ReadonlyMap<number, readonly Accepted[]>): Map<TextUnit, string> {
  const body = bodyType(units);
  const seriesOf = new Map<number, string>();
  units.forEach((unit, line) => {
    const [first] = accepted.get(line) ?? [];
    if (first?.candidate.place === 'start' && unit.hints.outline !== null && !seriesOf.has(unit.hints.outline))
      seriesOf.set(unit.hints.outline, keyOf(first.series, first.candidate));
  });
  const sizes = new Set<number>();
  const keys = new Map<TextUnit, string>();
  for (const [line, key] of calendarHeadings(units.map((unit) => unit.view.text))) keys.set(units[line] as TextUnit, key);
  const first = Math.min(units.length, ...accepted.keys());
  for (const unit of loneHeadings(units, first)) if (!keys.has(unit)) keys.set(unit, 'outline-1');
  const plain: TextUnit[] = [];
  for (const unit of units.filter((one) => !keys.has(one))) {
    const { outline } = unit.hints;
    if (outline !== null && unit.view.text.length <= LONGEST_HEADING && !/[。；]$/.test(unit.view.text))
      keys.set(unit, seriesOf.get(outline) ?? `outline-${outline}`);
    else if (outline === null && isPlainHeading(unit, body)) {
      plain.push(unit);
      sizes.add(unit.hints.fontSize ?? 0);
    }
  }
  const ranked = [...sizes].sort((a, b) => b - a);
  for (const unit of plain) keys.set(unit, `outline-${Math.min(9, ranked.indexOf(unit.hints.fontSize ?? 0) + 1)}`);
  return keys;
}

function paragraph(view: View): ParagraphElement {
  return { type: 'paragraph', view, range: wholeRange(view) };
}

/** Divides a numbered item into its heading and the text after it. */
function sectionStart(piece: Piece, level: number, glued: number | null): (HeadingElement | ParagraphElement)[] {
  const { view, marker, unit } = piece;
  if (!marker) return [{ type: 'heading', level, marker: null, heading: view.text.replace(/[。：:]$/, ''), view, range: wholeRange(view) }];
  const length = marker.end - marker.start;
  const automatic = unit.hints.marker !== null && rangeIn(view, 0, 1).start < unit.hints.marker.end;
  const drawn = { raw: view.text.slice(marker.number - marker.start, length), style: marker.style, ordinal: marker.ordinal, automatic };
  const body = bodyOf(piece);
  const marked = captionSentence(body.text, marker.style) ?? headingSentence(body.text);
  const sentence = glued === null ? marked : { headingStart: 0, headingEnd: glued, end: glued };
  const end = sentence ? view.text.length - body.text.length + sentence.end : length;
  const rest = part(view, end, view.text.length);
  const heading: HeadingElement = {
    type: 'heading',
    level,
    marker: drawn,
    heading: sentence ? body.text.slice(sentence.headingStart, sentence.headingEnd).trim() : null,
    view: part(view, 0, end),
    range: rangeIn(view, 0, end),
  };
  return rest.text ? [heading, paragraph(rest)] : [heading];
}
