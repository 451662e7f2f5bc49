import { readFileSync } from 'node:fs';
import type { Assets } from '../writers/review/page.js';

/** Reads the script and the style sheet of a page; they lie beside the bundled command (scripts/bundle.mjs). */
export function pageAssets(name: 'review', folder: URL = new URL('./', import.meta.url)): Assets {
  const read = (end: string) => readFileSync(new URL(`page-${name}.${end}`, folder), 'utf8');
  return { script: read('js'), style: read('css') };
}
