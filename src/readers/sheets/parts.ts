import type { Hints } from '../../document.js';
import type { Parts } from '../docx/parts.js';
import { element, NO_ATTRIBUTES, type XmlElement } from '../docx/xml.js';
import { charactersIn, type Drawn, type DrawnCell, drawnOf } from './drawn.js';
import type { Sheet, SheetCell } from './sheet.js';

/** Under what a sheet begins: a title above its table, or its name. */
type Opening = NonNullable<Hints['opens']>;

/** Holds a workbook as Word's parts, and how many characters of it are hidden. */
export interface Said {
  readonly parts: Parts;
  /** Of the sheets that have either, in their order; both are set in the style Title. */
  readonly openings: readonly Opening[];
  readonly hidden: number;
}

/** Names that a program gives to a sheet say nothing of a whole workbook: Sheet1, 工作表1, 表1. */
const NAMELESS = /^(?:sheet|工作表|表|Table|工作簿)\s{0,4}\d{0,6}(?:\s{0,4}\(\d{1,6}\))?$/i;

/**
 * Says a workbook in Word's parts: each sheet that is shown begins a page with what stands above its table (else its name)
 * as paragraphs, then has its table; what stands alone below is paragraphs again.
 */
export function wordParts(sheets: readonly Sheet[]): Said {
  const blocks: XmlElement[] = [];
  const openings: Opening[] = [];
  let hidden = 0;
  for (const sheet of sheets) {
    if (sheet.hidden) {
      hidden += charactersOf(sheet);
      continue;
    }
    const drawn = drawnOf(sheet);
    hidden += drawn.hidden;
    const { opens, written } = sheetBlocks(sheet.name, drawn, blocks.length === 0);
    if (opens) openings.push(opens);
    for (const block of written) blocks.push(block);
    for (const line of sheet.lines ?? []) blocks.push(paragraph(line, null, false));
  }
  const body = element('w:body', NO_ATTRIBUTES, blocks);
  const parts: Parts = {
    document: element('w:document', NO_ATTRIBUTES, [body]),
    related: new Map(),
    read: () => undefined,
    readKind: (kind) => (kind === 'styles' ? STYLES : undefined),
  };
  return { parts, openings, hidden };
}

function charactersOf({ rows, lines = [] }: Sheet): number {
  let sum = charactersIn(lines.join(''));
  for (const cells of rows.values()) for (const { text } of cells.values()) sum += charactersIn(text);
  return sum;
}

const STYLES = element('w:styles', NO_ATTRIBUTES, [
  element('w:style', { 'w:type': 'paragraph', 'w:styleId': 'Title' }, [element('w:name', { 'w:val': 'Title' })]),
]);

function sheetBlocks(name: string, drawn: Drawn, first: boolean): { opens: Opening | null; written: XmlElement[] } {
  if (drawn.rows.length === 0) return { opens: null, written: [] };
  const groups = groupsOf(drawn);
  const titled = isTitled(groups[0]);
  const opens = titled ? 'title' : first && NAMELESS.test(name.trim()) ? null : 'name';
  const written = groups.flatMap(({ kind, rows }, index) =>
    kind === 'lines' ? rows.flatMap((row, line) => lineBlocks(row, index === 0 && line === 0)) : [table(rows, drawn.columns)],
  );
  const blocks = opens === 'name' ? [paragraph(name, null, true), ...written] : written;
  return { opens, written: first ? blocks : [PAGE_BREAK, ...blocks] };
}

const PAGE_BREAK = element('w:p', NO_ATTRIBUTES, [element('w:r', NO_ATTRIBUTES, [element('w:br', { 'w:type': 'page' })])]);

/** Says whether the line above a sheet's table is its title. */
function isTitled(first: Group | undefined): boolean {
  const cell = first?.kind === 'lines' ? Array.from(first.rows[0]?.values() ?? [])[0]?.cell : undefined;
  return cell !== undefined && isTitle(cell);
}

/** Holds rows that are a table, or that hold one text each. */
interface Group {
  readonly kind: 'lines' | 'table';
  readonly rows: ReadonlyMap<number, DrawnCell>[];
}

/**
 * Divides the rows of a sheet: those with one cell alone stand as lines above and below a table, and between two. Within a
 * table such a row heads a group; there it stands between rows of several cells, with none empty before it.
 */
