import type { Range } from '../../document.js';
import { HTML_TABLE } from '../html-tables.js';
import { rising } from './ranges.js';

/** Holds a text as a reader of HTML in Markdown sees it: comments, tags and entities are blanks, or the sign that they stand for. */
export interface Rendered {
  /** As long as the text, each character in its place. */
  readonly shown: string;
  /** What is no text: comments, style and script elements, tags, the letters of an entity behind its first sign. */
  readonly markup: readonly Range[];
  /** Entities that are blanks. */
  readonly blanks: readonly Range[];
}

/** A stretch that is shown otherwise than it is written. */
interface Change extends Range {
  readonly by: string;
  readonly kind: 'markup' | 'blank' | 'sign';
}

const RAW = /<!--|<(style|script)\b[^<>]{0,1000}>/gi;
const TAG =
  /<(\/?)(html|body|div|p|br|hr|center|span|font|b|strong|i|em|u|s|small|big|mark|nobr|sup|sub|a|img|h[1-6]|ul|ol|li|dl|dt|dd|section|article|blockquote|details|summary|figure|figcaption|pre)(?:\s[^<>]{0,1000})?\/?>/gi;
/** Elements that begin and end a line (HTML, "Rendering"). */
const BLOCK =
  /^(?:html|body|div|p|br|hr|center|h[1-6]|ul|ol|li|dl|dt|dd|section|article|blockquote|details|summary|figure|figcaption|pre)$/i;
const ENTITY = /&(?:(nbsp|ensp|emsp|thinsp|#160|#12288|#x0*a0|#x3000)|([a-z]{2,8})|#(\d{2,6})|#x([0-9a-f]{2,5}));/gi;

/** The entities of HTML that Chinese texts have, each with its sign. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  (
    'amp& lt< gt> quot" apos\' ldquo“ rdquo” lsquo‘ rsquo’ mdash— ndash– hellip… middot· bull• times× divide÷ deg° plusmn± permil‰ laquo« ' +
    'raquo» copy© reg® yen¥ sect§ le≤ ge≥ rarr→ larr← radic√'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

/** Shows a text without the signs of HTML (CommonMark 0.31, 4.6, 6.6 and 2.5). */
export function rendered(text: string): Rendered {
  if (!/[<&]/.test(text)) return { shown: text, markup: [], blanks: [] };
  const raw = rawElements(text);
  const tags = tagsIn(text).filter(outside([...raw, ...tables(text)]));
  const changes = apart([...raw, ...tags, ...entities(text).filter(outside(raw))].sort((a, b) => a.start - b.start));
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, by } of changes) {
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  const of = (kind: Change['kind']): Range[] => changes.filter((one) => one.kind === kind).map(({ start, end }) => ({ start, end }));
  const tails = of('sign').map(({ start, end }) => ({ start: start + 1, end }));
  return { shown: pieces.join('') + text.slice(at), markup: rising([...of('markup'), ...tails]), blanks: of('blank') };
}

/** Leaves out what begins inside another change: an entity in a tag is a part of the tag. */
function apart(changes: readonly Change[]): Change[] {
  let end = 0;
  return changes.filter((change) => {
    if (change.start < end) return false;
    end = change.end;
    return true;
  });
}

/** Makes the test whether a range lies in none of some others; asked in rising order. */
function outside(others: readonly Range[]): (range: Range) => boolean {
  const closed = rising(others);
  let at = 0;
  return ({ start, end }) => {
    while (at < closed.length && (closed[at] as Range).end <= start) at++;
    return (closed[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  };
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Finds comments, and the elements whose content is never shown; one that does not end is text. */
function rawElements(text: string): Change[] {
  const found: Change[] = [];
  const open = new RegExp(RAW);
  const unclosed = new Set<string>();
  for (let opening = open.exec(text); opening; opening = open.exec(text)) {
    const name = opening[1]?.toLowerCase() ?? '';
    const close = name ? new RegExp(`</${name}\\s{0,4}>`, 'gi') : /-->/g;
    close.lastIndex = open.lastIndex;
    const closing = unclosed.has(name) ? null : close.exec(text);
    if (!closing) {
      unclosed.add(name);
      continue;
    }
    const [start, end] = [opening.index, close.lastIndex];
    found.push({ start, end, by: blank(text.slice(start, end)), kind: 'markup' });
    open.lastIndex = end;
  }
  return found;
}

const tables = (text: string): Range[] =>
  Array.from(text.matchAll(HTML_TABLE), ({ index, 0: whole }) => ({ start: index, end: index + whole.length }));

/** Finds tags; one that begins or ends a line is shown as a line end, but for a br in a row of a table, which reads it itself. */
function tagsIn(text: string): Change[] {
  const found: Change[] = [];
  let line = { end: -1, isRow: false };
  for (const { index, 0: whole, 2: name = '' } of text.matchAll(TAG)) {
    if (index >= line.end) line = lineAround(text, index);
    if (line.isRow && name.toLowerCase() === 'br') continue;
    const by = BLOCK.test(name) && !line.isRow ? `\n${' '.repeat(whole.length - 1)}` : ' '.repeat(whole.length);
    found.push({ start: index, end: index + whole.length, by, kind: 'markup' });
  }
  return found;
}

function lineAround(text: string, at: number): { end: number; isRow: boolean } {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return { end, isRow: /[|\t]/.test(text.slice(text.lastIndexOf('\n', at) + 1, end)) };
}

/** Finds entities; one that is not known is text. */
function entities(text: string): Change[] {
  return [...text.matchAll(ENTITY)].flatMap(({ index, 0: whole, 1: space, 2: name, 3: decimal, 4: hex }): Change[] => {
    const range = { start: index, end: index + whole.length };
    if (space) return [{ ...range, by: ' '.repeat(whole.length), kind: 'blank' }];
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
    const sign = name
      ? SIGNS.get(name.toLowerCase())
      : code >= 0x21 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff) && String.fromCharCode(code);
    return sign ? [{ ...range, by: sign.padEnd(whole.length), kind: 'sign' }] : [];
  });
}
