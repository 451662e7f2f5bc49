/** What of an archive is meant by a question, and in what order. */

import type { Failure } from '../archive/failures.js';
import { placeOf } from '../archive/find.js';
import type { Digest, Shelf } from '../archive/library.js';
import type { Month } from '../ledger/calendar.js';
import type { TaskList } from '../ledger/list.js';
import { plainName } from '../ledger/names.js';
import { selected } from '../ledger/select.js';
import type { Asked, Card, Listed } from '../writers/archive/pages.js';

/** Takes a question from the fields of an address; what is not asked is empty. */
export function askedIn(fields: Readonly<Record<string, string>>): Asked {
  const { query = '', year = '', month = '', department = '', leader = '' } = fields;
  return { query, year, month, department, leader };
}

/** Lists the documents that are meant: first what could not be read, then what is doubtful, then the newest. */
export function listed({ digests, unread }: Shelf, failures: readonly Failure[], asked: Asked): Listed {
  const words = asked.query.split(/\s+/).filter(Boolean).map(plainName);
  const found = digests.filter((one) => placeOf(one, words) !== null && isOfYear(one, asked.year) && hasWork(one, asked));
  const cards = found
    .sort((a, b) => newestOf(b).localeCompare(newestOf(a)))
    .map(cardOf)
    .sort((a, b) => Number(b.warnings > 0) - Number(a.warnings > 0));
  const isAll = words.length === 0 && !asked.year && !asked.department;
  const unreadable = failures.filter(({ file }) => isAll || (words.length > 0 && words.every((word) => plainName(file).includes(word))));
  const years = [...new Set(digests.flatMap(yearsOf))].sort().reverse();
  return { cards: [...unreadable.map(failedCard), ...cards], all: digests.length + failures.length, unread, years, asked };
}

/** A document without a date is as new as the last year that its titles name. */
const newestOf = (digest: Digest): string => digest.reading.heard.issuedOn ?? yearsOf(digest).sort().at(-1) ?? '';

/** A document is of the year of its date and of those that its titles name. */
function yearsOf({ reading: { heard } }: Digest): string[] {
  const named = [heard.title, heard.plan].flatMap((title) => [...(title ?? '').matchAll(/(\d{4})年/g)].map(([, year = '']) => year));
  return [...new Set([...(heard.issuedOn ? [heard.issuedOn.slice(0, 4)] : []), ...named])];
}

const isOfYear = (digest: Digest, year: string): boolean => year === '' || yearsOf(digest).includes(year);

const hasWork = ({ reading: { rows } }: Digest, asked: Asked): boolean =>
  asked.department === '' || selected(rows, wantedIn(asked)).rows.length > 0;

function cardOf({ name, reading: { heard, doubts } }: Digest): Card {
  const warnings = doubts.filter(({ severity }) => severity !== 'info').length;
  const { title, plan, documentNumber, issuedOn, tasks } = heard;
  return { name, file: name, title: title ?? plan, number: documentNumber, date: issuedOn, tasks, warnings, failure: null };
}

const failedCard = ({ file, why }: Failure): Card => {
  return { name: null, file, title: null, number: null, date: null, tasks: 0, warnings: 0, failure: why };
};

/** Lists the tasks that are meant, of all documents. */
export function worked({ digests }: Shelf, asked: Asked): TaskList {
  const readings = digests.map(({ reading }) => reading);
  const rows = readings.flatMap((reading) => selected(reading.rows, wantedIn(asked)).rows);
  return { groups: [{ name: null, rows }], heard: readings.map(({ heard }) => heard), doubts: [] };
}

function wantedIn({ month, department, leader }: Asked) {
  const months: Month[] = /^(?:[1-9]|1[0-2])$/.test(month) ? [{ year: null, month: Number(month) }] : [];
  return { months, by: null, leaders: leader === '' ? [] : [leader], departments: department === '' ? [] : [department] };
}
