import type { Block, Range, TableCell, TableRow } from '../../document.js';
import { type Element, isElement, isLink, type Node, namesOf, type Root, walk } from './dom.js';
import { addBlank, type Draft, divide, endLine, type Face, newDraft, put, putWord } from './draft.js';
import { drawing, isBlock } from './drawn.js';
import { isFrame, isWidget } from './element-names.js';
import { type Grid, gridOf, type Place } from './grid.js';
import { hintsOf, type Setting } from './hints.js';
import { isLayout } from './layout-table.js';
import { markerOf, type Numbering, numberingOf } from './list-marker.js';
import type { MeasureOf } from './measure.js';
import { alignmentOf, fontSizeOf, MEDIUM, points, styleOf, typefaceOf, weightOf } from './style.js';

/** Holds one line or table of the page and where on the page it stands. */
export interface Line {
  readonly block: Block;
  readonly range: Range;
  /** The block element that the line stands in. */
  readonly element: Element;
  /** Characters of links. */
  readonly linked: number;
  /** Stands in the element that holds the article's text. */
  readonly within: boolean;
  /** Stands in an element that is by its name no part of the text. */
  readonly furniture: boolean;
}

/** Holds a page as it is read, and how many characters were left out. */
export interface Rendered {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly hidden: number;
  readonly deleted: number;
}

/** Holds what an element and those around it set for the text in it. */
interface Scope {
  readonly block: Element;
  readonly face: Face;
  readonly outline: number | null;
  readonly style: Setting['style'];
  readonly alignment: Setting['alignment'];
  readonly textIndent: number | null;
  readonly margin: number | null;
  readonly white: 'collapse' | 'pre' | 'pre-line';
  readonly linked: boolean;
  readonly numbering: Numbering | null;
  /** Where in the line a number pasted from Word began; null outside one. */
  readonly pasted: number | null;
  readonly symbols: boolean;
  readonly within: boolean;
  readonly furniture: boolean;
  /** Lines and empty lines counted when the element began. */
  readonly begun: number;
}

/** Holds a table whose end has not come. */
interface OpenTable {
  readonly element: Element;
  readonly grid: Grid;
  readonly rows: TableRow[];
  readonly outer: Line[];
  readonly blanks: number;
  readonly pageBreakBefore: boolean;
  cells: TableCell[];
  linked: number;
}

interface Rendering {
  readonly draft: Draft;
  readonly measureOf: MeasureOf;
  readonly content: Element;
  readonly scopes: Scope[];
  readonly tables: OpenTable[];
  readonly rows: Set<Element>;
  readonly places: Map<Element, Place>;
  /** Where finished lines go: the page's, or a cell's. */
  lines: Line[];
  pageBreak: boolean;
  hidden: number;
  deleted: number;
}

/**
 * Writes a page's reading text: what a browser draws, in document order, blocks divided by newlines, the cells of a
 * row by tabs.
 *
 * @param content The element that holds the article's text.
 */
export function render(root: Root, content: Element, measureOf: MeasureOf): Rendered {
  const page: Rendering = {
    draft: newDraft(),
    measureOf,
    content,
    scopes: [],
    tables: [],
    rows: new Set(),
    places: new Map(),
    lines: [],
    pageBreak: false,
    hidden: 0,
    deleted: 0,
  };
  walk(
    root,
    (node) => enter(page, node),
    (element) => leave(page, element),
  );
  return { text: page.draft.pieces.join(''), lines: page.lines, hidden: page.hidden, deleted: page.deleted };
}

function enter(page: Rendering, node: Node): boolean {
  const scope = page.scopes.at(-1);
  if (!isElement(node)) {
    if (node.type === 'text' && scope) writeText(page, scope, (node as Node & { data: string }).data);
    return false;
  }
  const how = drawing(node);
  if (how === 'hidden' || how === 'deleted') {
    if (scope?.within) page[how] += lengthOf(node);
    return false;
  }
  if (how === 'none') return false;
  if (node.name === 'br') return breakLine(page, node);
  if (isBlock(node)) finishLine(page);
  page.scopes.push(scopeOf(page, node, scope));
  if (node.name === 'table') openTable(page, node);
  else if (page.places.has(node)) openCell(page);
  else if (node.name === 'li') openItem(page, node, scope);
  return true;
}

