import { createRequire } from 'node:module';
import path from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Limits } from '../../limits.js';
import { RESOURCES, ROOT } from './resources.js';

/** Holds a page as a picture: its size in points, as its spans' boxes count, and the picture as a data: address (WebP). */
export interface PagePicture {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly address: string;
}

/** Holds what is needed of the canvas that pdf.js brings along: machine code, which not every system has. */
interface Canvas {
  createCanvas(width: number, height: number): Drawable;
}

interface Drawable {
  getContext(kind: '2d'): object;
  encode(kind: 'webp', quality: number): Promise<Uint8Array>;
}

/** 115 dots an inch: small print can be read on a screen, and a page of text takes about 70 KB. */
const SCALE = 1.6;
/** Of WebP's 100; below it, thin strokes blur. */
const QUALITY = 60;
/** The longest side of a picture, in dots: a poster is drawn smaller. */
const LONGEST = 3_000;
/** All pictures of a document, in bytes: a page that shows more takes long to open. */
const MOST = 12 * 2 ** 20;

/**
 * Draws the pages of a PDF, as many as half of the time and the size of a page that shows them allow. Nothing is fetched, and no
 * script in it runs.
 *
 * @throws Error where there is no canvas for this system, or pdf.js cannot open the file
 */
export async function picturesOf(bytes: Uint8Array, limits: Pick<Limits, 'time' | 'pages'>): Promise<PagePicture[]> {
  const canvas = loadedCanvas();
  // @ts-expect-error it has no types, and is loaded for what it does: pdf.js finds it then, and starts no thread
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes), // emptied by the loading
    ...RESOURCES,
    isEvalSupported: false,
    useSystemFonts: true,
    enableXfa: false,
    verbosity: 0,
  });
  return drawn(await task.promise, canvas, limits);
}

/** Loads the canvas, and gives pdf.js what it draws with. */
function loadedCanvas(): Canvas {
  const canvas = createRequire(path.join(ROOT, 'package.json'))('@napi-rs/canvas') as Canvas & Record<string, unknown>;
  const shared = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) shared[name] = canvas[name];
  return canvas;
}

async function drawn(document: PDFDocumentProxy, canvas: Canvas, { time, pages }: Pick<Limits, 'time' | 'pages'>): Promise<PagePicture[]> {
  const pictures: PagePicture[] = [];
  let size = 0;
  const spent = process.cpuUsage();
  const isOver = () => size > MOST || process.cpuUsage(spent).user / 1e6 > time / 2;
  for (let page = 1; page <= Math.min(document.numPages, pages) && !isOver(); page++) {
    const picture = await pictureOf(await document.getPage(page), canvas).catch(() => null);
    if (picture) pictures.push(picture);
    size += picture?.address.length ?? 0;
  }
  return pictures;
}

async function pictureOf(page: PDFPageProxy, { createCanvas }: Canvas): Promise<PagePicture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(SCALE, LONGEST / Math.max(width, height)) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, canvasContext: canvas.getContext('2d') as never, viewport }).promise;
  page.cleanup();
  const picture = Buffer.from(await canvas.encode('webp', QUALITY)).toString('base64');
  return { page: page.pageNumber, width, height, address: `data:image/webp;base64,${picture}` };
}
