import type { Line } from '../lines.js';
import type { Box } from '../page.js';
import type { Ask } from '../question.js';
import type { ReadTable } from '../tables.js';
import { tablesOf } from './cells.js';
import { type Column, type Level, levelsOf } from './columns.js';
import { readingOf } from './reading.js';
import { withoutUppers } from './tiers.js';
import { type Chain, isCaption, type Zone, zoneFrom } from './zone.js';

/** Holds what tables without upright rules are looked for in: pieces of lines in one column, and its level rules. */
export interface Field {
  readonly page: number;
  readonly fragments: readonly Line[];
  readonly rules: readonly Box[];
}

/** Holds the tables without upright rules of a field, and the pieces of lines that belong to none. */
export interface Unruled {
  readonly tables: readonly ReadTable[];
  readonly rest: readonly Line[];
}

/** No row of columns is a table where so few stand side by side. */
const isSeed = (level: Level): boolean => level.length > 1 && !isCaption(level);

/** More pieces of lines than this are a drawing or a map, no page of tables that a person reads; looking through them would take minutes. */
const MOST = 1200;

/** Gives chains of zones in which tables may stand: a zone that ends a page goes on in the first levels of the next. */
function chainsOf(fields: readonly Field[]): Chain[] {
  const chains: Zone[][] = [];
  let open: Zone[] | null = null;
  for (const { page, fragments, rules } of fields) {
    const { levels, uppers } = withoutUppers(fragments.length > MOST ? [] : levelsOf(fragments));
    let at = 0;
    const continued: Zone | null = open && levels.length > 0 ? zoneFrom(levels, 0, 0, page, rules, open.at(-1)?.columns) : null;
    if (open && continued && goesOn(continued, levels)) {
      open.push({ ...continued, uppers });
      at = continued.end;
    } else open = null;
    if (at < levels.length) open = null;
    let floor = at;
    for (; at < levels.length; at++) {
      if (!isSeed(levels[at] as Level)) continue;
      const zone = zoneFrom(levels, at, floor, page, rules);
      if (zone.end - zone.start < 2) continue;
      chains.push([{ ...zone, uppers }]);
      at = zone.end - 1;
      floor = zone.end;
      open = zone.end >= levels.length ? (chains.at(-1) as Zone[]) : null;
    }
  }
  return chains;
}

/** Says whether the levels at a page's top go on with a table: at least one has pieces side by side. */
const goesOn = (zone: Zone, levels: readonly Level[]): boolean => levels.slice(0, zone.end).some(isSeed) && zone.columns.length > 1;

/** Gives the zones of a chain the same columns, as wide as the widest part has them. */
function unified(chain: Chain): Chain {
  const columns = chain[0]?.columns.map((_, i) => ({
    from: Math.min(...chain.map((zone) => zone.columns[i]?.from ?? Infinity)),
    to: Math.max(...chain.map((zone) => zone.columns[i]?.to ?? -Infinity)),
  }));
  return chain.map((zone) => ({
    ...zone,
    columns: zone.columns.map((column, i): Column => ({ ...column, ...columns?.[i] })),
  }));
}

/** Finds tables without upright rules in fields that follow each other. */
export function unruledTables(fields: readonly Field[], ask: Ask): Unruled[] {
  const found = new Map<number, ReadTable[]>();
  const taken = new Set<object>();
  for (const chain of chainsOf(fields)) {
    const reading = readingOf(unified(chain), ask);
    for (const table of reading ? tablesOf(reading) : []) {
      found.set(table.page, [...(found.get(table.page) ?? []), table]);
      const lines = table.cells.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
      for (const { line } of lines) for (const glyph of line.glyphs) taken.add(glyph);
    }
  }
  return fields.map(({ page, fragments }) => ({
    tables: found.get(page) ?? [],
    rest: fragments.filter((fragment) => !fragment.glyphs.some((glyph) => taken.has(glyph))),
  }));
}
