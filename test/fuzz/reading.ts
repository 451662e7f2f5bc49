import { once } from 'node:events';
import { resourceUsage } from 'node:process';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** No document may take longer, in milliseconds. */
export const LONGEST = 10_000;
/** No document may take more memory, in MiB of the whole process. */
const MOST_MEMORY = 1024;

interface Answer {
  readonly faults: readonly string[];
  readonly milliseconds: number;
}

/** Holds what reads documents in a thread, which is ended where it hangs. */
export interface Reading {
  /** Reads a document; gives what is wrong: nothing where all is well. */
  readonly faultsOf: (bytes: Uint8Array) => Promise<readonly string[]>;
  readonly end: () => Promise<unknown>;
}

/** Starts the thread; the program is the built one, as people run it. */
export async function startReading(): Promise<Reading> {
  let worker = await started();
  let peak = peakMemory();
  return {
    end: () => worker.terminate(),
    async faultsOf(bytes) {
      const answer = await answerOf(worker, bytes);
      if (typeof answer === 'string') {
        await worker.terminate();
        worker = await started();
        return [answer];
      }
      const before = peak;
      peak = peakMemory();
      return peak > MOST_MEMORY && peak > before + 50 ? [...answer.faults, `memory: ${peak} MiB`] : answer.faults;
    },
  };
}

const peakMemory = (): number => Math.round(resourceUsage().maxRSS / 1024);

async function started(): Promise<Worker> {
  const program = pathToFileURL(process.env['PLAN_PARSE_DIST'] ?? 'dist').href;
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { program: `${program}/index.js` } });
  await once(worker, 'message');
  worker.on('message', () => {}); // a port without listeners takes no messages
  return worker;
}

/** Gives the thread's faults, or what became of it instead. */
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
