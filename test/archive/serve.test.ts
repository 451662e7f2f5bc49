import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/archive/library.js';
import { serveApp } from '../../src/cli/serve-app.js';
import { parse } from '../../src/index.js';
import { folder } from '../cli/run.js';

const SCIENCE =
  '青禾县2031年科技工作要点\n\n一、办好科技活动周\n（责任单位：县科技局；完成时限：5月底前）\n二、建立企业名录\n（县科技局牵头，县统计局配合，9月底前完成）\n';
const PORT = 8719;
const HOST = `127.0.0.1:${PORT}`;

const here = folder();
const archive = join(here, 'archive');
const read = async (bytes: Uint8Array, path: string) => (await parse(bytes, { path, withText: true })).document;
let app: ReturnType<typeof serveApp>;

beforeAll(async () => {
  mkdirSync(archive);
  writeFileSync(join(archive, '科技.txt.json'), JSON.stringify(await read(new TextEncoder().encode(SCIENCE), '科技.txt')));
  writeFileSync(join(archive, '教育.txt'), '白石县2030年教育工作计划\n\n一、新建学校三所\n责任部门：县教育局\n完成时间：10月份\n');
  writeFileSync(join(here, 'secret.json'), readFileSync(join(archive, '科技.txt.json')));
  const failed = { path: '坏.pdf', status: 'failed', output: null, errors: [{ message: 'PDF 已损坏' }] };
  writeFileSync(join(archive, 'report.json'), JSON.stringify({ generator: { name: 'plan-parse' }, counts: {}, files: [failed] }));
  const library = await openLibrary([archive], async (bytes, path) => [await read(bytes, path)]);
  await library.all(); // a page waits no longer than a person does
  app = serveApp({
    folder: archive,
    library,
    read: async (bytes, name) => ({ name, document: await read(bytes, name), entries: [] }),
    assets: () => ({ script: '', style: '' }),
    language: 'zh',
    port: () => PORT,
  });
});

const ask = async (path: string, { headers = {}, ...rest }: RequestInit = {}) =>
  app.request(`http://${HOST}${path}`, { ...rest, headers: { host: HOST, ...(headers as Record<string, string>) } });
const page = async (path: string) => load(await (await ask(path)).text());

describe('the server of an archive', () => {
  it('lists failures first, and finds documents by title, text, year and department', async () => {
    const files = async (query: string) => {
      const $ = await page(`/${query}`);
      return $('tbody tr')
        .toArray()
        .map((row) => $(row).find('td').last().text());
    };
    const [first, ...others] = await files('');
    expect(first).toBe('坏.pdf');
    expect(others.sort()).toEqual(['教育.txt', '科技.txt.json']);
    expect(await files('?query=企业')).toEqual(['科技.txt.json']);
    expect(await files('?year=2030')).toEqual(['教育.txt']);
    expect(await files('?department=统计局')).toEqual(['科技.txt.json']);
    expect(await files('?query=没有这些字')).toEqual([]);
  });

  it('shows the tasks of all documents with their filters, and gives them as files', async () => {
    const $ = await page('/tasks?department=科技局&month=9');
    expect($('tbody tr').length).toBe(1);
    expect($('tbody').text()).toContain('建立企业名录');
    const csv = await ask('/tasks.csv?department=科技局&month=9');
    expect(csv.headers.get('content-disposition')).toContain('tasks.csv');
    expect((await csv.text()).trim().split('\n').length).toBe(2);
  });

  it('reviews a document, keeps a patch that fits beside it, and refuses one that does not', async () => {
    const $ = await page('/review?file=科技.txt.json');
    const { save, source } = JSON.parse($('#data').text());
    expect($('meta[http-equiv]').attr('content')).toContain("connect-src 'self'");
    const corrections = [{ path: 'tasks[0].departments', before: ['县科技局'], after: ['县科协'] }];
    const put = (patch: unknown, headers = { 'content-type': 'application/json', origin: `http://${HOST}` }) =>
      ask(save, { method: 'PUT', headers, body: JSON.stringify(patch) });
    const patch = { patchVersion: '1', source, corrections };
    expect((await put({ ...patch, source: { path: null, sha256: '0'.repeat(64) } })).status).toBe(400);
    expect((await put(patch, { 'content-type': 'text/plain', origin: `http://${HOST}` })).status).toBe(415);
    expect(existsSync(join(archive, '科技.txt.json.patch.json'))).toBe(false);
    expect((await put(patch)).status).toBe(204);
    expect((await page('/review?file=科技.txt.json'))('[data-path="tasks[0].departments"]').text()).toBe('县科协');
    expect((await page('/'))('tbody tr').length).toBe(3);
  });

  it('reads a file that is dropped, and shows it without keeping it', async () => {
    const headers = { 'content-type': 'application/octet-stream', origin: `http://${HOST}` };
    const dropped = await ask('/drop?name=新.txt', { method: 'POST', headers, body: SCIENCE });
    const $ = await page(await dropped.text());
    expect($('h1').text()).toBe('青禾县2031年科技工作要点');
    expect(JSON.parse($('#data').text()).save).toBeNull();
    expect(existsSync(join(archive, '新.txt'))).toBe(false);
  });

  it('refuses other hosts, other origins and pages elsewhere, and never leaves its folder', async () => {
    const refused = [
      { host: `evil.example:${PORT}` },
      { host: '127.0.0.1:1' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of refused) expect((await ask('/', { headers: headers as Record<string, string> })).status).toBe(403);
    for (const file of ['../secret.json', join(here, 'secret.json'), '/etc/passwd', '..%2Fsecret.json', 'report.json'])
      expect((await ask(`/review?file=${encodeURIComponent(file)}`)).status).toBe(404);
    expect((await ask('/../secret.json')).status).toBe(404);
  });
});
