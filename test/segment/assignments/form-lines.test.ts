import { expect, it } from 'vitest';
import { withoutForms } from '../../../src/segment/assignments/form-lines.js';
import { viewOf } from '../../../src/segment/pieces/view.js';

it.each<[string, string[], string[]]>([
  [
    'the label lines of a cover',
    ['项目学校（盖章）：青禾职业学校', '主管部门：青禾县教体局', '填表日期：2031年9月', '为做好工作，制定本任务书。'],
    ['为做好工作，制定本任务书。'],
  ],
  ['those of a form that is not filled in', ['申报单位：', '项目负责人：', '联系电话：'], []],
  [
    'but not a block that sets a time',
    ['课题名称：水网建设', '责任部门：经科委', '联系电话：0571-0000000', '完成时间：10月份'],
    ['课题名称：水网建设', '责任部门：经科委', '联系电话：0571-0000000', '完成时间：10月份'],
  ],
  [
    'nor labels that no form has',
    ['牵头领导：林小河', '责任部门：经科委', '课题组成员：陈一鸣'],
    ['牵头领导：林小河', '责任部门：经科委', '课题组成员：陈一鸣'],
  ],
  ['nor one such line', ['改造机房。', '联系电话：0571-0000000'], ['改造机房。', '联系电话：0571-0000000']],
])('leaves out %s', (_, lines, left) => {
  const views = lines.map((line) => viewOf(line, [{ start: 0, end: line.length }]));
  expect(withoutForms(views).map(({ text }) => text)).toEqual(left);
});
