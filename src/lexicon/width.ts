/**
 * Gives a text with its full-width digits, letters and signs as half-width ones (２０１９ is 2019, ： is :) and U+3000 as a
 * blank. One code unit stays one code unit, so offsets into the result are offsets into the text.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
}
