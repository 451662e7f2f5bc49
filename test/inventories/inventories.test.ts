import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAny } from '../readers/read-any.js';
import { DOC } from './doc.js';
import { ODS } from './ods.js';
import { ODT } from './odt.js';
import { OFD } from './ofd.js';
import type { Row } from './row.js';
import { RTF } from './rtf.js';
import { XLSX } from './xlsx.js';
import { XML } from './xml.js';

/** The inventories of docs/, each line with its example. */
const INVENTORIES = { doc: DOC, rtf: RTF, odt: ODT, xlsx: XLSX, ods: ODS, ofd: OFD, xml: XML };

describe.each(Object.entries(INVENTORIES))('inventory of %s', (format, groups) => {
  const rows = Object.values(groups).flat();

  it.each(rows.map((row): [string, Row] => [row.construct, row]))('%s', async (_construct, { bytes, reads, asides = [], codes = [] }) => {
    expect(await readAny(bytes)).toEqual({ reads, asides, codes });
  });

  it('is what its page shows', async () => {
    const file = `docs/inventory-${format}.md`;
    const head = '| Construct | Drawn | What is done | Diagnostic |\n| --- | --- | --- | --- |';
    const tables = Object.entries(groups).map(([group, own]) => `## ${group}\n\n${head}\n${own.map(lineOf).join('\n')}\n`);
    const [opening = ''] = readFileSync(file, 'utf8').split('## ');
    await expect(`${opening}${tables.join('\n')}`).toMatchFileSnapshot(`../../${file}`);
  });
});

const lineOf = ({ construct, drawn, does, codes = [] }: Row): string =>
  `| ${construct} | ${drawn} | ${does} | ${codes.map((code) => `\`${code}\``).join(', ')} |`;
