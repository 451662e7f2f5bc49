/** What blanks say in a list of names: they divide two items, and spread one over its cell. */
import type { Range } from '../../document.js';
import { depthAfter } from '../../lexicon/brackets.js';
import { isAgency, isNameAlone, isOffice, looksLikeBody, looksLikePerson } from '../../lexicon/name-kinds.js';

/** Cuts at gaps that divide two items, and pairs single characters of a list of persons (何  平 方  正). */
export function gaps(raw: string, item: Range, kind: 'person' | 'body'): Range[] {
  const found = wordsIn(raw, item);
  const words = kind === 'person' && areChained(found) ? found.flatMap(characters) : found;
  if (kind === 'person' && officeAndName(words.map(({ start, end }) => raw.slice(start, end)))) return [item];
  const groups: Range[] = [];
  for (let i = 0; i < words.length; ) {
    let last = i;
    while (last + 1 < words.length && single(words[i]) && single(words[last + 1])) last++;
    groups.push(...(last > i ? spreadOut(words.slice(i, last + 1), kind) : [words[i] as Range]));
    i = last + 1;
  }
  return withLoneCharacters(groups, kind);
}

/** In a list that marks divide, a blank divides bodies only where both are whole, and a person from a body: 县财政局 县教育局 are two, 市属 开发区管委会 is what a broken line left. */
export function bodyGaps(raw: string, item: Range): Range[] {
  const joined: Range[] = [];
  for (const next of gaps(raw, item, 'body')) {
    const last = joined.at(-1);
    const [before, name] = [last ?? next, next].map(({ start, end }) => raw.slice(start, end)) as [string, string];
    if (last === undefined || (looksLikeBody(before) && looksLikeBody(name)) || (isAgency(before) && isNameAlone(name))) joined.push(next);
    else joined[joined.length - 1] = { start: last.start, end: next.end };
  }
  return joined;
}

/** Says whether words are one person with an office: 副区长 王某某, 副区长 王 某. */
function officeAndName(words: readonly string[]): boolean {
  const [office = '', ...name] = words;
  if (isOffice(office) && name.length > 1 && name.length < 4 && name.every((word) => word.length === 1)) return true;
  const offices = words.filter(isOffice);
  return words.length === 2 && offices.length === 1 && words.some((word) => !isOffice(word) && word.length > 1 && looksLikePerson(word));
}

/** Says whether two-character names were spread out and their line breaks lost: 周 翔毛 进. */
const areChained = (words: readonly Range[]): boolean =>
  words.length > 2 && words.every(({ start, end }, i) => end - start === (i === 0 || i === words.length - 1 ? 1 : 2));

const characters = ({ start, end }: Range): Range[] =>
  Array.from({ length: end - start }, (_, i) => ({ start: start + i, end: start + i + 1 }));

const single = (word: Range | undefined): boolean => word !== undefined && word.end - word.start === 1;

/** Finds the words of an item: cut at white space between two ideographs or closing and opening marks, outside brackets. */
function wordsIn(raw: string, { start, end }: Range): Range[] {
  const words: Range[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const c = raw.charAt(at);
    depth = depthAfter(depth, c);
    if (!/\s/.test(c) || depth > 0) continue;
    let next = at;
    while (next < end && /\s/.test(raw.charAt(next))) next++;
    if (dividing(raw.charAt(at - 1), raw.charAt(next))) {
      words.push({ start: from, end: at });
      from = next;
    }
    at = next - 1;
  }
  return [...words, { start: from, end }];
}

const dividing = (before: string, after: string): boolean => /[\p{sc=Han}）)”》]/u.test(before) && /[\p{sc=Han}“《]/u.test(after);

/** Groups single characters that blanks have spread: persons' names have two each (an odd one three), a body's name all. */
function spreadOut(words: readonly Range[], kind: 'person' | 'body'): Range[] {
  const sizes = kind === 'person' ? nameSizes(words.length) : widths(words);
  const groups: Range[] = [];
  let at = 0;
  for (const size of sizes) {
    groups.push({ start: (words[at] as Range).start, end: (words[at + size - 1] as Range).end });
    at += size;
  }
  return groups;
}

/** Gives the lengths of the names that n characters hold: 2 2 for four, 3 for three, 2 3 for five. */
function nameSizes(n: number): number[] {
  const pairs = Array.from({ length: Math.floor(n / 2) }, () => 2);
  return n % 2 === 0 ? pairs : [...pairs.slice(0, -1), 3];
}

/** Gives the lengths of the words that the wider gaps divide: 财 政 局  教 育 局. */
function widths(words: readonly Range[]): number[] {
  const between = words.slice(1).map((word, i) => word.start - (words[i] as Range).end);
  const narrow = Math.min(...between);
  const sizes = [1];
  for (const width of between) {
    if (width > narrow) sizes.push(1);
    else sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
  }
  return sizes;
}

/** Joins a character that is left alone to the word that it belongs to: 张 三丰, 欧阳 修, 区 教育局. */
function withLoneCharacters(words: readonly Range[], kind: 'person' | 'body'): Range[] {
  const joined: Range[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Range;
    const next = words[i + 1];
    const before = joined.at(-1);
    const length = word.end - word.start;
    if (length === 1 && next && (kind === 'body' || next.end - next.start === 2)) {
      joined.push({ start: word.start, end: next.end });
      i++;
    } else if (length === 1 && before && (kind === 'body' || before.end - before.start === 2))
      joined[joined.length - 1] = { start: before.start, end: word.end };
    else joined.push(word);
  }
  return joined;
}
