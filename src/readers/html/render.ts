import type { Link, Range } from '../../document.js';
import { styleOf } from './css/style.js';
import { ancestors, attribute, type Element, isElement, isLink, type Node, type Root, walk } from './dom.js';
import { addBlank, endLine, lineFrom, newDraft, put, putWord } from './draft.js';
import { drawing, isBlock } from './drawn/drawing.js';
import type { Place } from './grid.js';
import { hintsOf } from './hints.js';
import { markerOf } from './list-marker.js';
import type { MeasureOf } from './measure.js';
import type { Line, Rendering, Scope } from './rendering.js';
import { scopeOf } from './scope.js';
import { closeCell, closeRow, closeTable, openCell, openTable } from './table-writer.js';

/** Holds a page as it is read, and how many characters of the article were left out. */
export interface Rendered {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly links: readonly Link[];
  /** Where readings stand above words (ruby), without blanks at their ends. */
  readonly readings: readonly Range[];
  readonly hidden: number;
  readonly deleted: number;
  /** How many tables were too large. */
  readonly oversized: number;
}

/**
 * Writes a page's reading text: what a browser draws, in document order, blocks divided by newlines, the cells of a
 * row by tabs.
 *
 * @param content The element that holds the article's text.
 * @param mostCells The most places of a table; a larger one is read as the blocks that it holds.
 */
export function render(root: Root, content: Element, measureOf: MeasureOf, mostCells: number): Rendered {
  const page: Rendering = {
    draft: newDraft(),
    measureOf,
    content,
    around: new Set(ancestors(content)),
    scopes: [],
    tables: [],
    rows: new Set(),
    places: new Map(),
    links: [],
    opened: new Map(),
    readings: [],
    finished: 0,
    reading: new Map(),
    lines: [],
    attached: false,
    pageBreak: false,
    hidden: 0,
    deleted: 0,
    mostCells,
    oversized: 0,
  };
  walk(
    root,
    (node) => enter(page, node),
    (element) => leave(page, element),
  );
  const { lines, links, readings, hidden, deleted, oversized } = page;
  return { text: page.draft.pieces.join(''), lines, links, readings, hidden, deleted, oversized };
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
  if (isLink(node)) page.opened.set(node, placeOf(page));
  if (isReading(node)) page.reading.set(node, placeOf(page));
  if (node.name === 'table') openTable(page, node);
  else if (page.places.has(node)) openCell(page);
  else if (node.name === 'li') openItem(page, node, scope);
  return true;
}

function leave(page: Rendering, element: Element): void {
  const scope = page.scopes.at(-1) as Scope;
  closeLink(page, element);
  closeReading(page, element);
  if (isBlock(element)) finishLine(page);
  if (scope.pasted !== null && styleOf(element).get('mso-list') === 'ignore') markPasted(page, scope.pasted);
  if (element.name === 'li') page.draft.waiting = null;
  if (element.name === 'p' && scope.begun === page.draft.count) addBlank(page.draft);
  if (page.places.has(element)) closeCell(page, page.places.get(element) as Place);
  else if (page.rows.has(element)) closeRow(page);
  else if (page.tables.at(-1)?.element === element) closeTable(page, scope);
  page.scopes.pop();
}

/** Gives where the next character will stand in the reading text. */
const placeOf = ({ draft }: Rendering): number => draft.length + draft.separator.length + draft.width;

/** Notes a link that ends; one of a script, or to a place on the page itself, leads nowhere. */
function closeLink(page: Rendering, element: Element): void {
  const [start, end] = [page.opened.get(element), placeOf(page)];
  const href = attribute(element, 'href');
  if (start !== undefined && start < end && !/^(?:#|javascript:|$)/i.test(href)) page.links.push({ range: { start, end }, href });
}

/** Says whether an element holds the reading of a word, which is drawn small above it (HTML, 4.5.10). */
const isReading = ({ name }: Element): boolean => name === 'rt' || name === 'rtc';

function closeReading(page: Rendering, element: Element): void {
  const from = page.reading.get(element);
  if (from === undefined) return;
  const text = lineFrom(page.draft, from - page.draft.length - page.draft.separator.length);
  const start = from + text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  if (start < end) page.readings.push({ start, end });
}

function writeText(page: Rendering, scope: Scope, data: string): void {
  const { draft } = page;
  if (scope.attached && /\S/.test(data)) page.attached = true;
  if (scope.pasted !== null && scope.symbols) {
    if (/\S/.test(data)) putWord(draft, '●', scope.face, false);
    return;
  }
  if (scope.white === 'collapse') {
    put(draft, data, scope.face, scope.linked);
    return;
  }
  for (const [index, line] of data.split(/\r\n?|\n/).entries()) {
    if (index > 0) breakLine(page, null);
    if (scope.white === 'pre-line') put(draft, line, scope.face, scope.linked);
    else if (line !== '') putWord(draft, line, scope.face, scope.linked);
  }
}

/** Ends a line at a br; a br on an empty line is an empty line. */
function breakLine(page: Rendering, br: Element | null): false {
  if (br && styleOf(br).get('page-break-before') === 'always') page.pageBreak = true;
  const empty = page.draft.width === 0;
  finishLine(page);
  if (empty) addBlank(page.draft);
  return false;
}

function finishLine(page: Rendering): void {
  const scope = page.scopes.at(-1);
  const written = endLine(page.draft);
  if (!written || !scope) return;
  const indent = scope.textIndent === null && scope.margin === null ? null : (scope.textIndent ?? 0) + (scope.margin ?? 0);
  const hints = hintsOf(written, { indent, pageBreakBefore: page.pageBreak, ...scope });
  const { range, linked } = written;
  const ranges = without(range, page.readings.slice(page.finished));
  page.finished = page.readings.length;
  page.lines.push({
    block: { kind: 'text', ranges: ranges.length > 0 ? ranges : [range], break: 'hard', hints },
    range,
    element: scope.block,
    linked,
    attached: page.attached,
    within: scope.within,
    furniture: scope.furniture,
  });
  page.pageBreak = false;
  page.attached = false;
}

/** Takes some ranges, rising and apart, out of one; what is left of it has no end empty. */
function without(range: Range, taken: readonly Range[]): Range[] {
  const ends = [...taken.flatMap(({ start, end }) => [start, end]), range.end];
  const starts = [range.start, ...taken.flatMap(({ start, end }) => [start, end])];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? start }))
    .filter(({ start, end }, index) => index % 2 === 0 && start < end);
}

function openItem(page: Rendering, item: Element, list: Scope | undefined): void {
  if (list?.numbering) page.draft.waiting = markerOf(item, list.numbering);
}

/** Takes what Word's list number left in the text ("1.") as the line's automatic number. */
function markPasted(page: Rendering, from: number): void {
  const { draft } = page;
  const text = lineFrom(draft, from);
  const start = from + text.length - text.trimStart().length;
  const end = from + text.trimEnd().length;
  if (start < end) draft.marker = { start, end };
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
