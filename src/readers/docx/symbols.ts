import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose codes are their own: their signs stand at U+F020 to U+F0FF, or at the codes of ASCII and Latin-1. */
const SYMBOL_FONT = /^(?:symbol|webdings|wingdings(?: [23])?)$/i;
/** What stands for a sign of a symbol font that no table knows. */
const UNKNOWN_SIGN = '●';

/** Says whether a font is one whose codes are its own. */
export function isSymbolFont(font: string | undefined): font is string {
  return SYMBOL_FONT.test(font ?? '');
}

/** Gives the sign that a symbol font draws for a code, its low byte alone counting (ISO/IEC 29500-1, 17.3.3.30). */
export function signOf(font: string, code: number): string {
  const sign = codePoint(font, code & 0xff)?.string ?? UNKNOWN_SIGN;
  // The apple of Symbol has no code but one of private use.
  return /\p{Co}/u.test(sign) ? UNKNOWN_SIGN : sign;
}

/** Writes a text in a symbol font as the signs that it shows; blanks stay, and so do ideographs, which another font draws. */
export function signsOf(font: string, text: string): string {
  return text.replace(/[!-\u007e\u00a1-\u00ff\uf021-\uf0ff]/g, (sign) => signOf(font, sign.charCodeAt(0)));
}

/** Writes the signs of a text that stand in the private area of a symbol font as what they show. */
export function privateSignsOf(font: string, text: string): string {
  return text.replace(/[\uf021-\uf0ff]/g, (sign) => signOf(font, sign.charCodeAt(0)));
}
