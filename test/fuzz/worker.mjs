/** Reads one damaged document after another, and says what is wrong with what came out. */
import { parentPort, workerData } from 'node:worker_threads';

const { check, json, parse } = await import(workerData.program);

/** Gives all that must not happen: an exception, JSON that does not follow the contract. And the reader, and what it read. */
async function answerOf(bytes) {
  try {
    const { document } = await parse(bytes, { withText: true, limits: { time: 8, memory: 700 } });
    const failed = document.diagnostics.filter(({ code }) => code === 'source:failed').map(({ message }) => message);
    json(document, { compact: true });
    const faults = [...failed, ...check(document).map(({ code, message }) => `${code} ${message}`)];
    return { faults, kind: `${document.source.format}, ${document.coverage.characters > 0 ? 'read' : 'refused'}` };
  } catch (error) {
    return { faults: [`thrown: ${error?.stack ?? error}`], kind: 'thrown' };
  }
}

parentPort.on('message', async (bytes) => parentPort.postMessage(await answerOf(bytes)));
parentPort.postMessage('ready');