function leave(page: Rendering, element: Element): void {
  const scope = page.scopes.at(-1) as Scope;
  if (isBlock(element)) finishLine(page);
  if (scope.pasted !== null && styleOf(element).get('mso-list') === 'ignore') markPasted(page, scope.pasted);
  if (element.name === 'li') page.draft.waiting = null;
  if (element.name === 'p' && scope.begun === page.draft.count) addBlank(page.draft);
  if (page.places.has(element)) closeCell(page, page.places.get(element) as Place);
  else if (page.rows.has(element)) closeRow(page);
  else if (page.tables.at(-1)?.element === element) closeTable(page, scope);
  page.scopes.pop();
}

/** Works out what an element sets, from what stands around it. */
function scopeOf(page: Rendering, element: Element, around: Scope | undefined): Scope {
  const style = styleOf(element);
  const face = around?.face ?? { bold: false, size: null, typeface: null };
  const size = fontSizeOf(element, style, face.size) ?? face.size;
  const em = size ?? MEDIUM;
  const block = isBlock(element);
  const within = (around?.within ?? false) || page.content === element;
  const margin = block ? (points(style.get('margin-left'), em) ?? points(style.get('padding-left'), em)) : null;
  if (style.get('page-break-before') === 'always' || style.get('break-before') === 'page') page.pageBreak = true;
  return {
    block: block || !around ? element : around.block,
    face: { bold: weightOf(element, style) ?? face.bold, size, typeface: typefaceOf(element, style) ?? face.typeface },
    outline: /^h[1-6]$/.test(element.name) ? Number(element.name[1]) : (around?.outline ?? null),
    style: namedStyle(element) ?? around?.style ?? null,
    alignment: alignmentOf(element, style) ?? around?.alignment ?? null,
    textIndent: points(style.get('text-indent'), em) ?? around?.textIndent ?? null,
    margin: margin === null ? (around?.margin ?? null) : (around?.margin ?? 0) + margin,
    white: whiteOf(element, style) ?? around?.white ?? 'collapse',
    linked: (around?.linked ?? false) || isLink(element),
    numbering: element.name === 'li' ? null : (numberingOf(element) ?? (element.name === 'ul' ? null : (around?.numbering ?? null))),
    pasted: style.get('mso-list') === 'ignore' ? page.draft.line.length : (around?.pasted ?? null),
    symbols: (around?.symbols ?? false) || /wingdings|symbol/.test(style.get('font-family') ?? style.get('font') ?? ''),
    within,
    furniture: (around?.furniture ?? false) || isFurniture(element, within, page.measureOf),
    begun: page.draft.count,
  };
}

/** Says whether an element is named as a part of the site; inside the article's text only a short tool is believed to be one. */
function isFurniture(element: Element, within: boolean, measureOf: MeasureOf): boolean {
  if (!within) return isFrame(element) || isWidget(element);
  return isWidget(element) && measureOf(element).text < 150 && measureOf(element).prose < 20;
}

const STYLES: Readonly<Record<string, Setting['style']>> = { msotitle: 'title', msosubtitle: 'subtitle', msocaption: 'caption' };

function namedStyle(element: Element): Setting['style'] {
  if (element.name === 'caption' || element.name === 'figcaption') return 'caption';
  return (
    namesOf(element)
      .map((name) => STYLES[name])
      .find((style) => style !== undefined) ?? null
  );
}

function whiteOf(element: Element, style: ReadonlyMap<string, string>): Scope['white'] | null {
  const set = style.get('white-space');
  if (set === 'pre' || set === 'pre-wrap' || set === 'break-spaces') return 'pre';
  if (set === 'pre-line') return 'pre-line';
  if (set === 'normal' || set === 'nowrap') return 'collapse';
  return /^(pre|xmp|listing|plaintext)$/.test(element.name) ? 'pre' : null;
}

function writeText(page: Rendering, scope: Scope, data: string): void {
  const { draft } = page;
  if (scope.pasted !== null && scope.symbols) {
    if (/\S/.test(data)) putWord(draft, '●', scope.face, false);
    return;
  }
  if (scope.white === 'collapse') return put(draft, data, scope.face, scope.linked);
  for (const [index, line] of data.split(/\r\n?|\n/).entries()) {
    if (index > 0) breakLine(page, null);
    if (scope.white === 'pre-line') put(draft, line, scope.face, scope.linked);
    else if (line !== '') putWord(draft, line, scope.face, scope.linked);
  }
}

