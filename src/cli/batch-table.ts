import type { ChalkInstance } from 'chalk';
import type { LeftOut } from '../batch/input.js';
import type { Summary } from '../batch/report.js';
import type { Reason } from '../batch/tally.js';
import { messageIn } from '../diagnostic.js';
import { printable } from '../writers/printable.js';
import { grouped } from './batch-progress.js';
import type { Language } from './language.js';
import { type MessageKey, message } from './messages.js';

/** Where a run has left its report and its documents; null for a stream. */
interface Places {
  readonly report: string | null;
  readonly output: string | null;
}

/** Writes the sums of a run for a person: what was read, and why the rest was not, with the first files of each reason. */
export function table(summary: Summary, { report, output }: Places, language: Language, paint: ChalkInstance): string {
  const { counts, seconds, filesPerSecond, reasons, interrupted, leftOut, stale } = summary;
  const say = (key: MessageKey, details = {}) => message(language, key, details);
  const row = (key: MessageKey, number: number) => [`${grouped(number).padStart(10)}  ${say(key)}`];
  const some = (key: MessageKey, number: number) => (number > 0 ? row(key, number) : []);
  const nothing = counts.files === 0 && !interrupted;
  const head = nothing
    ? nothingToRead(leftOut, language)
    : say('sums', { files: grouped(counts.files), seconds: Math.round(seconds), rate: filesPerSecond });
  const rows = [
    ...row('sumRead', counts.read),
    ...row('sumSkipped', counts.skipped),
    ...row('sumWarned', counts.warned),
    ...row('sumPlans', counts.plans),
    ...row('sumTasks', counts.tasks),
    ...row('sumPlanless', counts.planless),
    ...some('sumDuplicates', counts.duplicates),
    ...row('sumFailed', counts.failed).map((line) => (counts.failed > 0 ? paint.red(line) : line)),
    ...reasons.flatMap((reason) => reasonLines(reason, language, paint)),
    ...some('sumStale', stale.length),
  ];
  const rest = nothing ? null : leftOutLine(leftOut, language);
  return [
    `plan-parse: ${head}`,
    ...(nothing ? [] : rows),
    ...(rest ? [rest] : []),
    ...(report === null ? [] : [say('sumReport', { file: printable(report) })]),
    ...(interrupted ? [say(output === null ? 'cutShort' : 'interrupted')] : []),
    '',
  ].join('\n');
}

/** Writes in a line what went wrong in a run whose failures were told one by one; nothing where nothing did. */
export function troubles({ counts, leftOut, interrupted }: Summary, { report }: Places, frail: boolean, language: Language): string {
  const { files, failed, warned } = counts;
  const where = report === null ? '' : message(language, 'troubleReport', { file: printable(report) });
  const line = (text: string) => `plan-parse: ${text}${where}\n`;
  const of = { failed: grouped(failed), warned: grouped(warned), files: grouped(files) };
  if (files === 0) return interrupted ? '' : line(nothingToRead(leftOut, language));
  if (failed > 0) return line(message(language, 'troubleFailed', of));
  return frail && warned > 0 ? line(message(language, 'troubleWarned', of)) : '';
}

/** Says that there was no file to read, and what was left out. */
export function nothingToRead(leftOut: LeftOut, language: Language): string {
  const nothing = message(language, 'nothingToRead');
  const rest = leftOutLine(leftOut, language);
  return rest ? `${nothing}${message(language, 'beside', { rest })}` : nothing;
}

/** Says what a walk has left out, by reason; null for nothing. */
export function leftOutLine(leftOut: LeftOut, language: Language): string | null {
  const reasons = LEFT_OUT.filter((reason) => leftOut[reason] > 0);
  if (reasons.length === 0) return null;
  const list = reasons.map((reason) => message(language, `leftOut.${reason}`, { count: grouped(leftOut[reason]) }));
  return message(language, 'leftOut', { list: list.join(language === 'zh' ? '，' : ', ') });
}

const LEFT_OUT = ['filtered', 'own', 'hidden', 'locks', 'links', 'special'] as const satisfies readonly (keyof LeftOut)[];

function reasonLines({ code, count, first }: Reason, language: Language, paint: ChalkInstance): string[] {
  const files = first.map(({ path, details }) => {
    const why = messageIn(language, { code, details });
    return `              ${printable(path)}: ${printable(why)}`;
  });
  const more = count - first.length;
  const rest = more > 0 ? [`              ${message(language, 'sumMore', { more: grouped(more) })}`] : [];
  return [`${grouped(count).padStart(12)}  ${paint.dim(`[${code}]`)}`, ...files, ...rest];
}
