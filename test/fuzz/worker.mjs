/** Reads one damaged document after another, and says what is wrong with what came out. It is a process of its own. */
import { resourceUsage } from 'node:process';

const { check, json, parseAll } = await import(process.argv[2]);

/** Gives all that must not happen: an exception, JSON that does not follow the contract. And the reader, and whether it read. */
async function answerOf(bytes) {
  try {
    const faults = [];
    let kind = '';
    for await (const { document } of parseAll(bytes, { path: '', withText: true, limits: { time: 300 } })) {
      const failed = document.diagnostics.filter(({ code }) => code === 'source:failed').map(({ message }) => message);
      json(document, { compact: true });
      faults.push(...failed, ...check(document).map(({ code, message }) => `${code} ${message}`));
      const inside = document.source.path ? 'inside, ' : '';
      kind = `${inside}${document.source.format}, ${document.coverage.characters > 0 ? 'read' : 'refused'}`;
    }
    return { faults, kind };
  } catch (error) {
    return { faults: [`thrown: ${error?.stack ?? error}`], kind: 'thrown' };
  }
}

process.on('message', async (bytes) => {
  const begun = process.cpuUsage();
  const answer = await answerOf(bytes);
  const { user, system } = process.cpuUsage(begun);
  process.send({ ...answer, memory: Math.round(resourceUsage().maxRSS / 1024), seconds: (user + system) / 1e6 });
});
process.on('disconnect', () => process.exit());
process.send('ready');
