/**
 * The items of a table's cell.
 *
 *     （1）召开全会 （2）视察…        two items, numbered
 *     ●召开全会 ●视察…               two items
 *     召开全会 / 视察…               one a paragraph, where each is an item and not a part of one text
 *     召开全会；视察…。              one a clause, worked out (`inferred`)
 */
import type { GridCell } from '../grid.js';
import { joined } from '../grid.js';
import { part, type View } from '../view.js';
import { type MarkerCandidate, markerCandidates } from './heading-marker.js';

export interface CellItem {
  /** Without its marker. */
  readonly view: View;
  /** The item's own number and where it stands. */
  readonly ordinal: number | null;
  readonly marker: View | null;
  /** A line above the items that names them; null where there is none. */
  readonly heading: string | null;
  readonly inferred: boolean;
}

/**
 * How a cell's text divides: `list` at numbers, paragraphs and clauses, `paragraphs` at numbers and paragraphs, `numbered`
 * at numbers and list signs only, `whole` not at all.
 */
export type Division = 'list' | 'paragraphs' | 'numbered' | 'whole';

const LONGEST_LEAD = 40;

/** Divides a cell into its items; none for an empty cell. */
export function cellItems(cell: GridCell, division: Division): CellItem[] {
  if (!cell.range) return [];
  if (division === 'whole') return [wholeItem(cell)];
  const numbered = numberedItems(cell) ?? bulletedItems(cell);
  if (numbered) return numbered;
  if (division === 'numbered') return [wholeItem(cell)];
  const clauses = division === 'list' && cell.paragraphs.length === 1 ? clauseItems(cell.view) : null;
  return paragraphItems(cell) ?? clauses ?? [wholeItem(cell)];
}

/** Makes an item without a number. */
export const plainItem = (view: View, inferred = false): CellItem => ({ view, ordinal: null, marker: null, heading: null, inferred });

/** Gives all of a cell as one item; a number at its start is taken off where no second one follows. */
function wholeItem(cell: GridCell): CellItem {
  const [first, second] = series(markerCandidates(cell.view.text));
  if (!first || second || first.start > 0) return plainItem(cell.view);
  return numberedItem(cell.view, first, cell.view.text.length, null);
}

function numberedItem(view: View, marker: MarkerCandidate, end: number, heading: string | null): CellItem {
  return {
    view: part(view, marker.end, end),
    ordinal: marker.ordinal,
    marker: part(view, marker.start, marker.end),
    heading,
    inferred: false,
  };
}

/** Divides a cell at its numbers; null where it does not begin with one, or with a short line above the first. */
function numberedItems(cell: GridCell): CellItem[] | null {
  const found = series(markerCandidates(cell.view.text).filter((marker) => divides(cell, marker)));
  const first = found[0];
  if (!first || (first.start > 0 && !startsParagraph(cell, first.start))) return null;
  const lead = cell.view.text.slice(0, first.start).trim();
  if (lead.length > LONGEST_LEAD || /[。；]/.test(lead.slice(0, -1))) return null;
  const heading = lead ? lead.replace(/[：:。]$/, '') : null;
  return found.map((marker, i) => numberedItem(cell.view, marker, found[i + 1]?.start ?? cell.view.text.length, heading));
}

/** Says whether a number may begin an item: at the start of a paragraph, after a closing mark, or one in brackets or a circle anywhere. */
function divides(cell: GridCell, marker: MarkerCandidate): boolean {
  if (marker.place !== 'inside' || startsParagraph(cell, marker.start)) return true;
  const before = cell.view.text.slice(0, marker.start).trimEnd().at(-1) ?? '';
  return /[；;。]/.test(before) || (marker.style !== 'arabic' && marker.style !== 'chinese' && !/[，,、第见（(]/.test(before));
}

/** Says whether a place of a cell's view is the start of one of its paragraphs. */
function startsParagraph(cell: GridCell, at: number): boolean {
  const offset = cell.view.offsets[at];
  return cell.paragraphs.some((paragraph) => paragraph.offsets[0] === offset);
}

/** Takes from candidates the run of the first one's style whose numbers rise by one. */
function series(candidates: readonly MarkerCandidate[]): MarkerCandidate[] {
  const first = candidates[0];
  const found: MarkerCandidate[] = [];
  for (const candidate of candidates) {
    const last = found.at(-1);
    if (candidate.style === first?.style && (!last || candidate.ordinal === last.ordinal + 1)) found.push(candidate);
  }
  return found;
}

const BULLET = /^[●◆■▲★◇□▪•·◎○➤✓√-]\s?(?=[\p{sc=Han}“"《\d])/u;

/** Gives one item for each paragraph with a list sign; null where not all have one. */
function bulletedItems(cell: GridCell): CellItem[] | null {
  if (!cell.paragraphs.every((paragraph) => BULLET.test(paragraph.text))) return null;
  return cell.paragraphs.map((view) => plainItem(part(view, BULLET.exec(view.text)?.[0].length ?? 0, view.text.length)));
}

const LONGEST_ITEM = 100;

/** Gives one item a paragraph; null where there is one only, or where the paragraphs are one text. */
function paragraphItems(cell: GridCell): CellItem[] | null {
  const whole = rejoined(cell.paragraphs);
  if (whole.length < 2) return null;
  const texts = whole.map(({ text }) => text);
  const running = texts.filter((text) => text.length > LONGEST_ITEM || /[。！？](?=.)/.test(text)).length;
  return running * 2 > texts.length ? null : whole.map((view) => plainItem(view));
}

/** Joins paragraphs that a line break cut: after a comma or inside brackets, or before a closing mark. */
function rejoined(paragraphs: readonly View[]): View[] {
  const found: View[] = [];
  for (const view of paragraphs) {
    const before = found.at(-1);
    if (
      before &&
      (/[，、：,:（(“《和与及]$/.test(before.text) ||
        /^[，。；、）)”》]/.test(view.text) ||
        isOpen(before.text) ||
        /^[（(][^（()）]*[）)][。；]?$/.test(view.text))
    )
      found[found.length - 1] = joined([before, view], '');
    else found.push(view);
  }
  return found;
}

/** Says whether a text has opened a bracket or quotation mark that it does not close. */
function isOpen(text: string): boolean {
  return [
    ['（', '）'],
    ['“', '”'],
    ['《', '》'],
  ].some(([open = '', shut = '']) => text.split(open).length > text.split(shut).length);
}

const LONGEST_CLAUSE = 60;

/** Divides a text that lists work in short clauses: 召开全会；视察…；开展…。 Null for running text. */
function clauseItems(view: View): CellItem[] | null {
  if (/[：:]/.test(view.text)) return null;
  for (const mark of [/；|;/g, /。/g]) {
    const cuts = [...view.text.matchAll(mark)].map((match) => match.index);
    const ends = [...new Set([...cuts, view.text.length])];
    const pieces = ends.map((end, i) => part(view, i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end)).filter(({ text }) => text);
    const alike =
      pieces.length > 1 && pieces.every(({ text }) => text.length <= LONGEST_CLAUSE && text.length >= 4 && !/[。；;](?=.)/.test(text));
    if (alike) return pieces.map((piece) => plainItem(piece, true));
  }
  return null;
}
