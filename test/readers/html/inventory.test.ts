import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INVENTORY, type Row } from './inventory.js';
import { readBody, readPage, type Shown, shown } from './reading.js';

const FILE = 'docs/inventory-html.md';
const FRAMESET = '<frameset><frame src="a.html"><noframes><body><p>甲</p></body></noframes></frameset>';

describe.each(Object.entries(INVENTORY))('inventory: %s', (_, rows) => {
  it.each(rows.map((row): [string, Row] => [row.construct, row]))('%s', async (_construct, row) => {
    const { document, codes } = row.markup === '' ? await readPage(FRAMESET) : await readBody(row.markup);
    const lines = shown(document).flatMap(linesOf).join('\n');
    const asides = document.asides.map(({ range, reason }) => `${reason}: ${document.text.slice(range.start, range.end)}`);
    expect({ lines, codes: codes.filter((code) => code !== 'html:content-guessed'), asides }).toEqual({
      lines: row.markup === '' ? '甲' : row.reads,
      codes: row.codes ?? [],
      asides: row.aside === undefined ? [] : [row.aside],
    });
  });
});

const linesOf = (block: Shown): string[] =>
  typeof block === 'string' ? [block] : block.map((row) => row.map((cell) => cell.join('')).join('|'));

it(`${FILE} shows the inventory`, async () => {
  const tables = Object.entries(INVENTORY).map(([group, rows]) =>
    [`## ${group}`, '', '| Construct | Drawn | What is done | Diagnostic |', '| --- | --- | --- | --- |', ...rows.map(lineOf), ''].join(
      '\n',
    ),
  );
  const [head = ''] = readFileSync(FILE, 'utf8').split('## ');
  await expect(`${head}${tables.join('\n')}`).toMatchFileSnapshot(`../../../${FILE}`);
});

const lineOf = ({ construct, drawn, does, codes = [] }: Row): string =>
  `| ${construct} | ${drawn} | ${does} | ${codes.map((code) => `\`${code}\``).join(', ')} |`;
