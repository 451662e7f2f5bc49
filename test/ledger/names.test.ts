import { describe, expect, it } from 'vitest';
import { isBody, isPerson } from '../../src/ledger/names.js';

describe('a body', () => {
  it.each([
    ['县教育局', '教育局'],
    ['教育局', '教育局'],
    ['县教育局', '县教育局'],
    ['云岫县教育局', '县教育局'],
    ['教文委（文史研究会）', '教文委'],
    ['教文委（文史研究会）', '文史研究会'],
    ['市教育局等有关部门', '教育局'],
    ['县教育局会同县财政局', '财政局'],
    ['县 教育局', '县教育局'],
    ['县Ａ局', '县a局'],
  ])('%s is found as %s', (name, asked) => {
    expect(isBody(name, asked)).toBe(true);
  });

  it.each([
    ['市教育局', '县教育局'],
    ['教育局', '县教育局'],
    ['教育局机关党委', '教育局'],
    ['县教育局', ' '],
  ])('%s is not %s', (name, asked) => {
    expect(isBody(name, asked)).toBe(false);
  });
});

describe('a person', () => {
  it.each(['王明', '副县长王明', '王明（副县长）', '王明副县长', '王  明', '王明同志'])('%s is 王明', (name) => {
    expect(isPerson(name, '王明')).toBe(true);
  });

  it.each(['王明华', '李王', '县教育局'])('%s is not', (name) => {
    expect(isPerson(name, '王明')).toBe(false);
  });
});
