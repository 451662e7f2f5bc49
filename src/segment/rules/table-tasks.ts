import type { Range } from '../../document.js';
import { type GridCell, type GridRow, joined } from '../grid.js';
import { numeral } from '../numerals.js';
import { timePieces } from '../periods.js';
import type { DraftField, DraftPeriod, TaskDraft } from '../task-draft.js';
import { rangeIn, type View } from '../view.js';
import { monthOf, readDays } from './calendar-time.js';
import { type CellItem, cellItems, type Division, plainItem } from './cell-items.js';
import { type Found, nobody, type People, peopleIn } from './cell-people.js';
import { type TableColumn, WEEK_NAME } from './table-columns.js';
import { draftPeriod, readItem, timedItems } from './table-item.js';

/** Holds what all rows of a table share. */
export interface RowContext {
  readonly columns: readonly TableColumn[];
  readonly division: Division;
  readonly year: number | null;
}

/** Holds what a row says of all its items. */
interface RowFacts {
  readonly ordinal: Found | null;
  readonly month: number | null;
  readonly axis: Found | null;
  readonly period: DraftPeriod | null;
  readonly deadline: Found | null;
  readonly people: People;
  readonly fields: readonly { readonly label: string; readonly value: Found }[];
}

/** Reads the work items of a row; `headings` are the heading rows above it. */
export function rowTasks(row: GridRow, headings: readonly string[], context: RowContext): TaskDraft[] {
  const content = context.columns.findIndex((column) => column.role === 'content');
  if (!row.cells[content]?.range) return [];
  const cell = row.cells[stageColumn(row, context.columns, content) ?? content] as GridCell;
  const facts = rowFacts(row, cell, context);
  const stages = timedItems(lined(cell));
  if (stages) return stages.map(({ view, time }) => draft(plainItem(view), time, facts, headings, context.year));
  return cellItems(cell, context.division).flatMap((item) => {
    const above = item.heading ? [...headings, item.heading] : headings;
    const timed = timedItems(item.view);
    return timed
      ? timed.map(({ view, time }) => draft(plainItem(view), time, facts, above, context.year))
      : [draft(item, null, facts, above, context.year)];
  });
}

/** Shows a cell with a line for each of its paragraphs. */
const lined = (cell: GridCell): View => joined(cell.paragraphs, '\n');

/** Finds a column beside the work that lists it by time (3月：…；5-6月：…). */
function stageColumn(row: GridRow, columns: readonly TableColumn[], content: number): number | null {
  const lists = (column: number): boolean => row.cells[column] !== undefined && timePieces(lined(row.cells[column]).text).length > 1;
  if (lists(content)) return null;
  const found = columns.findIndex(({ role, people }, column) => role !== 'ordinal' && people.length === 0 && lists(column));
  return found < 0 ? null : found;
}

const wholeCell = (cell: GridCell | undefined): Found | null =>
  cell?.range ? { text: cell.view.text, range: rangeIn(cell.view, 0, cell.view.text.length) } : null;

/** Cells that say nothing: a dash, a stroke, 无. */
const NOTHING = /^(?:[-—–/／\\]+|无)$/;

function rowFacts(row: GridRow, work: GridCell, { columns, year }: RowContext): RowFacts {
  const cellOf = (role: TableColumn['role']): GridCell | undefined => row.cells[columns.findIndex((column) => column.role === role)];
  const axis = wholeCell(cellOf('month'));
  const days = columns.flatMap(({ name, role }, column) =>
    role === 'other' && /日期|时间|起止/.test(name) ? (wholeCell(row.cells[column]) ?? []) : [],
  );
  const dated = days.find(({ text }) => readDays(text, year)) ?? null;
  const weekly = columns.some(({ name, role }) => role === 'month' && WEEK_NAME.test(name));
  const month = axis && !weekly ? monthOf(axis.text) : null;
  const deadline = wholeCell(cellOf('deadline'));
  return {
    ordinal: wholeCell(cellOf('ordinal')),
    month,
    axis: dated ?? axis,
    period: dated ? dayPeriod(dated.text, year) : axis && axisPeriod(axis.text, month, year),
    deadline: deadline && !NOTHING.test(deadline.text) && cellOf('deadline') !== work ? deadline : null,
    people: columns.reduce((all, column, i) => merged(all, row.cells[i] ? peopleIn(row.cells[i], column.people) : nobody()), nobody()),
    fields: otherFields(row, work, columns, dated),
  };
}

