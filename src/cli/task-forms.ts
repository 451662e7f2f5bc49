import { bookOf, titleOf } from '../ledger/book.js';
import { rowsIn, type TaskList } from '../ledger/list.js';
import type { Row } from '../ledger/row.js';
import { SpreadsheetsMissingError } from '../ledger/spreadsheets.js';
import { printableLines } from '../writers/printable.js';
import { coloursOf } from './colours.js';
import { complain } from './complain.js';
import { deliver } from './deliver.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { TaskForm } from './form-names.js';
import type { Language } from './language.js';
import type { When } from './when.js';

/** How a list is written. */
export interface Writing {
  readonly form: TaskForm;
  /** Standard output for none and for `-`. */
  readonly path: string | undefined;
  readonly mergeMonths?: boolean;
  readonly compact?: boolean;
  readonly color?: When;
}

/** Writes a list of work; says what went into a file, and what of it has no place in that form. */
export async function writeTasks(list: TaskList, writing: Writing, language: Language): Promise<ExitCode> {
  try {
    const { content, events } = await contentOf(list, writing, language);
    const toTerminal = (writing.path ?? '-') === '-' && process.stdout.isTTY && writing.form !== 'table';
    const seen = toTerminal && typeof content === 'string' ? printableLines(content.replaceAll('\r\n', '\n')) : content;
    const written = await deliver(seen, writing.path, language);
    if (written !== EXIT.ok || writing.path === undefined || writing.path === '-') return written;
    if (events === undefined) await complain(language, 'wroteTasks', { count: String(rowsIn(list).length) }, writing.path);
    else await complain(language, 'wroteEvents', { count: String(events) }, writing.path);
    return written;
  } catch (error) {
    if (!(error instanceof SpreadsheetsMissingError)) throw error;
    await complain(language, 'noSpreadsheets', {});
    return EXIT.failed;
  }
}

/** What is written; of a calendar, how many events it has too. */
interface Content {
  readonly content: string | Uint8Array;
  readonly events?: number;
}

/** Each form is loaded only when it is asked for. */
export async function contentOf(list: TaskList, writing: Writing, language: Language): Promise<Content> {
  const { form, path, mergeMonths, compact, color = 'auto' } = writing;
  if (form === 'csv') return { content: (await import('../writers/tasks-csv.js')).tasksCsv(list) };
  if (form === 'md') return { content: (await import('../writers/tasks-markdown.js')).tasksMarkdown(list) };
  if (form === 'json') return { content: (await import('../writers/tasks-json.js')).tasksJson(list, { compact: compact ?? false }) };
  if (form === 'ics') return calendarOf(list, language);
  if (form === 'xlsx') {
    const { tasksXlsx } = await import('../writers/tasks-xlsx.js');
    return { content: await tasksXlsx(bookOf(list, titleOf(list.heard)), { at: moment(process.env), mergeMonths: mergeMonths ?? false }) };
  }
  const { tasksTable } = await import('../writers/tasks-table.js');
  const toFile = path !== undefined && path !== '-';
  const width = !toFile && process.stdout.isTTY ? process.stdout.columns : null;
  const paint = coloursOf(color, toFile ? { NO_COLOR: '1', ...process.env } : process.env, toFile ? {} : process.stdout);
  return { content: tasksTable(list, { language, paint, width }) };
}

/** So many rows that a form leaves out are named; the others are counted. */
const MOST_NAMED = 5;

async function calendarOf(list: TaskList, language: Language): Promise<Content> {
  const { tasksIcs } = await import('../writers/tasks-ics.js');
  const { text, events, yearless, timeless } = tasksIcs(list, titleOf(list.heard), moment(process.env));
  for (const [key, rows] of [['yearless', yearless] as const, ['timeless', timeless] as const]) {
    if (rows.length > 0) await complain(language, key, { count: String(rows.length), which: named(rows) });
  }
  return { content: text, events };
}

function named(rows: readonly Row[]): string {
  const first = rows.slice(0, MOST_NAMED).map(({ content }) => (content.length > 20 ? `${content.slice(0, 20)}…` : content));
  return [...first, ...(rows.length > MOST_NAMED ? ['…'] : [])].join('；');
}

/** Gives the moment that files are stamped with: now, unless a build asks for another (reproducible-builds.org, SOURCE_DATE_EPOCH). */
export function moment({ SOURCE_DATE_EPOCH: asked }: Readonly<Record<string, string | undefined>>): Date {
  return asked !== undefined && /^\d{1,11}$/.test(asked) ? new Date(Number(asked) * 1000) : new Date(Math.floor(Date.now() / 1000) * 1000);
}
