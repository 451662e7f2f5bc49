import type { View } from '../pieces/view.js';

/** Holds an item of a table's cell. */
export interface CellItem {
  /** Without its marker. */
  readonly view: View;
  /** The item's own number and where it stands. */
  readonly ordinal: number | null;
  readonly marker: View | null;
  /** A line above the items that names them; null where there is none. */
  readonly heading: View | null;
  readonly inferred: boolean;
}

/** Makes an item without a number. */
export function plainItem(view: View, inferred = false): CellItem {
  return { view, ordinal: null, marker: null, heading: null, inferred };
}
