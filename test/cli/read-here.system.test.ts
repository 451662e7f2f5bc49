import { cpuUsage, resourceUsage } from 'node:process';
import { beforeAll, describe, expect, it } from 'vitest';
import { BYTES, readHere, SECONDS, SMALL } from '../../src/cli/read-here.js';
import { LIMITS } from '../../src/limits.js';
import { SHAPES } from '../bench/shapes.mjs';
import { makeParts, pack } from '../readers/docx/make.js';

/** Gives the longest text of a shape that is read in the first thread. */
function longest(make: (n: number) => string): Uint8Array {
  let [n, bytes] = [0.001, new TextEncoder().encode(make(0.001))];
  for (let more = bytes; more.length <= BYTES; n *= 1.1) {
    bytes = more;
    more = new TextEncoder().encode(make(n));
  }
  return bytes;
}

const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (cells: readonly string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`;
/** Parts of Word documents that cost much for their size. */
const DEAR = {
  'numbered paragraphs': p('抓', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  'rows of work': row(['3月', '开会', '县教育局']),
  'small tables': `<w:tbl>${row(['月份', '内容'])}${row(['3月', '开会'])}</w:tbl>`,
  headings: p('一、', '<w:outlineLvl w:val="1"/>'),
};
const LIST = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
const numbering = `<w:abstractNum w:abstractNumId="1">${LIST}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

/** Gives the largest Word document of like parts that is read in the first thread. */
function largest(part: string): Uint8Array {
  const count = Math.floor(SMALL.elements / (part.match(/<\w/g)?.length ?? 1)) - 2;
  const body = part.startsWith('<w:tr>') ? `<w:tbl>${part.repeat(count)}</w:tbl>` : part.repeat(count);
  return pack(makeParts(body, { numbering }));
}

/** Kilobytes of resident memory that a reading may add to those of the tests. */
const MOST_MORE = 256 * 1024;

describe('the longest text that is read in the first thread', () => {
  beforeAll(async () => {
    await readHere(
      longest((n) => '一'.repeat(n * 1000)),
      {},
      LIMITS,
    ); // what is loaded once counts for no shape
  });

  const texts = Object.entries(SHAPES).filter(([name]) => !name.includes('page'));
  const documents = Object.entries(DEAR).map(([name, part]): [string, Uint8Array] => [name, largest(part)]);
  it.each([...texts.map(([name, make]): [string, Uint8Array] => [name, longest(make)]), ...documents])(
    'takes a part of what it may: %s',
    async (_, bytes) => {
      const [held, begun] = [resourceUsage().maxRSS, cpuUsage()];
      expect(await readHere(bytes, {}, LIMITS)).not.toBeNull();
      const { user, system } = cpuUsage(begun);
      expect((user + system) / 1e6).toBeLessThan(SECONDS / 2);
      expect(resourceUsage().maxRSS - held).toBeLessThan(MOST_MORE);
    },
  );
});
