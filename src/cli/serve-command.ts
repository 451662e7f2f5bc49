import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { type Library, openLibrary } from '../archive/library.js';
import { reasonOf } from '../system-error.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { pageAssets } from './page-assets.js';
import { readAllIn, readBytes } from './read-notice.js';

/** Holds the options of `plan-parse serve`. */
export interface ServeOptions {
  readonly port: number;
}

/** Only programs of this machine reach it. */
const HOST = '127.0.0.1';

/** Serves an archive to the browsers of this machine until it is interrupted. */
export async function serveCommand(folder: string, { port }: ServeOptions, language: Language): Promise<ExitCode> {
  const read = (bytes: Uint8Array, path: string) => readAllIn(bytes, path, { withText: true });
  try {
    const library = await openLibrary([folder], read);
    const [{ serveApp }, { createAdaptorServer }] = await Promise.all([import('./serve-app.js'), import('@hono/node-server')]);
    const dropped = async (bytes: Uint8Array, name: string) => ({
      name,
      ...(await readBytes(bytes, name, { withText: true, apart: true })),
    });
    const asked = { port };
    const app = serveApp({ folder, library, read: dropped, assets: pageAssets, language, port: () => asked.port });
    const server = createAdaptorServer({ fetch: app.fetch }) as Server;
    asked.port = await listening(server, port, language);
    await complain(language, 'serving', { address: `http://${HOST}:${asked.port}/` });
    await Promise.all([once(server, 'close'), readOn(library)]); // Ctrl+C ends the process
    return EXIT.ok;
  } catch (error) {
    const { code, path = '' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND') await complain(language, 'serveMissing', {});
    else if (code === undefined) throw error;
    else await complain(language, 'cannotRead', { why: language === 'zh' ? reasonOf(error).whyZh : reasonOf(error).why }, path || folder);
    return EXIT.failed;
  }
}

/** Questions are let in after so many milliseconds of reading. */
const SLICE = 100;

/** Reads what nobody has asked for yet, so that pages need not wait for it. */
async function readOn(library: Library): Promise<void> {
  while ((await library.all(SLICE)).unread > 0) await setImmediate();
}

/** Listens at a port; at a free one, and says so, where another program has it. Gives the port. */
async function listening(server: Server, port: number, language: Language): Promise<number> {
  try {
    server.listen(port, HOST);
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await complain(language, 'portTaken', { port: String(port) });
    server.listen(0, HOST);
    await once(server, 'listening');
  }
  return (server.address() as AddressInfo).port;
}
