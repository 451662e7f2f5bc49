/**
 * Gives a text with its full-width digits, letters and signs as half-width ones (２０１９ is 2019, ： is :) and U+3000 as a
 * blank. One code unit stays one code unit, so offsets into the result are offsets into the text.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
}

/** Gives a text whose years have a 0 for the letter or sign that was recognised for it (2O31年 is 2031年), unit by unit as above. */
export function yearsInDigits(text: string): string {
  return text.replace(/(?<=2)[OoＯｏ〇○](?=[0-9０-９]{2}年)/g, '0');
}
