import type { ChalkInstance } from 'chalk';
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
  const { counts, seconds, filesPerSecond, reasons, interrupted } = summary;
  const say = (key: MessageKey, details = {}) => message(language, key, details);
  const row = (key: MessageKey, number: number) => [`${grouped(number).padStart(10)}  ${say(key)}`];
  const head = say('sums', { files: grouped(counts.files), seconds: Math.round(seconds), rate: filesPerSecond });
  return [
    `plan-parse: ${head}`,
    ...row('sumRead', counts.read),
    ...row('sumSkipped', counts.skipped),
    ...row('sumWarned', counts.warned),
    ...(counts.duplicates > 0 ? row('sumDuplicates', counts.duplicates) : []),
    ...row('sumFailed', counts.failed).map((line) => (counts.failed > 0 ? paint.red(line) : line)),
    ...reasons.flatMap((reason) => reasonLines(reason, language, paint)),
    ...(report === null ? [] : [say('sumReport', { file: printable(report) })]),
    ...(interrupted ? [say(output === null ? 'cutShort' : 'interrupted')] : []),
    '',
  ].join('\n');
}

function reasonLines({ code, count, first }: Reason, language: Language, paint: ChalkInstance): string[] {
  const files = first.map(({ path, details }) => {
    const why = messageIn(language, { code, details });
    return `              ${printable(path)}: ${printable(why)}`;
  });
  const more = count - first.length;
  const rest = more > 0 ? [`              ${message(language, 'sumMore', { more: grouped(more) })}`] : [];
  return [`${grouped(count).padStart(12)}  ${paint.dim(`[${code}]`)}`, ...files, ...rest];
}
