import { once } from 'node:events';
import { resourceUsage } from 'node:process';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** No document may take longer, in milliseconds. */
export const LONGEST = 10_000;
/** No document may take more memory, in MiB of the whole process. */
const MOST_MEMORY = 1024;

/** What came of a document: what is wrong (nothing where all is well), and its format with whether it was read. */
interface Answer {
  readonly faults: readonly string[];
  readonly kind: string;
}

/** Holds what reads documents in a thread, which is ended where it hangs. */
export interface Reading {
  readonly answerFor: (bytes: Uint8Array) => Promise<Answer>;
  readonly end: () => Promise<unknown>;
}

/** Starts the thread; the program is the built one, as people run it. */
export async function startReading(): Promise<Reading> {
  let worker = await started();
  let peak = peakMemory();
  return {
    end: () => worker.terminate(),
    async answerFor(bytes) {
      const answer = await answerOf(worker, bytes);
      if (typeof answer === 'string') {
        await worker.terminate();
        worker = await started();
        return { faults: [answer], kind: 'ended' };
      }
      const before = peak;
      peak = peakMemory();
      const grown = peak > MOST_MEMORY && peak > before + 50;
      return grown ? { ...answer, faults: [...answer.faults, `memory: ${peak} MiB`] } : answer;
    },
  };
}

/** Gives the most memory, in MiB, that the process has taken. */
export const peakMemory = (): number => Math.round(resourceUsage().maxRSS / 1024);

async function started(): Promise<Worker> {
  const program = pathToFileURL(process.env['PLAN_PARSE_DIST'] ?? 'dist').href;
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { program: `${program}/index.js` } });
  await once(worker, 'message');
  worker.on('message', () => {}); // a port without listeners takes no messages
  return worker;
}

/** Gives the thread's answer, or what became of it instead. */
function answerOf(worker: Worker, bytes: Uint8Array): Promise<Answer | string> {
  return new Promise((resolve) => {
    const end = (answer: Answer | string) => {
      clearTimeout(late);
      worker.off('message', end).off('error', fail).off('exit', fail);
      resolve(answer);
    };
    const fail = (why: unknown) => end(`crash: ${why instanceof Error ? why.stack : why}`);
    const late = setTimeout(() => end(`hangs: more than ${LONGEST} ms`), LONGEST);
    worker.on('message', end).on('error', fail).on('exit', fail);
    worker.postMessage(bytes);
  });
}
