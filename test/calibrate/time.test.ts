import { it } from 'vitest';
import { GROUPS, papersRight } from './papers.js';

it('times', { timeout: 999999 }, async () => {
  const t0 = process.cpuUsage().user;
  const papers = await papersRight();
  console.log('gather', (process.cpuUsage().user - t0) / 1e6);
  for (const g of GROUPS) {
    const own = papers.filter((p) => p.group === g);
    const a = process.cpuUsage().user;
    const each: [number, string][] = [];
    for (const p of own) {
      const b = process.cpuUsage().user;
      await p.isRight();
      each.push([(process.cpuUsage().user - b) / 1e3, p.name]);
    }
    each.sort((x, y) => y[0] - x[0]);
    console.log(g, own.length, (process.cpuUsage().user - a) / 1e6, JSON.stringify(each.slice(0, 8)), each[each.length >> 1]?.[0]);
  }
  console.log([...new Set(papers.flatMap((p) => [...p.asks]))].length);
  const n = papers.map((p) => p.asks.size).sort((a, b) => a - b);
  console.log('asks', n[0], n[n.length >> 1], n.at(-1));
});
