import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { check, parse } from '../../src/index.js';

const gb18030 = (hex: string): Buffer => Buffer.from(hex, 'hex');
const CATALOGUE =
  '<meta charset=utf-8><table><tr><td>索引号：<td>1-2031<td>文号：<td>青政办〔2031〕5号</tr></table><p>关于印发《2031年工作要点》的通知</p><p>各乡镇人民政府：</p><p>现印发给你们，请认真贯彻执行，切实抓好落实。</p>';

/** What fuzzing found, each as small as it comes. */
it.each([
  [
    'GB 18030 that names more than there is in Unicode',
    Buffer.concat([gb18030('d2bba1a2e3329a36'), Buffer.from('<p a="'), gb18030('e3329a36'), Buffer.from('">')]),
  ],
  ['a document number that only the catalogue states', Buffer.from(CATALOGUE)],
])('%s', async (_, bytes) => {
  const { document } = await parse(bytes, { withText: true });
  expect(document.diagnostics.filter(({ code }) => code === 'source:failed')).toEqual([]);
  expect(check(document)).toEqual([]);
  expect(document.text).not.toMatch(/\p{Surrogate}/u);
});
