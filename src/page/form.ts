import type { ValueKind } from '../writers/review/value.js';
import type { ScriptWords } from '../writers/review/words.js';

/** Holds one input of a value: the name of its part, null for a value without parts, and what it takes. */
interface Input {
  readonly part: string | null;
  readonly takes: 'text' | 'list' | 'number';
}

const INPUTS: Readonly<Record<ValueKind, readonly Input[]>> = {
  text: [{ part: null, takes: 'text' }],
  list: [{ part: null, takes: 'list' }],
  number: [{ part: null, takes: 'number' }],
  date: [
    { part: 'raw', takes: 'text' },
    { part: 'iso', takes: 'text' },
  ],
  period: [
    { part: 'raw', takes: 'text' },
    { part: 'from', takes: 'text' },
    { part: 'to', takes: 'text' },
  ],
  'number-of': [
    { part: 'raw', takes: 'text' },
    { part: 'agencyCode', takes: 'text' },
    { part: 'year', takes: 'number' },
    { part: 'serial', takes: 'number' },
  ],
};

/** Puts the inputs of a value into a place, each with its label. */
export function putInputs(place: HTMLElement, kind: ValueKind, label: string, value: unknown, words: ScriptWords): void {
  place.replaceChildren(
    ...INPUTS[kind].map(({ part, takes }) => {
      const field = document.createElement(takes === 'number' ? 'input' : 'textarea');
      field.value = written(part === null ? value : (value as Record<string, unknown> | null)?.[part]);
      if (field instanceof HTMLTextAreaElement)
        field.rows = takes === 'list' ? Math.max(2, field.value.split('\n').length) : part === null ? 2 : 1;
      else field.inputMode = 'numeric';
      const hint = takes === 'list' ? `（${words.lines}）` : '';
      const named = document.createElement('label');
      if (takes === 'list') named.dataset['list'] = '';
      named.append(part === null ? label + hint : (words.parts[part] ?? part), field);
      return named;
    }),
  );
}

const written = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : String(value ?? ''));

/** Gives the value that the inputs hold; undefined where a number is none. Of a value with parts, null where all are empty. */
export function valueIn(place: HTMLElement, kind: ValueKind): unknown {
  const fields = [...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const values = INPUTS[kind].map(({ takes, part }, i) => ({ part, value: readAs(takes, fields[i]?.value.trim() ?? '') }));
  if (values.some(({ value }) => value === undefined)) return undefined;
  if (values[0]?.part === null) return values[0].value;
  if (values.every(({ value }) => value === null)) return null;
  return Object.fromEntries(values.map(({ part, value }) => [part, value ?? (part === 'raw' ? '' : null)]));
}

function readAs(takes: Input['takes'], text: string): unknown {
  if (takes === 'list')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  if (text === '') return null;
  if (takes === 'text')
    return text
      .split('\n')
      .map((line) => line.trim())
      .join('');
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
