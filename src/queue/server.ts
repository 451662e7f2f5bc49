import type { Redis } from 'ioredis';
import { shownAddress } from './address.js';
import { QueueError, whyOf } from './queue-error.js';

/** A Redis server that was reached, and the library that keeps queues on it. */
export interface Server {
  readonly connection: Redis;
  readonly bullmq: typeof import('bullmq');
  /** Its address as it may be shown. */
  readonly address: string;
}

/** What is done where a server that was reached is gone: a worker waits for it, whoever asks for something gives up. */
export type Patience = 'waits' | 'gives up';

/** How long a server may take to answer at first, in milliseconds. */
const FIRST_ANSWER = 5000;
/** How long to wait before one that is gone is tried again, in milliseconds: so much longer each time, so long at most. */
const [AGAIN_AFTER, AGAIN_AT_MOST] = [250, 5000];
/** How often whoever gives up tries: about ten seconds, in which a server is restarted. */
const TRIES = 8;

/**
 * Reaches a Redis server at an address of it.
 *
 * Rejects with a `QueueError` where a library is missing, or where nobody answers or takes the password.
 */
export async function reach(url: string, patience: Patience): Promise<Server> {
  const address = shownAddress(url);
  const { bullmq, Redis } = await libraries(address);
  let [met, said] = [false, ''];
  const retryStrategy = (times: number) =>
    met && (patience === 'waits' || times <= TRIES) ? Math.min(times * AGAIN_AFTER, AGAIN_AT_MOST) : null;
  const maxRetriesPerRequest = patience === 'waits' ? null : TRIES;
  const connection = new Redis(url, { lazyConnect: true, connectTimeout: FIRST_ANSWER, retryStrategy, maxRetriesPerRequest });
  connection.on('error', (error) => {
    said = error.message || (error as NodeJS.ErrnoException).code || '';
  });
  try {
    await connection.connect();
    await within(connection.ping(), FIRST_ANSWER);
    met = true;
    return { connection, bullmq, address };
  } catch (error) {
    connection.disconnect();
    throw new QueueError('unreachable', address, whyOf(said || (error as Error).message));
  }
}

/** Loads what an installation may leave out. */
async function libraries(address: string) {
  try {
    const [bullmq, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')]);
    return { bullmq, Redis };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new QueueError('missing', address, whyOf(''));
  }
}

function within<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), milliseconds).unref());
  return Promise.race([answer, late]);
}
