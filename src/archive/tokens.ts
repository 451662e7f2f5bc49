/**
 * Estimates how many tokens a text costs a language model, rather too many than too few: an ideograph takes about one and
 * a half in common vocabularies, other text a third of a token a character.
 */
export function tokensIn(text: string): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0;
  return Math.ceil(wide * 1.5 + (text.length - wide) / 3);
}

/** Takes lines from the first on while they fit; says in one more how many are left out. */
export function linesWithin(lines: readonly string[], most: number, rest: (count: number) => string): string {
  const kept: string[] = [];
  let sum = tokensIn(rest(lines.length)) + 1;
  for (const line of lines) {
    sum += tokensIn(line) + 1;
    if (sum > most) break;
    kept.push(line);
  }
  return (kept.length < lines.length ? [...kept, rest(lines.length - kept.length)] : kept).join('\n');
}
