/** Holds HTML that is safe to stand in a page: made by `html`, never by hand. */
export interface Markup {
  readonly markup: string;
}

/** What a template takes: text, which is escaped, markup, which stays, lists of these, and nothing. */
export type Content = Markup | string | number | null | false | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Writes HTML; every value is text for it, in elements and in quoted attributes, unless it is markup. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: strings.reduce((written, string, i) => written + shown(values[i - 1] ?? null) + string) };
}

function shown(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(shown).join('');
}

/** Writes data for a script of the page: JSON in an element that runs nothing. No text in it can end the element. */
export function data(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return { markup: `<script type="application/json" id="${id}">${json}</script>` };
}
