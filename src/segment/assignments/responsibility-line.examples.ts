import type { Examples, LineRule } from '../rule.js';
import { labelledLine, responsibilityLine } from './responsibility-line.js';

/** What it reads, and what it leaves. */
export const RESPONSIBILITY_LINE: Examples<LineRule> = {
  name: 'a line that assigns',
  kind: 'line',
  read: responsibilityLine,
  reads: [
    ['牵头领导：孙某某', { leaders: ['孙某某'] }],
    ['牵头领导：何  平  方  正', { leaders: ['何平', '方正'] }],
    ['责任部门:城建委', { departments: ['城建委'] }],
    ['课题组成员：钱某林、郑某平和相关委员', { members: ['钱某林', '郑某平', '相关委员'] }],
    ['完成时间：10月份', { deadline: ['10月份'] }],
    ['完 成 时 间：10月份', { deadline: ['10月份'] }],
    ['责任单位：甲局、乙局。完成时间：6月底前。', { departments: ['甲局', '乙局'], deadline: ['6月底前'] }],
    ['牵头单位:甲局  配合单位:乙局、丙局', { departments: ['甲局'], supporting: ['乙局', '丙局'] }],
    ['牵头单位：甲局 配合单位：乙局', { departments: ['甲局'], supporting: ['乙局'] }],
    ['责任单位：甲局责任人：张三完成时限：6月底', { departments: ['甲局'], leaders: ['张三'], deadline: ['6月底'] }],
    ['市级牵头领导：张三；市级责任单位：市教育局', { leaders: ['张三'], departments: ['市教育局'] }],
    ['责任单位（排名第一的为牵头单位）：甲局，乙局', { departments: ['甲局', '乙局'] }],
    [
      '责任单位：甲局；联系人：张三；联系电话：12345678',
      {
        departments: ['甲局'],
        fields: [
          { label: '联系人', value: '张三' },
          { label: '联系电话', value: '12345678' },
        ],
      },
    ],
    ['责任单位：甲局，6月底前完成', { departments: ['甲局'], deadline: ['6月底前完成'] }],
    ['完成时限：6月底完成初稿，12月底前印发', { deadline: ['6月底完成初稿，12月底前印发'] }],
    ['部门分工：省某委牵头，各地、各部门配合。', { departments: ['省某委'], supporting: ['各地', '各部门'] }],
    ['责任单位：甲局、乙局按职责分工负责', { departments: ['甲局', '乙局'] }],
    ['责任单位及责任人：甲局 张三', { departments: ['甲局'], leaders: ['张三'] }],
    ['牵头单位：教文委（文史研究会）', { departments: ['教文委（文史研究会）'] }],
    ['牵头：甲局；配合：乙局', { departments: ['甲局'], supporting: ['乙局'] }],
    ['（责任单位：甲局', { departments: ['甲局'] }],
    ['责任单位：各乡镇 完成时限：6月底', { departments: ['各乡镇'], deadline: ['6月底'] }],
    ['责任领导 王某，责任科室 人事股', { leaders: ['王某'], departments: ['人事股'] }],
    ['责任单位：甲局 李建国、乙局 王小明', { departments: ['甲局', '乙局'], leaders: ['李建国', '王小明'] }],
    ['配合单位：乙局）', { supporting: ['乙局'] }],
    ['责任单位：甲局，各街道（功能区）\n配合单位：乙局', { departments: ['甲局', '各街道（功能区）'], supporting: ['乙局'] }],
  ],
  leaves: [
    '',
    '联系人：张三',
    '工作内容：加强管理',
    '备注：以具体通知为准',
    '单位：万元',
    '时间：3月15日',
    '责任单位：',
    '责任单位：要切实加强管理，做到责任到人。',
    '责任单位：甲局。各单位要加强管理。',
    '各责任单位要做到：加强管理',
    '责任单位：甲局，总投资3亿元',
    '一、加强管理。责任单位：甲局',
    '市教育局牵头',
  ],
};

/** What it reads, and what it leaves. */
export const LABELLED_LINE: Examples<LineRule> = {
  name: 'a label and its value on a line',
  kind: 'line',
  read: labelledLine,
  reads: [
    ['调研时间：3月', { fields: [{ label: '调研时间', value: '3月' }] }],
    ['联系人：张三', { fields: [{ label: '联系人', value: '张三' }] }],
    ['备  注：按实际情况调整。', { fields: [{ label: '备注', value: '按实际情况调整' }] }],
    ['  参加人员: 全体  委员；', { fields: [{ label: '参加人员', value: '全体 委员' }] }],
  ],
  leaves: ['各单位要做到', '要：抓', '联系人：', '联系人：；', '3月：开会', '这是一个超过十二个字的很长的标签：值', 'Tel: 1'],
};
