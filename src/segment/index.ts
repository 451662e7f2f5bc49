import { ReadError, type Report } from '../diagnostic.js';
import type { Aside, SourceDocument, TableBlock } from '../document.js';
import type { Limits } from '../limits.js';
import type { Element } from './element.js';
import { withWholeParagraphs } from './frame/cut-paragraph.js';
import { withoutFurniture } from './frame/furniture.js';
import { readDocument } from './frame/index.js';
import { withLostBreaks } from './frame/lost-breaks.js';
import { withTitleRow } from './frame/title-row.js';
import { withoutChunkMarks } from './pieces/chunk-marks.js';
import { withoutParagraphSigns } from './pieces/paragraph-signs.js';
import { withoutStamps } from './pieces/stamps.js';
import { type Unit, unitsOf } from './pieces/unit.js';
import { withCatalogueFacts } from './tables/catalogue-table.js';
import { withCopiedTables } from './tables/copied-table.js';
import { placesIn } from './tables/grid.js';
import { isLayoutTable } from './tables/layout-table.js';
import { withShiftedHeader } from './tables/shifted-header.js';
import { tasksIn } from './tasks/tasks-in.js';

export type { Element } from './element.js';
export { likeliest } from './pieces/loose-ends.js';

/** Holds what is known of a document between two passes. */
export interface Segmenting {
  readonly document: SourceDocument;
  readonly units: readonly Unit[];
  readonly elements: readonly Element[];
}

/** Holds what a pass may ask, beside the document. */
interface Means {
  readonly report: Report;
  readonly limits: Pick<Limits, 'cells' | 'items'>;
}

/** Is one step of segmenting: what it does, and why it stands where it stands. */
export interface Pass {
  readonly name: string;
  readonly does: string;
  readonly because: string;
  readonly run: (state: Segmenting, means: Means) => Partial<Segmenting>;
}

/** Lists the passes, in the order in which they run. */
export const PASSES: readonly Pass[] = [
  {
    name: 'chunk marks',
    does: 'sets the stamps, signs and numbers of a preview site aside and joins or divides what they cut or glued',
    because: 'they cut words, which nothing below could read',
    run: ({ document }) => ({ document: withoutChunkMarks(withoutParagraphSigns(withoutStamps(document))) }),
  },
  {
    name: 'catalogue',
    does: 'takes the rows of a catalogue table for facts of publishing',
    because: 'its cells are no lines of the text',
    run: ({ document }) => ({ document: withCatalogueFacts(document) }),
  },
  {
    name: 'units',
    does: 'joins lines that were only full, and gives the paragraphs of tables that only lay out text',
    because: 'all rules see paragraphs and tables',
    run: ({ document }, means) => ({ units: unitsOf(document, (table) => dissolves(document, table, means)) }),
  },
  {
    name: 'copied tables',
    does: 'finds tables that were copied one cell a line, and sets headers whose spans a copy has lost',
    because: 'their cells look like page numbers and headings to what follows',
    run: ({ document, units }, { report }) => ({ units: withWholeHeaders(document, withCopiedTables(units, report)) }),
  },
  {
    name: 'furniture',
    does: 'sets page marks, running heads, watermarks, navigation and captions of pictures aside',
    because: 'they stand between the lines that belong together',
    run: ({ document, units }) => setAside(document, withoutFurniture(document, units)),
  },
  {
    name: 'title row',
    does: 'takes the title that stands in the first row of a table out of it, where no line above is one',
    because: 'the frame looks for titles among lines',
    run: ({ document, units }) => ({ units: withTitleRow(document, units) }),
  },
  {
    name: 'whole paragraphs',
    does: 'joins paragraphs that the end of a column or a page cut in two',
    because: 'the frame and the numbers read whole paragraphs',
    run: ({ document, units }, { report }) => ({ units: withWholeParagraphs(document, units, report) }),
  },
  {
    name: 'lost breaks',
    does: 'divides lines whose breaks became blanks, and tables that became running words',
    because: 'the frame and the numbers choose among lines',
    run: ({ document, units }) => ({ units: withLostBreaks(document, units) }),
  },
  {
    name: 'frame',
    does: 'chooses what is head, letter, plan, annex, signature and imprint, and reads the sections and tables of each part',
    because: 'numbers and tables need the text of their part, and its year',
    run: ({ document, units }, means) => ({ elements: inOrder(readDocument(document, units, means.report), means) }),
  },
  {
    name: 'tasks',
    does: 'recognises work in tables, blocks, brackets and months',
    because: 'it is under the headings that were chosen',
    run: ({ document, elements }, { report }) => ({ elements: [...elements, ...tasksIn(document, elements, report)] }),
  },
];

/**
 * Recognises what a document says: official elements, parts, headings, paragraphs, tables, and what is set aside; flat,
 * in reading order, the work that these say last. Every character of the document's blocks lies in one of the elements.
 *
 * @throws ReadError `limit:items`
 */
export function segment(document: SourceDocument, report: Report, limits: Means['limits']): readonly Element[] {
  let state: Segmenting = { document, units: [], elements: [] };
  for (const pass of PASSES) state = { ...state, ...pass.run(state, { report, limits }) };
  return state.elements;
}

/** Says whether a table gives its paragraphs: one that only lays out text, or has too many places to be read as one. */
function dissolves(document: SourceDocument, table: TableBlock, { report, limits }: Means): boolean {
  const value = placesIn(table);
  if (value <= limits.cells) return isLayoutTable(document, table);
  report('limit:cells', { value, limit: limits.cells }, table.range);
  return true;
}

const withWholeHeaders = (document: SourceDocument, units: readonly Unit[]): Unit[] =>
  units.map((unit) => (unit.kind === 'table' ? { ...unit, block: withShiftedHeader(document, unit.block) } : unit));

function setAside(document: SourceDocument, { units, asides }: { units: Unit[]; asides: Aside[] }): Partial<Segmenting> {
  return { units, document: { ...document, asides: [...document.asides, ...asides] } };
}

function inOrder(elements: Element[], { limits }: Means): Element[] {
  const items = elements.reduce((sum, element) => sum + itemsIn(element), 0);
  if (items > limits.items) throw new ReadError('limit:items', { value: items, limit: limits.items });
  return elements.sort((a, b) => startOf(a) - startOf(b));
}

function itemsIn(element: Element): number {
  return element.type === 'table' ? element.reading.rows.length * element.reading.columns.length : 1;
}

/** Gives where an element begins; one without a place of its own (a meta) comes first. */
function startOf(element: Element): number {
  if (element.type === 'part' || element.type === 'resume') return element.at;
  if (element.type === 'notice' || element.type === 'publication') return element.ranges[0]?.start ?? -1;
  return element.type === 'task' ? element.work.range.start : element.range.start;
}
