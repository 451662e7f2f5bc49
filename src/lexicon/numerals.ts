import { halfWidth } from './width.js';

/** Values of the characters that write a digit: plain, financial (大写), and what stands for zero in years (二○一九, 二O一九). */
const DIGITS: ReadonlyMap<string, number> = new Map(
  ['0〇零○◯Oo', '1一壹', '2二贰貳两', '3三叁參', '4四肆', '5五伍', '6六陆陸', '7七柒', '8八捌', '9九玖'].flatMap((written, value) =>
    [...written].map((c) => [c, value] as const),
  ),
);

/** Units within a group of four digits, and the units that close such a group. */
const UNITS: ReadonlyMap<string, number> = new Map(
  ['十拾', '百佰', '千仟'].flatMap((written, power) => [...written].map((c) => [c, 10 ** (power + 1)] as const)),
);
/** The largest first. */
const GROUPS: readonly (readonly [sign: RegExp, size: number])[] = [
  [/[亿億]/, 1e8],
  [/[万萬]/, 1e4],
];

/** Runs of single characters that are numbers by themselves: first code point, how many, value of the first. */
const SIGNS: readonly (readonly [first: number, count: number, value: number])[] = [
  [0x2460, 20, 1], // ①
  [0x3251, 15, 21], // ㉑
  [0x32b1, 15, 36], // ㊱
  [0x2474, 20, 1], // ⑴
  [0x2488, 20, 1], // ⒈
  [0x2776, 10, 1], // ❶
  [0x24f5, 10, 1], // ⓵
  [0x3220, 10, 1], // ㈠
  [0x3280, 10, 1], // ㊀
  [0x24ea, 1, 0], // ⓪
];

/** The numbers from one to ten, in their order, as headings count. */
export const ONE_TO_TEN = '一二三四五六七八九十';

/** Lists, for expressions, the characters that write one digit of a year or a number (二〇一九, ２０１９). */
export const DIGIT_CHARACTERS = `${[...DIGITS.keys()].join('')}０-９Ｏ`;

/**
 * Reads a whole text as a number: 12, １２, 十二, 一百零三, 两, 二〇一九, ①, ⑴, ⒈, 壹拾贰. Gives null where it is none
 * (二十十, 第三, the circles ○ that stand for nothing but zero).
 */
export function numeral(text: string): number | null {
  const trimmed = halfWidth(text).trim();
  if (trimmed === '' || trimmed.length > 20) return null;
  if (/^\d{1,9}$/.test(trimmed)) return Number(trimmed);
  return signValue(trimmed) ?? digitString(trimmed) ?? countingNumber(trimmed);
}

/** Reads a sign such as ⑫. */
function signValue(text: string): number | null {
  if (text.length !== 1) return null;
  const code = text.charCodeAt(0);
  const run = SIGNS.find(([first, count]) => code >= first && code < first + count);
  return run ? run[2] + code - run[0] : null;
}

/** Reads digits side by side, as years are written: 二〇一九. */
function digitString(text: string): number | null {
  if (text.length > 9 || /^[○◯Oo0]+$/.test(text)) return null;
  let value = 0;
  for (const c of text) {
    const digit = DIGITS.get(c);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** Reads a number with units: 十二, 二十, 廿六, 一百零三, 三万五千. Units must fall within their group, and the groups too. */
function countingNumber(text: string): number | null {
  const written = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  let total = 0;
  let lastGroup = Infinity;
  let rest = written;
  for (const [sign, size] of GROUPS) {
    const at = rest.search(sign);
    if (at < 0) continue;
    const count = groupValue(rest.slice(0, at));
    if (count === null || count === 0 || size >= lastGroup) return null;
    total += count * size;
    lastGroup = size;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return lastGroup < Infinity ? total : null;
  const tail = groupValue(rest);
  return tail === null ? null : total + tail;
}

/** Reads up to four places: 五, 十, 二十三, 一百零三, 零五. A digit after a gap needs its 零. */
function groupValue(text: string): number | null {
  let value = 0;
  let lastUnit = 10_000;
  let digit: number | null = null;
  let zero = false;
  for (const c of text) {
    const unit = UNITS.get(c);
    const read = DIGITS.get(c);
    if (unit !== undefined) {
      if (unit >= lastUnit || digit === 0) return null;
      if (digit === null && (unit !== 10 || zero)) return null;
      value += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
      zero = false;
    } else if (read === 0) {
      if (zero || digit !== null) return null;
      zero = true;
    } else if (read !== undefined && digit === null) digit = read;
    else return null;
  }
  if (zero && digit === null) return null;
  if (digit !== null && !zero && lastUnit > 10 && lastUnit < 10_000) return null;
  return text === '' ? null : value + (digit ?? 0);
}
