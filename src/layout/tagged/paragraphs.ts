import type { Line } from '../lines.js';
import type { Tag } from '../page.js';
import type { Told } from '../tables.js';

/** Elements within a paragraph (14.8.4.4): one may end at a line's end by chance. */
const INLINE = new Set([
  'Span',
  'Link',
  'Strong',
  'Em',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Annot',
  'Ruby',
  'Warichu',
  'Sub',
]);

/** Holds the element that says where a piece of text begins and ends: the innermost that is no part of a paragraph. */
interface Owner {
  readonly tag: Tag;
  /** It stands in a part of a paragraph. */
  readonly isPart: boolean;
}

function ownersIn(tag: Tag, outer: Owner, owners: Map<number, Owner>): Map<number, Owner> {
  const own = INLINE.has(tag.role) ? { tag: outer.tag, isPart: true } : { tag, isPart: outer.isPart };
  for (const mark of tag.marks) owners.set(mark, own);
  for (const inner of tag.inside) ownersIn(inner, own, owners);
  return owners;
}

/**
 * Says by the structure of a page whether one line goes on in the next: not where two elements meet between them; plainly where one
 * without a name holds both, which is how a browser tags a run of text, that a line break ends. A paragraph may hold line breaks.
 */
export function toldBy(root: Tag): Told {
  const owners = ownersIn(root, { tag: root, isPart: false }, new Map());
  const ownerOf = (mark: number | undefined): Owner | undefined => (mark === undefined ? undefined : owners.get(mark));
  return (before: Line, after: Line) => {
    const [above, below] = [ownerOf(before.glyphs.at(-1)?.mark), ownerOf(after.glyphs[0]?.mark)];
    if (!above || !below || above.isPart || below.isPart) return null;
    if (above.tag !== below.tag) return false;
    return above.tag.role === 'NonStruct' ? true : null;
  };
}
