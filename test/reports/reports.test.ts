import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/limits.js';
import { readerFor } from '../../src/readers/index.js';
import { expectLedger } from '../readers/ledger.js';
import { DOCX } from './docx.js';
import { PDF } from './pdf.js';
import type { Report } from './report.js';

const FILE = 'docs/bug-reports.md';
const REPORTS: Readonly<Record<string, readonly Report[]>> = { 'Word documents': DOCX, PDF };

describe.each(Object.entries(REPORTS))('reports of other programs: %s', (_, reports) => {
  it.each(reports.map((one): [string, string, Report] => [one.of, one.situation, one]))('%s: %s', async (_of, _situation, report) => {
    const { bytes, reads, codes = [], asides = [] } = report;
    expect(await read(bytes)).toEqual({ reads, codes, asides });
  });
});

/** Reads a file as the program does; a guess where a page's text stands says nothing of its text. */
async function read(bytes: Uint8Array) {
  const codes: string[] = [];
  const told = { report: (code: string) => void codes.push(code), limits: LIMITS };
  const embedded = async (inner: Uint8Array, format?: string) => (await readerFor(inner, format)).read(inner, told);
  const document = await (await readerFor(bytes)).read(bytes, { ...told, embedded });
  expectLedger(document);
  const lines = document.text.split('\n').map((line) => line.trimEnd());
  return {
    reads: lines.filter((line) => line !== '').join('\n'),
    codes: codes.filter((code) => code !== 'html:content-guessed'),
    asides: document.asides.map(({ range, reason }) => `${reason}: ${document.text.slice(range.start, range.end)}`),
  };
}

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
