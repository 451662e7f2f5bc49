import { expect, it } from 'vitest';
import { signatories } from '../../../src/segment/frame/signatory.js';

it.each([
  ['签发人：张三', ['张三'], '签发人：张三'],
  ['签发人：张三 李四、王五', ['张三', '李四', '王五'], '签发人：张三 李四、王五'],
  ['某发〔2031〕1号 签发人：欧阳某某', ['欧阳某某'], '签发人：欧阳某某'],
  ['签发：买买提·某', ['买买提·某'], '签发：买买提·某'],
])('%s', (line, names, shown) => {
  const found = signatories(line);
  expect(found?.names).toEqual(names);
  expect(line.slice(found?.start, found?.end)).toBe(shown);
});

it.each(['由签发人负责', '签发人：', '签发人：分管领导同志们都要签', '责任人：张三'])('not %s', (line) =>
  expect(signatories(line)).toBeNull(),
);
