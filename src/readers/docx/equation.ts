import { formatNumber } from '../number-format.js';

/** Holds what is left of an EQ field's code. */
interface Reading {
  readonly code: string;
  at: number;
  depth: number;
}

/** What is nested deeper is no formula and is passed over; each costs a call. */
const DEEPEST = 30;
/** A switch with its argument: \o, \ac, \co2, \up 8, \bc\[, \lc\{ (ISO/IEC 29500-1, 17.16.5.15). */
const SWITCH = /\\(?:([lrb])c\s*\\(.)|([a-z]+)\s*-?\d*)\s*/iy;
/** Switches of any field that say how its result is set: \* MERGEFORMAT, \* "Font:宋体". */
const FORMATTING = /\\\*\s*(?:"[^"]*"|[^\s\\]+)/g;
/** A shape drawn over a number or a word: it is their border. */
const SHAPE = /^[○〇◯□△◇]$/;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '（': '）', '〔': '〕', '【': '】' };

/** Gives the text that an EQ field draws, in the order in which it is read: EQ \f(1,2) is 1/2, EQ \o\ac(○,3) is ③. */
export function equation(code: string): string {
  return drawnUntil({ code: code.replace(FORMATTING, ''), at: 0, depth: 0 }, /(?!)/).trim();
}

/** Reads up to a sign that ends an argument. */
function drawnUntil(reading: Reading, end: RegExp): string {
  let drawn = '';
  if (++reading.depth > DEEPEST) reading.at = reading.code.length;
  while (reading.at < reading.code.length) {
    const sign = reading.code.charAt(reading.at);
    if (end.test(sign)) break;
    if (sign === '\\') drawn += /[(),;\\，]/.test(reading.code.charAt(reading.at + 1)) ? escaped(reading) : construct(reading);
    else {
      drawn += sign;
      reading.at++;
      // A bracket of the text itself holds commas that divide nothing.
      if (sign === '(') drawn += `${drawnUntil(reading, /\)/)}${reading.code.charAt(reading.at++)}`;
    }
  }
  reading.depth--;
  return drawn;
}

function escaped(reading: Reading): string {
  reading.at += 2;
  return reading.code.charAt(reading.at - 1);
}

/** Reads switches and the arguments in brackets that they arrange. */
function construct(reading: Reading): string {
  let name = '';
  let [left, right] = ['(', ')'];
  for (let found = switchAt(reading); found; found = switchAt(reading)) {
    const [, side, sign = '', letters = ''] = found;
    name ||= letters.toLowerCase() || 'b';
    if (side === 'l') [left, right] = [sign, right === ')' ? '' : right];
    else if (side === 'r') [left, right] = [left === '(' ? '' : left, sign];
    else if (side === 'b') [left, right] = [sign, CLOSING[sign] ?? sign];
  }
  if (name === '') {
    reading.at++;
    return '';
  }
  if (reading.code.charAt(reading.at) !== '(') return '';
  return arranged(name, argumentsAt(reading), left, right);
}

function switchAt(reading: Reading): RegExpExecArray | null {
  SWITCH.lastIndex = reading.at;
  const found = SWITCH.exec(reading.code);
  if (found) reading.at = SWITCH.lastIndex;
  return found;
}

function argumentsAt(reading: Reading): string[] {
  const drawn: string[] = [];
  do {
    reading.at++;
    drawn.push(drawnUntil(reading, /[,;，；)]/).trim());
  } while (/[,;，；]/.test(reading.code.charAt(reading.at)));
  reading.at++;
  return drawn;
}

function arranged(name: string, parts: readonly string[], left: string, right: string): string {
  const [first = '', second = '', third = ''] = parts;
  switch (name) {
    case 'a':
      return parts.join(' ');
    case 'b':
      return `${left}${parts.join(',')}${right}`;
    case 'f':
      return `${first}/${second}`;
    case 'i':
      return `∫${first}${second}${third}`;
    case 'l':
      return parts.join(',');
    case 'o':
      return overstruck(parts);
    case 'r':
      return parts.length > 1 ? `${first}√${second}` : `√${first}`;
    default:
      return parts.join('');
  }
}

function overstruck(parts: readonly string[]): string {
  const shape = parts.find((one) => SHAPE.test(one));
  const inside = parts.filter((one) => one !== shape).join('');
  const circled = shape !== undefined && /[○〇◯]/.test(shape) && /^\d+$/.test(inside);
  return circled ? formatNumber('decimalEnclosedCircle', Number(inside)) : inside || (shape ?? '');
}
