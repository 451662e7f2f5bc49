import { expect, it } from 'vitest';
import { withoutRosters } from '../../../src/segment/assignments/roster.js';

it.each<[string, string, string[], number[]]>([
  [
    'below the sentence that announces it',
    '加强领导',
    [
      '成立领导小组，组成人员如下：',
      '组  长：杨利 县长',
      '副组长：邓小明 副县长',
      '董振瑞 县政府办主任',
      '成 员：张国瑞',
      '领导小组下设办公室。',
    ],
    [1, 2, 3, 4],
  ],
  ['below a heading', '成立工作专班', ['组长：杨利', '成员单位：县水利局、县财政局'], [0, 1]],
  ['but not of a 课题组', '课题一：水资源保护', ['组长：王磊', '成员：孙立、周雨'], []],
  ['nor other labels', '成立领导小组', ['责任单位：县水利局', '完成时限：6月底'], []],
])('the members of a group are listed %s', (_, heading, lines, expected) => {
  const left = withoutRosters(
    heading,
    lines.map((text) => ({ text })),
  );
  expect(left.map(({ text }) => text)).toEqual(lines.filter((_, i) => !expected.includes(i)));
});
