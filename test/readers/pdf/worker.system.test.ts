import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Prints what is drawn on each page of PDFs, by the worker of pdf.js that is named: characters, widths and what is known of the fonts. */
const PROGRAM = `
  import { createHash } from 'node:crypto';
  import { readFileSync } from 'node:fs';
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace']) globalThis[name] = Object;
  const [worker, ...files] = process.argv.slice(1);
  await import(worker);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const maps = { cMapUrl: 'node_modules/pdfjs-dist/cmaps/', cMapPacked: true, standardFontDataUrl: 'node_modules/pdfjs-dist/standard_fonts/' };
  const settings = { ...maps, useSystemFonts: false, verbosity: 0, ownerDocument: { fonts: { add() {}, delete() {} } } };
  const drawn = (glyph) => (typeof glyph === 'object' && glyph ? [glyph.unicode, glyph.width, glyph.vmetric, glyph.isSpace] : glyph);
  const told = ({ name, bold, black, vertical, fontMatrix, defaultVMetrics }) => [name, bold, black, vertical, fontMatrix, defaultVMetrics];
  for (const file of files) {
    const document = await getDocument({ ...settings, data: new Uint8Array(readFileSync(file)) }).promise;
    const hash = createHash('sha256');
    let signs = 0;
    for (let at = 1; at <= document.numPages; at++) {
      const page = await document.getPage(at);
      const { argsArray } = await page.getOperatorList();
      const fonts = argsArray.flat().filter((one) => typeof one === 'string' && page.commonObjs.has(one)).map((one) => told(page.commonObjs.get(one)));
      const glyphs = argsArray.flat(2).map(drawn);
      signs += glyphs.filter(Array.isArray).length;
      hash.update(JSON.stringify([fonts, glyphs]));
    }
    console.log(file, signs > 0, hash.digest('hex'));
  }
  process.exit(0);
`;
const FILES = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => join('fixtures', name));
const printed = (worker: string): string[] =>
  execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM, worker, ...FILES], { encoding: 'utf8' }).split('\n');

describe("pdf.js's worker, of which a part is left out", () => {
  it('draws the same characters, as wide, in the same fonts', () => {
    const whole = printed('pdfjs-dist/legacy/build/pdf.worker.mjs');
    expect(whole.filter((line) => line.includes(' true ')).length).toBeGreaterThan(5);
    expect(printed(`${process.cwd()}/dist/command/pdf-worker.js`)).toEqual(whole);
  });
});
