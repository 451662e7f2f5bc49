import { ReadError } from '../../diagnostic.js';
import type { Hints } from '../../document.js';
import type { ModelBlock, ModelCell, ModelInline, ModelParagraph, ModelRow, ModelRun, ModelTable } from '../docx/model.js';
import { WIDEST } from '../docx/plain-table.js';
import { allowed } from '../docx/xml.js';
import { charactersIn, type Drawn, type DrawnCell, drawnOf } from './drawn.js';
import type { Sheet, SheetCell } from './sheet.js';

/** Under what a sheet begins: a title above its table, or its name. */
type Opening = NonNullable<Hints['opens']>;

/** Holds a workbook in the model of Word's blocks, and how many characters of it are hidden. */
export interface Said {
  readonly model: readonly ModelBlock[];
  /** Of the sheets that have either, in their order; both are set in the style of a title. */
  readonly openings: readonly Opening[];
  readonly hidden: number;
}

/** Names that a program gives to a sheet say nothing of a whole workbook: Sheet1, 工作表1, 表1. */
const NAMELESS = /^(?:sheet|工作表|表|Table|工作簿)\s{0,4}\d{0,6}(?:\s{0,4}\(\d{1,6}\))?$/i;

/**
 * Says a workbook in Word's blocks: each sheet that is shown begins a page with what stands above its table (else its name)
 * as paragraphs, then has its table; what stands alone below is paragraphs again.
 *
 * @param most cells of a row
 * @throws ReadError `limit:row`
 */
export function wordBlocks(sheets: readonly Sheet[], most: number): Said {
  const model: ModelBlock[] = [];
  const openings: Opening[] = [];
  let hidden = 0;
  for (const sheet of sheets) {
    if (sheet.hidden) {
      hidden += charactersOf(sheet);
      continue;
    }
    const drawn = drawnOf(sheet);
    hidden += drawn.hidden;
    const { opens, written } = sheetBlocks(sheet.name, drawn, model.length === 0, most);
    if (opens) openings.push(opens);
    for (const block of written) model.push(block);
    for (const line of sheet.lines ?? []) model.push(paragraph(line, null, false));
  }
  return { model, openings, hidden };
}

function charactersOf({ rows, lines = [] }: Sheet): number {
  let sum = charactersIn(lines.join(''));
  for (const cells of rows.values()) for (const { text } of cells.values()) sum += charactersIn(text);
  return sum;
}

function sheetBlocks(name: string, drawn: Drawn, first: boolean, most: number): { opens: Opening | null; written: ModelBlock[] } {
  if (drawn.rows.length === 0) return { opens: null, written: [] };
  const groups = groupsOf(drawn);
  const titled = isTitled(groups[0]);
  const opens = titled ? 'title' : first && NAMELESS.test(name.trim()) ? null : 'name';
  const written = groups.flatMap(({ kind, rows }, index) =>
    kind === 'lines' ? rows.flatMap((row, line) => lineBlocks(row, index === 0 && line === 0)) : [table(rows, drawn.columns, most)],
  );
  const blocks = opens === 'name' ? [paragraph(name, null, true), ...written] : written;
  return { opens, written: first ? blocks : [PAGE_BREAK, ...blocks] };
}

const NO_INDENT = { start: null };
/** What Word takes where nothing names a size (ISO/IEC 29500-1, 17.3.2.38). */
const USUAL_SIZE = 10;
const PAGE_BREAK: ModelParagraph = paragraphOf([{ type: 'break', breakType: 'page' }], { styleId: null, alignment: null }, null);

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

function lineBlocks(row: ReadonlyMap<number, DrawnCell>, title: boolean): ModelBlock[] {
  return Array.from(row.values()).flatMap(({ cell }) => cell.text.split('\n').map((line) => paragraph(line, cell, title && isTitle(cell))));
}

/** A note may stand above a table in place of a title: 单位：万元. */
function isTitle({ text }: SheetCell): boolean {
  return !/[：:]/.test(text);
}

function paragraph(text: string, cell: SheetCell | null, title: boolean): ModelParagraph {
  const shown = allowed(text.replaceAll('\r', ' '));
  const look = { styleId: title ? 'title' : null, alignment: title || cell?.centred ? 'center' : null };
  return paragraphOf(shown === '' ? [] : [{ type: 'text', value: shown }], look, cell);
}

function paragraphOf(
  inlines: readonly ModelInline[],
  look: Pick<ModelParagraph, 'styleId' | 'alignment'>,
  cell: SheetCell | null,
): ModelParagraph {
  const fontSize = cell?.size ? Math.round(cell.size * 2) / 2 || null : USUAL_SIZE;
  const run: ModelRun = { type: 'run', styleId: null, isBold: cell?.bold ?? false, font: null, fontSize, children: inlines };
  return { type: 'paragraph', ...look, indent: NO_INDENT, children: inlines.length === 0 ? [] : [run] };
}

/** Holds a cell that may reach into the next row. */
type Reaching = Omit<ModelCell, 'rowSpan'> & { rowSpan: number };

function table(rows: readonly ReadonlyMap<number, DrawnCell>[], columns: number, most: number): ModelTable {
  const reaching = new Map<number, { span: number; rows: number }>();
  let open: ReadonlyMap<number, Reaching> = new Map();
  const children = rows.map((row): ModelRow => {
    const cells = cellsOf(row, columns, reaching);
    if (cells.length > most) throw new ReadError('limit:row', { value: cells.length, limit: most });
    const { own, next } = joined(cells, open);
    open = next;
    return { type: 'tableRow', isHeader: false, children: own };
  });
  return { type: 'table', children };
}

/** Joins the cells of a row to those of the same columns above that they go on with; gives the others, and what the next row may go on with. */
function joined(cells: readonly RowCell[], open: ReadonlyMap<number, Reaching>): { own: Reaching[]; next: Map<number, Reaching> } {
  const [own, next] = [[] as Reaching[], new Map<number, Reaching>()];
  let column = 0;
  for (const { span, merge, contents } of cells) {
    const colSpan = Math.min(span, WIDEST);
    const above = merge === 'continues' ? open.get(column) : undefined;
    const cell = above?.colSpan === colSpan ? above : newCell(colSpan, contents);
    if (cell === above) cell.rowSpan++;
    else own.push(cell);
    if (merge !== null) next.set(column, cell);
    column += colSpan;
  }
  return { own, next };
}

const newCell = (colSpan: number, children: readonly ModelBlock[]): Reaching => ({ type: 'tableCell', colSpan, rowSpan: 1, children });

/** Holds what stands at some columns of a row. */
interface RowCell {
  readonly span: number;
  readonly merge: 'starts' | 'continues' | null;
  readonly contents: readonly ModelBlock[];
}

function cellsOf(row: ReadonlyMap<number, DrawnCell>, columns: number, reaching: Map<number, { span: number; rows: number }>): RowCell[] {
  const cells: RowCell[] = [];
  for (let column = 0; column < columns; ) {
    const here = row.get(column);
    const above = reaching.get(column);
    if (here) reaching.set(column, { span: here.colSpan, rows: here.rowSpan - 1 });
    else if (above) above.rows--;
    const span = here?.colSpan ?? above?.span ?? 1;
    const merge = here ? (here.rowSpan > 1 ? 'starts' : null) : above ? 'continues' : null;
    cells.push({ span, merge, contents: here ? here.cell.text.split('\n').map((line) => paragraph(line, here.cell, false)) : NOTHING });
    if ((reaching.get(column)?.rows ?? 0) <= 0) reaching.delete(column);
    column += span;
  }
  return cells;
}

const NOTHING: readonly ModelBlock[] = [];
