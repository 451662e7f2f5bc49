import type { Spacing } from './blocks.js';
import type { Piece } from './pieces.js';
import type { PlacedLine } from './placed.js';
import type { Typography } from './typography.js';

/** Gives what stands before each line and table: the white lines above it, and whether a page was left unfinished for it. */
export function spacings(pages: readonly (readonly Piece[])[], typography: Typography): (what: object) => Spacing {
  const bottoms = pages.map((pieces) => pieces.reduce((most, piece) => Math.max(most, bottomOf(piece)), 0));
  const lowest = Math.max(0, ...bottoms.slice(0, -1));
  const found = new Map<object, Spacing>();
  pages.forEach((pieces, page) => {
    let before: Piece | null = null;
    for (const piece of pieces) {
      if (piece.kind === 'aside') continue;
      const leftRoom = lowest - (bottoms[page - 1] ?? lowest) > 3 * usualPitch(piece, typography);
      const pageBreakBefore = page > 0 && before === null && leftRoom;
      found.set(piece.kind === 'line' ? piece.placed : piece.table, {
        pageBreakBefore,
        blankBefore: before ? blanks(before, piece, typography) : 0,
      });
      before = piece;
    }
  });
  return (what) => found.get(what) ?? { pageBreakBefore: false, blankBefore: 0 };
}

const usualPitch = (piece: Piece, typography: Typography): number => (piece.kind === 'line' ? typography.pitch(piece.placed) : 20);

const bottomOf = (piece: Piece): number => (piece.kind === 'line' ? piece.placed.line.y : piece.kind === 'table' ? piece.table.bottom : 0);

/** Counts the white lines between two pieces of one column. */
function blanks(before: Piece, after: Piece, typography: Typography): number {
  if (after.kind === 'table') return 0;
  if (after.kind === 'aside' || (before.kind === 'line' && before.placed.leaf !== after.placed.leaf)) return 0;
  const pitch = typography.pitch(after.placed);
  const from =
    before.kind === 'table'
      ? before.table.bottom
      : before.kind === 'line'
        ? bottomFrom(before.placed, after.placed, pitch)
        : after.placed.line.y;
  return Math.max(0, Math.round((after.placed.line.y - from) / pitch) - 1);
}

/** Below larger type the distance is its own, not the text's. */
function bottomFrom(before: PlacedLine, after: PlacedLine, pitch: number): number {
  return before.line.y + Math.max(0, 1.3 * Math.max(before.line.size, after.line.size) - pitch);
}
