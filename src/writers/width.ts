/** Takes two columns of a terminal: ideographs, full-width forms, Hangul (Unicode's East Asian Width W and F). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Counts the columns that a text takes on a terminal. */
export function columns(text: string): number {
  let sum = 0;
  for (const c of text) sum += WIDE.test(c) ? 2 : 1;
  return sum;
}

/** Fills a text with blanks to so many columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Cuts a text into lines of so many columns at most; a word of letters or digits is kept whole where it fits. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\w.%]+|[\s\S]/gu) ?? []) {
    for (const part of columns(piece) > width ? piece : [piece]) {
      if (line !== '' && columns(line) + columns(part) > width && !/[，。；：、！？）》”]/.test(part)) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return [...lines, line];
}
