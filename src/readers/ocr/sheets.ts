import { createRequire } from 'node:module';
import path from 'node:path';
import { CANVAS, drawnOn } from './canvas.js';
import type { Sheet } from './engine.js';

/** Points of an inch. */
const INCH = 72;
/** Pixels of an inch: the engines were trained on letters of 30 to 50 pixels, which body text has at 200. */
const RESOLUTION = 200;
/** The shorter side of A4 in points, which offices scan: pictures say nothing reliable of their size. */
const PAPER = 595;
/** Pixels of that side at the resolution. */
const SIDE = (PAPER / INCH) * RESOLUTION;
/** Small pictures are drawn so much larger at the most: more adds nothing that can be read. */
const MOST_ENLARGED = 2;

const ROOT = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Draws pages of a PDF, each when it is asked for. */
export async function drawPages(bytes: Uint8Array): Promise<(number: number) => Promise<Sheet>> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({
    data: bytes,
    cMapUrl: `${path.join(ROOT, 'cmaps')}${path.sep}`,
    cMapPacked: true,
    standardFontDataUrl: `${path.join(ROOT, 'standard_fonts')}${path.sep}`,
    wasmUrl: `${path.join(ROOT, 'wasm')}${path.sep}`,
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true, // letters are drawn by their outlines
    verbosity: 0,
  }).promise;
  return async (number) => {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: RESOLUTION / INCH });
    const canvas = drawnOn(viewport.width, viewport.height, () => {});
    await page.render({ canvas: canvas as never, viewport }).promise;
    page.cleanup();
    return { canvas, scale: INCH / RESOLUTION };
  };
}

/** Gives the pages of a picture: one, but for TIFF, which may hold several. */
export async function sheetsIn(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const isTiff = /^(?:II\*\0|MM\0\*)/.test(String.fromCharCode(...bytes.subarray(0, 4)));
  if (!isTiff) return [sheetOf(await CANVAS.loadImage(bytes))];
  const { default: utif } = await import('utif2');
  return utif.decode(bytes).map((directory) => {
    utif.decodeImage(bytes, directory);
    const image = CANVAS.createCanvas(directory.width, directory.height);
    const data = new Uint8ClampedArray(utif.toRGBA8(directory));
    image.getContext('2d').putImageData(new CANVAS.ImageData(data, directory.width, directory.height), 0, 0);
    return sheetOf(image);
  });
}

type Image = Parameters<ReturnType<Sheet['canvas']['getContext']>['drawImage']>[0];

/** Draws a picture as if it were a sheet of A4 at the resolution. */
function sheetOf(image: Image & { readonly width: number; readonly height: number }): Sheet {
  const side = Math.min(image.width, image.height);
  const by = Math.min(SIDE / side, MOST_ENLARGED);
  const canvas = drawnOn(image.width * by, image.height * by, (context) =>
    context.drawImage(image, 0, 0, image.width * by, image.height * by),
  );
  return { canvas, scale: PAPER / (side * by) };
}
