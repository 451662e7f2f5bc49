const DIGITS = '〇一二三四五六七八九';

/** Writes a number below 100 in Chinese: 十二, 二十. */
export function chinese(number: number): string {
  if (number < 10) return DIGITS.charAt(number);
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${number % 10 === 0 ? '' : DIGITS.charAt(number % 10)}`;
}

/** Writes a day as notices date themselves: 2032年2月6日, 二〇三二年二月六日. */
export function dateText(iso: string, inChinese: boolean): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (!inChinese) return `${year}年${Number(month)}月${Number(day)}日`;
  return `${[...year].map((digit) => DIGITS.charAt(Number(digit))).join('')}年${chinese(Number(month))}月${chinese(Number(day))}日`;
}
