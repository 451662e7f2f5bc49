/**
 * The number formats by their codes in binary Word files, Rich Text and Word 2003 XML ([MS-OSHARED] 2.2.1.3, MSONFC), under
 * the names that Word's XML gives them (ISO/IEC 29500-1, 17.18.59). Those of other scripts are written as decimals.
 */
const CODES: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  8: 'hex',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};

/** Gives the name of a number format by its code; codes beyond the list count as decimal, as Word takes them. */
export function numberFormatOf(code: number): string {
  return CODES[code] ?? 'decimal';
}
