import { expect, it } from 'vitest';
import { divide } from '../../src/lexicon/divide.js';

it.each([
  ['各县（市、区），市直各单位', /，/, ['各县（市、区）', '市直各单位']],
  ['甲、乙（丙、丁）、戊', /、/, ['甲', '乙（丙、丁）', '戊']],
  ['《甲、乙》、“丙、丁”', /、/, ['《甲、乙》', '“丙、丁”']],
  ['、甲、、乙 、', /、/, ['甲', '乙']],
  ['甲）、乙', /、/, ['甲）', '乙']],
  ['甲（乙、丙', /、/, ['甲（乙、丙']],
  ['', /、/, []],
])('%s', (text, sign, items) => expect(divide(text, sign)).toEqual(items));
