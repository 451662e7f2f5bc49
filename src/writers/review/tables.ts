import type { Cell, PlanDocument, Table } from '../../plan/schema.js';
import { html, type Markup } from './html.js';
import { button } from './value.js';
import { REVIEW_WORDS } from './words.js';

type Language = 'en' | 'zh';

/** Shows the tables with what their columns were taken for. */
export function tables({ parts }: PlanDocument, language: Language): Markup | null {
  const all = parts.flatMap((part) => part.tables);
  if (all.length === 0) return null;
  return html`<section id="tables"><h2>${REVIEW_WORDS[language].tables}</h2>${all.map((table) => one(table, language))}</section>`;
}

function one({ role, caption, columns, rows }: Table, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const heads = columns.map(({ name, role: taken }) => html`<th scope="col">${name} <small>${words.columnRoles[taken]}</small></th>`);
  const lines = rows.map(({ cells }) => html`<tr>${cells.map((cell, i) => cellOf(cell, columns[i]?.name ?? ''))}</tr>`);
  const name = `${words.tableRoles[role]} ${caption ?? ''}`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}"><table><caption><small>${words.tableRoles[role]}</small> ${caption ?? ''}</caption>
<thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

/** A cell that repeats a merged one is covered by it. */
function cellOf({ text, rowSpan, colSpan, merged, span }: Cell, label: string): Markup | null {
  if (merged) return null;
  const size = html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${colSpan > 1 && html` colspan="${colSpan}"`}`;
  return html`<td${size}>${text !== '' && button({ label, text, spans: span ? [span] : [] })}</td>`;
}
