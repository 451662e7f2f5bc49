import { filled } from '../template.js';
import type { PageData } from '../writers/review/data.js';
import { textOf } from '../writers/review/text-of.js';

/** Holds a value as it was read and as a person corrected it. */
interface Correction {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Holds the corrections of a page. */
export interface Corrections {
  readonly put: (button: HTMLElement, after: unknown) => void;
  readonly beforeOf: (button: HTMLElement) => unknown;
  readonly afterOf: (button: HTMLElement) => unknown;
}

/** Keeps the corrections, shows them in their list, and saves them as a patch file. */
export function corrections(data: PageData, hold: (button: HTMLElement) => void, say: (text: string) => void): Corrections {
  const kept = new Map<string, Correction>();
  let saved = true;
  for (const one of data.corrections) kept.set(one.path, { ...one, before: kept.get(one.path)?.before ?? one.before });
  const buttons = new Map(
    [...document.querySelectorAll<HTMLElement>('[data-path]')].map((button) => [button.dataset['path'] ?? '', button]),
  );
  const draw = () => list([...kept.values()], buttons, data, hold);
  const put = (button: HTMLElement, after: unknown) => {
    const path = button.dataset['path'] ?? '';
    const before = kept.get(path)?.before ?? JSON.parse(button.dataset['value'] ?? 'null');
    if (same(before, after)) kept.delete(path);
    else kept.set(path, { path, before, after });
    saved = false;
    label(button, after, !same(before, after));
    say(filled(data.words.unsaved, { count: kept.size }));
    draw();
  };
  document.getElementById('save')?.addEventListener('click', async () => {
    if (await save(data, [...kept.values()], say)) saved = true;
  });
  addEventListener('beforeunload', (event) => {
    if (!saved) event.preventDefault();
  });
  const read = (button: HTMLElement) => JSON.parse(button.dataset['value'] ?? 'null') as unknown;
  const of = (button: HTMLElement) => kept.get(button.dataset['path'] ?? '');
  for (const path of kept.keys()) buttons.get(path)?.classList.add('corrected');
  draw();
  return {
    put,
    beforeOf: (button) => (of(button) ?? { before: read(button) }).before,
    afterOf: (button) => (of(button) ?? { after: read(button) }).after,
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Shows a corrected value; one that says nothing any more shows its name. */
function label(button: HTMLElement, after: unknown, corrected: boolean): void {
  const text = textOf(after);
  button.textContent = text || (button.dataset['label'] ?? '');
  button.classList.toggle('blank', text === '');
  button.classList.toggle('corrected', corrected);
}

function list(
  all: readonly Correction[],
  buttons: ReadonlyMap<string, HTMLElement>,
  { words }: PageData,
  hold: (button: HTMLElement) => void,
): void {
  const section = document.getElementById('corrections');
  if (!section) return;
  section.hidden = all.length === 0;
  section.querySelector('ul')?.replaceChildren(
    ...all.map(({ path, before, after }) => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      const own = buttons.get(path);
      button.type = 'button';
      button.className = 'value';
      button.textContent = `${own?.dataset['label'] ?? path}：${textOf(before) || words.none} → ${textOf(after) || words.none}`;
      button.addEventListener('click', () => own && hold(own));
      item.append(button);
      return item;
    }),
  );
}

/** Saves the patch: to where the page came from, or as a file that the browser keeps. */
async function save(
  { name, source, save: address, words }: PageData,
  all: readonly Correction[],
  say: (text: string) => void,
): Promise<boolean> {
  const text = `${JSON.stringify({ patchVersion: '1', source, corrections: all }, null, 2)}\n`;
  const own = name.replace(/^.*[\\/]/, '');
  const file = `${own}.patch.json`;
  if (address !== null) {
    const { ok, statusText } = await fetch(address, { method: 'PUT', body: text, headers: { 'content-type': 'application/json' } });
    say(ok ? filled(words.saved, { name: file, file: own }) : statusText);
    return ok;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // the browser may ask where to save first
  say(filled(words.saved, { name: file, file: own }));
  return true;
}
