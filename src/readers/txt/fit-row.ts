/** What the signs at a text's start, or in it, make of it. */
const SORTS: readonly (readonly [string, RegExp])[] = [
  ['number', /^[\d.]{1,8}$/],
  ['time', /^第?[\d一二三四五六七八九十年月日周季份旬上中下底初前后至.\s~～—–-]{2,40}$/],
  ['numbered', /^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]/],
  ['sentence', /[。；;]/],
];

/** Holds what one column has shown. */
export interface Column {
  readonly sorts: Map<string, number>;
  readonly texts: Set<string>;
  /** The sum of the sizes of its texts, each the logarithm of a length. */
  size: number;
  count: number;
}

/** Makes a column that has shown nothing. */
export const newColumn = (): Column => ({ sorts: new Map(), texts: new Set(), size: 0, count: 0 });

const sizeOf = (text: string): number => Math.log2(1 + text.length);
const sortOf = (text: string): string => SORTS.find(([, sign]) => sign.test(text.slice(0, 400)))?.[0] ?? 'words';

/** Adds a text to what its column has shown; an empty one says nothing. */
export function learn(column: Column, text: string): void {
  if (!text) return;
  const sort = sortOf(text);
  column.sorts.set(sort, (column.sorts.get(sort) ?? 0) + 1);
  if (column.texts.size < 1000) column.texts.add(text);
  column.size += sizeOf(text);
  column.count++;
}

/** Gives how unlike a text is to what its column has shown: in size, and in sort. */
export function strangeness(column: Column, text: string): number {
  if (!text) return 0;
  if (column.count === 0) return 1;
  const share = (column.sorts.get(sortOf(text)) ?? 0) / column.count;
  return Math.abs(sizeOf(text) - column.size / column.count) + 2 * (1 - share);
}

/** Gives the columns, rising, in which the texts of a row that lost some of its cells are the least strange. */
export function placesOf(texts: readonly string[], columns: readonly Column[]): readonly number[] {
  const spare = Math.max(0, columns.length - texts.length);
  // One entry for each number of columns that are passed over: what it costs so far, and the places chosen.
  let best = Array.from({ length: spare + 1 }, () => ({ cost: 0, places: [] as readonly number[] }));
  texts.forEach((text, at) => {
    let least = { cost: Number.POSITIVE_INFINITY, places: [] as readonly number[] };
    best = best.map((before, passed) => {
      const column = columns[at + passed] ?? newColumn();
      const cost = before.cost + (column.texts.has(text) ? 0 : strangeness(column, text));
      if (cost < least.cost) least = { cost, places: [...before.places, at + passed] };
      return least;
    });
  });
  return best.at(-1)?.places ?? [];
}
