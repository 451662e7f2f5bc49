import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/plan/json-fault.js';

const thrown = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('why a text is no JSON', () => {
  it.each([
    ['{"a":1', '第 7 个字符处有误'],
    ['', '内容不完整'],
    ['abc', '“a”不该在此处'],
    ['{"a":1}{', '第 8 个字符处有误'],
  ])('%s', (text, zh) => {
    expect(jsonFault(thrown(() => JSON.parse(text)))?.whyZh).toBe(zh);
  });

  it('says where bytes are no UTF-8, and leaves errors of another kind', () => {
    const bytes = new Uint8Array([0xff, 0xfe]);
    expect(jsonFault(thrown(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)))?.whyZh).toBe('不是 UTF-8 文本');
    expect(jsonFault(new RangeError('no'))).toBeNull();
  });
});
