import { describe, expect, it } from 'vitest';
import { isCutParagraph } from '../../../src/segment/frame/cut-paragraph.js';
import { unitOf } from '../unit.js';

describe('one paragraph', () => {
  it.each([
    ['紧扣要事建言献策。认', '真做好重点课题调研，组织委员深入基层。'],
    ['各乡镇要提前备种。县农业农村局要加强指导，', '确保春耕顺利进行。'],
    ['稳增长，促改革，', '调结构，惠民生。'],
  ])('%s / %s', (first, second) => expect(isCutParagraph(unitOf(first), unitOf(second))).toBe(true));
});

describe('two', () => {
  it.each([
    ['a number', '全力推动高质量发展。推进', '（七）推进提案办理。'],
    ['a heading above', '一、突出主业，增强实效', '积极打造平台，服务发展。'],
    ['a whole sentence above', '各乡镇要提前备种。县农业农村局要加强指导。', '确保春耕顺利进行。'],
    ['a title below', '各乡镇要提前备种。县农业农村局要', '青河县任务分解表'],
    ['a label below', '各乡镇要提前备种。县农业农村局要', '责任单位：县农业农村局。'],
    ['a bracket below', '各乡镇要提前备种。县农业农村局要', '（县农业农村局负责。）'],
  ])('%s', (_, first, second) => expect(isCutParagraph(unitOf(first), unitOf(second))).toBe(false));

  it.each([{ outline: 2 }, { pageBreakBefore: true }, { marker: { start: 0, end: 2 } }])('what layout begins anew: %o', (hints) => {
    expect(isCutParagraph(unitOf('紧扣要事建言献策。认'), unitOf('真做好重点课题调研，组织委员深入基层。', hints))).toBe(false);
  });
});
