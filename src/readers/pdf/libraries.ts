import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { ROOT } from './resources.js';

/** What pdf.js draws with; it wants three of them when it is loaded, makes the fourth of each font, and nothing here is drawn. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D', 'FontFace'] as const;
/** What pdf.js's build for older systems puts its own in place of, each several times as slow, for the whole process. */
const REPLACED = [
  [Array.prototype, 'push'],
  [JSON, 'parse'],
  [Function.prototype, 'toString'],
] as const;

/** Loads pdf-parse and pdf.js with its worker, which then runs in this thread; the process's own functions stay its own. */
async function loaded() {
  const shared = globalThis as { [name in (typeof DRAWING)[number]]?: unknown };
  for (const name of DRAWING) shared[name] ??= Object;
  const own = REPLACED.map(([holder, name]) => Object.getOwnPropertyDescriptor(holder, name) ?? {});
  const release = withoutCanvas();
  try {
    // @ts-expect-error it has no types, and is loaded for what it does: pdf.js finds it then
    const worker = import('#pdf-worker');
    const [{ PDFParse }, { getDocument, OPS, PDFWorker }] = await Promise.all([
      import('pdf-parse'),
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      worker,
    ]);
    return { PDFParse, getDocument, OPS, PDFWorker };
  } finally {
    release();
    for (const [i, [holder, name]] of REPLACED.entries()) Object.defineProperty(holder, name, own[i] ?? {});
  }
}

/** Has an empty module stand for the canvas that pdf.js brings along, until it is released: machine code that takes longer to load than pdf.js. */
function withoutCanvas(): () => void {
  const { cache, resolve } = createRequire(path.join(ROOT, 'package.json'));
  try {
    const canvas = resolve('@napi-rs/canvas');
    if (cache[canvas]) return () => {};
    cache[canvas] = Object.assign(new Module(canvas), { filename: canvas, loaded: true });
    return () => delete cache[canvas];
  } catch {
    return () => {}; // there is none for this system
  }
}

/** Both libraries, from the first use on. */
export const LIBRARIES = loaded();
