import { expect, test } from 'vitest';
import { documentNumber } from '../../src/lexicon/document-numbers.js';
import { processorSeconds } from '../processor-time.js';

test.each([
  ['政协办〔2019〕1号', '政协办', 2019, 1, true, true],
  ['市政办发〔2020〕12号', '市政办发', 2020, 12, true, true],
  ['办公室便函〔2020〕12号', '办公室便函', 2020, 12, true, true],
  ['某办发明电〔2017〕3号', '某办发明电', 2017, 3, true, true],
  ['政协办[2019]1号', '政协办', 2019, 1, false, true],
  ['政协办(2019)1号', '政协办', 2019, 1, false, true],
  ['政协办（2019）1号', '政协办', 2019, 1, false, true],
  ['政协办【2019】1号', '政协办', 2019, 1, false, true],
  ['政协办﹝2019﹞1号', '政协办', 2019, 1, false, true],
  ['政协办〔2019〕第001号', '政协办', 2019, 1, true, true],
  ['政协办〔２０１９〕１号', '政协办', 2019, 1, true, true],
  ['政 协 办〔 2019 〕 1 号', '政协办', 2019, 1, true, true],
  ['X政办发〔2019〕5号', 'X政办发', 2019, 5, true, true],
  ['政协办〔201929号', '政协办', 2019, 29, false, true],
  ['（政协办〔2019〕1号）', '政协办', 2019, 1, true, true],
  ['文号：政协办〔2019〕8号', '政协办', 2019, 8, true, false],
  ['政协办〔2019〕1号　　签发人：某某', '政协办', 2019, 1, true, false],
  ['《某意见》（国某发〔2019〕1号）', '国某发', 2019, 1, true, false],
  ['根据国某发〔2019〕1号精神', '国某发', 2019, 1, true, false],
])('%s', (text, agencyCode, year, serial, bracketsStandard, whole) => {
  const found = documentNumber(text);
  expect(found).toMatchObject({ agencyCode, year, serial, bracketsStandard, whole });
  expect(found?.raw).toBe(text.slice(found?.start, found?.end));
});

test.each([
  '',
  '第718号',
  '〔2019〕1号',
  '2019年1号',
  '政协办2019-1号',
  '政协办〔19〕1号',
  '政协办〔2019〕号',
  '关于印发工作要点的通知（2019）',
])('%s has none', (text) => {
  expect(documentNumber(text)).toBeNull();
});

test('a long text is read in linear time', async () => {
  const seconds = await processorSeconds(() => {
    documentNumber('政'.repeat(300_000));
    documentNumber('政 〔'.repeat(100_000));
    documentNumber('政办〔2019〕'.repeat(50_000));
  });
  expect(seconds).toBeLessThan(30);
});
