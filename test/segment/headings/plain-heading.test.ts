import { expect, it } from 'vitest';
import { bodyType, isPlainHeading } from '../../../src/segment/headings/plain-heading.js';
import { unitOf } from '../unit.js';

const body = { fontSize: 16, bold: false };

it('finds the type that most characters are set in', () => {
  const units = [
    unitOf('总体要求', { fontSize: 22, bold: true }),
    unitOf('各乡镇要提前备种，抓好落实。', { fontSize: 16 }),
    unitOf('抓好', { fontSize: 12 }),
  ];
  expect(bodyType(units)).toEqual(body);
  expect(bodyType([])).toEqual({ fontSize: null, bold: false });
  expect(bodyType([unitOf('甲')])).toEqual({ fontSize: null, bold: false });
});

it.each([
  ['bold', { fontSize: 16, bold: true }],
  ['larger', { fontSize: 18 }],
  ['bold, its size unknown to all', { bold: true }],
])('a line that is %s', (_, hints) =>
  expect(isPlainHeading(unitOf('总体要求', hints), 'fontSize' in hints ? body : { fontSize: null, bold: false })).toBe(true),
);

it.each([
  ['as the text', '总体要求', { fontSize: 16 }],
  ['smaller', '总体要求', { fontSize: 14, bold: true }],
  ['at the right', '青河县教育局', { bold: true, fontSize: 16, alignment: 'right' as const }],
  ['a sentence', '各单位要抓好落实。', { bold: true, fontSize: 16 }],
  ['a label', '责任单位：市教育局', { bold: true, fontSize: 16 }],
  ['a list item', '●抓好学习', { bold: true, fontSize: 16 }],
  ['long', '抓好'.repeat(21), { bold: true, fontSize: 16 }],
])('not a line %s', (_, text, hints) => expect(isPlainHeading(unitOf(text, hints), body)).toBe(false));

it('knows no bold headings where all the text is bold', () => {
  expect(isPlainHeading(unitOf('总体要求', { bold: true, fontSize: 16 }), { fontSize: 16, bold: true })).toBe(false);
});
