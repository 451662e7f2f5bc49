import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAny } from '../readers/read-any.js';
import { DOCX } from './docx.js';
import { HTML } from './html.js';
import { DOC, ODT, OFD, RTF, XLSX } from './office.js';
import { PDF } from './pdf.js';
import type { Report } from './report.js';
import { TEXT } from './text.js';

const FILE = 'docs/bug-reports.md';
const REPORTS: Readonly<Record<string, readonly Report[]>> = {
  'Word documents': DOCX,
  PDF,
  'Web pages': HTML,
  'Plain text': TEXT,
  Workbooks: XLSX,
  'Rich Text': RTF,
  'OpenDocument texts': ODT,
  OFD,
  'Word before 2007': DOC,
};

describe.each(Object.entries(REPORTS))('reports of other programs: %s', (_, reports) => {
  it.each(reports.map((one): [string, string, Report] => [one.of, one.situation, one]))('%s: %s', async (_of, _situation, report) => {
    const { bytes, reads, codes = [], asides = [] } = report;
    expect(await readAny(bytes)).toEqual({ reads, codes, asides });
  });
});

it(`${FILE} shows the reports`, async () => {
  const [head = ''] = readFileSync(FILE, 'utf8').split('| Format');
  const all = Object.values(REPORTS).flat();
  const counts = Object.entries(REPORTS).map(
    ([group, own]) => `| ${group} | ${own.length} | ${own.filter(({ first }) => first === undefined).length} |`,
  );
  const right = all.filter(({ first }) => first === undefined).length;
  const total = `| Format | Reports | Right at the first try |\n| --- | --- | --- |\n${counts.join('\n')}\n| All | ${all.length} | ${right} |\n`;
  const tables = Object.entries(REPORTS).map(
    ([group, own]) =>
      `\n## ${group}\n\n| Report | Situation | At the first try | Now |\n| --- | --- | --- | --- |\n${own.map(lineOf).join('\n')}\n`,
  );
  await expect(`${head}${total}${tables.join('')}`).toMatchFileSnapshot(`../../${FILE}`);
});

const lineOf = ({ of, situation, first, codes }: Report): string =>
  `| [${of}](https://github.com/${of.replace('#', '/issues/')}) | ${situation} | ${first ?? 'right'} | right${codes ? `, with ${codes.map((code) => `\`${code}\``).join(', ')}` : ''} |`;
