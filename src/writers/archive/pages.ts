import type { Column, TaskList } from '../../ledger/list.js';
import { cellsFor, columnsOf, rowsIn } from '../../ledger/list.js';
import { filled } from '../../template.js';
import { type Content, html, type Markup } from '../review/html.js';
import { type Assets, shell } from '../review/page.js';
import { ARCHIVE_WORDS, type ArchiveWords } from './words.js';

type Language = 'en' | 'zh';

/** More lines than this help nobody; a search narrows them. */
const MOST_LINES = 300;

/** Holds a line of the list of documents. */
export interface Card {
  /** The name by which it is asked for; null for a file that could not be read. */
  readonly name: string | null;
  readonly file: string;
  readonly title: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly tasks: number;
  readonly warnings: number;
  /** Why it could not be read. */
  readonly failure: string | null;
}

/** Holds what was asked of the archive. */
export interface Asked {
  readonly query: string;
  readonly year: string;
  readonly month: string;
  readonly department: string;
  readonly leader: string;
}

/** Holds what the list of documents shows. */
export interface Listed {
  readonly cards: readonly Card[];
  readonly all: number;
  readonly unread: number;
  readonly years: readonly string[];
  readonly asked: Asked;
}

/** Writes the page that lists an archive's documents, failures and doubts first. */
export function archivePage(listed: Listed, language: Language, assets: Assets): string {
  const words = ARCHIVE_WORDS[language];
  const { cards, all, unread, years, asked } = listed;
  const rows = cards.slice(0, MOST_LINES).map((card) => cardRow(card, words));
  const content = html`<form class="tools" method="get" action="/" role="search">
<label>${words.search} <input type="search" name="query" value="${asked.query}"></label>${select('year', words.year, years, asked.year, words)}
${field('department', words.department, asked.department)}<button>${words.find}</button></form>
<p role="status">${filled(words.found, { count: cards.length, all })}${unread > 0 && ` ${filled(words.unread, { count: unread })}`}</p>
${table([words.title, words.number, words.date, words.tasks, words.doubts, words.file], rows, words)}${rest(cards.length, words)}
<section id="drop"><label>${words.drop} <input type="file" id="file"></label><p id="said" role="status" data-reading="${words.dropping}"></p></section>`;
  return page(words.documents, content, language, assets);
}

function cardRow({ name, file, title, number, date, tasks, warnings, failure }: Card, words: ArchiveWords): Markup {
  if (name === null) return html`<tr class="failed"><td colspan="5">${words.failed}：${failure}</td><td>${file}</td></tr>`;
  const link = html`<a href="/review?file=${encodeURIComponent(name)}">${title ?? name}</a>`;
  return html`<tr><td>${link}</td><td>${number}</td><td class="date">${date}</td><td>${tasks}</td><td>${warnings > 0 && warnings}</td><td>${file}</td></tr>`;
}

/** Holds what the table of all work shows. */
export interface Worked {
  readonly list: TaskList;
  readonly unread: number;
  readonly asked: Asked;
  /** The same question as it stands in an address. */
  readonly search: string;
}

const SHOWN: readonly Column[] = ['完成时限', '工作内容', '牵头领导', '责任部门', '配合单位', '其他'];
const FORMS = ['xlsx', 'csv', 'ics', 'md', 'json'] as const;

/** Writes the page that shows the tasks of all documents in one table, with downloads of what it shows. */
export function workPage({ list, unread, asked, search }: Worked, language: Language, assets: Assets): string {
  const words = ARCHIVE_WORDS[language];
  const cells = cellsFor(list);
  const columns = SHOWN.filter((column) => columnsOf(list).includes(column));
  const rows = rowsIn(list);
  const lines = rows.slice(0, MOST_LINES).map((row) => {
    const shown = cells(row);
    const link = html`<a href="/review?file=${encodeURIComponent(row.file)}">${row.file}</a>`;
    return html`<tr>${columns.map((column) => html`<td>${shown[column]}</td>`)}<td>${link}</td></tr>`;
  });
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1));
  const content = html`<form class="tools" method="get" action="/tasks" role="search">${select('month', words.month, months, asked.month, words)}
${field('department', words.department, asked.department)}${field('leader', words.leader, asked.leader)}<button>${words.filter}</button></form>
<p role="status">${rows.length}${unread > 0 && ` · ${filled(words.unread, { count: unread })}`}</p>
<p class="tools">${words.download}: ${FORMS.map((form) => html`<a href="/tasks.${form}${search}" download>${form}</a> `)}</p>
${table([...columns, words.file], lines, words)}${rest(rows.length, words)}`;
  return page(words.work, content, language, assets);
}

const rest = (count: number, words: ArchiveWords): Markup | false =>
  count > MOST_LINES && html`<p>${filled(words.more, { count: count - MOST_LINES })}</p>`;

function table(heads: readonly string[], rows: readonly Markup[], words: ArchiveWords): Markup {
  if (rows.length === 0) return html`<p>${words.none}</p>`;
  return html`<div class="wide" role="region" tabindex="0" aria-label="${heads.join('、')}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function select(name: string, label: string, values: readonly string[], chosen: string, words: ArchiveWords): Markup {
  const options = values.map((value) => html`<option value="${value}"${value === chosen && html` selected`}>${value}</option>`);
  return html`<label>${label} <select name="${name}"><option value="">${words.all}</option>${options}</select></label>`;
}

const field = (name: string, label: string, value: string): Markup =>
  html`<label>${label} <input name="${name}" value="${value}" autocomplete="off"></label>`;

function page(title: string, content: Content, language: Language, assets: Assets): string {
  const words = ARCHIVE_WORDS[language];
  const head = html`<header><h1>${title}</h1><nav aria-label="${words.archive}"><a href="/">${words.documents}</a><a href="/tasks">${words.work}</a></nav></header>`;
  return shell({ language, title: `${title} · plan-parse`, assets, served: true }, [head, html`<main class="archive">${content}</main>`]);
}
