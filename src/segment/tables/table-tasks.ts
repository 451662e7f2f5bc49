import { isTime } from '../../lexicon/calendar-times.js';
import { isDue } from '../../lexicon/periods.js';
import { type Found, foundIn, togetherWith } from '../assignments/people.js';
import { draftPeriod, type TaskDraft, taskDraft, type Work } from '../assignments/task-draft.js';
import { wholeRange } from '../pieces/view.js';
import { cellItems, type Division } from './cell-items.js';
import { type CellItem, plainItem } from './cell-numbers.js';
import type { GridCell, GridRow } from './grid.js';
import { factsTogether, linesOf, listsByTime, type RowFacts, type RowSurroundings, rowFacts, rowPeople } from './row-facts.js';
import { saysNothing } from './table-body.js';
import { ordinalOf, type TableColumn } from './table-columns.js';
import { readItem, timedItems } from './table-item.js';

/** Holds what is known of a row from its table. */
export interface RowContext extends RowSurroundings {
  readonly division: Division;
  /** The table names the bodies of its work in brackets without a verb. */
  readonly bare: boolean;
  /** One row holds all of a month: lines that stand side by side belong together. */
  readonly aligned: boolean;
  /** The rows of work that show a cell. */
  readonly showing: ReadonlyMap<GridCell, readonly GridRow[]>;
}

/** Reads the work items of a row; `headings` are the heading rows above it. */
export function rowTasks(row: GridRow, headings: readonly string[], context: RowContext): TaskDraft[] {
  const works = context.columns.flatMap(({ role }, column) => (role === 'content' ? [column] : []));
  const own = works.filter((work, i) => works.findIndex((other) => row.cells[other] === row.cells[work]) === i);
  return own.flatMap((work) => {
    const name = context.columns[work]?.name;
    return columnTasks(row, work, works.length > 1 && name ? [...headings, name] : headings, context);
  });
}

/** Reads the work items of one cell of a row. */
function columnTasks(row: GridRow, content: number, headings: readonly string[], context: RowContext): TaskDraft[] {
  const { columns } = context;
  if (!row.cells[content]?.range || saysNothing(row.cells[content].view.text)) return [];
  const work = stageColumn(row, columns, content) ?? content;
  const cell = row.cells[work] as GridCell;
  const rows = context.showing.get(cell) ?? [row];
  // A cell over several rows states its work once, with what all of them say.
  if (rows[0] !== row) return [];
  const facts = factsTogether(rows.map((one) => rowFacts(one, work, context)));
  const stages = timedItems(linesOf(cell));
  if (stages) return stages.map(({ view, time }) => itemDraft(plainItem(view), time, facts, headings, context));
  const items = cellItems(cell, context.division);
  const beside = context.aligned && rows.length === 1 ? alignedRows(row, columns, items.length) : null;
  return items.flatMap((item, i) => {
    const own = beside?.[i] ? { ...facts, people: rowPeople(beside[i], columns, work) } : facts;
    const when = item.heading && isTime(item.heading.text) ? foundIn(item.heading) : null; // 3月： 1.… 2.…
    const above = item.heading && !when ? [...headings, item.heading.text] : headings;
    const timed = timedItems(item.view) ?? [{ view: null, time: when }];
    return timed.map(({ view, time }) => itemDraft(view ? plainItem(view) : item, time, own, above, context));
  });
}

/** Finds a column beside the work that lists it by time. */
function stageColumn(row: GridRow, columns: readonly TableColumn[], content: number): number | null {
  if (listsByTime(row.cells[content])) return null;
  const found = columns.findIndex(
    ({ role, people }, i) => (role === 'other' || role === 'deadline') && people.length === 0 && listsByTime(row.cells[i]),
  );
  return found < 0 ? null : found;
}

/** Gives a row for each of several items whose leaders and bodies stand line by line beside them; null where they do not. */
function alignedRows(row: GridRow, columns: readonly TableColumn[], items: number): GridRow[] | null {
  const people = columns.flatMap((column, at) => (column.people.length > 0 && row.cells[at]?.range ? [row.cells[at] as GridCell] : []));
  if (items < 2 || people.length === 0 || people.some((cell) => cell.paragraphs.length !== items)) return null;
  return Array.from({ length: items }, (_, i) => ({
    ...row,
    cells: row.cells.map((cell) => (people.includes(cell) ? line(cell, i) : cell)),
  }));
}

function line(cell: GridCell, i: number): GridCell {
  const view = cell.paragraphs[i];
  return view ? { ...cell, view, raw: view, paragraphs: [view], range: wholeRange(view) } : cell;
}

/** Makes the draft of an item from what it and its row say; `stage` is the time that a list by time gives it. */
export function itemDraft(
  item: CellItem,
  stage: Found | null,
  facts: RowFacts,
  headings: readonly string[],
  { year, bare }: Pick<RowContext, 'year' | 'bare'>,
): TaskDraft {
  const { content, time: noted, people: own } = readItem(item.view, bare);
  const people = togetherWith(facts.people, own);
  const time = stage ?? noted;
  const due = time !== null && isDue(time.text) ? [time] : [];
  const work: Work = {
    ordinal: item.ordinal ?? ordinalOf(facts.ordinal?.text ?? ''),
    content: content.text ? { text: content.text.replace(/\n/g, ' '), range: wholeRange(content) } : null,
    month: facts.month,
    period: time && due.length === 0 ? draftPeriod(time.text, year, 'period') : facts.period,
    people: { ...people, deadline: [due, facts.deadline ?? [], people.deadline].flat(), fields: [...facts.fields, ...people.fields] },
    headings,
    inferred: item.inferred,
    places: {
      ordinal: item.marker ? wholeRange(item.marker) : facts.ordinal?.range,
      month: facts.month === null ? undefined : facts.axis?.range,
      period: (due.length > 0 ? null : time)?.range ?? facts.axis?.range,
    },
    around: [wholeRange(item.view)],
  };
  return taskDraft(work, year);
}
