import type { Fact, Range, TableBlock } from '../../document.js';
import { isCatalogueRow, isCatalogueSign } from '../../lexicon/publishing-labels.js';
import { bare, factOf, fieldsIn, oneLine } from './fields.js';
import { rangeOf } from './rendering.js';

/** Holds a cell's or a line's text and place. */
export interface Piece {
  readonly shown: string;
  readonly range: Range;
}

/**
 * Reads a table as the catalogue block of a government site: labels and values by turns, or both in one cell. Null
 * for any other table, also for one whose header row names such labels (a list of documents).
 */
export function catalogueOf(text: string, table: TableBlock): Fact[] | null {
  const rows = table.rows.map((row) => row.cells.map((cell) => pieceOf(text, cell.blocks.map(rangeOf))));
  if (rows.length > 40 || text.slice(table.range.start, table.range.end).length > 4000) return null;
  const facts = stacked(rows) ?? rows.flatMap((row) => factsOfRow(text, row));
  const empty = facts.filter((fact) => fact.value === '').length;
  return isCatalogue(facts) && empty <= facts.length / 2 && covers(rows, facts) ? facts : null;
}

/** Says whether facts are those of a catalogue block: two labels at least that only such a block has. */
export function isCatalogue(facts: readonly Fact[]): boolean {
  return new Set(facts.map((fact) => fact.label).filter(isCatalogueSign)).size >= 2;
}

function pieceOf(text: string, ranges: readonly Range[]): Piece | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return null;
  return { shown: text.slice(first.start, last.end).trim(), range: { start: first.start, end: last.end } };
}

/** Says whether a text is only a label: a known one, or short words and a colon. */
export function isLabel(shown: string): boolean {
  const name = bare(shown);
  return isCatalogueRow(name) || (/[:：]\s*$/.test(shown) && name.length > 0 && name.length <= 10);
}

function factsOfRow(text: string, row: readonly (Piece | null)[]): Fact[] {
  const facts: Fact[] = [];
  for (let at = 0; at < row.length; at++) {
    const cell = row[at];
    if (!cell) continue;
    const next = row[at + 1];
    if (!isLabel(cell.shown))
      facts.push(
        ...fieldsIn(text, cell.range)
          .filter((field) => !field.tool)
          .map(factOf),
      );
    else if (next && !isLabel(next.shown)) {
      facts.push(pair(cell, next));
      at++;
    } else facts.push(pair(cell, null));
  }
  return facts;
}

/** Reads two rows, labels above and values below them. */
function stacked(rows: readonly (readonly (Piece | null)[])[]): Fact[] | null {
  const [labels, values] = rows;
  if (rows.length !== 2 || !labels || !values || labels.length < 2 || labels.length !== values.length) return null;
  if (!labels.every((cell) => cell && isCatalogueRow(bare(cell.shown)))) return null;
  return labels.map((cell, index) => ({
    label: bare(cell?.shown ?? ''),
    value: oneLine(values[index]?.shown ?? ''),
    range: cell?.range ?? null,
  }));
}

/** Makes a fact of a label and a value that stand next to each other. */
export function pair(label: Piece, value: Piece | null): Fact {
  const range = { start: label.range.start, end: value?.range.end ?? label.range.end };
  return { label: bare(label.shown), value: oneLine(value?.shown ?? ''), range };
}

/** Says whether facts take up most of a table's filled cells. */
function covers(rows: readonly (readonly (Piece | null)[])[], facts: readonly Fact[]): boolean {
  const filled = rows.flat().reduce((sum, cell) => sum + (cell ? cell.range.end - cell.range.start : 0), 0);
  const taken = facts.reduce((sum, fact) => sum + (fact.range ? fact.range.end - fact.range.start : 0), 0);
  return taken >= filled * 0.6 || facts.length >= 4;
}
