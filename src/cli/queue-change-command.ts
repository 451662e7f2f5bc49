import { clear, retry } from '../queue/state.js';
import { grouped } from './batch-progress.js';
import { complain } from './complain.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Language } from './language.js';
import type { QueueArguments } from './queue-options.js';
import { withServer } from './with-server.js';

const CHANGES = { retry: { act: retry, told: 'queueRetried' }, clear: { act: clear, told: 'queueCleared' } } as const;

/** Has what failed tried anew, or takes everything out of the queue, and says how many files. */
export function queueChangeCommand(change: keyof typeof CHANGES, { redis }: QueueArguments, language: Language): Promise<ExitCode> {
  const { act, told } = CHANGES[change];
  return withServer(
    redis,
    'gives up',
    async (server) => {
      await complain(language, told, { count: grouped(await act(server)) });
      return EXIT.ok;
    },
    language,
  );
}
