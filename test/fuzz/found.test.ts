import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { check, parse } from '../../src/index.js';

const gb18030 = (hex: string): Buffer => Buffer.from(hex, 'hex');
const packed = (xml: string): Buffer => Buffer.from(zipSync({ 'word/document.xml': new Uint8Array(Buffer.from(xml)) }));
const CIRCLES =
  '7Ze/TsJQFMbPvfQvINLiXx5AEx2Nm0EnBxMTI4NumsYEEgcMcXA26aYP4ejI4uDECxiMT4BvoIkjUr9725oKS1EHTe9HfrftKbeXcM53Dzz2nP5Np/pMI6pRjoaBTUYixgCPL8rhtWAYBEEcDpT+ld7BMEJD/nRgRDlVZAPh6RxI5t8EFrBBHhRAEUyBEpgOtwBygAsqYAbMgjkwDxbAIqiqevqz7NPPpJHO4r2EpZwjaq1rxD2lTk1aw+ucdmh94vVd4nJ9HvWe9J871AG1qE2n5OHYwvG768dKM0d8T9sG/ZomXT8p5f9sk6yFvswg0dtIFal4uviowvjGWPyYCcf58NOZsB12kJf60rUPnx3qYndgrOdfwY04o4F0YSjhQ9uC64wyee0H0+4yMkzhSY53FjGewJfi3JG/08uYO7h9fdr19jaPZHxFxlfleCkjShkXL332pHDUeCH6g4f6u6Aad+lONqutxKx7povbPb9hVahhJXu7fFLTWgZfW758vjbWhfMqBxPrAw==';
const FORMULA =
  '7ZbPSxVRFMc/986857znr6f2wx8QNYuCWlQ+tBaVFhEh+AOHqEW9VCpfmCjqIndRuUuqRa0icNmq2hRFkP0BYrRspYHbMogisjdxz4w22Q/8EVbS93EPb773zrn3zjn3e+7z8ZKJkfuVk8zDPixyfoJ4hFOAnn1IBc+m5Xzfn6X9n+HnPasX6lcf5O/AZ9/3c2GzgRhIzHMRfnW1nL9697a0Zs60BUTjnwc4QAJIAvlAAVAIFAHFgQRQApQCZcAaYC2wDlgPlAMVQOWqzqd/u7WyPNjEVFTuFgKTa6Px2ZrikSVNmgEaqFn0/KVomV+HUrvwdQc4Sg99dNFBDz10LXn+uTK3AJjvdCjOb8Ni549iV3Vt9XLmTjgpiMfo6BvLS4wq4nkwieae/UzuCq+A4/QaPfGy6fRAg8eKYJOsoV2ZNYwq2KtsFJpbaEqokLWVii0Te1dGPhG7VxQN2vpGD+4OI/ZO1cu4YbGu2CI0iofyzkthdlLJtLxxLTwMMbWfPs7Szjk22DXsphzlkmw67G0nv+mwtxGXLFlcDpxx6aYbl3irSz/9uLwYNP0b7Cr2kI8aJPi5DGRcGep0ukyI8sK7edH/z68sPx8Bv+c7vk0yZogCeo0UotW0t3l4iCTHYibXlBofuoLJV8WMVOEAybnzlvrmvBVKHhagOUWx/C+RbEzhMHPn7YvGjpa6k8JvFX6b2IvCXIj4vyT85eCOr4siOmmsravCi38CVc0O0uxkIDN2/VHvp6aRVlsXirCljNurmQ9eQKiAmDpxvDkgdEAc8RpDwgqI96dbblq6KFx4gOk6M0TPOnnd/GbY1mZvxomNeurVnb6Vud1qa7Nt48hC1eJ03sgYV1bE1USdGWSJKwvVTpIOYtrBEmeK4AVLLjTAx6n6fbqUByLT9ZHgTYWyERQyLZPAY5VnVmji2OmU0elEq51IQdbZQtb5tgiKstgRwpKnPxFnNWdtnR/GWaHO8+Ov8FjFTPf40FJ3+7UKJ/mPP4cv';
const CATALOGUE =
  '<meta charset=utf-8><table><tr><td>索引号：<td>1-2031<td>文号：<td>青政办〔2031〕5号</tr></table><p>关于印发《2031年工作要点》的通知</p><p>各乡镇人民政府：</p><p>现印发给你们，请认真贯彻执行，切实抓好落实。</p>';

/** What fuzzing found, each as small as it comes. */
it.each([
  [
    'GB 18030 that names more than there is in Unicode',
    Buffer.concat([gb18030('d2bba1a2e3329a36'), Buffer.from('<p a="'), gb18030('e3329a36'), Buffer.from('">')]),
  ],
  [
    'a character by a number of hundreds of digits',
    Buffer.from(`<meta charset=utf-8><p>工作&#x0${'312'.repeat(100)}要点&#0${'9'.repeat(400)};`),
  ],
  [
    'a month column that names a day',
    Buffer.from('青禾县2033年工作要点\n\n月份\t工作内容\t责任单位\n3月\t开会\t教育局\n10月31日-1</td>中考\t考试\t教育局\n'),
  ],
  [
    'a week of one day, with a tag in it',
    Buffer.from(
      '浠湖中学2033年工作要点\n\n周次\t时间\t工作内容\t责任处室\n第一周\t9月1日-9月4日\t开学\t德育处\n第十周\t10月31日-1</td></td>中考试\t教学处\n第十四周\t11月28日-12月4日\t活动\t总务处\n',
    ),
  ],
  ['an XML tag of a million attributes', packed(`<w:p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`)],
  ['a workbook of 1997 whose tables of sectors lead the library round and round', inflateRawSync(Buffer.from(CIRCLES, 'base64'))],
  ['a workbook whose formula is longer than its record', inflateRawSync(Buffer.from(FORMULA, 'base64'))],
  ['a document number that only the catalogue states', Buffer.from(CATALOGUE)],
])('%s', async (_, bytes) => {
  const { document } = await parse(bytes, { withText: true });
  expect(document.diagnostics.filter(({ code }) => code === 'source:failed')).toEqual([]);
  expect(check(document)).toEqual([]);
  expect(document.text).not.toMatch(/\p{Surrogate}/u);
});
