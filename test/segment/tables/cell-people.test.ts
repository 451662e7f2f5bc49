import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/lexicon/roles.js';
import { peopleIn } from '../../../src/segment/tables/cell-people.js';
import { gridOf } from '../../../src/segment/tables/grid.js';
import { built } from './table-builder.js';

function people(text: string, ...roles: Role[]) {
  const { document, block } = built([[text]]);
  const cell = gridOf(document, block)?.rows[0]?.cells[0];
  if (!cell) return null;
  const { leaders, departments, supporting, members } = peopleIn(cell, roles);
  const found = { leaders, departments, supporting, members };
  for (const { text: value, range } of Object.values(found).flat())
    expect(document.text.slice(range.start, range.end).replace(/\s/g, '')).toBe(value);
  return Object.fromEntries(
    Object.entries(found).flatMap(([list, values]) => (values.length > 0 ? [[list, values.map((one) => one.text)]] : [])),
  );
}

describe('peopleIn', () => {
  it.each<[string, string, Role[], Record<string, string[]>]>([
    ['a body a line', '教育局\n财政局', ['department'], { departments: ['教育局', '财政局'] }],
    ['a list of persons', '张某某、李某', ['leader'], { leaders: ['张某某', '李某'] }],
    ['spread names', '周  某\n\n毛  某', ['leader'], { leaders: ['周某', '毛某'] }],
    ['bodies that help', '公安局，交通局', ['support'], { supporting: ['公安局', '交通局'] }],
    ['labels', '牵头单位：教育局\n配合单位：财政局、公安局', ['department'], { departments: ['教育局'], supporting: ['财政局', '公安局'] }],
    [
      'who leads and who helps',
      '教育局牵头，财政局、公安局配合',
      ['department'],
      { departments: ['教育局'], supporting: ['财政局', '公安局'] },
    ],
    ['bodies and persons', '教育局\n张某', ['department', 'leader'], { departments: ['教育局'], leaders: ['张某'] }],
    [
      'a stroke under two roles',
      '教育局/财政局、公安局',
      ['department', 'support'],
      { departments: ['教育局'], supporting: ['财政局', '公安局'] },
    ],
    ['an office among bodies', '党委书记、组织部', ['department'], { leaders: ['党委书记'], departments: ['组织部'] }],
    ['unnamed offices', '各村书记', ['department'], { departments: ['各村书记'] }],
    [
      'a body and its person',
      '县招商局：李明\n城关镇（孙立）',
      ['department', 'leader'],
      { leaders: ['李明', '孙立'], departments: ['县招商局', '城关镇'] },
    ],
    ['names that fill a line each', '王建军\v刘芳、赵强', ['leader'], { leaders: ['王建军', '刘芳', '赵强'] }],
    ['names of two signs that do', '王军\v刘芳', ['leader'], { leaders: ['王军', '刘芳'] }],
    ['a name over two lines', '欧阳\v建国、周\v勇', ['leader'], { leaders: ['欧阳建国', '周勇'] }],
    ['a body over two lines', '县农业农\v村局：周\v勇', ['department', 'leader'], { departments: ['县农业农村局'], leaders: ['周勇'] }],
    ['nothing', '—', ['department'], {}],
  ])('reads %s', (_, text, roles, expected) => expect(people(text, ...roles)).toEqual(expected));

  it('reads nobody under a column that names nobody', () => expect(people('教育局')).toEqual({}));
});
