import { expect, it } from 'vitest';
import { withCatalogueFacts } from '../../../src/segment/tables/catalogue-table.js';
import { readText } from '../../readers/txt/reading.js';

async function facts(text: string): Promise<{ facts: string[]; blocks: number }> {
  const { document } = await readText(text);
  const after = withCatalogueFacts(document);
  return {
    facts: after.facts.map(({ label, value, range }) => {
      expect(document.text.slice(range?.start, range?.end)).toContain(value);
      return `${label}=${value}`;
    }),
    blocks: after.blocks.length,
  };
}

it('reads labels and values side by side', async () => {
  const found = await facts('索 引 号：\t000-1/2031-01\t成文日期：\t2031-04-15\n发文机关\t青河县教育局\t主题词\t教育\n一、抓好春耕\n');
  expect(found).toEqual({ facts: ['索引号=000-1/2031-01', '成文日期=2031-04-15', '发文机关=青河县教育局', '主题词=教育'], blocks: 1 });
});

it('reads a label and its value in one cell', async () => {
  expect(
    (
      await facts(
        '索引号：000-1\t成文日期：2031-04-15\n标题：关于春耕的通知\t发文字号：青政〔2031〕2号\n发布机构：青河县教育局\t有效性：有效\n',
      )
    ).facts,
  ).toEqual([
    '索引号=000-1',
    '成文日期=2031-04-15',
    '标题=关于春耕的通知',
    '发文字号=青政〔2031〕2号',
    '发布机构=青河县教育局',
    '有效性=有效',
  ]);
});

it('leaves other tables', async () => {
  expect(await facts('月份\t工作内容\n3月\t备种\n4月\t清淤\n')).toEqual({ facts: [], blocks: 1 });
});
