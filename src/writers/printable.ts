/** Shows characters that would break the line or steer the terminal (line ends, escapes, bidi marks) as \u{…}. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
}
