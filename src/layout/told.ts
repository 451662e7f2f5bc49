import type { Line } from './lines.js';
import type { PlacedLine } from './placed.js';

/**
 * What the file itself knows of two lines of which one follows the other: they are `parted`; stand in one `run`, which goes on in
 * whatever lines it needs; or in one `paragraph`, which may hold breaks made by hand. Null where it does not say.
 */
export type Said = 'parted' | 'run' | 'paragraph' | null;

/** Says it of the lines of one page. */
export type Told = (before: Line, after: Line) => Said;

/** Says it of lines in their places. */
export type ToldPlaced = (before: PlacedLine, after: PlacedLine) => Said;

/** Knows nothing. */
export const untold = (): Said => null;
