import type { Report } from '../../../diagnostic.js';
import type { Limits } from '../../../limits.js';
import { applySheets } from '../css/cascade.js';
import type { Root } from '../dom.js';
import { drawControls } from './controls.js';
import { elsewhere, openEmbedded } from './embedded.js';
import { concealBut } from './reveal.js';
import { drawSigns } from './signs.js';

/** How many documents may stand inside one another, as pages of pages; a further one is named. */
const DEEPEST = 3;
/** How many addresses a message names. */
const NAMED = 3;

/**
 * Makes a parsed page the tree of what a browser draws of it, without its scripts: its own styles applied, documents and
 * shadow roots that it holds put in their places, form controls and signs written out, and marked with `hidden` whatever is
 * not drawn. Reports text that stands in other files, and a text that is read though it is hidden.
 */
export async function drawPage(root: Root, options: { report: Report; limits: Limits }): Promise<void> {
  await prepare(root, options, 0);
  const revealed = concealBut(root);
  if (revealed > 0) options.report('html:revealed', { count: revealed });
  const addresses = elsewhere(root);
  if (addresses.length > 0) options.report('html:elsewhere', { count: addresses.length, address: addresses.slice(0, NAMED).join(' ') });
}

async function prepare(root: Root, options: { report: Report; limits: Limits }, depth: number): Promise<void> {
  const { passedOver, counted } = await applySheets(root, isQuirky(root));
  if (passedOver > 0) options.report('html:styles', { count: passedOver });
  if (counted > 0) options.report('html:counters', { count: counted });
  if (depth < DEEPEST) await openEmbedded(root, { ...options, prepare: (inner) => prepare(inner, options, depth + 1) });
  drawControls(root);
  drawSigns(root);
}

const isQuirky = (root: Root): boolean => root['x-mode'] === 'quirks';
