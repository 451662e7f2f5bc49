import { COMMON_CHARACTERS } from './common-characters.js';

/** Says how much a text looks like one that somebody wrote. */
export interface Legibility {
  /** The mean worth of its characters: about 0.5 to 0.9 for Chinese text rightly decoded, near 0 or below for any other. */
  readonly score: number;
  /** The share of characters that no text holds: U+FFFD, private use, control characters. */
  readonly bad: number;
}

/** Characters that no text holds: controls but for tab, line ends, form feed and the BOM; private use; U+FFFD, noncharacters. */
const BAD = /[\0-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff]/;

/**
 * Weighs a text. Letters and ASCII signs count little, since the bytes of UTF-16 ideographs look like them; digits and
 * blanks count in full, since a file of figures is a text too.
 */
export function legibility(text: string): Legibility {
  let worth = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) worth += code === 0x20 || (code >= 0x30 && code <= 0x39) ? 1 : 0.3;
    else if (code === 9 || code === 10 || code === 13) worth += 1;
    else if (COMMON_CHARACTERS.has(text.charAt(at))) worth += 1;
    else if (BAD.test(text.charAt(at)) && !isPair(text, at)) bad += 1;
  }
  const length = Math.max(text.length, 1);
  return { score: (worth - bad) / length, bad: bad / length };
}

/** Says whether an offset stands in a well-formed surrogate pair (a rare ideograph, not a damaged one). */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xd800 || code > 0xdfff) return false;
  const other = text.charCodeAt(code < 0xdc00 ? at + 1 : at - 1);
  return code < 0xdc00 ? other >= 0xdc00 && other <= 0xdfff : other >= 0xd800 && other <= 0xdbff;
}
