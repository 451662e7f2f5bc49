/**
 * The numbered and signed items of a table's cell.
 *
 *     （1）召开全会 （2）视察…              two items
 *     党建工作： 1.召开全会 2.上党课        two items under a heading
 *     一、党建工作 1.… 2.… 二、业务工作 1.…  items under two headings
 *     ●召开全会 ●视察…                      two items
 */

import { doubtfulMarker, type MarkerCandidate, markerCandidates } from '../../lexicon/number-forms.js';
import { part, type View } from '../pieces/view.js';
import type { GridCell } from './grid.js';

/** Holds an item of a table's cell. */
export interface CellItem {
  /** Without its marker. */
  readonly view: View;
  /** The item's own number and where it stands. */
  readonly ordinal: number | null;
  readonly marker: View | null;
  /** A line above the items that names them; null where there is none. */
  readonly heading: View | null;
  readonly inferred: boolean;
}

/** Makes an item without a number. */
export function plainItem(view: View, inferred = false): CellItem {
  return { view, ordinal: null, marker: null, heading: null, inferred };
}

/** Gives all of a cell as one item; a number at its start is taken off where no second one follows. */
export function wholeItem(cell: GridCell): CellItem {
  const [first, second] = series(candidatesIn(cell.view));
  if (!first || second || first.start > 0) return plainItem(cell.view);
  return numberedItem(cell.view, first, cell.view.text.length, null);
}

function numberedItem(view: View, marker: MarkerCandidate, end: number, heading: View | null): CellItem {
  return {
    view: part(view, marker.end, end),
    ordinal: marker.ordinal,
    marker: part(view, marker.start, marker.end),
    heading,
    inferred: false,
  };
}

/** Divides a cell at its numbers; null where it does not begin with one, or with a short line above the first. */
export function numberedItems({ view, paragraphs }: Pick<GridCell, 'view' | 'paragraphs'>): CellItem[] | null {
  const starts = new Set(paragraphs.map((paragraph) => paragraph.offsets[0]));
  const markers = candidatesIn(view).filter((marker) => mayDivide(view, marker, starts));
  const found = series(markers);
  const first = found[0];
  if (!first || (first.start > 0 && !starts.has(view.offsets[first.start]))) return null;
  const lead = part(view, 0, first.start);
  if (!mayLead(lead.text.trim())) return null;
  return found.flatMap((marker, i) => {
    const end = found[i + 1]?.start ?? view.text.length;
    const nested = found.length <= MOST_HEADINGS ? subItems(view, marker, end, markers) : null;
    return nested ?? [numberedItem(view, marker, end, headingOf(lead))];
  });
}

/** Gives the places where numbers may stand; before them what was recognised as a letter, for a cell begins with 1 (l.召开全会 2.上党课). */
function candidatesIn(view: View): MarkerCandidate[] {
  const sure = markerCandidates(view.text);
  const first = sure[0]?.start === 0 ? null : doubtfulMarker(view.text, () => false);
  const isOne = first?.ordinal === 1 && first.style.startsWith('arabic') && /[lI]/.test(view.text.slice(0, first.end));
  return isOne ? [first, ...sure] : sure;
}

/** A cell has no more headings of its own. */
const MOST_HEADINGS = 50;
const LONGEST_LEAD = 40;

/** Says whether a text may stand above items as their heading. */
const mayLead = (lead: string): boolean => lead.length <= LONGEST_LEAD && !/[。；]./.test(lead);

/** Gives the line above the items without the mark that closes it; null for none. */
function headingOf(lead: View): View | null {
  const shown = lead.text.replace(/[：:。\s]{1,4}$/, '');
  const start = shown.length - shown.trimStart().length;
  return shown.trim() === '' ? null : part(lead, start, shown.length);
}

/** Divides an item that is a heading over numbers of another style (一、党建工作 1.… 2.…); null where it is none. */
function subItems(view: View, above: MarkerCandidate, end: number, markers: readonly MarkerCandidate[]): CellItem[] | null {
  const found = series(markers.filter((marker) => marker.start >= above.end && marker.end <= end && marker.style !== above.style));
  const first = found[0];
  if (first?.ordinal !== 1 || found.length < 2) return null;
  const lead = part(view, above.end, first.start);
  if (lead.text.trim() === '' || !mayLead(lead.text.trim())) return null;
  return found.map((marker, i) => numberedItem(view, marker, found[i + 1]?.start ?? end, headingOf(lead)));
}

/** Says whether a number may begin an item: at the start of a paragraph, after a mark or blank; 一、 nowhere else, for 统一、 is no number. */
function mayDivide(view: View, marker: MarkerCandidate, starts: ReadonlySet<number | undefined>): boolean {
  if (marker.place !== 'inside' || starts.has(view.offsets[marker.start])) return true;
  const before = view.text.charAt(marker.start - 1);
  return /[；;。 ：:]/.test(before) || (marker.style !== 'chinese' && !/[，,、第见（(\d]/.test(before));
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
export function bulletedItems(cell: GridCell): CellItem[] | null {
  if (!cell.paragraphs.every((paragraph) => BULLET.test(paragraph.text))) return null;
  return cell.paragraphs.map((view) => plainItem(part(view, BULLET.exec(view.text)?.[0].length ?? 0, view.text.length)));
}
