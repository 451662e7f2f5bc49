import { headWidth, startsItem } from '../placed.js';
import type { Ask } from '../question.js';
import type { Column } from './columns.js';
import { rowsOfItems } from './items.js';
import { labelCost, labelsIn } from './labels.js';
import { isHeaded, isHeader, isTable, mayBeTable } from './proof.js';
import { cellPitch, type Over, type Row, rowsOf, widest } from './rows.js';
import { type Tiers, tiersOf } from './tiers.js';
import type { Chain } from './zone.js';

/** Only the first columns may have cells that run over several rows: months, kinds of work, goals. */
const MOST_OVER = 3;
/** In a table with more further columns than these, whose pairs would be weighed for minutes, each row has its own. */
const MOST_FURTHER = 6;
/** What it costs to take a column's cells for ones that run over rows, in em of what stands off its place. */
const OVER = 0.5;
/** What it costs that a line of a cell ends early without an item below it: it may be another row's. */
const SHORT = 1;
/** What a further item in a cell costs: two rows mostly hold one each. */
const ITEM = 0.2;
/** What two numbers in one cell of a counter cost, or one line that a cell says twice (县市场监管局 / 县市场监管局): they are two rows'. */
const NUMBERS = 3;
/** What it costs that one of the first columns has no cell in a row, as it mostly has: its cell may be that of rows around. */
const EMPTY = 0.8;
/** What a row costs that does not say what it is about: its cells may be those of rows around. */
const SILENT = 2;
/** No cell off its place costs more, in em. */
const MOST_OFF = 1;

/** Holds a chain read: its rows, which columns run over several of them, and how far apart the lines of one cell stand at most. */
export interface Reading {
  readonly chain: Chain;
  readonly over: Over;
  readonly rows: readonly (readonly Row[])[];
  readonly near: number;
  /** The first row, where it names the columns. */
  readonly header: Row | undefined;
  /** By zone, a header of two tiers, which is none of its rows. */
  readonly tiers: readonly (Tiers | null)[];
}

/** Gives all sets of some of the first columns, but for the one that says most. */
function setsOf(count: number): Over[] {
  return Array.from(
    { length: 2 ** count },
    (_, bits) => new Set(Array.from({ length: count }, (_, i) => i).filter((i) => (bits >> i) & 1)),
  );
}

/** Gives what the lines of a cell say against standing in one. */
function cellCost(lines: Row['lines'][number], { to }: Column): number {
  return lines.slice(1).reduce((sum, below, i) => {
    const above = lines[i] as typeof below;
    if (/^\d+$/.test(above.text) && /^\d+$/.test(below.text)) return sum + NUMBERS;
    if (above.text === below.text) return sum + NUMBERS;
    if (startsItem(below)) return sum + ITEM;
    return sum + (to - above.x2 > headWidth(below) + 0.2 * below.size ? SHORT : 0);
  }, 0);
}

/** Gives how far the cells of rows stand off their place, at the top or in the middle, in em. */
function offCost(rows: readonly Row[], isTop: boolean): number {
  return rows.reduce((sum, { top, bottom, lines }) => {
    const off = lines.flatMap((own): number[] => {
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return [];
      const away = isTop ? first.y - 0.78 * first.size - top : (first.y + last.y) / 2 - 0.34 * first.size - (top + bottom) / 2;
      return [Math.min(MOST_OFF, Math.abs(away) / first.size)];
    });
    return sum + off.reduce((a, b) => a + b, 0);
  }, 0);
}

