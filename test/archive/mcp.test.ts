import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/archive/library.js';
import { outlineText } from '../../src/archive/outline.js';
import { tokensIn } from '../../src/archive/tokens.js';
import { mcpServer } from '../../src/cli/mcp-server.js';
import { parse } from '../../src/index.js';
import { folder } from '../cli/run.js';

const SCIENCE =
  '青禾县2031年科技工作要点\n\n一、办好科技活动周\n（责任单位：县科技局；完成时限：5月底前）\n二、建立企业名录\n（县科技局牵头，县统计局配合，9月底前完成）\n';
const SCHOOLS = '白石县2031年教育工作计划\n\n一、新建学校三所\n牵头领导：陈一鸣\n责任部门：县教育局\n完成时间：10月份\n';

const here = folder();
const archive = join(here, 'archive');
const client = new Client({ name: 'an agent', version: '1' });

const ask = async (name: string, args: Readonly<Record<string, unknown>> = {}) => {
  const { content, isError } = await client.callTool({ name, arguments: { ...args } });
  return { text: (content as { text: string }[])[0]?.text ?? '', isError: isError ?? false };
};

beforeAll(async () => {
  mkdirSync(archive);
  writeFileSync(join(archive, '科技.txt'), SCIENCE);
  const { document } = await parse(new TextEncoder().encode(SCHOOLS), { path: '教育.txt', withText: true });
  writeFileSync(join(archive, '教育.txt.json'), JSON.stringify(document));
  writeFileSync(join(here, 'secret.json'), JSON.stringify(document));
  symlinkSync(join(here, 'secret.json'), join(archive, 'link.json'));
  const library = await openLibrary([archive], async (bytes, path) => [(await parse(bytes, { path, withText: true })).document]);
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await Promise.all([mcpServer(library, 'en').connect(ours), client.connect(theirs)]);
});

describe('an agent that asks over the protocol', () => {
  it('is offered four tools that only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['search', 'outline', 'tasks', 'evidence']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  it('finds five answers: which documents, which text, its outline, whose work by when, and where that stands', async () => {
    const all = await ask('search');
    expect(all.text).toContain('2 of 2 documents');
    expect(all.text).toContain('教育.txt.json | 白石县2031年教育工作计划');
    const found = await ask('search', { query: '企业 县统计局' });
    expect(found.text).toMatch(/^1 of 2 documents\n科技\.txt \|/);
    const outline = await ask('outline', { file: '科技.txt' });
    expect(outline.text).toContain('  一、办好科技活动周\n  二、建立企业名录');
    const work = await ask('tasks', { department: '统计局', month: 9 });
    expect(work.text).toMatch(
      /^1 tasks\n[0-9a-f]{12} \| by 9月底前(?:完成)?\(2031年9月\) \| 建立企业名录 \| departments: 县科技局 \| supporting: 县统计局 \| 科技\.txt$/,
    );
    const led = await ask('tasks', { leader: '陈一鸣' });
    const [key = ''] = /^[0-9a-f]{12}/m.exec(led.text) ?? [];
    const evidence = await ask('evidence', { file: '教育.txt.json', of: key });
    expect(evidence.text).toMatch(/leaders: 陈一鸣\n {2}\d+-\d+: …[^【]*牵头领导：【陈一鸣】 责任部门/);
    expect(tokensIn([all, found, outline, work, led, evidence].map(({ text }) => text).join(''))).toBeLessThan(2000);
  });

  it('gets nothing from outside the folders, by path or by link, and a plain no for what is not there', async () => {
    for (const file of ['../secret.json', join(here, 'secret.json'), 'link.json', 'none.txt', '/etc/passwd'])
      expect(await ask('outline', { file })).toMatchObject({ isError: true });
    expect(await ask('evidence', { file: '科技.txt', of: 'notice.spans' })).toMatchObject({ isError: true });
    expect((await ask('tasks', { month: 2 })).text).toBe('no such task among 3');
  });
});

describe('an outline', () => {
  it('costs 2,000 tokens at most, however large the plan, and says what it leaves out', async () => {
    const items = (n: number) =>
      Array.from({ length: 40 }, (_, i) => `${i + 1}.推进第${n}类第${i + 1}项重点工作落实到位。\n完善工作机制，细化任务清单。`).join('\n');
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八'];
    const text = `某县2031年工作要点\n\n${numbers.map((number, n) => `${number}、推进第${n + 1}类工作\n${items(n + 1)}`).join('\n')}\n`;
    const { document } = await parse(new TextEncoder().encode(text));
    const outline = outlineText('large.txt', document);
    expect(tokensIn(outline)).toBeLessThanOrEqual(2000);
    expect(outline).toContain('八、推进第8类工作 (+40)');
  });
});
