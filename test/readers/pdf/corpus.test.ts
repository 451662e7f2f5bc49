import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/diagnostic.js';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/pdf/index.js';
import { WHOLE } from '../../series.js';
import { expectLedger } from '../ledger.js';

const CORPUS = path.join(process.env.PLAN_PARSE_SHARED ?? '../shared', 'corpus');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(CORPUS, name)));

/** Gives the characters of a text in sorted order, blanks apart. */
const characters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');

/** Holds what the reader shows of a PDF against what pdf-parse finds in it. */
async function expectWhole(file: string): Promise<void> {
  const bytes = () => new Uint8Array(readFileSync(file));
  const document = await reader.read(bytes(), { report: () => undefined, limits: LIMITS });
  expectLedger(document);
  const parser = new PDFParse({ data: bytes(), cMapUrl: `${path.resolve('node_modules/pdfjs-dist/cmaps')}/`, cMapPacked: true });
  const { text } = await parser.getText({ pageJoiner: '' });
  await parser.destroy();
  expect(characters(document.text)).toBe(characters(text));
}

describe('the fixtures', () => {
  const files = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('input.pdf'));

  it.each(WHOLE ? files : files.slice(0, 3))('%s shows the characters that pdf-parse finds, each once', (name) =>
    expectWhole(path.join('fixtures', name)),
  );
});

describe.skipIf(!existsSync(CORPUS))('the shared corpus', () => {
  it.each(['000.pdf', '001.pdf', '002.pdf', '003.pdf', '004.pdf'])('%s shows the characters that pdf-parse finds, each once', (name) =>
    expectWhole(path.join(CORPUS, name)),
  );

  it.each([
    ['encrypted-user-password.pdf', 'pdf:encrypted'],
    ['truncated.pdf', 'pdf:damaged'],
    ['empty.pdf', 'pdf:damaged'],
    ['docx-named.pdf', 'pdf:damaged'],
    ['scan-image-only.pdf', 'pdf:no-text-layer'],
  ])('bad/%s is %s', async (name, code) => {
    await expect(reader.read(bytesOf(`bad/${name}`), { report: () => undefined, limits: LIMITS })).rejects.toMatchObject({
      diagnostic: { code },
    });
  });

  it.each([
    ['encrypted-owner-only.pdf', ['pdf:restricted'], 7],
    ['no-xref.pdf', [], 13],
  ])('bad/%s is read', async (name, expected, pages) => {
    const codes: Code[] = [];
    const document = await reader.read(bytesOf(`bad/${name}`), { report: (code) => void codes.push(code), limits: LIMITS });
    expectLedger(document);
    expect(codes).toEqual(expected);
    expect(document.pages).toBe(pages);
  });
});
