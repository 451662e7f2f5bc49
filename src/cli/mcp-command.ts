import { once } from 'node:events';
import { openLibrary } from '../archive/library.js';
import { reasonOf } from '../system-error.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import { readAllIn } from './read-notice.js';

/** Answers an agent on standard input and output (Model Context Protocol) about the documents of some folders, until it hangs up. */
export async function mcpCommand(folders: readonly string[], language: Language): Promise<ExitCode> {
  const read = (bytes: Uint8Array, path: string) => readAllIn(bytes, path, { withText: true });
  try {
    const library = await openLibrary(folders, read);
    const [{ mcpServer }, { StdioServerTransport }] = await loaded();
    const server = mcpServer(library, language);
    const gone = once(process.stdin, 'close');
    await server.connect(new StdioServerTransport());
    await gone;
    await server.close();
    return EXIT.ok;
  } catch (error) {
    const { code, path = '' } = error as NodeJS.ErrnoException;
    if (code === 'ERR_MODULE_NOT_FOUND') await complain(language, 'mcpMissing', {});
    else if (code === undefined) throw error;
    else await complain(language, 'cannotRead', { why: language === 'zh' ? reasonOf(error).whyZh : reasonOf(error).why }, path);
    return EXIT.failed;
  }
}

/** Loads what an installation may leave out. */
const loaded = () => Promise.all([import('./mcp-server.js'), import('@modelcontextprotocol/sdk/server/stdio.js')]);
