import { styleOf } from '../css/style.js';
import type { Element } from '../dom.js';

/** Elements that hold no text of the page: code, data, other media and what these show where they cannot be played. */
const NEVER = new Set(
  (
    'head title script style rp xml meta link param source track datalist iframe embed applet noembed noframes canvas video audio map img meter progress ' +
    'desc defs metadata symbol clipPath mask marker pattern annotation annotation-xml'
  ).split(' '),
);

/** Elements whose text the author took back; a browser crosses it out. */
const DELETED = new Set(['del', 's', 'strike']);

/** Says how an element is drawn: its text is read, is never text, is hidden (as `hidden` says), or was taken back. */
export function drawing(element: Element): 'drawn' | 'none' | 'hidden' | 'deleted' {
  if (NEVER.has(element.name)) return 'none';
  if (DELETED.has(element.name)) return 'deleted';
  return 'hidden' in element.attribs ? 'hidden' : 'drawn';
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
);

/** Says whether an element begins and ends a line (HTML, "Rendering": display block, list-item and the table's parts). */
export function isBlock(element: Element): boolean {
  const display = styleOf(element).get('display');
  if (!display) return BLOCKS.has(element.name) || isSvgText(element);
  if (display.startsWith('inline')) return false;
  return display === 'contents' || display === 'initial' ? BLOCKS.has(element.name) : true;
}

/** Says whether an element is a text of a drawing, which stands in a place of its own. */
const isSvgText = ({ name, namespace }: Element): boolean => name === 'text' && namespace?.endsWith('/svg') === true;
