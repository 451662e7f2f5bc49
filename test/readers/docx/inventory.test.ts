import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INVENTORY, type Row } from './inventory.js';
import { readRelated } from './make.js';

const FILE = 'docs/inventory-docx.md';

describe.each(Object.entries(INVENTORY))('inventory: %s', (_, rows) => {
  it.each(rows.map((row): [string, Row] => [row.construct, row]))('%s', async (_construct, { body, parts, reads, aside, codes }) => {
    const { document, reported } = await readRelated(body, parts ?? {});
    expect({
      text: document.text,
      codes: reported.map(([code]) => code),
      asides: document.asides.map(({ range, reason }) => `${reason}: ${document.text.slice(range.start, range.end)}`),
    }).toEqual({ text: reads, codes: codes ?? [], asides: aside === undefined ? [] : [aside] });
  });
});

it(`${FILE} shows the inventory`, async () => {
  const head = '| Construct | Drawn | What is done | Diagnostic |\n| --- | --- | --- | --- |';
  const tables = Object.entries(INVENTORY).map(([group, rows]) => `## ${group}\n\n${head}\n${rows.map(lineOf).join('\n')}\n`);
  const [opening = ''] = readFileSync(FILE, 'utf8').split('## ');
  await expect(`${opening}${tables.join('\n')}`).toMatchFileSnapshot(`../../../${FILE}`);
});

const lineOf = ({ construct, drawn, does, codes = [] }: Row): string =>
  `| ${construct} | ${drawn} | ${does} | ${codes.map((code) => `\`${code}\``).join(', ')} |`;
