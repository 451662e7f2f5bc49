import { format, isValidFormat } from 'numfmt';
import { formatNumber } from '../number-format.js';

/**
 * The formats that a workbook names by number alone, as Excel draws them in Chinese (ISO/IEC 29500-1, 18.8.30, "zh-cn"; 14 and
 * 22 follow the system's own dates).
 */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}; // prettier-ignore

/** Gives the pattern of a format by its number: the workbook's own, or the one that it stands for. */
export function patternOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? BUILT_IN[id] ?? 'General';
}

/** Days between the two first days that a workbook may count from: 1900 and 1904. */
const LATER_START = 1462;

/** Writes a number as Excel draws it in its format; a pattern that cannot be read leaves the number as it is. */
export function numberText(value: number, pattern: string, from1904: boolean): string {
  // Excel's short date, whatever the file's language, follows the system's.
  const known = pattern === 'm/d/yy' ? 'yyyy/m/d' : pattern;
  if (!isValidFormat(known)) return String(value);
  const codes = known.replace(/"[^"]{0,250}"|\[[^\]]{0,250}\]|General/g, (part) => (/[月日]/.test(part) ? part : '')); // a format has 255 signs at most
  const month = codes.search(/m/i);
  const isDate = /[yd]/i.test(codes) || (month >= 0 && /[月日]/.test(codes.slice(month)));
  const shown = format(known, isDate && from1904 ? value + LATER_START : value, { locale: 'zh-CN', throws: false }).trim();
  return /\[DBNum1\]/i.test(known) ? ideographic(shown, isDate) : shown;
}

/** Writes digits as [DBNum1] does: years digit by digit, other numbers as they are spoken. */
function ideographic(text: string, isDate: boolean): string {
  return text.replace(/\d+/g, (digits) =>
    formatNumber(isDate && digits.length === 4 ? 'ideographDigital' : 'chineseCountingThousand', Number(digits)),
  );
}
