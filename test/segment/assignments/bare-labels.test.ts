import { describe, expect, it } from 'vitest';
import { bareLabels } from '../../../src/segment/assignments/bare-labels.js';

describe('labels without a mark', () => {
  it.each([
    ['责任单位县教育局、县财政局', ['责任单位']],
    ['改造村卫生室。牵头单位 县教育局 完成时限 10月底', ['牵头单位', '完成时限']],
    ['清运积存垃圾责任单位环卫公司配合单位街道办事处', ['责任单位', '配合单位']],
    ['推进河道综合整治责任单位：县水利局', ['责任单位']],
    ['修缮校舍。责任人张三', ['责任人']],
  ])('stand in %s', (text, labels) => expect(bareLabels(text).map(({ label }) => label)).toEqual(labels));

  it.each([
    '督促责任单位县水利局抓好整改',
    '汇总后报送牵头单位县教育局。',
    '以县水利局为责任单位县财政局',
    '压实牵头部门责任',
    '责任单位、责任人',
    '项目建设责任单位：县水利局',
    '责任单位县教育局要切实加强管理。',
    '清运积存垃圾责任单位环卫公司，全面见效',
    '完成时间过半、任务过半',
  ])('do not stand in %s', (text) => expect(bareLabels(text)).toEqual([]));
});
