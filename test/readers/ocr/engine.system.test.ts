import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { check, parseAll } from '../../../src/index.js';
import { isInstalled } from './installed.js';
import { brokenPdfWith, ofdWith, PAGE } from './page.js';

const isThere = isInstalled('onnxruntime-node') || isInstalled('tesseract');

it.skipIf(!isThere)(
  'an engine that is installed reads a page: a picture in an archive, a PDF whose text layer is broken, a scan in an OFD',
  async () => {
    const archive = zipSync({ 'a.jpg': PAGE, 'b.pdf': brokenPdfWith(PAGE), 'c.ofd': ofdWith(PAGE) });
    const read: string[] = [];
    for await (const { document } of parseAll(archive, { ocr: true, withText: true, path: 'x.zip' })) {
      const { source, text = '', diagnostics } = document;
      expect(check(document)).toEqual([]);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(source.ocr?.engine).toMatch(/^(?:PP-OCR|tesseract)/i);
      // engines differ in what they read wrong; none of them misses these
      expect(text.replace(/\s/g, '')).toMatch(/2031年工作要[\s\S]*抓好春耕生产[\s\S]*县农业农村局[\s\S]*县交通运输局/);
      read.push(`${source.path} ${source.format}`);
    }
    expect(read).toEqual(['x.zip!/a.jpg image', 'x.zip!/b.pdf pdf', 'x.zip!/c.ofd ofd']);
  },
);
