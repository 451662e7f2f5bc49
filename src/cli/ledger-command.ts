import { ReadError } from '../diagnostic.js';
import { readInput } from '../input.js';
import { titleOf } from '../ledger/book.js';
import { type Finding, findings } from '../ledger/findings.js';
import { cellsFor, rowsIn, type TaskList } from '../ledger/list.js';
import { type Matched, match } from '../ledger/match.js';
import type { ReturnedBook } from '../ledger/read-book.js';
import { renewed } from '../ledger/renew.js';
import { LIMITS } from '../limits.js';
import { entryOf } from '../plan/entry.js';
import { answerOf } from '../thread.js';
import { jsonText } from '../writers/json.js';
import { ledgerReport } from '../writers/ledger-report.js';
import { coloursOf } from './colours.js';
import { complain } from './complain.js';
import { deliver } from './deliver.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { formOf } from './form-names.js';
import type { Language } from './language.js';
import type { BookAnswer } from './ledger-thread.js';
import type { MessageKey } from './messages.js';
import type { ParseOptions } from './parse-command.js';
import { gather } from './read-tasks.js';
import { anyNamesInput } from './same-file.js';
import type { LedgerArguments } from './task-arguments.js';
import { moment } from './task-forms.js';
import { rowsWanted } from './tasks-command.js';
import { tell } from './tell.js';
import { type Known, knownFrom } from './tell-tasks.js';

type Options = ParseOptions & LedgerArguments;

/** Holds a ledger against its notices: says what differs and what is due, and writes it anew where that is asked for. */
export async function ledgerCommand(file: string, options: Options, language: Language): Promise<ExitCode> {
  const wrong = misuseOf(options);
  if (wrong) {
    await complain(language, wrong, { forms: '.xlsx' }, options.output);
    return EXIT.usage;
  }
  if (await anyNamesInput([file, ...options.against], [options.output ?? '-'], language)) return EXIT.usage;
  const book = await bookIn(file, options, language);
  if (!book) return EXIT.failed;
  const known = await knownFrom(await gather(options.against, [], options, language), options, language);
  if (known.interrupted) return EXIT.interrupted;
  const rows = known.readings.length === 0 ? null : await rowsWanted(known, options, language);
  if (rows === null) return EXIT.failed;
  return compare(book, known, { groups: [{ name: null, rows }], ...remarksOf(known) }, options, language);
}

function remarksOf({ readings, unread }: Known): Pick<TaskList, 'heard' | 'doubts'> {
  return { heard: readings.map(({ heard }) => heard), doubts: [...readings.flatMap(({ doubts }) => doubts), ...unread] };
}

async function compare(book: ReturnedBook, known: Known, list: TaskList, options: Options, language: Language): Promise<ExitCode> {
  const on = options.on ?? today();
  const matched = match(rowsIn(list), cellsFor(list), book.lines);
  const found = findings(matched, book.columns, on);
  if (!book.hasKeys) await complain(language, 'noKeys', {});
  if (book.formulas > 0) await complain(language, 'formulas', { count: String(book.formulas) });
  const sums = { lines: book.lines.length, documents: known.readings.length, tasks: rowsIn(list).length, on };
  const text = options.json
    ? `${jsonText(found, 2)}\n`
    : ledgerReport(found, sums, language, coloursOf(options.color, process.env, process.stdout));
  const shown = await deliver(text, undefined, language);
  const written = options.output === undefined ? EXIT.ok : await renew(list, matched, book, found, options.output, language);
  const frail = (options.frail ?? false) && found.some(({ kind }) => kind !== 'due');
  return [shown, written].find((code) => code !== EXIT.ok) ?? (known.failed || frail ? EXIT.failed : EXIT.ok);
}

async function renew(
  list: TaskList,
  matched: Matched,
  book: ReturnedBook,
  found: readonly Finding[],
  path: string,
  language: Language,
): Promise<ExitCode> {
  const { tasksXlsx } = await import('../writers/tasks-xlsx.js');
  const anew = renewed(list, titleOf(list.heard), matched, book, found);
  const written = await deliver(await tasksXlsx(anew, { at: moment(process.env) }), path, language);
  if (written === EXIT.ok) await complain(language, 'wroteTasks', { count: String(anew.lines.length) }, path);
  return written;
}

function misuseOf({ output, format, against }: Options): MessageKey | null {
  if (output !== undefined && (output === '-' || formOf(output) !== 'xlsx')) return 'tasksForm';
  return format !== undefined && against.length > 1 ? 'tasksFormat' : null;
}

/** Reads the ledger; gives null, and says why, where it cannot be read. */
async function bookIn(file: string, options: Options, language: Language): Promise<ReturnedBook | null> {
  try {
    const limits = { ...LIMITS, ...options.limit };
    const bytes = await readInput(file === '-' ? null : file, limits.bytes);
    const answer = await answerOf<BookAnswer>(new URL('./ledger-thread.js', import.meta.url), { bytes, limits }, { alone: true });
    if ('book' in answer) return answer.book;
    await complain(language, FAULTS[answer.fault], {}, file);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    await tell([entryOf(error.diagnostic)], file, options, language);
  }
  return null;
}

const FAULTS = {
  protected: 'ledgerProtected',
  noWorkbook: 'noWorkbook',
  noLedger: 'noLedger',
  tooLong: 'ledgerTooLong',
  tooLarge: 'ledgerTooLarge',
  missing: 'noSpreadsheets',
} as const satisfies Record<string, MessageKey>;

/** Gives this day where the program runs. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}
