import { type Place, placesOf, reveal, startOf, type Text } from './places.js';

/** Takes the value that a person holds, or null when it is let go. */
type Hold = (value: HTMLElement | null) => void;

/** Holds what others ask of pointing. */
export interface Pointing {
  /** Holds a value: its places stay lit and come into sight, and so does it. */
  readonly hold: Hold;
  readonly held: () => HTMLElement | null;
}

/** Lights up the places of the value that is pointed at, and the values of the text that is pointed at; tells which one is held. */
export function pointing(text: Text, values: readonly HTMLElement[], told: Hold): Pointing {
  const known = values.map((value) => ({ value, places: placesOf(value) }));
  const lit = lighting(text);
  let held: HTMLElement | null = null;
  const hold: Hold = (value) => {
    held?.removeAttribute('aria-current');
    held = value;
    value?.setAttribute('aria-current', 'true');
    const [first] = lit.keep(value ? placesOf(value) : []);
    told(value); // what it opens may cover the value
    reveal(first);
    if (value) reveal(value, 'nearest');
  };
  const around = (offset: number) => narrowest(known, offset);
  for (const { value, places } of known) {
    for (const kind of ['pointerenter', 'focus']) value.addEventListener(kind, () => lit.near(places, []));
    for (const kind of ['pointerleave', 'blur']) value.addEventListener(kind, () => lit.near([], []));
    value.addEventListener('click', () => hold(value));
  }
  const show = (piece: HTMLElement | null) => {
    const found = piece ? around(startOf(piece)) : [];
    lit.near(
      found[0]?.places ?? [],
      found.map(({ value }) => value),
    );
    return found[0]?.value ?? null;
  };
  text.root.addEventListener('pointerover', ({ target }) => show(pieceOf(target)));
  text.root.addEventListener('pointerleave', () => lit.near([], []));
  text.root.addEventListener('click', ({ target }) => {
    const value = show(pieceOf(target));
    if (value && getSelection()?.isCollapsed !== false) hold(value);
  });
  throughText(text, show, (value) => hold(value));
  return { hold, held: () => held };
}

const pieceOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-from]') : null;

/** Lights up elements of one kind at a time: those that are pointed at, and those that are held. */
function lighting(text: Text) {
  const swap = (name: string) => {
    let before: readonly Element[] = [];
    return (next: readonly Element[]) => {
      for (const element of before) element.classList.remove(name);
      for (const element of next) element.classList.add(name);
      before = next;
    };
  };
  const [near, lit] = [swap('near'), swap('lit')];
  return {
    near: (places: readonly Place[], values: readonly HTMLElement[]) => near([...text.within(places), ...values]),
    keep: (places: readonly Place[]) => {
      const pieces = text.within(places);
      lit(pieces);
      return pieces;
    },
  };
}

interface Known {
  readonly value: HTMLElement;
  readonly places: readonly Place[];
}

/** Gives the values that hold an offset, the one with the least text first. */
function narrowest(known: readonly Known[], offset: number): Known[] {
  const size = ({ places }: Known) => places.reduce((sum, { start, end }) => sum + end - start, 0);
  return known.filter(({ places }) => places.some(({ start, end }) => start <= offset && offset < end)).sort((a, b) => size(a) - size(b));
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Lets the arrow keys go through the pieces of the text that hold a value, and Enter hold it. */
function throughText(text: Text, show: (piece: HTMLElement | null) => HTMLElement | null, hold: Hold): void {
  let at = -1;
  text.root.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter') hold(show(text.pieces[at] ?? null));
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    for (let next = at + step; text.pieces[next]; next += step) {
      if (!text.pieces[next]?.textContent?.trim() || !show(text.pieces[next] ?? null)) continue;
      at = next;
      reveal(text.pieces[at]);
      return;
    }
  });
}
