import { createRequire } from 'node:module';
import path from 'node:path';

/** The folder of pdf.js. */
export const ROOT = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What pdf.js reads from it: the maps of Chinese encodings (GBK-EUC-H, UniGB-UCS2-H), without which such text is lost unsaid, and faces. */
export const RESOURCES = {
  cMapUrl: `${path.join(ROOT, 'cmaps')}${path.sep}`,
  cMapPacked: true,
  standardFontDataUrl: `${path.join(ROOT, 'standard_fonts')}${path.sep}`,
};
