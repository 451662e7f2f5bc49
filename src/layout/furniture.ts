import type { AsideReason } from '../document.js';
import { isBrowserMark, isPlacedPageMark } from '../lexicon/page-marks.js';
import { isColumnName } from '../lexicon/roles.js';
import { dominant, type Line } from './lines.js';
import type { Box } from './page.js';

/** Holds what furniture is told by: a page's size, its lines outside of tables from top to bottom, and its rules. */
export interface FurniturePage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly segments: readonly Box[];
}

/** Holds a line that belongs to the page and not to the text. */
export interface Furniture {
  readonly line: Line;
  readonly reason: AsideReason;
}

/** Holds a line at a page's head or foot. */
interface Candidate {
  readonly page: number;
  readonly line: Line;
  readonly place: 'head' | 'foot';
  /** Without blanks, digits in half width. */
  readonly text: string;
  /** The same with each number as "#". */
  readonly shape: string;
}

/** So many lines at either end of a page may be furniture. */
const DEPTH = 2;
/** The share of the page's height in which running heads stand: above the type area of GB/T 9704 (天头 37 mm of 297). */
const HEAD = 0.085;
/** Page numbers stand in this share at the foot. */
const FOOT = 0.14;

/** Words at one place on this share of the pages belong to the page, wherever that place is. */
const STANDING = 0.6;

const BARE = /^[A-Z]?\d{1,4}$/;

/** Says whether a line is a page number by its form, or the two of a double page. */
function isNumberLine({ text }: Line): boolean {
  const parts = text.normalize('NFKC').split(/ {4,}/);
  return parts.length <= 2 && parts.every(isPlacedPageMark);
}

/** Gives the lines at the head and foot of a page that furniture may be. */
function candidatesOf(page: FurniturePage, index: number): Candidate[] {
  const make = (line: Line, place: Candidate['place']): Candidate => {
    const text = line.text.normalize('NFKC').replace(/\s+/g, '');
    return { page: index, line, place, text, shape: text.replace(/\d+/g, '#') };
  };
  const { lines, height } = page;
  // Beside the names of columns stands the header of a table that each page shows again.
  const names = lines.slice(0, DEPTH + 1).filter(isTableHead);
  const isHeader = (line: Line) => names.some((name) => Math.abs(name.y - line.y) < 2 * line.size);
  const heads = lines.slice(0, DEPTH).filter((line) => line.y < 2 * HEAD * height && !isHeader(line));
  const feet = lines.slice(-DEPTH).filter((line) => line.y > (1 - FOOT) * height);
  return [...heads.map((line) => make(line, 'head')), ...feet.filter((line) => !heads.includes(line)).map((line) => make(line, 'foot'))];
}

/** Says whether a rule over most of the page's width runs just below a line. */
function isRuledBelow(page: FurniturePage, line: Line): boolean {
  return page.segments.some((rule) => rule.x2 - rule.x1 > 0.6 * page.width && rule.y1 > line.y && rule.y1 - line.y < 1.5 * line.size);
}

/** Says whether a line stands in the margin: where no page's text stands, or above a rule. */
function isInMargin(page: FurniturePage, { line, place }: Candidate): boolean {
  if (place === 'foot') return line.y > (1 - FOOT / 2) * page.height;
  return line.y < HEAD * page.height || (line.y < 1.5 * HEAD * page.height && isRuledBelow(page, line));
}

/** Says whether the numbers of a line rise with the pages on at least one other page. */
function rises(candidate: Candidate, others: readonly Candidate[]): boolean {
  const value = Number(candidate.text.replace(/\D/g, ''));
  return others.some(
    (other) => other.page !== candidate.page && Number(other.text.replace(/\D/g, '')) - value === other.page - candidate.page,
  );
}

