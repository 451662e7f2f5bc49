import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Says whether there is a browser to try pages in; where there is none, tests that need it are skipped, visibly. */
export const hasBrowser: boolean = existsSync(CHROMIUM);

let started: Promise<Browser> | null = null;

/** Opens a page of the one browser of a test file; what the page complains of ends up in `complaints`. */
export async function opened(
  address: string,
  { width = 1280, height = 800, dark = false } = {},
): Promise<{ page: Page; complaints: string[] }> {
  started ??= chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const browser = await started;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  await page.goto(address.startsWith('http') ? address : String(pathToFileURL(address)));
  return { page, complaints };
}

/** Ends the browser when the file's tests have run. */
export function endsBrowser(): void {
  afterAll(async () => {
    await (await started)?.close();
    started = null;
  });
}

/** Lists what axe-core finds of weight in a page. */
export async function barriers(page: Page, axe: string): Promise<string[]> {
  // in a world of its own, which the page's policy does not bind
  const client = await page.context().newCDPSession(page);
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId: contextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  await client.send('Runtime.evaluate', { expression: axe, contextId });
  const run = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => JSON.stringify(violations))`;
  const { result } = await client.send('Runtime.evaluate', { expression: run, contextId, awaitPromise: true });
  const found = JSON.parse(String(result.value)) as { id: string; impact: string; nodes: { html: string }[] }[];
  return found.map(
    ({ id, impact, nodes }) =>
      `${impact} ${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html)
        .join(' | ')}`,
  );
}
