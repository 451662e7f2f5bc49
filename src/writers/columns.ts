/** Characters that take two columns of a terminal: ideographs, their punctuation, full-width forms (Unicode TR 11, W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Gives how many columns of a terminal a text takes. */
export function columns(text: string): number {
  let sum = 0;
  for (const c of text) sum += WIDE.test(c) ? 2 : 1;
  return sum;
}

/** Fills a text up with blanks to a number of columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** A piece that stays whole: a word and the blanks behind it, or an ideograph with the closing marks that begin no line (GB/T 15834). */
const PIECES = /(?:[（《“‘「『【〔(]{0,8}(?:[\u2e80-\u9fff\uf900-\ufaff]|[^\s\u2e80-\uffef]+)[、。，；：！？）》”’」』】〕…—)]*|\S)\s*/gu;

/** Divides a text into lines as `wrapped` does, for a column of a table: what is longer by itself is cut. */
export function fitted(text: string, width: number): string[] {
  return wrapped(text, width).flatMap((line) => (columns(line) <= width ? [line] : cut(line, width)));
}

function cut(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const c of text) {
    const last = lines.at(-1);
    if (last !== undefined && columns(last + c) <= width) lines[lines.length - 1] = last + c;
    else lines.push(c);
  }
  return lines;
}

/** Divides a text into lines of so many columns at most, between words or ideographs; what is longer by itself stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECES)) {
    if (line && columns(line + piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
