import type { Fact, Range } from '../../document.js';
import { isCatalogueLabel } from '../../lexicon/publishing-labels.js';

/** Holds what a block of metadata at the head of a text states, its signs, and where it ends. */
export interface FrontMatter {
  readonly facts: readonly Fact[];
  /** The lines that open and close it, and those that state nothing. */
  readonly signs: readonly Range[];
  readonly end: number;
}

const OPENS = /^\s{0,20}?---[ \t]*\r?\n/;
const CLOSES = /^(?:---|\.\.\.)[ \t]*$/;
/** A key of YAML (1.2.2, 7.4.2) and its value on one line; a Chinese one counts where it is a label of publishing. */
const KEY = /^([A-Za-z_][\w-]{0,30}|[\u4e00-\u9fff]{2,10})[ \t]{0,4}:(?:[ \t]+|$)/;
/** A line that goes on with the value above: an item of a list, or an indented one. */
const GOES_ON = /^(?:[ \t]+|-[ \t])(?=\S)/;
const MOST_LINES = 60;
const LONGEST_LINE = 2000;

/**
 * Reads the block between two lines --- at the head of a Markdown text as the facts that it states; null where none stands
 * there: between two rules a text has lines without keys.
 *
 *     ---
 *     title: 青禾县2031年工作安排
 *     source: https://example.org/1.shtml
 *     ---
 */
export function frontMatter(text: string): FrontMatter | null {
  const opening = OPENS.exec(text.slice(0, 64));
  if (!opening) return null;
  const facts: (Fact & { range: Range })[] = [];
  const signs = [shownIn(text, { start: 0, end: opening[0].length })];
  let start = opening[0].length;
  for (let line = 0; line < MOST_LINES && start < text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const shown = text.slice(start, Math.min(end, start + LONGEST_LINE)).trimEnd();
    const range = shownIn(text, { start, end });
    if (CLOSES.test(shown)) return facts.length > 0 ? { facts, signs: [...signs, range], end } : null;
    if (!addLine(facts, signs, shown, range)) return null;
    start = end + 1;
  }
  return null;
}

/** Takes a line as a fact, as part of the one above or as a remark; false where it is none of these. */
function addLine(facts: (Fact & { range: Range })[], signs: Range[], shown: string, range: Range): boolean {
  const last = facts.at(-1);
  const [whole = '', label = ''] = KEY.exec(shown) ?? [];
  if (shown === '') return true;
  if (shown.startsWith('#')) return signs.push(range) > 0;
  if (label && (/^\w/.test(label) || isCatalogueLabel(label)))
    return facts.push({ label, value: scalar(shown.slice(whole.length)), range }) > 0;
  if (!last || !GOES_ON.test(shown)) return false;
  const value = [last.value, scalar(shown.replace(/^[ \t]*(?:-[ \t]+)?/, ''))].filter((part) => part !== '').join(' ');
  facts[facts.length - 1] = { ...last, value, range: { start: last.range.start, end: range.end } };
  return true;
}

/** Takes the quotes from a value; the sign of a block scalar is none of it. */
const scalar = (raw: string): string =>
  raw
    .trim()
    .replace(/^[|>][+-]?$/, '')
    .replace(/^(["'])(.*)\1$/, '$2');

/** Cuts white space off both ends of a range. */
function shownIn(text: string, { start, end }: Range): Range {
  const shown = text.slice(start, end);
  return { start: start + shown.length - shown.trimStart().length, end: start + shown.trimEnd().length };
}
