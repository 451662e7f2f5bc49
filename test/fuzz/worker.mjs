/** Reads one damaged document after another, and says what is wrong with what came out. */
import { parentPort, workerData } from 'node:worker_threads';

const { check, json, parse } = await import(workerData.program);

/** Gives all that must not happen: an exception, JSON that does not follow the contract. */
async function faultsOf(bytes) {
  try {
    const { document } = await parse(bytes, { withText: true, limits: { time: 8, memory: 700 } });
    const failed = document.diagnostics.filter(({ code }) => code === 'source:failed').map(({ message }) => message);
    json(document, { compact: true });
    return [...failed, ...check(document).map(({ code, message }) => `${code} ${message}`)];
  } catch (error) {
    return [`thrown: ${error?.stack ?? error}`];
  }
}

parentPort.on('message', async (bytes) => {
  const begun = performance.now();
  const faults = await faultsOf(bytes);
  parentPort.postMessage({ faults, milliseconds: performance.now() - begun });
});
parentPort.postMessage('ready');