/** Finds page numbers: by their form, as the page's own number in the margin, or as bare numbers that rise with the pages. */
function isPageNumber(candidate: Candidate, all: readonly Candidate[], page: FurniturePage): boolean {
  if (candidate.place === 'foot' && candidate.text === `${candidate.page + 1}` && isInMargin(page, candidate)) return true;
  if (candidate.place === 'foot' && (isPlacedPageMark(candidate.text) || isNumberLine(candidate.line))) return true;
  const alike = all.filter((other) => other.place === candidate.place && Math.abs(other.line.y - candidate.line.y) < candidate.line.size);
  if (isPlacedPageMark(candidate.text) || BARE.test(candidate.text))
    return rises(
      candidate,
      alike.filter((other) => other.shape === candidate.shape),
    );
  return false;
}

/** Says whether a line is set apart from the text of its page, smaller than it or away from its edge: a head typed above it, no title and no row of a table. */
function isApart({ lines }: FurniturePage, line: Line): boolean {
  const others = lines.filter((other) => other !== line);
  const body = dominant(others.map(({ size, glyphs }) => [Math.round(size), glyphs.length] as const)) ?? 0;
  const isAway = line.x1 - Math.min(...others.map(({ x1 }) => x1)) > 2 * line.size;
  return line.size <= body + 0.5 && (isAway || line.size < 0.95 * body) && line.text.split(/ {3,}/).length <= 2;
}

/** Says whether a line names columns: the header of a table that each page shows again. */
const isTableHead = ({ text }: Line): boolean => text.split(/ {2,}/).filter(isColumnName).length > 1;

/** Finds running heads and feet: the same words at the same height on other pages too, outside the text. */
function isRunning(candidate: Candidate, all: readonly Candidate[], pages: readonly FurniturePage[]): boolean {
  const page = pages[candidate.page];
  if (!page || candidate.line.size > 20) return false;
  const alike = all.filter(
    (other) => other.place === candidate.place && Math.abs(other.line.y - candidate.line.y) < 3 && other.shape === candidate.shape,
  );
  const count = new Set(alike.map((other) => other.page)).size;
  const same = new Set(alike.filter((other) => other.text === candidate.text).map((other) => other.page)).size;
  if (count < 2 || count * 3 < pages.length) return same >= 3 && isInMargin(page, candidate);
  const stands = same >= Math.min(3, pages.length) && same >= STANDING * pages.length;
  return isInMargin(page, candidate) || (stands && isApart(page, candidate.line));
}

/** Says whether a lone page's first line is a newspaper's head: small, at the very top, set apart at both margins, a rule below. */
function isMasthead(candidate: Candidate, page: FurniturePage): boolean {
  const { line } = candidate;
  const isSpread = / {4}/.test(line.text) && line.x2 - line.x1 > 0.6 * page.width;
  return candidate.place === 'head' && line.y < 0.06 * page.height && isSpread && isRuledBelow(page, line);
}

/** Says whether a browser has printed a line in a page's margin. */
const isPrinted = (candidate: Candidate, page: FurniturePage): boolean => isInMargin(page, candidate) && isBrowserMark(candidate.line.text);

/** Gives the furniture of each page: page numbers and running heads. */
export function furnitureOf(pages: readonly FurniturePage[]): Furniture[][] {
  const byPage = pages.map(candidatesOf);
  const byHeight = new Map<string, Candidate[]>();
  const band = (candidate: Candidate, shift = 0) => `${candidate.place}${Math.round(candidate.line.y / 20) + shift}`;
  for (const candidate of byPage.flat()) byHeight.set(band(candidate), [...(byHeight.get(band(candidate)) ?? []).slice(-400), candidate]);
  const alike = (candidate: Candidate) => [-1, 0, 1].flatMap((shift) => byHeight.get(band(candidate, shift)) ?? []);
  return byPage.map((candidates, index) => {
    const page = pages[index] as FurniturePage;
    return candidates.flatMap((candidate): Furniture[] => {
      const all = alike(candidate);
      if (isPageNumber(candidate, all, page)) return [{ line: candidate.line, reason: 'page-number' }];
      if (isRunning(candidate, all, pages) || isMasthead(candidate, page) || isPrinted(candidate, page))
        return [{ line: candidate.line, reason: 'running-head' }];
      return [];
    });
  });
}
