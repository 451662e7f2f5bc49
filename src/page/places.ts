import { bisect } from '../bisect.js';

/** Holds a stretch of the reading text: UTF-16 offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Gives the places that an element speaks of. */
export function placesOf(element: Element): Place[] {
  return [...(element.getAttribute('data-at') ?? '').matchAll(/(\d{1,12})-(\d{1,12})/g)].map(([, start, end]) => ({
    start: Number(start),
    end: Number(end),
  }));
}

/** Holds the text of the notice as the page shows it, cut into pieces. */
export interface Text {
  readonly pieces: readonly HTMLElement[];
  /** Gives the pieces that lie in places. */
  readonly within: (places: readonly Place[]) => HTMLElement[];
}

/** Finds the pieces of the text below an element, in the order of the text. */
export function textIn(root: Element | null): Text {
  const pieces = [...(root?.querySelectorAll<HTMLElement>('[data-from]') ?? [])].sort((a, b) => startOf(a) - startOf(b));
  const starts = pieces.map(startOf);
  const ends = pieces.map(endOf);
  const within = (places: readonly Place[]) =>
    places.flatMap(({ start, end }) => {
      const first = bisect(starts, (at) => at < start);
      return pieces
        .slice(
          first,
          bisect(starts, (at) => at < end),
        )
        .filter((_, i) => (ends[first + i] ?? 0) <= end);
    });
  return { pieces, within };
}

/** Gives the offset at which a piece begins. */
export function startOf(piece: HTMLElement): number {
  return Number(piece.dataset['from']);
}

/** Gives the offset at which a piece ends, or one that it holds: pieces of running text end where the next begins. */
export function endOf(piece: HTMLElement): number {
  return Number(piece.dataset['to'] ?? startOf(piece) + 1);
}

/** Says whether an element can be seen, scrolled to or not. */
export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Scrolls an element into sight, or into the middle of it, at once where the person wants no motion. */
export function reveal(element: Element | undefined, block: 'center' | 'nearest' = 'center'): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block, behavior: still ? 'auto' : 'smooth' });
}
