/** Reader processes that stay for the next run of `batch`, of which each would start its own. */
import processes from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('./warm-reader.mjs', import.meta.url));
const { fork } = processes; // as it is before the program's own is exchanged
const idle = [];

/** Lends a reader; what `batch` kills while it waits goes back instead, and comes to an end for `batch`. */
export function lent(module, options) {
  const child = idle.pop() ?? started(module, options);
  const made = Object.assign(new EventEmitter(), { pid: child.pid, connected: true, exitCode: null, signalCode: null });
  let waits = true; // for its first word, and for what comes of a task
  const end = (code, signal) => {
    child.removeAllListeners('exit').removeAllListeners('message');
    Object.assign(made, { connected: false, exitCode: code, signalCode: signal });
    setImmediate(() => made.emit('exit', code, signal));
  };
  const back = () => {
    end(null, 'SIGKILL');
    idle.push(child);
  };
  child.on('exit', end);
  child.on('message', (said) => {
    waits = said.last === true;
    made.emit('message', said);
  });
  child.send({ cwd: process.cwd() });
  return Object.assign(made, {
    send: (task, done) => {
      waits = true;
      child.send(task, done);
    },
    kill: (signal) => (waits ? child.kill(signal) : back()),
  });
}

/** Starts one as `batch` does, but it may write wherever it is lent to. */
function started(module, { execArgv, ...options }) {
  const everywhere = execArgv.map((flag) => flag.replace(/^--allow-fs-write=.*/, '--allow-fs-write=*'));
  const child = fork(ENTRY, [module], { ...options, execArgv: everywhere });
  child.unref();
  child.channel.unref();
  return child;
}
