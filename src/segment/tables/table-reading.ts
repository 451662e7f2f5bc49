import type { Aside, Range } from '../../document.js';
import type { TaskDraft } from '../assignments/task-draft.js';
import type { TableColumn } from './table-columns.js';

/** Holds what is known of a table from outside it. */
export interface TableContext {
  /** The plan's year. */
  readonly year: number | null;
  /** The caption above the table. */
  readonly caption: string | null;
  /** The title of the text that it stands in: what it is a table of, where it has no caption. */
  readonly title?: string | null;
}

/** Holds a place of a row as the output shows it. */
export interface CellReading {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Repeats the cell that covers it; its range is null. */
  readonly merged: boolean;
  readonly range: Range | null;
}

/** Holds a row below the header, one cell a column. */
export interface RowReading {
  readonly cells: readonly CellReading[];
  /** From its first unmerged cell to its last. */
  readonly range: Range;
}

/** Holds all that a table says. */
export interface TableReading {
  readonly role: 'schedule' | 'assignments' | 'other';
  /** A caption in the table's first row. */
  readonly caption: string | null;
  readonly captionRange: Range | null;
  readonly columns: readonly { readonly name: string; readonly role: TableColumn['role'] }[];
  /** Caption and header rows; null for a table without a header. */
  readonly headerRange: Range | null;
  readonly rows: readonly RowReading[];
  /** Header rows shown again. */
  readonly asides: readonly Aside[];
  readonly tasks: readonly TaskDraft[];
}
