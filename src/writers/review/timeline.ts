import { type Month, monthsOf } from '../../ledger/calendar.js';
import type { PlanDocument, Task } from '../../plan/schema.js';
import { html, type Markup } from './html.js';
import { REVIEW_WORDS } from './words.js';

type Language = 'en' | 'zh';

/** Holds the months of one year, of no stated one where it is null, in which a task is done. */
interface Bar {
  readonly task: number;
  readonly year: number | null;
  readonly months: readonly number[];
}

/** Shows each year as a line a task over its twelve months. */
export function timeline({ tasks }: PlanDocument, language: Language): Markup | null {
  const bars = tasks.flatMap((task, i) => barsOf(task, i));
  if (bars.length === 0) return null;
  const words = REVIEW_WORDS[language];
  const years = [...new Set(bars.map(({ year }) => year))].sort((a, b) => (a ?? 0) - (b ?? 0));
  const head = words.months.map((name, i) => html`<button type="button" data-month="${i + 1}">${name}</button>`);
  const ofYear = (year: number | null) => bars.filter((bar) => bar.year === year).sort((a, b) => (a.months[0] ?? 0) - (b.months[0] ?? 0));
  return html`<section id="timeline"><h2>${words.timeline}</h2>${years.map(
    (year) => html`<h3>${year ?? words.noYear}</h3><div class="months">${head}</div>
<ol class="bars">${ofYear(year).map((bar) => line(bar, tasks[bar.task] as Task, words.months))}</ol>`,
  )}</section>`;
}

/** Writes a task's stretches of months; the style sheet has a class for each start and end, since the page allows no style of its own. */
function line({ task, months }: Bar, { content, deadline, period }: Task, names: readonly string[]): Markup {
  const said = deadline?.raw ?? period?.raw ?? '';
  const when = /^\d*$/.test(said) ? months.map((month) => names[month - 1]).join(' ') : said; // a column 月份 holds bare numbers
  const strips = runsOf(months).map(([from, to]) => html`<span class="bar from-${from} to-${to}"></span>`);
  return html`<li data-task="${task}"><a href="#task-${task}"><span class="name">${content}</span> <span class="when">${when}</span></a><span class="strip" aria-hidden="true">${strips}</span></li>`;
}

function barsOf(task: Task, i: number): Bar[] {
  const months: Month[] = monthsOf(task);
  const years = [...new Set(months.map(({ year }) => year))];
  return years.map((year) => ({ task: i, year, months: months.filter((one) => one.year === year).map(({ month }) => month) }));
}

function runsOf(months: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}
