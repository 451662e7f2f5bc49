/** The thread that hands questions to the process that has loaded the program, and rings when it has answered. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';

const { bell, port } = workerData;
const child = fork(fileURLToPath(new URL('./warm-process.mjs', import.meta.url)), {
  serialization: 'advanced',
  stdio: 'pipe',
  execArgv: [],
});
let waits = false;

function answer(message) {
  if (!waits) return;
  waits = false;
  port.postMessage(message);
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
}

child.on('message', answer);
child.on('exit', () => answer(null));
port.on('message', (asked) => {
  waits = true;
  if (child.connected) child.send(asked);
  else answer(null);
});
