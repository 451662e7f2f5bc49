import { ReadError } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';

/** Is what a group holds: a control word, a text, or a further group. */
export type Item = Word | Text | Group;

/** Holds a control word or symbol with its number: \li720 is li, 720; \* is *. */
export interface Word {
  readonly kind: 'word';
  readonly name: string;
  /** Null where it has none. */
  readonly value: number | null;
}

/** Holds text: bytes of some code page as Latin-1 characters, or Unicode as \u gives it. */
export interface Text {
  readonly kind: 'bytes' | 'unicode';
  text: string;
}

/** Holds what stands between two braces. */
export interface Group {
  readonly kind: 'group';
  readonly items: Item[];
}

/** Holds the outermost group, and whether the file ended before it did. */
export interface Tree {
  readonly root: Group;
  readonly cut: boolean;
}

/** How many items stand for what one element of XML says: a run of Word has its brace, its text and some words. */
const ITEMS = 4;

/** Holds a group that is still open, and how many bytes after each \u stand for it where Unicode is not understood. */
interface Open {
  readonly group: Group;
  instead: number;
}

/** Holds where the parsing stands. */
interface Parsing {
  readonly limits: Pick<Limits, 'depth' | 'elements'>;
  /** The open groups, the outermost first; it is never closed. */
  readonly stack: Open[];
  items: number;
  /** How many more bytes, control words among them, stand for the last \u (RTF 1.9.1, "Unicode RTF"). */
  skip: number;
}

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const PLAIN = /[^\\{}\r\n\0]+/y;

/**
 * Parses Rich Text (RTF 1.9.1) into its groups: bytes that stand for a \u character are gone, and texts that follow one
 * another are one.
 *
 * @throws ReadError `limit:depth`, `limit:elements`
 */
export function parseGroups(source: string, limits: Pick<Limits, 'depth' | 'elements'>): Tree {
  const root: Group = { kind: 'group', items: [] };
  const parsing: Parsing = { limits, stack: [{ group: root, instead: 1 }], items: 0, skip: 0 };
  for (let at = 0; at < source.length; ) {
    const sign = source[at];
    if (sign === '\\') at = takeEscape(source, at, parsing);
    else if (sign === '{') {
      openGroup(parsing);
      at++;
    } else if (sign === '}') {
      closeGroup(parsing);
      if (parsing.stack.length === 1) return { root, cut: false };
      at++;
    } else {
      PLAIN.lastIndex = at;
      const text = PLAIN.exec(source)?.[0] ?? '';
      addText('bytes', text, parsing);
      at += Math.max(1, text.length);
    }
  }
  return { root, cut: true };
}

const innermost = ({ stack }: Parsing): Open => stack.at(-1) as Open;

function openGroup(parsing: Parsing): void {
  const { stack, limits } = parsing;
  const group: Group = { kind: 'group', items: [] };
  add(group, parsing);
  if (stack.length > limits.depth) throw new ReadError('limit:depth', { part: 'RTF', value: stack.length, limit: limits.depth });
  stack.push({ group, instead: innermost(parsing).instead });
  parsing.skip = 0;
}

function closeGroup(parsing: Parsing): void {
  if (parsing.stack.length > 1) parsing.stack.pop();
  parsing.skip = 0;
}

/** Takes what a backslash begins, and gives where it ends. */
function takeEscape(source: string, at: number, parsing: Parsing): number {
  const { item, end } = escapeAt(source, at);
  if (item.kind !== 'word') addText('bytes', item.text, parsing);
  else if (item.name === 'u') {
    addText('unicode', String.fromCharCode((item.value ?? 0) & 0xffff), parsing);
    parsing.skip = innermost(parsing).instead;
  } else if (item.name === 'uc') innermost(parsing).instead = Math.max(0, item.value ?? 1);
  else if (item.name === 'bin') return end + Math.max(0, item.value ?? 0);
  else if (parsing.skip > 0) parsing.skip--;
  else add(item, parsing);
  return end;
}

function add(item: Item, parsing: Parsing): void {
  const { elements } = parsing.limits;
  if (++parsing.items > elements * ITEMS) throw new ReadError('limit:elements', { part: 'RTF', value: parsing.items, limit: elements });
  innermost(parsing).group.items.push(item);
}

/** Adds text to that before it; bytes that stand for a \u character are left out. */
function addText(kind: Text['kind'], text: string, parsing: Parsing): void {
  const kept = kind === 'bytes' ? text.slice(parsing.skip) : text;
  if (kind === 'bytes') parsing.skip = Math.max(0, parsing.skip - text.length);
  if (kept === '') return;
  const last = innermost(parsing).group.items.at(-1);
  if (last?.kind === kind) last.text += kept;
  else add({ kind, text: kept }, parsing);
}

/** Reads what a backslash begins: \'b7, a control word with the blank that ends it, or a control symbol. */
function escapeAt(source: string, at: number): { item: Word | Text; end: number } {
  const next = source[at + 1] ?? '';
  if (next === "'") {
    const code = Number.parseInt(source.slice(at + 2, at + 4), 16);
    return { item: { kind: 'bytes', text: Number.isNaN(code) ? '' : String.fromCharCode(code) }, end: at + 4 };
  }
  WORD.lastIndex = at + 1;
  const found = WORD.exec(source);
  if (found) {
    const [, name = '', value] = found;
    return { item: { kind: 'word', name, value: value === undefined ? null : Number(value) }, end: WORD.lastIndex };
  }
  if (next === '\\' || next === '{' || next === '}') return { item: { kind: 'bytes', text: next }, end: at + 2 };
  return { item: { kind: 'word', name: next === '\r' || next === '\n' ? 'par' : next, value: null }, end: at + 2 };
}

/** Lists the groups in a group. */
export function groupsIn(group: Group | undefined): Group[] {
  return (group?.items ?? []).filter((item): item is Group => item.kind === 'group');
}

/** Gives the number of a group's own control word of a name: null where it has none, undefined where the word is not there. */
export function valueIn(group: Group, name: string): number | null | undefined {
  return group.items.findLast((item): item is Word => item.kind === 'word' && item.name === name)?.value;
}

/** Gives what a group is for: the name of its first word, that behind \* where it is marked as one to be skipped. */
export function destinationOf({ items }: Group): { readonly name: string; readonly optional: boolean } {
  const words = items.slice(0, 2).map((item) => (item.kind === 'word' ? item.name : ''));
  return words[0] === '*' ? { name: words[1] ?? '', optional: true } : { name: words[0] ?? '', optional: false };
}

/** Finds the first group for something, at any depth. */
export function groupFor(group: Group, name: string): Group | undefined {
  for (const inner of groupsIn(group)) {
    const found = destinationOf(inner).name === name ? inner : groupFor(inner, name);
    if (found) return found;
  }
  return undefined;
}
