import { describe, expect, it } from 'vitest';
import { bareNames } from '../../../src/segment/assignments/duty-names.js';

const read = (text: string, isTimed = false) =>
  bareNames(text, { start: 0, end: text.length }, { habit: false, isTimed })?.map(({ name, field }) =>
    field === 'leaders' ? `${name.text}!` : name.text,
  );

describe('bodies, and persons with them', () => {
  it.each([
    ['后勤科 汪洋', ['后勤科', '汪洋!']],
    ['后勤科/汪洋', ['后勤科', '汪洋!']],
    ['后勤科汪长林', ['后勤科', '汪长林!']],
    ['县教育局：王强、李明', ['县教育局', '王强!', '李明!']],
    ['县教育局、县财政局', ['县教育局', '县财政局']],
  ])('stand in %s', (text, names) => expect(read(text)).toEqual(names));

  it('stand in a list with plain names, and with any person behind a body, beside a time', () => {
    expect(read('县教育局、李建国、各乡镇', true)).toEqual(['县教育局', '李建国!', '各乡镇']);
    expect(read('后勤科 周伟', true)).toEqual(['后勤科', '周伟!']);
    expect(read('县教育局、李建国、各乡镇')).toBeUndefined();
  });

  it.each(['教务处 高三', '保卫处 安全', '德育处全校', '总务处常年', '县博物馆 三楼', '汪洋 后勤科', '办公室 主任', '后勤科、白云'])(
    'do not stand in %s',
    (text) => expect(read(text)).toBeUndefined(),
  );
});
