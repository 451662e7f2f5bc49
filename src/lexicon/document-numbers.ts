import type { Range } from '../document.js';
import { halfWidth } from './width.js';

/** Holds a 发文字号 as a string shows it; `start` and `end` are UTF-16 units into the string. */
export interface DocumentNumber extends Range {
  readonly raw: string;
  readonly agencyCode: string;
  readonly year: number;
  readonly serial: number;
  /** The year stands in 〔〕, as GB/T 9704-2012, 7.2.5 demands. */
  readonly bracketsStandard: boolean;
  /** The number is all of the string, brackets around it apart. */
  readonly whole: boolean;
}

const GAP = '\\s{0,3}';
/** 机关代字: Chinese characters, or the X of a name that was blotted out; blanks may spread it. */
const CODE = `(?:[\\u4e00-\\u9fff×Xx*]${GAP}){1,12}`;
const NUMBER = new RegExp(
  `(${CODE})([〔[(【﹝﹙〖「［])${GAP}(\\d(?:${GAP}\\d){3})${GAP}年?${GAP}([〕\\])】﹞﹚〗」］])?${GAP}第?${GAP}(\\d(?:${GAP}\\d){0,4})${GAP}号`,
);

/** A number alone on its line that a conversion has robbed of the signs behind the year: 青市发〔203137 */
const ROBBED = new RegExp(`^(${CODE})(〔)((?:19|20)\\d\\d)()(\\d{1,4})$`);

/** Words that lead to a number in running text and are no part of the code: 根据国办发〔2019〕1号, 秘密★1年国办发〔2019〕1号. */
const LEAD = /^(?:年|发文字号|文号|字号|根据|按照|依据|依照|遵照|见|参见|详见|转发|印发|经|以|与|和|及|由|为|原|即)\s*/;

/** The end of a date before a number: 2031年4月2日 青政发〔2031〕9号; 日政发 alone is a code. */
const DAY = /^日\s*/;

/**
 * Finds the first 发文字号 in a string: 政协办〔2019〕1号, with any brackets, 第, zeros in front and blanks (GB/T 9704-2012,
 * 7.2.5). An order's number without a year (第718号) is none.
 */
export function documentNumber(text: string): DocumentNumber | null {
  const shown = halfWidth(text);
  const match = NUMBER.exec(shown) ?? ROBBED.exec(shown);
  if (!match) return null;
  const [, code = '', open, year = '', close, serial = ''] = match;
  const lead = ((/\d\s?$/.test(shown.slice(0, match.index)) ? DAY.exec(code) : null) ?? LEAD.exec(code))?.[0].length ?? 0;
  const agencyCode = code.slice(lead).replace(/\s+/g, '');
  if (agencyCode === '') return null;
  const start = match.index + lead;
  const end = match.index + match[0].length;
  return {
    raw: text.slice(start, end),
    agencyCode,
    year: digits(year),
    serial: digits(serial),
    start,
    end,
    bracketsStandard: open === '〔' && close === '〕',
    whole: /^[（(]?$/.test(text.slice(0, start).trim()) && /^[）)]?$/.test(text.slice(end).trim()),
  };
}

const digits = (text: string): number => Number(text.replace(/\s+/g, ''));
