/** Holds a way to write numbers with digits and units: 二百零三. */
interface Counting {
  readonly digits: string;
  /** Tens, hundreds, thousands. */
  readonly units: string;
  /** From this number on the digits stand alone: 一〇〇; Infinity for never. */
  readonly plainFrom: number;
  /** Whether 10 to 19 say their one: 壹拾, not 十. */
  readonly oneTen: boolean;
  /** Whether every unit drops its one and gaps have no zero: 百一. */
  readonly bare: boolean;
}

const SIMPLE = '〇一二三四五六七八九';
const chinese: Counting = { digits: SIMPLE, units: '十百千', plainFrom: Number.POSITIVE_INFINITY, oneTen: false, bare: false };
const short: Counting = { ...chinese, plainFrom: 100 };
const digital: Counting = { ...chinese, plainFrom: 0 };
const legal: Counting = { ...chinese, digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟', oneTen: true };

/** The formats of ISO/IEC 29500-1, 17.18.59 (ST_NumberFormat) that count with ideographs. */
const COUNTINGS = new Map<string, Counting>(
  Object.entries({
    chineseCounting: short,
    chineseCountingThousand: chinese,
    taiwaneseCounting: short,
    taiwaneseCountingThousand: chinese,
    taiwaneseDigital: digital,
    // Word writes japaneseCounting for （一） in Chinese files; below 100 it is the same.
    japaneseCounting: { ...chinese, bare: true },
    japaneseDigitalTenThousand: digital,
    ideographDigital: digital,
    koreanDigital2: digital,
    chineseLegalSimplified: legal,
    ideographLegalTraditional: { ...legal, digits: '零壹貳參肆伍陸柒捌玖' },
    japaneseLegal: { ...legal, digits: '零壱弐参四伍六七八九', units: '拾百阡' },
  }),
);

/** Formats that run through a row of signs and then fall back to decimal. */
const ROWS = new Map<string, string>(
  Object.entries({
    ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
    ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
    ideographEnclosedCircle: '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉',
    decimalEnclosedCircle: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
    decimalEnclosedCircleChinese: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
    decimalEnclosedParen: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇',
    decimalEnclosedFullstop: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛',
  }),
);

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]; // prettier-ignore

/** The formats that are not a table: each writes a number from 0 up. */
const WRITERS = new Map<string, (value: number) => string>(
  Object.entries({
    none: () => '',
    bullet: () => '',
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    numberInDash: (value) => `- ${value} -`,
    hex: (value) => value.toString(16).toUpperCase(),
    lowerLetter: letter,
    upperLetter: (value) => letter(value).toUpperCase(),
    lowerRoman: roman,
    upperRoman: (value) => roman(value).toUpperCase(),
    ordinal: (value) => `${value}${englishSuffix(value)}`,
  }),
);

/**
 * Writes a number as Word draws it in a list of the given format (ISO/IEC 29500-1, 17.18.59). Formats of other languages
 * and numbers that a format has no sign for are written as decimals.
 */
export function formatNumber(format: string, value: number): string {
  const sign = ROWS.get(format)?.charAt(value - 1);
  if (sign) return sign;
  const counting = COUNTINGS.get(format);
  if (counting) return counted(value, counting);
  return (WRITERS.get(format) ?? String)(value);
}

function counted(value: number, counting: Counting): string {
  if (value >= 100_000_000) return String(value);
  if (value >= counting.plainFrom || value === 0)
    return Array.from(String(value), (digit) => counting.digits.charAt(Number(digit))).join('');
  if (value < 10_000) return belowTenThousand(value, counting);
  const rest = value % 10_000;
  const gap = rest > 0 && rest < 1000 ? zeroOf(counting) : '';
  return `${counted(Math.floor(value / 10_000), counting)}万${gap}${rest === 0 ? '' : belowTenThousand(rest, { ...counting, oneTen: true })}`;
}

function belowTenThousand(value: number, counting: Counting): string {
  const places = Array.from(String(value), Number);
  let written = '';
  places.forEach((digit, index) => {
    const power = places.length - 1 - index;
    if (digit === 0) return;
    if (written !== '' && places[index - 1] === 0) written += zeroOf(counting);
    const silent = digit === 1 && power > 0 && (counting.bare || (power === 1 && index === 0 && !counting.oneTen));
    written += (silent ? '' : counting.digits.charAt(digit)) + (power > 0 ? counting.units.charAt(power - 1) : '');
  });
  return written;
}

/** Words write a gap with 零 even where a lone zero is 〇: 一百零三. */
function zeroOf(counting: Counting): string {
  return counting.bare ? '' : '零';
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Word repeats the letter after z: aa, bb, cc. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return ROMAN.map(([unit, sign]) => {
    const times = Math.floor(rest / unit);
    rest -= times * unit;
    return sign.repeat(times);
  }).join('');
}

function englishSuffix(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return (teen ? undefined : ({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[value % 10]) ?? 'th';
}
