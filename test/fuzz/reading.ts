import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What takes longer than this by the clock, in milliseconds, hangs, however much else the machine has to do. */
const HANGS = 600_000;
/** No document may take more processor time, in seconds; a busy machine makes that grow too, twofold at most. */
const MOST_TIME = 30;
/** No document may take more memory, in MiB of the whole process. */
const MOST_MEMORY = 1024;

/** What came of a document: what is wrong (nothing where all is well), its format with whether it was read, and the most memory so far in MiB. */
interface Answer {
  readonly faults: readonly string[];
  readonly kind: string;
  readonly memory: number;
  /** Of processor time. */
  readonly seconds: number;
}

/** Holds what reads documents in a process of its own, which is ended where it hangs. */
export interface Reading {
  readonly answerFor: (bytes: Uint8Array) => Promise<Answer>;
  readonly end: () => void;
}

/** Starts the process; the program is the built one, as people run it. */
export async function startReading(): Promise<Reading> {
  let child = await started();
  return {
    end: () => child.kill('SIGKILL'),
    async answerFor(bytes) {
      const answer = await answerOf(child, bytes);
      const tooLarge = answer.memory > MOST_MEMORY;
      if (tooLarge || answer.kind === 'ended') {
        child.kill('SIGKILL');
        child = await started();
      }
      const more = [
        ...(tooLarge ? [`memory: ${answer.memory} MiB`] : []),
        ...(answer.seconds > MOST_TIME ? [`time: ${answer.seconds} s`] : []),
      ];
      return { ...answer, faults: [...answer.faults, ...more] };
    },
  };
}

async function started(): Promise<ChildProcess> {
  const program = pathToFileURL(process.env['PLAN_PARSE_DIST'] ?? 'dist').href;
  const child = fork(fileURLToPath(new URL('./worker.mjs', import.meta.url)), [`${program}/index.js`], { serialization: 'advanced' });
  await once(child, 'message');
  return child;
}

/** Gives the process's answer, or what became of it instead. */
function answerOf(child: ChildProcess, bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(late);
      child.off('message', end).off('exit', fail);
      resolve(answer);
    };
    const ended = (fault: string) => end({ faults: [fault], kind: 'ended', memory: 0, seconds: 0 });
    const fail = (code: number | null, signal: string | null) => ended(`crash: ${code ?? signal}`);
    const late = setTimeout(() => ended(`hangs: more than ${HANGS} ms`), HANGS);
    child.on('message', end).on('exit', fail);
    child.send(bytes);
  });
}
