import { resolve } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Ended } from './run.js';

/** Holds what is asked of the process that has loaded the program. */
export interface Asked {
  readonly args: readonly string[];
  readonly input: string | Uint8Array;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** The thread that talks to the process, while this one waits for the answer; started by the first question. */
let line: ReturnType<typeof opened> | null = null;

/** Runs the program in the process that has loaded it, and waits. Gives null where that process has ended. */
export function answerOf(asked: Asked): Ended | null {
  line ??= opened();
  Atomics.store(line.bell, 0, 0);
  line.port.postMessage(asked);
  Atomics.wait(line.bell, 0, 0);
  return (receiveMessageOnPort(line.port)?.message as Ended | null | undefined) ?? null;
}

function opened() {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2: far } = new MessageChannel();
  const thread = new Worker(resolve('test/cli/warm-thread.mjs'), { workerData: { bell, port: far }, transferList: [far] });
  thread.unref();
  port.unref();
  return { bell, port };
}
