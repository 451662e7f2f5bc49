import { NAME_LISTS } from '../lexicon/fields.js';
import type { PlanDocument } from '../plan/schema.js';

type Span = PlanDocument['coverage']['unassigned'][number]['span'];

/** So much of the text around a value shows where it stands. */
const AROUND = 40;

/** The fields of which a value's evidence can be asked. */
const FIELDS = ['content', 'month', 'period', 'deadline', ...NAME_LISTS] as const;

/**
 * Quotes where a value was read: a task's fields by its key, an element of the notice by `notice.NAME`. Gives null where
 * there is no such value.
 */
export function evidenceText(document: PlanDocument, of: string): string | null {
  const values = valuesOf(document, of);
  if (values === null) return null;
  const quoted = values.flatMap(({ name, value, spans }) => [
    `${name}: ${said(value)}`,
    ...spans.map((span) => `  ${quote(document, span)}`),
  ]);
  return quoted.join('\n');
}

interface Value {
  readonly name: string;
  readonly value: unknown;
  readonly spans: readonly Span[];
}

function valuesOf({ notice, tasks }: PlanDocument, of: string): Value[] | null {
  const [, element] = /^notice\.(\w+)$/.exec(of) ?? [];
  if (element !== undefined) {
    if (element === 'spans' || !Object.hasOwn(notice, element)) return null;
    return [{ name: of, value: notice[element as keyof typeof notice], spans: notice.spans[element] ?? [] }];
  }
  const task = tasks.find(({ key, id }) => key === of || id === of);
  if (!task) return null;
  const own = FIELDS.map((name) => ({ name, value: task[name], spans: task.spans[name] ?? [] }));
  const others = Object.entries(task.fields).map(([name, value]) => ({ name, value, spans: task.spans[name] ?? [] }));
  return [...own, ...others].filter(({ value }) => value !== null && (!Array.isArray(value) || value.length > 0));
}

function said(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join('、') : JSON.stringify(value);
}

/** Quotes a place with what stands around it: `page 2, 120-126: …由【县科技局】牵头…`. */
function quote({ text }: PlanDocument, { start, end, page }: Span): string {
  const where = `${page === null ? '' : `page ${page}, `}${start}-${end}`;
  if (text === undefined) return `${where} (the text is not in this JSON: write it with --with-text)`;
  const plain = (part: string) => part.replace(/\s+/g, ' ');
  return `${where}: …${plain(text.slice(Math.max(0, start - AROUND), start))}【${plain(text.slice(start, end))}】${plain(text.slice(end, end + AROUND))}…`;
}
