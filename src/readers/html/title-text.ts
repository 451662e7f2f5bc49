/** How many lines of the text are looked at for its own copy of the heading. */
const WINDOW = 30;

/** Takes a text down to its letters and digits, so that titles compare whatever their signs and blanks. */
export function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Says whether a text repeats the page's heading: some of its first lines, joined, are the heading, or end as it does
 * (a site puts the office in front of a title, or leaves it out), or hold it (a plan's heading over the notice that
 * issues it).
 */
export function isRepeated(heading: string, lines: readonly string[]): boolean {
  const wanted = letters(heading);
  const shown = lines.slice(0, WINDOW).map((line) => (/。/.test(line) ? '' : letters(line)));
  return shown.some((_, first) => {
    let joined = '';
    for (const line of shown.slice(first, first + 6)) {
      if (line === '') return false;
      joined += line;
      if (matches(wanted, joined, first)) return true;
      if (joined.length > wanted.length * 2 + 20) return false;
    }
    return false;
  });
}

function matches(wanted: string, joined: string, first: number): boolean {
  if (wanted === joined) return true;
  const [short, long] = wanted.length < joined.length ? [wanted, joined] : [joined, wanted];
  if (short.length < 6) return false;
  if (long.endsWith(short) && short.length >= long.length * 0.5) return true;
  if (long.startsWith(short) && short.length >= long.length * 0.8) return true;
  return first < 8 && long === joined && long.includes(short) && long.length <= short.length + 30;
}
