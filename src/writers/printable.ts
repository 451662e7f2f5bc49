/**
 * What would break a line, steer a terminal or not be seen: controls, line ends, bidi marks, all that has no shape (U+200B, U+061C), halves
 * of characters. Variation selectors, which choose an ideograph's form, are left alone.
 */
const UNSEEN = /(?!\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Shows characters that would break the line or steer the terminal (line ends, escapes, bidi marks) as \u{…}. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
}

/** Does the same for a text of several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
