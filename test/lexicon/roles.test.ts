import { expect, test } from 'vitest';
import { roleOf, rolesOf } from '../../src/lexicon/roles.js';

test.each([
  ['牵头领导', 'leader'],
  ['分管领导', 'leader'],
  ['责任人', 'leader'],
  ['市级牵头领导', 'leader'],
  ['责任领导：', 'leader'],
  ['责任主席', 'leader'],
  ['分管副县长', 'leader'],
  ['责任部门', 'department'],
  ['责 任 部 门', 'department'],
  ['牵头单位', 'department'],
  ['市级责任单位', 'department'],
  ['责任单位（排名第一的为牵头单位）', 'department'],
  ['责任单位名称', 'department'],
  ['责任单位及责任人', 'department'],
  ['责任办所', 'department'],
  ['实施科室', 'department'],
  ['起草单位', 'department'],
  ['牵头界别组', 'department'],
  ['协办委室', 'support'],
  ['督办节点', 'deadline'],
  ['审议时间', 'month'],
  ['法规名称', 'content'],
  ['配合单位', 'support'],
  ['市级配合单位', 'support'],
  ['课题组成员', 'member'],
  ['完成时限', 'deadline'],
  ['完 成 时 间', 'deadline'],
  ['拟完成时间', 'deadline'],
  ['完成时限要求', 'deadline'],
  ['月 份', 'month'],
  ['时间', 'month'],
  ['重点任务', 'content'],
  ['2019年重点工作', 'content'],
  ['工作内容', 'content'],
  ['序号', 'ordinal'],
  ['备  注', 'remark'],
])('%s is %s', (label, role) => {
  expect(roleOf(label)).toBe(role);
});

test.each(['市级部门', '各单位', '业务科室', '校级领导'])('%s says whose work it is', (label) => {
  expect(roleOf(label)).not.toBeNull();
});

test.each(['招聘单位', '供货单位', '报送单位', '工作单位', '指导部门', '业务指导单位', '参会领导', '家庭成员'])(
  '%s gives nobody work',
  (label) => {
    expect(roleOf(label)).toBeNull();
  },
);

test.each(['', '联系人', '联系电话', '市教育局', '签发人', '案由', '地点', '金额（万元）', '提案者', '填报单位'])(
  '%s has no role',
  (label) => {
    expect(roleOf(label)).toBeNull();
  },
);

test.each([
  ['责任单位及责任人', ['department', 'leader']],
  ['牵头单位/配合单位', ['department', 'support']],
  ['责任领导和责任单位', ['leader', 'department']],
  ['责任单位（责任人）', ['department', 'leader']],
  ['牵头单位、配合单位', ['department', 'support']],
  ['责任单位\n及完成时限', ['department', 'deadline']],
  ['责任单位（第一个为牵头单位）', ['department']],
  ['备注', ['remark']],
  ['案由', []],
])('%s combines', (label, roles) => {
  expect(rolesOf(label)).toEqual(roles);
});
