import { type Month, monthsOf } from '../ledger/calendar.js';
import { type Selectable, selected } from '../ledger/select.js';
import { filled } from '../template.js';
import type { PageData } from '../writers/review/data.js';

/** Shows the tasks of a month, a leader, a department, as `plan-parse tasks` finds them; the year's lines follow. */
export function filters({ tasks, months, words }: PageData, form: HTMLFormElement, shown: HTMLElement): void {
  fill(form, 'month', sums(tasks.flatMap(monthNumbers)), (month) => months[Number(month) - 1] ?? month);
  fill(form, 'leader', sums(tasks.flatMap(({ leaders, members }) => [...new Set([...leaders, ...members])])));
  fill(form, 'department', sums(tasks.flatMap(({ departments, supporting }) => [...new Set([...departments, ...supporting])])));
  const show = () => {
    const found = new Set(selected(tasks, wantedIn(form)).rows);
    for (const element of document.querySelectorAll<HTMLElement>('[data-task]')) {
      const task = tasks[Number(element.dataset['task'])];
      element.hidden = task !== undefined && !found.has(task);
    }
    shown.textContent = filled(words.shown, { count: found.size, all: tasks.length });
  };
  form.addEventListener('change', show);
  form.addEventListener('reset', () => setTimeout(show)); // the fields are empty after the event
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of document.querySelectorAll<HTMLElement>('[data-month]')) {
    button.addEventListener('click', () => {
      selectIn(form, 'month').value = button.dataset['month'] ?? '';
      show();
    });
  }
}

const monthNumbers = (task: Selectable): string[] => [...new Set(monthsOf(task).map(({ month }) => String(month)))];

/** Counts how often each name occurs, in the order of first occurrence. */
function sums(names: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return found;
}

function fill(
  form: HTMLFormElement,
  name: string,
  all: ReadonlyMap<string, number>,
  shown: (value: string) => string = (value) => value,
): void {
  const select = selectIn(form, name);
  const entries = [...all].sort(([a], [b]) => a.localeCompare(b, 'zh-CN', { numeric: true }));
  for (const [value, count] of entries) select.append(new Option(`${shown(value)}（${count}）`, value));
  if (all.size === 0) select.disabled = true;
}

function wantedIn(form: HTMLFormElement) {
  const list = (name: string) => [selectIn(form, name).value].filter((value) => value !== '');
  const months: Month[] = list('month').map((month) => ({ year: null, month: Number(month) }));
  return { months, by: null, leaders: list('leader'), departments: list('department') };
}

const selectIn = (form: HTMLFormElement, name: string): HTMLSelectElement => form.elements.namedItem(name) as HTMLSelectElement;
