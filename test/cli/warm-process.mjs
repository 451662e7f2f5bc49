/**
 * A process that has loaded the program and runs it again and again: what a run is given (arguments, environment, folder, standard input) is
 * set before it, what it writes is gathered. What it would have read in a thread of its own is read in this one, so that no thread need load
 * the program for each; the reader processes of `batch` stay for the next run. Threads that read PDF are true ones.
 */
import processes from 'node:child_process';
import { EventEmitter } from 'node:events';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import threads from 'node:worker_threads';
import { lent } from './warm-readers.mjs';

const { Worker } = threads;
const HERE = /[\\/](?:notice|ledger)-thread\.js$/;
const READ_HERE = { eventLoopUtilization: () => ({ active: 0 }) };
const require = createRequire(import.meta.url);

/** Stands for a thread, made by `new` as one is: its module runs here, anew each time, and says itself when it has answered. */
function Thread(module, options) {
  if (!HERE.test(String(module))) return new Worker(module, options);
  const made = Object.assign(new EventEmitter(), { performance: READ_HERE, terminate: async () => 0 });
  threads.workerData = structuredClone(options.workerData);
  threads.parentPort = { postMessage: (message) => made.emit('message', structuredClone(message)) };
  syncBuiltinESMExports();
  const file = fileURLToPath(module);
  delete require.cache[file];
  setImmediate(() => {
    try {
      require(file);
    } catch (error) {
      made.emit('error', error);
    }
  });
  return made;
}
threads.Worker = Thread;
processes.fork = lent;
syncBuiltinESMExports();

const { main } = require(resolve('dist/command/main.js'));
const own = [...process.listeners('uncaughtException')];

function gathering() {
  const chunks = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

function swap(name, value) {
  Object.defineProperty(process, name, { value, configurable: true, writable: true });
}

process.on('message', async ({ args, input, env, cwd }) => {
  const [out, err] = [gathering(), gathering()];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.chdir(cwd);
  swap('stdin', Readable.from(input.length > 0 ? [Buffer.from(input)] : []));
  swap('stdout', out.stream);
  swap('stderr', err.stream);
  await main(args);
  const code = process.exitCode ?? 0;
  process.exitCode = undefined;
  for (const heard of process.listeners('uncaughtException')) if (!own.includes(heard)) process.off('uncaughtException', heard);
  process.send({ code, stdout: out.text(), stderr: err.text() });
});
