import { readFileSync } from 'node:fs';
import type { Assets } from '../writers/review/page.js';

/** Reads the script and the style sheet of a page; they lie beside the bundled command (scripts/bundle.mjs). */
export function pageAssets(name: 'review' | 'archive', folder: URL = new URL('./', import.meta.url)): Assets {
  const read = (page: string, end: string) => readFileSync(new URL(`page-${page}.${end}`, folder), 'utf8');
  const style = read(name, 'css');
  return { script: read(name, 'js'), style: name === 'review' ? style : read('review', 'css') + style };
}
