import { formatNumber } from '../number-format.js';

/** Holds a complex field (ISO/IEC 29500-1, 17.16.18) that is open: its code comes first and is never drawn, then its result. */
export interface Field {
  code: string;
  phase: 'code' | 'result';
}

const PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** EQ \o\ac(○,21): a circle over a number, as Word's 带圈字符 writes it. It has no result; Word draws its code. */
const ENCLOSED = /^\s*EQ\s+\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，]\s*([^()\s]{1,4})\s*\)/i;

/** Says whether a field's code asks for a page number. */
export function isPageField(code: string): boolean {
  return PAGE.test(code);
}

/** Says whether text at this place is part of a field's code. */
export function inCode(fields: readonly Field[]): boolean {
  return fields.some((field) => field.phase === 'code');
}

/** Gives what Word draws for a field that ends without a result; '' for most. */
export function drawnByCode(field: Field): string {
  const enclosed = field.phase === 'code' ? ENCLOSED.exec(field.code)?.[1] : undefined;
  if (enclosed === undefined) return '';
  return /^\d+$/.test(enclosed) ? formatNumber('decimalEnclosedCircle', Number(enclosed)) : enclosed;
}
