/** Classes of characters by how they are set, not by what they mean. */

const BLANK = /^(?:[\s\u200b-\u200d\u2060\ufeff]|\u00ad)*$/;
const WIDE = /^[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\ud800-\udbff]/;
const IDEOGRAPH = /^[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud800-\udbff]/;
const WORD = /^[A-Za-z0-9\u00c0-\u024f\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const OPENING = /^["'“‘（《〈【〔「『〖［｛([{]/;
const CLOSING = /^[”’）》〉】〕」』〗］｝)\]},.;:!?%，。、；：！？％…—·]/;
const QUOTE = /^["'“”‘’＂〝〞„‟「」『』]+$/;

/** Says whether a glyph draws nothing. */
export const isBlank = (text: string): boolean => BLANK.test(text);

/** Says whether a character fills an em square (ideographs and full-width signs). */
export const isWide = (text: string): boolean => WIDE.test(text);

/** Says whether a character is an ideograph. */
export const isIdeograph = (text: string): boolean => IDEOGRAPH.test(text);

/** Says whether a character belongs to a word or number that a line does not break. */
export const isWord = (text: string): boolean => WORD.test(text);

/** Says whether a sign may not end a line (避尾). */
export const isOpening = (text: string): boolean => OPENING.test(text);

/** Says whether a sign may not begin a line (避头). */
export const isClosing = (text: string): boolean => CLOSING.test(text);

/** Says whether a text is nothing but quotation marks. */
export const isQuotes = (text: string): boolean => QUOTE.test(text);
