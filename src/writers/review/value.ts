import type { PlanDocument } from '../../plan/schema.js';
import { type Content, html, type Markup } from './html.js';

type Span = PlanDocument['coverage']['unassigned'][number]['span'];

/** Says how a value is written by a person: a text, a list one a line, a number, or an object of such. */
export type ValueKind = 'text' | 'list' | 'number' | 'date' | 'period' | 'number-of';

/** Holds a value that the page shows and, where it has a path and a kind, lets people correct. */
export interface Shown {
  readonly label: string;
  readonly text: Content;
  readonly spans: readonly Span[];
  readonly path?: string;
  readonly kind?: ValueKind;
  readonly value?: unknown;
}

/** Writes places as the page's script reads them: `12-20 31-40`. */
export function places(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(' ');
}

/** Writes a value as a button that shows its place in the text. */
export function button({ label, text, spans, path, kind, value }: Shown): Markup {
  const own =
    path === undefined || kind === undefined
      ? null
      : html` data-path="${path}" data-kind="${kind}" data-value="${JSON.stringify(value ?? null)}"`;
  return html`<button type="button" class="value" data-at="${places(spans)}" data-label="${label}"${own}>${text}</button>`;
}

/** Writes the button by which a value that was not read can be filled in. */
export function blankButton(shown: Omit<Shown, 'text' | 'spans'>): Markup {
  const { label, path = '', kind = 'text', value } = shown;
  const json = JSON.stringify(value ?? null);
  return html`<button type="button" class="value blank" data-at="" data-label="${label}" data-path="${path}" data-kind="${kind}" data-value="${json}">${label}</button>`;
}

/** Says whether a value says nothing. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
