import type { PageData } from '../writers/review/data.js';
import type { ValueKind } from '../writers/review/value.js';
import type { Corrections } from './corrections.js';
import { putInputs, valueIn } from './form.js';
import { placesOf, type Text } from './places.js';

/** Holds the parts of the form that shows the held value. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly title: HTMLElement;
  readonly evidence: HTMLElement;
  readonly inputs: HTMLElement;
  readonly wrong: HTMLElement;
}

/** Shows the value that is held, where it stands in the text, and what it may be corrected to. */
export function inspector(
  { words }: PageData,
  text: Text,
  corrections: Corrections,
  close: () => void,
): (value: HTMLElement | null) => void {
  const parts = partsOf(document.getElementById('inspector') as HTMLFormElement);
  const { form, inputs, wrong } = parts;
  let held: HTMLElement | null = null;
  const show = (value: HTMLElement | null) => {
    const again = value !== null && value === held;
    held = value;
    form.hidden = value === null;
    document.body.classList.toggle('holding', value !== null);
    if (value !== null) fill(parts, value, text, corrections, words);
    if (again) inputs.querySelector<HTMLElement>('textarea, input')?.focus();
  };
  const keep = (value: HTMLElement, after: unknown) => {
    if (after === undefined) {
      wrong.textContent = words.wrongNumber;
      return;
    }
    corrections.put(value, after);
    show(value);
    value.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const kind = held && kindOf(held);
    if (held && kind) keep(held, valueIn(inputs, kind));
  });
  (form.elements.namedItem('restore') as HTMLElement).addEventListener('click', () => held && keep(held, corrections.beforeOf(held)));
  (form.elements.namedItem('close') as HTMLElement).addEventListener('click', () => letGo(held, close));
  form.addEventListener('keydown', (event) => event.key === 'Escape' && letGo(held, close));
  taking(parts);
  return show;
}

const kindOf = (value: HTMLElement) => value.dataset['kind'] as ValueKind | undefined;

/** Puts a value into the form. */
function fill(
  { form, title, evidence, inputs, wrong }: Parts,
  value: HTMLElement,
  text: Text,
  corrections: Corrections,
  words: PageData['words'],
): void {
  const kind = kindOf(value);
  title.textContent = value.dataset['label'] ?? '';
  const said = placesOf(value)
    .map((place) => textOf(text.within([place])))
    .join(' … ');
  evidence.textContent = said ? `${words.evidence}：${said}` : words.noPlace;
  wrong.textContent = '';
  for (const name of ['use', 'restore'] as const) (form.elements.namedItem(name) as HTMLElement).hidden = kind === undefined;
  (form.querySelector('[type=submit]') as HTMLElement).hidden = kind === undefined;
  inputs.replaceChildren();
  if (kind) putInputs(inputs, kind, title.textContent, corrections.afterOf(value), words);
}

const textOf = (pieces: readonly HTMLElement[]): string => pieces.map(({ textContent }) => textContent).join('');

function letGo(held: HTMLElement | null, close: () => void): void {
  close();
  held?.focus();
}

/** Lets what is marked in the text be taken for the value: of a list, as a further line. */
function taking({ form, inputs }: Parts): void {
  let marked = '';
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed && document.getElementById('reading')?.contains(selection.anchorNode))
      marked = selection.toString().trim();
  });
  (form.elements.namedItem('use') as HTMLElement).addEventListener('click', () => {
    const field = inputs.querySelector<HTMLTextAreaElement>('textarea');
    if (!field || marked === '') return;
    field.value = field.closest('[data-list]') && field.value !== '' ? `${field.value}\n${marked}` : marked;
    field.focus();
  });
}

function partsOf(form: HTMLFormElement): Parts {
  const [title, evidence, inputs, wrong] = ['h2', '.evidence', '.inputs', '.wrong'].map(
    (name) => form.querySelector<HTMLElement>(name) as HTMLElement,
  );
  return { form, title, evidence, inputs, wrong } as Parts;
}
