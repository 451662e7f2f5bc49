/** What `plan-parse serve` answers. Loaded only by that command. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { failuresIn } from '../archive/failures.js';
import type { Held, Library } from '../archive/library.js';
import { messageIn } from '../diagnostic.js';
import { readInput } from '../input.js';
import { LIMITS } from '../limits.js';
import { patched, patchIn } from '../plan/patch.js';
import { archivePage, workPage } from '../writers/archive/pages.js';
import { ARCHIVE_WORDS } from '../writers/archive/words.js';
import { type Assets, type Reviewed, reviewPage } from '../writers/review/page.js';
import { formOf } from './form-names.js';
import type { Language } from './language.js';
import { writeWhole } from './output.js';
import { askedIn, listed, worked } from './serve-archive.js';
import { contentOf } from './task-forms.js';

/** Holds what the server works with. */
export interface Serving {
  readonly folder: string;
  readonly library: Library;
  /** Reads a file that was dropped. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<Reviewed>;
  readonly assets: (page: 'review' | 'archive') => Assets;
  readonly language: Language;
  /** The port that it is asked at. */
  readonly port: () => number;
}

/** Files are read no longer than this for one page, in milliseconds: what nobody has asked for is read meanwhile. */
const PATIENCE = 100;
/** So many dropped files stay in memory; older ones are forgotten. */
const MOST_DROPPED = 20;

/** Makes the server's answers. It writes nothing but patches, beside the documents that they correct. */
export function serveApp(serving: Serving): Hono {
  const { folder, library, assets, language } = serving;
  const words = ARCHIVE_WORDS[language];
  const dropped = new Map<string, Reviewed>();
  const app = new Hono();
  app.use(guard(serving.port));
  app.get('/', async (c) => {
    const list = listed(await library.all(PATIENCE), await failuresIn(folder), askedIn(c.req.query()));
    return c.html(archivePage(list, language, assets('archive')));
  });
  app.get('/tasks', async (c) => {
    const shelf = await library.all(PATIENCE);
    const asked = askedIn(c.req.query());
    const { search } = new URL(c.req.url);
    return c.html(workPage({ list: worked(shelf, asked), unread: shelf.unread, asked, search }, language, assets('archive')));
  });
  app.get('/:download{tasks\\.(?:xlsx|csv|ics|md|json)}', (c) => download(c, serving));
  app.get('/review', async (c) => {
    const { file = '', drop = '' } = c.req.query();
    const reviewed = dropped.get(drop) ?? (await reviewOf(serving, file));
    return reviewed ? c.html(reviewPage(reviewed, language, assets('review'))) : c.text(words.noFile, 404);
  });
  app.put('/patch', bodyLimit({ maxSize: LIMITS.part }), async (c) => {
    const held = await library.one(c.req.query('file') ?? '');
    if (!held) return c.text(words.noFile, 404);
    if (c.req.header('content-type') !== 'application/json') return c.body(null, 415);
    return keepPatch(c, serving, held);
  });
  app.post('/drop', bodyLimit({ maxSize: LIMITS.bytes }), async (c) => {
    if (c.req.header('content-type') !== 'application/octet-stream') return c.body(null, 415);
    const id = randomUUID();
    dropped.set(id, await serving.read(new Uint8Array(await c.req.arrayBuffer()), c.req.query('name') ?? ''));
    for (const old of [...dropped.keys()].slice(0, -MOST_DROPPED)) dropped.delete(old);
    return c.text(`/review?drop=${id}`);
  });
  return app;
}

/**
 * Refuses what does not come from this server's own pages: another host's name (DNS rebinding), another origin (CSRF), and
 * what a page elsewhere asks for (Fetch Metadata).
 */
function guard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    const origin = c.req.header('origin') ?? `http://${host}`;
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const isOurs = [`127.0.0.1:${port()}`, `localhost:${port()}`].includes(host);
    if (!isOurs || origin !== `http://${host}` || !['none', 'same-origin'].includes(site)) return c.text('403', 403);
    await next();
    const headers = {
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
    };
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  };
}

async function download(c: Context, { library, language }: Serving): Promise<Response> {
  const list = worked(await library.all(PATIENCE), askedIn(c.req.query()));
  const name = c.req.param('download') ?? '';
  const { content } = await contentOf(list, { form: formOf(name) ?? 'json', path: name }, language);
  c.header('content-type', 'application/octet-stream');
  c.header('content-disposition', `attachment; filename="${name}"`);
  return c.body(typeof content === 'string' ? content : new Uint8Array(content).buffer);
}

/** Gives where the corrections of a document lie: beside its file, or beside the container in which it stands. */
function patchOf({ folder }: Serving, { name }: Held): string {
  const [outer = name, ...inner] = name.split('!/');
  return join(folder, `${[outer, ...inner.map((step) => step.replaceAll('/', '!'))].join('!')}.patch.json`);
}

/** Gives the review of a document of the archive, with the corrections that were made before. */
async function reviewOf(serving: Serving, file: string): Promise<Reviewed | null> {
  const { library } = serving;
  const held = await library.one(file);
  if (!held) return null;
  const bytes = await readInput(patchOf(serving, held), LIMITS.part).catch(() => null);
  const patch = bytes && patchIn(bytes).patch;
  const { document } = patch ? patched(held.document, patch) : held;
  return { name: held.name, document, entries: document.diagnostics, save: `/patch?file=${encodeURIComponent(held.name)}` };
}

/** Keeps a patch that fits its document; says what speaks against one that does not. */
async function keepPatch(c: Context, serving: Serving, held: Held): Promise<Response> {
  const text = await c.req.text();
  const { patch, wrong } = patchIn(new TextEncoder().encode(text));
  const faults = patch ? patched(held.document, patch).wrong : wrong;
  if (faults.length > 0) return c.text(faults.map((fault) => messageIn(serving.language, fault)).join('\n'), 400);
  writeWhole(patchOf(serving, held), text);
  return c.body(null, 204);
}
