import type { EdgedCell, EdgedRow } from '../docx/edges.js';
import type { XmlElement } from '../docx/xml.js';
import type { Word } from './groups.js';

/** Holds the shape of a row as \trowd and the words behind it give it: the edges of its cells, and how each is merged. */
export interface RowShape {
  readonly left: number;
  readonly header: boolean;
  readonly cells: readonly Omit<EdgedCell, 'contents'>[];
  /** The merge of the cell whose edge comes next. */
  readonly next: Pick<EdgedCell, 'across' | 'down'>;
}

const UNMERGED = { across: 'none', down: 'none' } as const;
/** How wide a cell is taken that no edge is given for; any width does. */
const UNKNOWN_WIDTH = 1440;

/** The shape of a row behind \trowd. */
export const NO_SHAPE: RowShape = { left: 0, header: false, cells: [], next: UNMERGED };

/** Gives a row's shape behind a control word (RTF 1.9.1, "Table Definitions"); the same one where the word says nothing of it. */
export function shapeAfter(shape: RowShape, { name, value }: Word, most: number): RowShape {
  switch (name) {
    case 'trowd':
      return NO_SHAPE;
    case 'trleft':
      return { ...shape, left: value ?? 0 };
    case 'trhdr':
      return { ...shape, header: true };
    case 'clmgf':
      return { ...shape, next: { ...shape.next, across: 'restart' } };
    case 'clmrg':
      return { ...shape, next: { ...shape.next, across: 'continue' } };
    case 'clvmgf':
      return { ...shape, next: { ...shape.next, down: 'restart' } };
    case 'clvmrg':
      return { ...shape, next: { ...shape.next, down: 'continue' } };
    case 'cellx':
      if (shape.cells.length > most) return shape;
      return { ...shape, cells: [...shape.cells, { ...shape.next, right: value ?? 0 }], next: UNMERGED };
  }
  return shape;
}

/** Puts the contents of a row's cells into its shape; cells that it does not foresee stand behind those that it does. */
export function rowOf({ left, header, cells }: RowShape, contents: readonly (readonly XmlElement[])[]): EdgedRow {
  const last = cells.at(-1)?.right ?? left;
  const shaped = Array.from({ length: Math.max(cells.length, contents.length) }, (_, index): EdgedCell => {
    const place = cells[index] ?? { ...UNMERGED, right: last + (index - cells.length + 1) * UNKNOWN_WIDTH };
    return { ...place, contents: contents[index] ?? [] };
  });
  return { left, header, cells: shaped };
}