function groupsOf({ rows, columns, apart }: Drawn): Group[] {
  const alone = rows.map((row, index) => row.size === 1 && columns > 1 && !reachedInto(rows, index));
  const first = columns === 1 ? rows.length : alone.indexOf(false);
  const last = alone.lastIndexOf(false);
  const groups: Group[] = [];
  rows.forEach((row, index) => {
    const outside = first < 0 || index < first || index > last || (alone[index] === true && apart.has(index));
    const kind = outside ? 'lines' : 'table';
    if (groups.at(-1)?.kind !== kind) groups.push({ kind, rows: [] });
    groups.at(-1)?.rows.push(row);
  });
  return groups;
}

/** Says whether a cell of an upper row reaches into a row. */
function reachedInto(rows: Drawn['rows'], index: number): boolean {
  for (let above = index - 1; above >= 0 && above >= index - TALLEST; above--)
    for (const { rowSpan } of rows[above]?.values() ?? []) if (above + rowSpan > index) return true;
  return false;
}

/** How many rows above are asked whether they reach into one: a month or a department has fewer items. */
const TALLEST = 200;

function lineBlocks(row: ReadonlyMap<number, DrawnCell>, title: boolean): XmlElement[] {
  return Array.from(row.values()).flatMap(({ cell }) => cell.text.split('\n').map((line) => paragraph(line, cell, title && isTitle(cell))));
}

/** A note may stand above a table in place of a title: 单位：万元. */
function isTitle({ text }: SheetCell): boolean {
  return !/[：:]/.test(text);
}

function paragraph(text: string, cell: SheetCell | null, title: boolean): XmlElement {
  const style = title ? [element('w:pStyle', { 'w:val': 'Title' })] : [];
  const centred = title || cell?.centred ? [element('w:jc', { 'w:val': 'center' })] : [];
  return element('w:p', NO_ATTRIBUTES, [...ifAny('w:pPr', [...style, ...centred]), run(text, cell)]);
}

function run(text: string, cell: SheetCell | null): XmlElement {
  const look = [
    ...(cell?.bold ? [element('w:b')] : []),
    ...(cell?.size ? [element('w:sz', { 'w:val': String(Math.round(cell.size * 2)) })] : []),
  ];
  return element('w:r', NO_ATTRIBUTES, [...ifAny('w:rPr', look), element('w:t', BLANKS_KEPT, [text])]);
}

const BLANKS_KEPT = { 'xml:space': 'preserve' };

/** Writes properties, where there are any: most cells have none. */
function ifAny(name: string, properties: readonly XmlElement[]): XmlElement[] {
  return properties.length === 0 ? [] : [element(name, NO_ATTRIBUTES, properties)];
}

function table(rows: readonly ReadonlyMap<number, DrawnCell>[], columns: number): XmlElement {
  const reaching = new Map<number, { span: number; rows: number }>();
  return element(
    'w:tbl',
    NO_ATTRIBUTES,
    rows.map((row) => element('w:tr', NO_ATTRIBUTES, cellsOf(row, columns, reaching))),
  );
}

function cellsOf(
  row: ReadonlyMap<number, DrawnCell>,
  columns: number,
  reaching: Map<number, { span: number; rows: number }>,
): XmlElement[] {
  const cells: XmlElement[] = [];
  for (let column = 0; column < columns; ) {
    const here = row.get(column);
    const above = reaching.get(column);
    if (here) reaching.set(column, { span: here.colSpan, rows: here.rowSpan - 1 });
    else if (above) above.rows--;
    const span = here?.colSpan ?? above?.span ?? 1;
    const merge = here ? (here.rowSpan > 1 ? 'restart' : null) : above ? 'continue' : null;
    cells.push(wordCell(span, merge, here ? here.cell : null));
    if ((reaching.get(column)?.rows ?? 0) <= 0) reaching.delete(column);
    column += span;
  }
  return cells;
}

function wordCell(span: number, merge: string | null, cell: SheetCell | null): XmlElement {
  const properties = [
    ...(span === 1 ? [] : [element('w:gridSpan', { 'w:val': String(span) })]),
    ...(merge === null ? [] : [element('w:vMerge', { 'w:val': merge })]),
  ];
  const lines = cell === null ? [] : cell.text.split('\n').map((line) => paragraph(line, cell, false));
  return element('w:tc', NO_ATTRIBUTES, [...ifAny('w:tcPr', properties), ...lines]);
}
