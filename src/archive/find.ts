import { plainName } from '../ledger/names.js';
import type { Digest, Shelf } from './library.js';
import { linesWithin } from './tokens.js';

/** What an answer may cost whoever asks, in tokens. */
const MOST_TOKENS = 2000;
/** So much of the text around a word shows what it is about. */
const AROUND = 20;

/** Lists the documents that hold all words of a query, in their titles, numbers, bodies, tasks or text; all documents for none. */
export function findText({ digests, unread }: Shelf, query: string): string {
  const words = query.split(/\s+/).filter(Boolean).map(plainName);
  const found = digests.flatMap((one) => {
    const place = placeOf(one, words);
    return place === null ? [] : [lineOf(one, place)];
  });
  const notes = unread > 0 ? [`${unread} files are not read yet: plan-parse batch reads them all`] : [];
  return linesWithin([`${found.length} of ${digests.length} documents`, ...notes, ...found], MOST_TOKENS, (count) => `… ${count} more`);
}

/** Gives what stands around the first word; null where one of the words is nowhere. */
export function placeOf({ words: all }: Digest, words: readonly string[]): string | null {
  if (!words.every((word) => all.includes(word))) return null;
  const [first] = words;
  if (first === undefined) return '';
  const at = all.indexOf(first);
  return `…${all.slice(Math.max(0, at - AROUND), at + first.length + AROUND)}…`;
}

function lineOf({ name, reading: { heard } }: Digest, place: string): string {
  const { title, plan, documentNumber, issuedOn, tasks } = heard;
  return [name, title ?? plan, documentNumber, issuedOn, `${tasks} tasks`, place].filter(Boolean).join(' | ');
}
