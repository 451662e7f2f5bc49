import { endOf, isShown, type Place, placesOf, reveal, startOf, type Text } from './places.js';

/** Takes the value that a person holds, or null when it is let go. */
type Hold = (value: HTMLElement | null) => void;

/** Holds what others ask of pointing. */
export interface Pointing {
  /** Holds a value: its places stay lit and come into sight, and so does it. */
  readonly hold: Hold;
  readonly held: () => HTMLElement | null;
}

/** Lights up the places of the value that is pointed at, in each of the texts below `root` (the pages, the running text), and the values of the text that is pointed at; tells which one is held. */
export function pointing(root: HTMLElement, texts: readonly Text[], values: readonly HTMLElement[], told: Hold): Pointing {
  const known = values.map((value) => ({ value, places: placesOf(value) }));
  const lit = lighting(texts);
  let held: HTMLElement | null = null;
  const hold: Hold = (value) => {
    held?.removeAttribute('aria-current');
    held = value;
    value?.setAttribute('aria-current', 'true');
    const kept = lit.keep(value ? placesOf(value) : []);
    told(value); // what it opens may cover the value
    reveal(kept.find(isShown));
    if (value) reveal(value, 'nearest');
  };
  for (const { value, places } of known) {
    for (const kind of ['pointerenter', 'focus']) value.addEventListener(kind, () => lit.near(places, []));
    for (const kind of ['pointerleave', 'blur']) value.addEventListener(kind, () => lit.near([], []));
    value.addEventListener('click', () => hold(value));
  }
  const show = (piece: HTMLElement | null) => {
    const found = piece ? narrowest(known, startOf(piece), endOf(piece)) : [];
    lit.near(
      found[0]?.places ?? [],
      found.map(({ value }) => value),
    );
    return found[0]?.value ?? null;
  };
  root.addEventListener('pointerover', ({ target }) => show(pieceOf(target)));
  root.addEventListener('pointerleave', () => lit.near([], []));
  root.addEventListener('click', ({ target }) => {
    const value = show(pieceOf(target));
    if (value && getSelection()?.isCollapsed !== false) hold(value);
  });
  throughText(root, texts, show, (value) => hold(value));
  return { hold, held: () => held };
}

const pieceOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-from]') : null;

/** Lights up elements of one kind at a time: those that are pointed at, and those that are held. */
function lighting(texts: readonly Text[]) {
  const swap = (name: string) => {
    let before: readonly Element[] = [];
    return (next: readonly Element[]) => {
      for (const element of before) element.classList.remove(name);
      for (const element of next) element.classList.add(name);
      before = next;
    };
  };
  const within = (places: readonly Place[]) => texts.flatMap((text) => text.within(places));
  const [near, lit] = [swap('near'), swap('lit')];
  return {
    near: (places: readonly Place[], values: readonly HTMLElement[]) => near([...within(places), ...values]),
    keep: (places: readonly Place[]) => {
      const pieces = within(places);
      lit(pieces);
      return pieces;
    },
  };
}

interface Known {
  readonly value: HTMLElement;
  readonly places: readonly Place[];
}

/** Gives the values that hold a stretch of text, the one with the least text first. */
function narrowest(known: readonly Known[], from: number, to: number): Known[] {
  const size = ({ places }: Known) => places.reduce((sum, { start, end }) => sum + end - start, 0);
  return known.filter(({ places }) => places.some(({ start, end }) => start <= from && to <= end)).sort((a, b) => size(a) - size(b));
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Lets the arrow keys go through the pieces of the text that hold a value, and Enter hold it. */
function throughText(root: HTMLElement, texts: readonly Text[], show: (piece: HTMLElement | null) => HTMLElement | null, hold: Hold): void {
  let at = -1;
  root.addEventListener('keydown', (event) => {
    const { pieces } = texts.find(({ pieces: [first] }) => first && isShown(first)) ?? { pieces: [] };
    const step = STEPS[event.key];
    if (event.key === 'Enter') hold(show(pieces[at] ?? null));
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    for (let next = at + step; pieces[next]; next += step) {
      if (!pieces[next]?.textContent?.trim() || !show(pieces[next] ?? null)) continue;
      at = next;
      reveal(pieces[at]);
      return;
    }
  });
}