/** Gives what speaks against rows; Infinity where a column that is to run over rows has as many labels as there are rows. */
function costOf({ chain, over, rows, near }: Omit<Reading, 'header' | 'tiers'>): Pick<Weighed, 'cost' | 'isDoubtful'> {
  const all = rows.flat();
  const within = rows.flatMap((own, page) =>
    own.flatMap(({ lines }) => lines.map((cell, i) => cellCost(cell, chain[page]?.columns[i] as Column))),
  );
  const main = widest(chain[0]?.columns ?? []);
  const empty = Array.from({ length: MOST_OVER }, (_, column) => column).filter((column) => !over.has(column) && column < main);
  const silent = SILENT * all.filter(({ lines }) => lines[main]?.length === 0).length;
  const missing = empty.map((column) => EMPTY * all.filter(({ lines }) => lines[column]?.length === 0).length);
  const labels = [...over].map((column) => {
    const pages = chain.map((zone, page) => ({
      labels: labelsIn(zone.columns[column]?.pieces ?? [], near),
      rows: rows[page] ?? [],
      breaks: { before: page > 0, after: page < chain.length - 1 },
    }));
    const count = pages.reduce((sum, one) => sum + one.labels.length, 0);
    return count === 0 || count >= all.length ? Infinity : OVER + Math.min(labelCost(pages, true), labelCost(pages, false));
  });
  const said = [silent, ...within].reduce((a, b) => a + b, 0);
  const placed = [...missing, ...labels].reduce((a, b) => a + b, 0) + Math.min(offCost(all, true), offCost(all, false));
  return { cost: said + placed, isDoubtful: said > 0 };
}

/** Holds rows as some columns tell them, and what speaks against these. */
interface Weighed {
  readonly read: Omit<Reading, 'header' | 'tiers'>;
  readonly cost: number;
  /** What its cells say, and not only where they stand, speaks against it. */
  readonly isDoubtful: boolean;
}

function weighed(chain: Chain, over: Over): Weighed {
  const columns = chain[0]?.columns ?? [];
  const read = { chain, over, rows: rowsOfItems(rowsOf(chain, over), columns, over), near: cellPitch(chain, over) };
  return { read, ...costOf(read) };
}

/** Says whether a column has fewer lines than the one that says what rows are about, so that its cells may be several rows'. */
function hasFewer(chain: Chain, main: number, column: number): boolean {
  const lines = (at: number): number => chain.reduce((sum, { columns }) => sum + (columns[at]?.pieces.length ?? 0), 0);
  return lines(column) < lines(main);
}

/**
 * Adds further columns whose cells run over rows too, one or two at a time, where rows do not hold together without: who leads several
 * pieces of work stands in their middle, and so may the time.
 */
function withFurther(chain: Chain, best: Weighed): Weighed {
  if (!best.isDoubtful) return best;
  const columns = chain[0]?.columns ?? [];
  const main = widest(columns);
  const further = [...columns.keys()].filter(
    (column) => column >= Math.min(MOST_OVER, main) && column !== main && hasFewer(chain, main, column),
  );
  if (further.length > MOST_FURTHER) return best;
  const sets = further.flatMap((column, i) => [[column], ...further.slice(i + 1).map((other) => [column, other])]);
  return sets.reduce((known, set) => {
    const wider = weighed(chain, new Set([...known.read.over, ...set]));
    return wider.cost < known.cost ? wider : known;
  }, best);
}

/** Reads the rows of a chain: of all sets of columns that may run over several, the one against which least speaks. */
function rowsRead(chain: Chain): Weighed['read'] {
  const readings = setsOf(Math.min(MOST_OVER, widest(chain[0]?.columns ?? []))).map((over) => weighed(chain, over));
  return withFurther(
    chain,
    readings.reduce((best, one) => (one.cost < best.cost ? one : best)),
  ).read;
}

/** Reads a chain; null where its rows are those of no table. */
export function readingOf(whole: Chain, ask: Ask): Reading | null {
  const heads = whole.map(tiersOf);
  const tiers = heads.map((head) => head?.tiers ?? null);
  const chain = whole.map((zone, i) => heads[i]?.zone ?? zone);
  const read = rowsRead(chain);
  const rows = read.rows.flat();
  const labels = read.over.has(0) ? chain.flatMap((zone) => labelsIn(zone.columns[0]?.pieces ?? [], read.near)) : [];
  if (!isTable(chain, rows, labels, tiers[0] !== null) && !(mayBeTable(chain, rows) && ask('table'))) return null;
  return { ...read, tiers, header: isHeader(rows[0], labels[0]) || isHeaded(rows) ? rows[0] : undefined };
}
