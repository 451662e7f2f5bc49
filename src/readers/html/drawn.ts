import type { Element } from './dom.js';
import { styleOf } from './style.js';

/** Elements that hold no text of the page: code, data, controls, other media. */
const NEVER = new Set(
  'head title script style noscript template rp xml meta link input select textarea datalist iframe object embed applet svg canvas video audio map math img'.split(
    ' ',
  ),
);

/** Elements whose text the author took back; a browser crosses it out. */
const DELETED = new Set(['del', 's', 'strike']);

/** Says how an element is drawn: its text is read, is never text, is hidden by its style, or was taken back. */
export function drawing(element: Element): 'drawn' | 'none' | 'hidden' | 'deleted' {
  if (NEVER.has(element.name)) return 'none';
  if (DELETED.has(element.name)) return 'deleted';
  if ('hidden' in element.attribs) return 'hidden';
  const style = styleOf(element);
  const hidden =
    style.get('display') === 'none' || /^(hidden|collapse)$/.test(style.get('visibility') ?? '') || style.get('mso-hide') === 'all';
  return hidden ? 'hidden' : 'drawn';
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Says whether an element begins and ends a line (HTML, "Rendering": display block, list-item and the table's parts). */
export function isBlock(element: Element): boolean {
  const display = styleOf(element).get('display');
  if (!display) return BLOCKS.has(element.name);
  if (display.startsWith('inline')) return false;
  return display === 'contents' || display === 'initial' ? BLOCKS.has(element.name) : true;
}
