import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pdfWorker } from '../../../scripts/pdf-worker.mjs';

it('is made of the pdf.js that is installed, and of no other', () => {
  const source = readFileSync('node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs', 'utf8');
  expect(pdfWorker().length).toBeLessThan(source.length);
  expect(() => pdfWorker(source.replace('new OpenTypeFileBuilder(header.version)', 'new Builder(header)'))).toThrow('nor a TrueType font');
  expect(() => pdfWorker(source + source)).toThrow('is another one');
});