/** Ends a line at a br; a br on an empty line is an empty line. */
function breakLine(page: Rendering, br: Element | null): false {
  if (br && styleOf(br).get('page-break-before') === 'always') page.pageBreak = true;
  const empty = page.draft.line === '';
  finishLine(page);
  if (empty) addBlank(page.draft);
  return false;
}

function finishLine(page: Rendering): void {
  const scope = page.scopes.at(-1);
  const written = endLine(page.draft);
  if (!written || !scope) return;
  const indent = scope.textIndent === null && scope.margin === null ? null : (scope.textIndent ?? 0) + (scope.margin ?? 0);
  const hints = hintsOf(written, { ...scope, indent, pageBreakBefore: page.pageBreak });
  page.pageBreak = false;
  const { range, linked } = written;
  page.lines.push({
    block: { kind: 'text', ranges: [range], break: 'hard', hints },
    range,
    element: scope.block,
    linked,
    within: scope.within,
    furniture: scope.furniture,
  });
}

function openItem(page: Rendering, item: Element, list: Scope | undefined): void {
  if (list?.numbering) page.draft.waiting = markerOf(item, list.numbering);
}

/** Takes what Word's list number left in the text ("1.") as the line's automatic number. */
function markPasted(page: Rendering, from: number): void {
  const { draft } = page;
  const text = draft.line.slice(from);
  const start = from + text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  if (start < end) draft.marker = { start, end };
}

function openTable(page: Rendering, table: Element): void {
  const grid = gridOf(table);
  const holdsText = page.content !== table && isInside(page.content, table);
  if (!grid || holdsText || isLayout(table, grid, page.measureOf)) return;
  for (const row of grid.rows) {
    page.rows.add(row.element);
    for (const cell of row.cells) page.places.set(cell.element, cell);
  }
  const { draft } = page;
  page.tables.push({
    element: table,
    grid,
    rows: [],
    outer: page.lines,
    blanks: draft.blanks,
    pageBreakBefore: page.pageBreak,
    cells: [],
    linked: 0,
  });
  page.pageBreak = false;
}

function isInside(element: Element, other: Element): boolean {
  for (let above = element.parent; above; above = above.parent) if (above === other) return true;
  return false;
}

function openCell(page: Rendering): void {
  const table = page.tables.at(-1) as OpenTable;
  if (table.cells.length > 0) divide(page.draft, '\t');
  page.draft.blanks = 0;
  page.lines = [];
}

function closeCell(page: Rendering, place: Place): void {
  const table = page.tables.at(-1) as OpenTable;
  const { column, rowSpan, colSpan } = place;
  table.cells.push({ column, rowSpan, colSpan, blocks: page.lines.map((line) => line.block) });
  table.linked += page.lines.reduce((sum, line) => sum + line.linked, 0);
  page.lines = table.outer;
}

function closeRow(page: Rendering): void {
  const table = page.tables.at(-1) as OpenTable;
  table.rows.push({ cells: table.cells });
  table.cells = [];
  divide(page.draft, '\n');
}

function closeTable(page: Rendering, scope: Scope): void {
  const table = page.tables.pop() as OpenTable;
  const ranges = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.map(rangeOf)));
  const [first, last] = [ranges[0], ranges.at(-1)];
  page.draft.separator = page.draft.length === 0 ? '' : '\n';
  page.draft.blanks = 0;
  if (!first || !last) return;
  const { grid, rows, pageBreakBefore, blanks } = table;
  const range = { start: first.start, end: last.end };
  const block: Block = {
    kind: 'table',
    columns: grid.columns,
    headerRows: Math.min(grid.headerRows, rows.length),
    rows,
    range,
    hints: { pageBreakBefore, blankBefore: blanks },
  };
  page.lines.push({ block, range, element: table.element, linked: table.linked, within: scope.within, furniture: scope.furniture });
}

/** Gives the range that a block covers. */
export function rangeOf(block: Block): Range {
  if (block.kind === 'table') return block.range;
  return { start: block.ranges[0]?.start ?? 0, end: block.ranges.at(-1)?.end ?? 0 };
}

/** Counts the characters in an element that is not drawn. */
function lengthOf(element: Element): number {
  let length = 0;
  const count = (node: Node): boolean => {
    if (isElement(node)) return drawing(node) !== 'none';
    if (node.type === 'text') length += (node as Node & { data: string }).data.replace(/\s+/g, '').length;
    return false;
  };
  walk(element, count, () => {});
  return length;
}
