import type { Line } from '../lines.js';
import type { Tag } from '../page.js';
import { type Told, untold } from '../told.js';

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

/** Elements without a name: a browser tags with them runs of text, that a line break ends, and parts of a page. */
const isUnnamed = ({ role }: Tag): boolean => role === 'NonStruct' || role === 'Div';

/** Says by the structure of a page, where it is known, what two lines are to one another: parted where two elements meet between them, unless one may stand in the other's paragraph. */
export function toldBy(root: Tag | undefined): Told {
  if (!root) return untold;
  const owners = ownersIn(root, { tag: root, isPart: false }, new Map());
  const ownerOf = (mark: number | undefined): Owner | undefined => (mark === undefined ? undefined : owners.get(mark));
  return (before: Line, after: Line) => {
    const [above, below] = [ownerOf(before.glyphs.at(-1)?.mark), ownerOf(after.glyphs[0]?.mark)];
    if (!above || !below) return null;
    const mayBePart = (above.isPart || below.isPart) && (isUnnamed(above.tag) || isUnnamed(below.tag));
    if (above.tag !== below.tag) return mayBePart ? null : 'parted';
    if (!isUnnamed(above.tag)) return 'paragraph';
    return above.isPart || below.isPart || above.tag.role === 'Div' ? null : 'run';
  };
}
