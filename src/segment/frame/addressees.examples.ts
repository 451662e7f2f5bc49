import type { Examples, LineRule } from '../rule.js';
import { addressees, mayBeginAddressees } from './addressees.js';

/** What it reads, and what it leaves. */
export const ADDRESSEES_LINE: Examples<LineRule> = {
  name: 'addressees on a line',
  kind: 'line',
  read: addressees,
  reads: [
    ['各县（市、区）人民政府，市政府各部门：', ['各县（市、区）人民政府', '市政府各部门']],
    ['主送：某某市财政局:', ['某某市财政局']],
    ['区直各单位、各街道：', ['区直各单位', '各街道']],
    ['各乡镇党委、政府，县直各部门、各单位：', ['各乡镇党委、政府', '县直各部门、各单位']],
    ['各区、县（市）教育局；市直各学校：', ['各区、县（市）教育局', '市直各学校']],
    ['各科室：', ['各科室']],
    ['车间属各工段、科室及班组：', ['车间属各工段', '科室及班组']],
    ['各年级组、全体教职工：', ['各年级组', '全体教职工']],
    ['区政协各专委会、界别、委员活动小组、联络处：', ['区政协各专委会', '界别', '委员活动小组', '联络处']],
    ['各村（社区）党组织，镇属各企事业单位：', ['各村（社区）党组织', '镇属各企事业单位']],
  ],
  leaves: [
    '现将有关事项通知如下：',
    '各位代表：',
    '同志们：',
    '全体会议要求：',
    '责任单位：',
    '各单位',
    '一、各单位：',
    '附件：',
    '抄送：市委办公室：',
    '根据市政府要求，各部门：',
    '具体工作安排如下：',
    '总体目标：',
  ],
};

/** What it reads, and what it leaves. */
export const ADDRESSEES_BEGIN: Examples<LineRule> = {
  name: 'a first line of addressees',
  kind: 'line',
  read: mayBeginAddressees,
  reads: [
    ['各乡镇人民政府，县政府各部门，', true],
    ['各县（市、区）委、市直各单位党委、', true],
    ['各乡镇人民政府，县政府各部门，各企事业', true],
  ],
  leaves: ['为做好全县工作，', '一、各单位，', '青河县工作要点', '现将各部门任务通知如下，'],
};
