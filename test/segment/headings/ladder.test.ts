import { expect, it } from 'vitest';
import { levels, type Rung } from '../../../src/segment/headings/ladder.js';

/** Styles by a sign: 一 chinese, （一 chinese-paren, . arabic, ) arabic-paren, ○ circled, 章 chapter, 条 article, : and :: decimals, O1 O2 outline levels. */
const KEYS: Readonly<Record<string, string>> = {
  一: 'chinese',
  '（一': 'chinese-paren',
  '.': 'arabic',
  ')': 'arabic-paren',
  '○': 'circled',
  章: 'chapter',
  条: 'article',
  ':': 'decimal-2',
  '::': 'decimal-3',
};

function rung(short: string, i: number, all: readonly string[]): Rung {
  if (short.startsWith('O')) return { key: `outline-${short.slice(1)}`, ordinal: 0, goesOn: false };
  const sign = short.replace(/\d+$/, '');
  const ordinal = Number(short.slice(sign.length));
  const next = all.slice(i + 1).find((one) => one.replace(/\d+$/, '') === sign);
  return { key: KEYS[sign] ?? sign, ordinal, goesOn: next === `${sign}${ordinal + 1}` };
}

it.each([
  ['一1 .1 .2 一2 （一1 .1', '1 2 2 1 2 3'],
  ['一1 （一1 .1 )1 ○1 一2', '1 2 3 4 5 1'],
  ['.1 )1 )2 .2 )1', '1 2 2 1 2'],
  ['（一1 .1 .2 （一2 .3', '1 2 2 1 2'],
  ['一1 .1 .2 一2 .3 .4 一3 （一1 .5 （一2 .6', '1 2 2 1 2 2 1 2 3 2 3'],
  ['章1 条1 条2 章2 条3', '1 2 2 1 2'],
  ['.1 （一1 （一2 .2 （一1', '1 2 2 1 2'],
  ['一1 )1 )2 .1 一2', '1 2 2 2 1'],
  ['O1 一1 一2 O1 一1', '1 2 2 1 2'],
  ['O1 O2 O1 O2', '1 2 1 2'],
  ['O2 O1 O2', '1 1 2'],
  ['.1 d2-1 d2-2 .2 d2-1 d3-1 d2-2', '1 2 2 1 2 3 2'],
  ['.1 :1 :2 .2 :1 ::1 :2', '1 2 2 1 2 3 2'],
  ['', ''],
])('%s stands at %s', (numbers, found) => {
  const rungs = numbers.split(' ').filter(Boolean).map(rung);
  expect(levels(rungs).join(' ')).toBe(found);
});
