import { ReadError } from '../../diagnostic.js';
import { PROCESSED } from './parse-xml.js';
import { charactersIn, type Story } from './story.js';
import { alternative, child, element, elements, flag, NO_ATTRIBUTES, valOf, wholeNumber, type XmlElement } from './xml.js';

/** The style of the paragraph in a cell that only fills a place that the row leaves out (w:gridBefore). */
export const GAP = 'gap';
/** The most columns that Word gives a table; wider spans are damage. */
export const WIDEST = 63;
/** What may stand between a table and its rows, or a row and its cells. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', PROCESSED]);

/** Holds a cell with its place; `joins` says that it continues the cell above. */
interface Placed {
  readonly cells: readonly XmlElement[];
  readonly column: number;
  readonly span: number;
  readonly merge: 'none' | 'starts' | 'joins';
}

/** Lists an element's children of a name, in wrappers and alternatives too; other text there is counted. */
function within(parent: XmlElement | undefined, name: string, story: Story): XmlElement[] {
  return elements(parent).flatMap((node) => {
    if (node.name === name) return [node];
    if (node.name === 'mc:AlternateContent') return within(alternative(node), name, story);
    if (WRAPPERS.has(node.name)) return within(node, name, story);
    const count = charactersIn(node);
    if (/^w:(?:del|moveFrom)$/.test(node.name)) story.tally.deleted += count;
    else if (count > 0) story.leftOut.add('docx:unknown', `${parent?.name}/${node.name}`, count);
    return [];
  });
}

/** Says whether a tracked change takes a row away: all of it, or each of its cells (17.13.5.1, 17.13.5.12). */
function isDeleted(row: XmlElement, cells: readonly XmlElement[]): boolean {
  return child(child(row, 'w:trPr'), 'w:del') !== undefined || (cells.length > 0 && cells.every(isDeletedCell));
}

const isDeletedCell = (cell: XmlElement): boolean => child(child(cell, 'w:tcPr'), 'w:cellDel') !== undefined;

/**
 * Writes a table with sound merges: spans within Word's bounds, places that a row leaves out filled, and each vertical
 * merge (w:vMerge, ISO/IEC 29500-1, 17.4.84) under a cell of the same columns that began it.
 *
 * @throws ReadError `limit:row` where a row has more cells than any program writes
 */
export function plainTable(table: XmlElement, story: Story, contents: (cell: XmlElement) => readonly XmlElement[]): XmlElement {
  let above: readonly Placed[] = [];
  const rows: XmlElement[] = [];
  for (const row of within(table, 'w:tr', story)) {
    const properties = child(row, 'w:trPr');
    const cells = within(row, 'w:tc', story);
    const deleted = isDeleted(row, cells);
    if (deleted || flag(properties, 'w:hidden')) {
      story.tally[deleted ? 'deleted' : 'hidden'] += charactersIn(row);
      continue;
    }
    above = placedCells(properties, cells, above, story);
    // What a cell holds that continues the one above is not drawn.
    for (const cell of above) if (cell.merge === 'joins') story.tally.hidden += cell.cells.reduce((sum, one) => sum + charactersIn(one), 0);
    rows.push(plainRow(above, properties, contents));
  }
  return element('w:tbl', NO_ATTRIBUTES, rows);
}

function placedCells(row: XmlElement | undefined, cells: readonly XmlElement[], above: readonly Placed[], story: Story): Placed[] {
  const placed: Placed[] = [];
  let column = spanOf(valOf(row, 'w:gridBefore'), 0);
  const most = story.limits.row;
  if (cells.length > most) throw new ReadError('limit:row', { value: cells.length, limit: most });
  for (const cell of cells) {
    if (isDeletedCell(cell)) {
      story.tally.deleted += charactersIn(cell);
      continue;
    }
    const properties = child(cell, 'w:tcPr');
    const span = spanOf(valOf(properties, 'w:gridSpan'), 1);
    const before = placed.at(-1);
    // The old horizontal merge (w:hMerge) writes a cell for each column.
    if (before && mergeOf(properties, 'w:hMerge') === 'joins') {
      placed[placed.length - 1] = { ...before, cells: [...before.cells, cell], span: before.span + span };
    } else {
      placed.push({ cells: [cell], column, span, merge: mergeOf(properties, 'w:vMerge') });
    }
    column += span;
  }
  const open = new Set(above.filter((cell) => cell.merge !== 'none').map((cell) => `${cell.column}+${cell.span}`));
  return placed.map((cell) => (cell.merge === 'joins' && !open.has(`${cell.column}+${cell.span}`) ? { ...cell, merge: 'starts' } : cell));
}

function spanOf(value: string | undefined, least: number): number {
  return Math.min(WIDEST, Math.max(least, wholeNumber(value) ?? (value !== undefined && /^\d/.test(value) ? WIDEST : least)));
}

function mergeOf(properties: XmlElement | undefined, name: string): Placed['merge'] {
  const merge = child(properties, name);
  if (!merge) return 'none';
  return merge.attributes['w:val'] === 'restart' ? 'starts' : 'joins';
}

function plainRow(
  placed: readonly Placed[],
  properties: XmlElement | undefined,
  contents: (cell: XmlElement) => readonly XmlElement[],
): XmlElement {
  const gap = placed[0]?.column ?? 0;
  const filler = element('w:p', NO_ATTRIBUTES, [element('w:pPr', NO_ATTRIBUTES, [element('w:pStyle', { 'w:val': GAP })])]);
  return element('w:tr', NO_ATTRIBUTES, [
    ...(flag(properties, 'w:tblHeader') ? [element('w:trPr', NO_ATTRIBUTES, [element('w:tblHeader')])] : []),
    ...(gap > 0 ? [plainCell(gap, 'none', [filler])] : []),
    ...placed.map((cell) => plainCell(cell.span, cell.merge, cell.merge === 'joins' ? [] : cell.cells.flatMap(contents))),
  ]);
}

function plainCell(span: number, merge: Placed['merge'], contents: readonly XmlElement[]): XmlElement {
  const properties = [
    ...(span === 1 ? [] : [element('w:gridSpan', { 'w:val': String(span) })]),
    ...(merge === 'none' ? [] : [element('w:vMerge', { 'w:val': merge === 'starts' ? 'restart' : 'continue' })]),
  ];
  return element('w:tc', NO_ATTRIBUTES, [...(properties.length > 0 ? [element('w:tcPr', NO_ATTRIBUTES, properties)] : []), ...contents]);
}
