import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/archive/library.js';
import { pageAssets } from '../../src/cli/page-assets.js';
import { serveApp } from '../../src/cli/serve-app.js';
import { parse } from '../../src/index.js';
import { folder } from '../cli/run.js';
import { barriers, endsBrowser, hasBrowser, opened } from './browser.js';

const EVIL = '<img src=x onerror="document.title=1"></script><script>document.title=1</script>';
const NOTICES = {
  '科技.txt': `青禾县2031年科技工作要点\n\n一、办好科技节${EVIL}\n（责任单位：县科技局；完成时限：6月底前）\n`,
  '教育.txt': '白石县2030年教育工作计划\n\n一、新建学校三所\n责任部门：县教育局\n完成时间：10月份\n',
};
const DROPPED = '石桥县2032年水利工作要点\n\n一、整修渠道\n（责任单位：县水利局；完成时限：4月底前）\n';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const here = join(folder(), 'archive');
const servers: Server[] = [];
endsBrowser();

const listening = async (server: Server): Promise<string> => {
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe.skipIf(!hasBrowser)('the server of an archive in a browser', () => {
  let address = '';

  beforeAll(async () => {
    mkdirSync(here);
    for (const [name, text] of Object.entries(NOTICES)) writeFileSync(join(here, name), text);
    const read = async (bytes: Uint8Array, path: string) => (await parse(bytes, { path, withText: true })).document;
    const library = await openLibrary([here], async (bytes, path) => [await read(bytes, path)]);
    await library.all();
    const app = serveApp({
      folder: here,
      library,
      read: async (bytes, name) => ({ name, document: await read(bytes, name), entries: [] }),
      assets: (name) => pageAssets(name, pathToFileURL(`${process.cwd()}/dist/command/`)),
      language: 'zh',
      port: () => Number(new URL(address).port),
    });
    address = await listening(createAdaptorServer({ fetch: app.fetch }) as Server);
  });
  afterAll(() => {
    for (const server of servers) server.close();
  });

  it.each([
    ['wide and light', { width: 1280, height: 800, dark: false }],
    ['narrow and dark', { width: 390, height: 844, dark: true }],
  ])('is without barriers, and no wider than the screen: %s', async (_, screen) => {
    const { page, complaints } = await opened(address, screen);
    for (const place of ['/', '/tasks']) {
      await page.goto(address + place);
      expect(await page.locator('tbody tr').count()).toBe(2);
      expect(await barriers(page, axe)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(screen.width);
      expect(await page.title()).not.toBe('1');
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows a file that is dropped on its page', async () => {
    const { page } = await opened(address);
    const files = await page.evaluateHandle(
      `(() => { const files = new DataTransfer(); files.items.add(new File([${JSON.stringify(DROPPED)}], '水利.txt')); return files; })()`,
    );
    await page.dispatchEvent('body', 'drop', { dataTransfer: files });
    await page.waitForURL(/drop=/);
    expect(await page.locator('h1').textContent()).toBe('石桥县2032年水利工作要点');
    await page.close();
  });

  it('keeps a correction that is saved on the page', async () => {
    const { page } = await opened(`${address}/review?file=${encodeURIComponent('教育.txt')}`);
    const departments = page.locator('[data-path="tasks[0].departments"]');
    await departments.click();
    await page.locator('#inspector textarea').fill('县教体局');
    await page.click('#inspector [type=submit]');
    const answer = page.waitForResponse(/\/patch/);
    await page.click('#save');
    expect((await answer).status()).toBe(204);
    expect(JSON.parse(readFileSync(join(here, '教育.txt.patch.json'), 'utf8')).corrections).toHaveLength(1);
    await page.close();
  });

  it('gives nothing to a page from elsewhere, and takes nothing from it', async () => {
    const elsewhere = await listening(createServer((_, response) => response.end('<title>elsewhere</title>')));
    const { page } = await opened(elsewhere);
    const statuses: number[] = [];
    page.on('response', (response) => response.url().startsWith(address) && statuses.push(response.status()));
    const asked = (path: string, init: object) =>
      page.evaluate(
        `fetch(${JSON.stringify(address + path)}, ${JSON.stringify(init)}).then((answer) => answer.type + answer.status, () => 'refused')`,
      );
    expect(await asked('/', {})).toBe('refused');
    expect(await asked('/drop?name=a.txt', { method: 'POST', mode: 'no-cors', body: DROPPED })).toBe('opaque0');
    expect(await asked('/patch?file=科技.txt', { method: 'PUT', body: '{}' })).toBe('refused');
    await page.setContent(`<iframe src="${address}/"></iframe>`);
    await page.waitForTimeout(300);
    expect(await page.frames().at(-1)?.locator('tbody tr').count()).toBe(0);
    expect(new Set(statuses)).toEqual(new Set([403]));
    await page.close();
  });
});
