import { BatchError } from '../batch/batch-error.js';
import { QueueError } from '../queue/queue-error.js';
import { type Patience, reach, type Server } from '../queue/server.js';
import { complainOfBatch } from './batch-fault.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';

const MESSAGES = { missing: 'queueMissing', unreachable: 'queueUnreachable' } as const;

/** Reaches the server, does something with it and lets it go; where it cannot be reached, or is gone meanwhile, says so. */
export async function withServer(
  url: string,
  patience: Patience,
  act: (server: Server) => Promise<ExitCode>,
  language: Language,
): Promise<ExitCode> {
  let server: Server | null = null;
  try {
    server = await reach(url, patience);
    return await act(server);
  } catch (error) {
    if (error instanceof BatchError) await complainOfBatch(error, language);
    else if (error instanceof QueueError) await complain(language, MESSAGES[error.kind], { why: error.why[language] }, error.address);
    else if (server && isOfConnection(error)) await complain(language, 'queueLost', {}, server.address);
    else throw error;
    return EXIT.failed;
  } finally {
    server?.connection.disconnect();
  }
}

/** What the client of the server says where it has tried in vain. */
function isOfConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    (/Connection is closed|Stream isn't writeable/.test(error.message) || error.name === 'MaxRetriesPerRequestError')
  );
}
