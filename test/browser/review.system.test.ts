import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageAssets } from '../../src/cli/page-assets.js';
import { parse } from '../../src/index.js';
import { patched, patchIn } from '../../src/plan/patch.js';
import { reviewPage } from '../../src/writers/review/page.js';
import { folder, run } from '../cli/run.js';
import { parsed } from '../fixtures/parsed.js';
import { barriers, endsBrowser, hasBrowser, opened } from './browser.js';

const EVIL = '<img src=x onerror="document.title=1"></script><script>document.title=1</script>';
const NOTICE = `青禾县2031年工作要点

一、办好科技节${EVIL}
（责任单位：县科技局；完成时限：6月底前）
三、抓好春耕生产
（县农业农村局牵头，县气象局配合，3月底前完成）
附件：1.分工表
`;

const here = folder();
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const file = join(here, 'review.html');
endsBrowser();

describe.skipIf(!hasBrowser)('a review in a browser', () => {
  beforeAll(async () => {
    const { document } = await parse(new TextEncoder().encode(NOTICE), { path: '要点.txt', withText: true });
    const assets = pageAssets('review', pathToFileURL(`${process.cwd()}/dist/command/`));
    writeFileSync(file, reviewPage({ name: '要点.txt', document, entries: document.diagnostics }, 'zh', assets));
  });

  it('lights up places and values in each other, filters, steps through doubts, and keeps a correction as a patch', async () => {
    const { page, complaints } = await opened(file);
    const departments = page.locator('[data-path="tasks[0].departments"]');
    await departments.hover();
    expect(await page.locator('#text .near').allTextContents()).toEqual(['县科技局']);
    await page.locator('#text [data-from]', { hasText: '县气象局' }).first().hover();
    expect(await page.locator('#understood .near').allTextContents()).toContain('县气象局');

    await page.selectOption('#filters [name=month]', '3');
    expect(await page.locator('.tasks > li:visible').count()).toBe(1);
    expect(await page.locator('.bars > li:visible').count()).toBe(1);
    await page.click('#filters [type=reset]');
    await expect.poll(() => page.locator('.tasks > li:visible').count()).toBe(2);

    await page.locator('h1').click();
    await page.keyboard.press('n');
    expect(await page.locator('#doubts [aria-current]').count()).toBe(1);
    expect(await page.locator('#text .lit').count()).toBeGreaterThan(0);

    await departments.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await page.locator('#inspector .inputs textarea').evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.type('\n县科协');
    await page.click('#inspector [type=submit]');
    expect(await departments.textContent()).toBe('县科技局、县科协');
    const saving = page.waitForEvent('download');
    await page.click('#save');
    const download = await saving;
    expect(download.suggestedFilename()).toBe('要点.txt.patch.json');
    const { patch } = patchIn(readFileSync(await download.path()));
    const { document } = await parse(new TextEncoder().encode(NOTICE));
    if (!patch) throw new Error('no patch was saved');
    expect(patched(document, patch).document.tasks[0]?.departments).toEqual(['县科技局', '县科协']);

    expect(await page.title()).toContain('青禾县2031年工作要点');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ['wide and light', { width: 1280, height: 800, dark: false }],
    ['narrow and dark', { width: 390, height: 844, dark: true }],
  ])('is without barriers, and no wider than the screen: %s', async (_, screen) => {
    const { page } = await opened(file, screen);
    await page.locator('[data-path="tasks[0].deadline"]').click();
    expect(await barriers(page, axe)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(screen.width);
    await page.close();
  });

  it('shows the pages of a PDF, with values and their places in each other’s light, and the text where it is wanted', async () => {
    const notice = 'fixtures/health-months/input.pdf';
    const document = await parsed(notice);
    const paged = join(here, 'pages.html');
    expect(run(['review', notice, '-o', paged, '--lang', 'zh'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { page, complaints } = await opened(paged);
    expect(await page.locator('svg.sheet').count()).toBe(3);
    expect(
      await page.evaluate(
        'Promise.all([...document.querySelectorAll("svg.sheet image")].map(async (one) => { const picture = new Image(); picture.src = one.getAttribute("href"); await picture.decode(); return picture.naturalWidth > 900; }))',
      ),
    ).toEqual([true, true, true]);
    await page.locator('[data-path="notice.documentNumber"]').hover();
    expect(await page.locator('rect.near title').allTextContents()).toEqual([document.notice.documentNumber?.raw]);
    await page.locator('[data-path="tasks[3].content"]').click();
    const [rect, pane] = [await page.locator('rect.lit').first().boundingBox(), await page.locator('#text').boundingBox()];
    expect(rect && pane && rect.y >= pane.y && rect.y < pane.y + pane.height).toBe(true);
    await page.locator('rect.lit').first().hover();
    expect(await page.locator('#understood .near').allTextContents()).toContain(document.tasks[3]?.content);
    expect(await barriers(page, axe)).toEqual([]);
    await page.click('[data-view=reading]');
    expect(await page.locator('#reading .lit').first().isVisible()).toBe(true);
    expect(await page.locator('svg.sheet').first().isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('lets the arrow keys go through the values of the text', async () => {
    const { page } = await opened(file);
    await page.locator('#text').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await page.locator('#understood [aria-current]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('#understood [aria-current]').count()).toBe(0);
    await page.close();
  });
});
