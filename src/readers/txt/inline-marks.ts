import type { Range } from '../../document.js';

/** Holds the signs inside a line and what they say of its face. */
export interface InlineMarks {
  readonly signs: readonly Range[];
  /** The ranges that stand in bold type. */
  readonly bold: readonly Range[];
}

/** Two stars behind 20 hide a year: 20**年. */
const BOLD = /(?<!(?:19|20))\*\*(?=[^\s*])([^*\n]{1,400}?)(?<!(?:19|20))\*\*/g;
const PICTURE = /!\[[^\]\n]{0,200}\]\([^()\s]{0,500}\)/g;
const LINK = /(?<!!)\[([^[\]\n]{1,200})\](\((?:https?:|mailto:|\/|#)[^()\s]{0,500}\))/g;
const BREAK = /<br\s{0,4}\/?>/gi;
const ESCAPE = /\\(?=[-.*_#()[\]+!`|>~])/g;

/** Finds the signs of Markdown inside a range: bold type, pictures, links, breaks, and escapes where the file is Markdown throughout. */
export function inlineMarks(text: string, range: Range, markdown: boolean): InlineMarks {
  const line = text.slice(range.start, range.end);
  if (!/[*[<\\]/.test(line)) return { signs: [], bold: [] };
  const signs: Range[] = [];
  const bold: Range[] = [];
  const sign = (start: number, length: number) => signs.push({ start: range.start + start, end: range.start + start + length });
  for (const { index, 0: whole } of line.matchAll(BOLD)) {
    sign(index, 2);
    sign(index + whole.length - 2, 2);
    bold.push({ start: range.start + index + 2, end: range.start + index + whole.length - 2 });
  }
  for (const { index, 0: whole } of line.matchAll(PICTURE)) sign(index, whole.length);
  for (const { index, 0: whole, 2: target } of line.matchAll(LINK)) {
    sign(index, 1);
    sign(index + whole.length - (target?.length ?? 0) - 1, (target?.length ?? 0) + 1);
  }
  for (const { index, 0: whole } of line.matchAll(BREAK)) sign(index, whole.length);
  if (markdown) for (const { index } of line.matchAll(ESCAPE)) sign(index, 1);
  return { signs, bold };
}

/** Says whether a text is Markdown throughout: it has headings, fences or ruled tables. */
export function isMarkdown(text: string): boolean {
  return /^(?:#{1,6}[ \t]+\S|```|\|?[ \t]*:?-{3,}:?[ \t]*\|)/m.test(text);
}
