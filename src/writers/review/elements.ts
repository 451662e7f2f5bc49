import { type Held, NOTICE_FIELDS, PUBLICATION_FIELDS } from '../../lexicon/fields.js';
import type { Notice, PlanDocument, Publication } from '../../plan/schema.js';
import { AUDIT_WORDS } from '../audit-words.js';
import { html, type Markup } from './html.js';
import { textOf } from './text-of.js';
import { blankButton, button, isBlank, type ValueKind } from './value.js';
import { REVIEW_WORDS } from './words.js';

type Language = 'en' | 'zh';

/** How the value of a field is shown and corrected; attachments have a row of their own. */
const KINDS = { text: 'text', list: 'list', date: 'date', number: 'number-of', attachments: null } as const satisfies Record<
  Held,
  ValueKind | null
>;

const kindsOf = (fields: Readonly<Record<string, { readonly holds: Held }>>): Record<string, ValueKind> =>
  Object.fromEntries(Object.entries(fields).flatMap(([field, { holds }]) => (KINDS[holds] ? [[field, KINDS[holds]]] : [])));

/** Shows the elements of the notice and what a page says of its publishing, and names those that were not found. */
export function elements({ notice, publication }: PlanDocument, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const own = { of: 'notice', holder: notice, kinds: kindsOf(NOTICE_FIELDS), language } as const;
  const published = { of: 'publication', holder: publication, kinds: kindsOf(PUBLICATION_FIELDS), language } as const;
  const publishing = [...rows(published), ...otherRows(publication)];
  return html`<section id="elements"><h2>${words.elements}</h2>
<dl>${rows(own)}${attachmentRow(notice, language)}</dl>
${publishing.length > 0 && html`<h3>${words.publication}</h3><dl>${publishing}</dl>`}
<details class="missing"><summary>${words.missing}</summary><p>${blanks(own)}</p></details></section>`;
}

interface Holding {
  readonly of: 'notice' | 'publication';
  readonly holder: Notice | Publication;
  readonly kinds: Readonly<Record<string, ValueKind>>;
  readonly language: Language;
}

interface Field {
  readonly label: string;
  readonly path: string;
  readonly kind: ValueKind;
  readonly value: unknown;
  readonly name: string;
}

function fieldsOf({ of, holder, kinds, language }: Holding): Field[] {
  return Object.entries(kinds).map(([name, kind]) => {
    const value = (holder as unknown as Record<string, unknown>)[name];
    return { name, kind, value, path: `${of}.${name}`, label: AUDIT_WORDS[language].fields[name] ?? name };
  });
}

function rows(holding: Holding): Markup[] {
  const found = fieldsOf(holding).filter(({ value }) => !isBlank(value));
  return found.map(({ name, ...field }) => {
    const spans = holding.holder.spans[name] ?? [];
    return row(field.label, button({ ...field, spans, text: textOf(field.value) }));
  });
}

const blanks = (holding: Holding): Markup[] =>
  fieldsOf(holding)
    .filter(({ value }) => isBlank(value))
    .map(blankButton);

const row = (label: string, value: Markup): Markup => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

function attachmentRow({ attachments, spans }: Notice, language: Language): Markup | null {
  if (attachments.length === 0) return null;
  const label = AUDIT_WORDS[language].fields['attachments'] ?? 'attachments';
  const text = attachments.map(({ ordinal, title }) => html`<span class="line">${ordinal === null ? '' : `${ordinal}. `}${title}</span>`);
  return row(label, button({ label, text, spans: spans['attachments'] ?? [] }));
}

function otherRows({ fields, spans }: Publication): Markup[] {
  return Object.entries(fields).map(([label, text]) => row(label, button({ label, text, spans: spans[label] ?? spans['fields'] ?? [] })));
}
