import { NAME_LISTS } from '../../lexicon/fields.js';
import type { PlanDocument, Task } from '../../plan/schema.js';
import { filled } from '../../template.js';
import { html, type Markup } from './html.js';
import { textOf } from './text-of.js';
import { blankButton, button, isBlank, places, type ValueKind } from './value.js';
import { REVIEW_WORDS, type TaskField } from './words.js';

type Language = 'en' | 'zh';

const FIELDS: readonly (readonly [Exclude<TaskField, 'content' | 'ordinal'>, ValueKind])[] = [
  ['deadline', 'period'],
  ['period', 'period'],
  ['month', 'number'],
  ...NAME_LISTS.map((field) => [field, 'list'] as const),
];

/** Shows the tasks, each with who does it by when, and the filters over them. */
export function tasks({ tasks: all }: PlanDocument, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  return html`<section id="tasks"><h2>${words.tasks} <small id="shown">${all.length}</small></h2>
${all.length === 0 ? html`<p>${words.noTasks}</p>` : html`${filters(language)}<ol class="tasks">${all.map((task, i) => card(task, i, language))}</ol>`}</section>`;
}

function filters(language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const one = (name: string, label: string) =>
    html`<label>${label} <select name="${name}"><option value="">${words.all}</option></select></label>`;
  return html`<form id="filters" class="tools" aria-label="${words.filters}">${one('month', words.month)}${one('leader', words.leader)}${one('department', words.department)}
<button type="reset">${words.clear}</button></form>`;
}

function card(task: Task, i: number, language: Language): Markup {
  const words = REVIEW_WORDS[language];
  const path = (field: TaskField) => `tasks[${i}].${field}`;
  const spansOf = (field: string) => task.spans[field] ?? [];
  const content = { label: words.fields.content, path: path('content'), kind: 'text', value: task.content } as const;
  const shown = FIELDS.map(([field, kind]) => ({ field, kind, label: words.fields[field], path: path(field), value: task[field] }));
  const others = Object.entries(task.fields).map(([label, text]) => line(label, button({ label, text, spans: spansOf(label) })));
  const page = task.span.page === null ? null : html` <small>${filled(words.page, { page: task.span.page })}</small>`;
  return html`<li id="task-${i}" data-task="${i}" data-at="${places([task.span])}"${task.inferred && html` class="inferred"`}>
<p class="path">${task.path.join(' › ')}${page}</p>
<h3>${button({ ...content, text: task.content, spans: spansOf('content') })}</h3>
<dl>${shown.filter(({ value }) => !isBlank(value)).map(({ field, ...one }) => line(one.label, button({ ...one, text: textOf(one.value), spans: spansOf(field) })))}${others}</dl>
<p class="blanks">${shown.filter(({ value }) => isBlank(value)).map(({ field: _, ...one }) => blankButton(one))}</p></li>`;
}

const line = (label: string, value: Markup): Markup => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