/** Reads the axis cell of a row: 3 is the third month of the plan's year. */
function axisPeriod(text: string, month: number | null, year: number | null): DraftPeriod {
  const days = readDays(text, year);
  if (days) return { raw: text, ...days };
  const read = draftPeriod(text, year, 'period');
  if (read.from !== null || month === null) return read;
  const iso = `${year ?? '-'}-${String(month).padStart(2, '0')}`;
  return { raw: text, from: iso, to: iso };
}

const dayPeriod = (text: string, year: number | null): DraftPeriod => ({
  raw: text,
  ...(readDays(text, year) ?? { from: null, to: null }),
});

/** Gives the cells without a role of their own, under their columns' names. */
function otherFields(row: GridRow, work: GridCell, columns: readonly TableColumn[], dated: Found | null): RowFacts['fields'] {
  const seen = new Set<GridCell>([work]);
  return columns.flatMap(({ name, role }, column) => {
    const cell = row.cells[column];
    const value = wholeCell(cell);
    const isField = role === 'other' || role === 'content' || WEEK_NAME.test(name);
    if (!cell || !value || !name || !isField || seen.has(cell) || NOTHING.test(value.text)) return [];
    if (dated && value.range.start === dated.range.start) return [];
    seen.add(cell);
    return [{ label: name, value }];
  });
}

function merged(a: People, b: People): People {
  return {
    leaders: [...a.leaders, ...b.leaders],
    departments: [...a.departments, ...b.departments],
    supporting: [...a.supporting, ...b.supporting],
    members: [...a.members, ...b.members],
    deadline: [...a.deadline, ...b.deadline],
    fields: [...a.fields, ...b.fields],
  };
}

function draft(item: CellItem, stage: Found | null, facts: RowFacts, headings: readonly string[], year: number | null): TaskDraft {
  const { content, time: noted, people: own } = readItem(item.view);
  const people = merged(facts.people, own);
  const time = stage ?? noted;
  const deadline = facts.deadline ?? people.deadline[0] ?? null;
  const fields = [...facts.fields, ...people.fields];
  const number = item.marker && item.ordinal !== null ? rangeIn(item.marker, 0, item.marker.text.length) : (facts.ordinal?.range ?? null);
  const periodRange = time?.range ?? facts.axis?.range;
  const ranges: Record<DraftField, Range[]> = {
    ordinal: number ? [number] : [],
    content: content.text ? [rangeIn(content, 0, content.text.length)] : [],
    month: facts.month !== null && facts.axis ? [facts.axis.range] : [],
    period: periodRange && (time || facts.period) ? [periodRange] : [],
    deadline: deadline ? [deadline.range] : [],
    leaders: people.leaders.map(({ range }) => range),
    departments: people.departments.map(({ range }) => range),
    supporting: people.supporting.map(({ range }) => range),
    members: people.members.map(({ range }) => range),
    fields: fields.map(({ value }) => value.range),
  };
  return {
    ordinal: item.ordinal ?? ordinalOf(facts.ordinal?.text ?? ''),
    content: content.text.replace(/\n/g, ' '),
    month: facts.month,
    period: time ? draftPeriod(time.text, year, 'period') : facts.period,
    deadline: deadline && draftPeriod(deadline.text, year, 'deadline'),
    leaders: texts(people.leaders),
    departments: texts(people.departments),
    supporting: texts(people.supporting),
    members: texts(people.members),
    fields: fieldTexts(fields),
    headings,
    inferred: item.inferred,
    ranges: filledOnly(ranges),
    range: around([...Object.values(ranges).flat(), rangeIn(item.view, 0, item.view.text.length)]),
  };
}

/** Reads the cell of an ordinal column: 3, 3., （三）, ③. */
export function ordinalOf(text: string): number | null {
  return numeral(text) ?? numeral(/^[（(]?([^（()）、.．]+)[）)]?[、.．]?$/.exec(text)?.[1] ?? '');
}

const texts = (found: readonly Found[]): string[] => [...new Set(found.map(({ text }) => text))];

/** Gives the fields by label; a second value under one label is put behind the first. */
function fieldTexts(fields: RowFacts['fields']): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { label, value } of fields) values[label] = label in values ? `${values[label]} ${value.text}` : value.text;
  return values;
}

function filledOnly(ranges: Record<DraftField, Range[]>): TaskDraft['ranges'] {
  return Object.fromEntries(Object.entries(ranges).filter(([, list]) => list.length > 0));
}

/** Gives the range from the first of some ranges to the last. */
export function around(ranges: readonly Range[]): Range {
  return { start: Math.min(...ranges.map(({ start }) => start)), end: Math.max(...ranges.map(({ end }) => end)) };
}
