import { describe, expect, it } from 'vitest';
import { read } from './table-builder.js';

/** Gives the role of a column beside work, by its name and one cell below. */
function roleOf(name: string, text: string): string | undefined {
  return read([
    ['序号', '工作任务', name, '责任部门'],
    ['1', '召开春季植树动员会议', text, '林业站'],
    ['2', '开展森林防火检查', text, '林业站'],
  ]).columns[2]?.role;
}

describe('the role of a column', () => {
  it.each([
    ['牵头领导', '张某', 'leader'],
    ['分管副区长', '张某', 'leader'],
    ['联系主任', '张某', 'leader'],
    ['承办专委会', '教文委', 'department'],
    ['责任部室', '综合部', 'department'],
    ['协办处室', '办公室', 'support'],
    ['课题组成员', '张某、李某', 'member'],
    ['完成时限', '6月底前', 'deadline'],
    ['计划竣工时间', '6月', 'deadline'],
    ['时间', '6月底前', 'deadline'],
    ['时间', '6月', 'month'],
    ['时间', '9:00-9:30', 'other'],
    ['任务完成情况', '已完成', 'other'],
    ['列席单位', '财政局', 'other'],
    ['落实情况', '正在推进', 'other'],
    ['责任内容', '组织实施', 'other'],
    ['单位', '万元', 'other'],
    ['备注', '重点', 'other'],
    ['地点', '会议室', 'other'],
  ])('%s over %s is %s', (name, text, role) => expect(roleOf(name, text)).toBe(role));
});
