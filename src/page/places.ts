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
  readonly root: HTMLElement;
  readonly pieces: readonly HTMLElement[];
  /** Gives the pieces that lie in places. */
  readonly within: (places: readonly Place[]) => HTMLElement[];
}

/** Finds the pieces of the text. */
export function textIn(root: HTMLElement): Text {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-from]')];
  const starts = pieces.map(startOf);
  const within = (places: readonly Place[]) =>
    places.flatMap(({ start, end }) => pieces.slice(lowerBound(starts, start), lowerBound(starts, end)));
  return { root, pieces, within };
}

/** Gives the offset at which a piece begins. */
export function startOf(piece: HTMLElement): number {
  return Number(piece.dataset['from']);
}

/** Gives the first index at which a number is not below another. */
function lowerBound(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Scrolls an element into sight, or into the middle of it, at once where the person wants no motion. */
export function reveal(element: Element | undefined, block: 'center' | 'nearest' = 'center'): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block, behavior: still ? 'auto' : 'smooth' });
}
