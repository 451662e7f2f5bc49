import type { Block, SourceDocument, TableBlock } from '../../document.js';
import { closes, opens } from '../../lexicon/brackets.js';
import { isTime } from '../../lexicon/calendar-times.js';
import { isWholePerson } from '../../lexicon/name-kinds.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { viewOf } from './view.js';

/** What no text begins with, and what none ends with. */
const NO_START = /^[，。、；：）》”’！？,;:)]/u;
const NO_END = /[，、（《“‘,(]$/u;

/** What pages seem to be is left only for something with no more than this share of its loose ends: of set pages right ones had four sevenths at most, wrong ones eleven seventeenths at least. */
const FEWER = 0.6;

/**
 * Gives what a document is of all that its pages may be: where no other holds together much better, what they seem to be. Gaps in lines
 * speak for a table alone: a roster, read down or across, has none or all of them.
 */
export function likeliest({ others = [], ...document }: SourceDocument): SourceDocument {
  if (others.length === 0) return document;
  const seeming = looseEnds(document);
  const better = others
    .map((other): SourceDocument => ({ ...document, ...other }))
    .map((reading) => ({ reading, ends: looseEnds(reading) }))
    .filter(
      ({ ends }) => ends.all <= FEWER * seeming.all && (ends.all - ends.gaps < seeming.all - seeming.gaps || ends.tables > seeming.tables),
    );
  return better.toSorted((a, b) => a.ends.all - b.ends.all)[0]?.reading ?? document;
}

/** White within a line, as it stands between cells or columns. */
const GAP = / {3,}/;

/** Holds how much in a document does not hold together, how much of it is gaps within lines, and how many tables there are. */
interface LooseEnds {
  readonly all: number;
  readonly gaps: number;
  readonly tables: number;
}

/**
 * Counts what in a document does not hold together: texts that break off, lines with gaps, numbers that do not run on, cells unlike the
 * others of their column, rows of one cell.
 */
function looseEnds(document: SourceDocument): LooseEnds {
  const shown = (block: Block): string[] => (block.kind === 'text' ? [viewOf(document.text, block.ranges).text.trim()] : []);
  const lines = document.blocks.flatMap((block) =>
    block.kind === 'text' ? block.ranges.map(({ start, end }) => document.text.slice(start, end).split(GAP)) : [],
  );
  const tables = document.blocks.filter((block): block is TableBlock => block.kind === 'table');
  const columns = tables.flatMap((table) => columnsOf(table).map((cells) => cells.flatMap((blocks) => blocks.flatMap(shown))));
  const rows = tables.flatMap((table) => table.rows.map(({ cells }) => cells.filter(({ blocks }) => blocks.length > 0).length));
  const gaps = lines.reduce((sum, pieces) => sum + pieces.length - 1, 0);
  const rest =
    document.blocks.flatMap(shown).filter(breaksOff).length +
    unrunning(lines.flat()) +
    columns.reduce((sum, cells) => sum + cells.filter(breaksOff).length + unrunning(cells) + strangersIn(cells), 0) +
    rows.filter((filled) => filled === 1).length;
  return { all: gaps + rest, gaps, tables: tables.length };
}

const columnsOf = ({ columns, rows }: TableBlock): (readonly Block[])[][] =>
  Array.from({ length: columns }, (_, column) =>
    rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(({ blocks }) => blocks)),
  );

/** Says whether a text begins or ends within a sentence, a list or a bracket. */
function breaksOff(text: string): boolean {
  const signs = [...text];
  return NO_START.test(text) || NO_END.test(text) || signs.filter(opens).length !== signs.filter(closes).length;
}

/** Counts the numbers at the start of texts that neither begin a series nor go on with the last of their form. */
function unrunning(texts: readonly string[]): number {
  const last = new Map<string, number>();
  let count = 0;
  for (const text of texts) {
    const marker = markerAt(text, 0);
    if (!marker) continue;
    if (marker.ordinal !== 1 && marker.ordinal !== (last.get(marker.style) ?? 0) + 1) count++;
    last.set(marker.style, marker.ordinal);
  }
  return count;
}

/** So large a share of a column's texts shows what it holds. */
const MOST = 0.6;

/** Counts the texts of a column that are no body, no person, no time where most are. */
function strangersIn(texts: readonly string[]): number {
  const values = texts.slice(1).filter((text) => text !== ''); // below its name
  const least = [isBodies, isPeople, isTime].map((isOne) => values.filter((text) => !isOne(text)).length);
  const strangers = Math.min(...least);
  return values.length > 2 && strangers <= (1 - MOST) * values.length ? strangers : 0;
}

const isEvery = (text: string, is: (name: string) => boolean): boolean => text.split(/[、，,；;\s]+/).every((name) => is(name));
const isBodies = (text: string): boolean => isEvery(text, isOrganisation);
const isPeople = (text: string): boolean => isEvery(text, isWholePerson);
