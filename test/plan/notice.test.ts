import { expect, it } from 'vitest';
import { noticeOf, publicationOf } from '../../src/plan/notice.js';
import { spansOf } from '../../src/plan/spans.js';
import type { Element } from '../../src/segment/element.js';

const document = { text: '0123456789', pageStarts: [0, 5] };
const at = (start: number, end: number) => [{ start, end }];

it('takes the first of what is read twice, and keeps both places', () => {
  const elements: Element[] = [
    { type: 'notice', field: 'note', value: '（此件公开发布）', ranges: at(5, 6) },
    { type: 'notice', field: 'note', value: '（主动公开）', ranges: at(7, 8) },
    { type: 'notice', field: 'copiedTo', value: ['甲', '乙'], ranges: at(8, 9) },
  ];
  expect(noticeOf(document, elements)).toMatchObject({
    note: '（此件公开发布）',
    copiedTo: ['甲', '乙'],
    title: null,
    issuers: [],
    spans: {
      note: [
        { start: 5, end: 6, page: 2 },
        { start: 7, end: 8, page: 2 },
      ],
      copiedTo: [{ start: 8 }],
    },
  });
});

it('keeps a label without a field under its own name, and the place of every row', () => {
  const elements: Element[] = [
    { type: 'publication', field: 'source', label: '来源', value: '县府办', ranges: at(0, 1) },
    { type: 'publication', field: 'source', label: '信息来源', value: '县教育局', ranges: at(1, 2) },
    { type: 'publication', field: null, label: '主题词', value: '教育', ranges: at(2, 3) },
    { type: 'publication', field: null, label: '废止日期', value: '', ranges: at(3, 4) },
    { type: 'publication', field: 'siteName', label: 'SiteName', value: '青河网', ranges: [] },
  ];
  const { source, siteName, fields, spans } = publicationOf(document, elements);
  expect({ source, siteName, fields }).toEqual({ source: '县府办', siteName: '青河网', fields: { 主题词: '教育' } });
  expect(Object.keys(spans)).toEqual(['source', '主题词', '废止日期']);
  expect(spans['source']).toHaveLength(2);
});

it('gives pages to spans', () =>
  expect(
    spansOf(document, [
      { start: 4, end: 5 },
      { start: 5, end: 6 },
    ]).map(({ page }) => page),
  ).toEqual([1, 2]));
