import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Tag } from '../../layout/index.js';
import type { Drawn } from './pen.js';

/** Says whether a file says that it is tagged (14.7.1). */
export async function areTagged(document: PDFDocumentProxy): Promise<boolean> {
  const info = (await document.getMarkInfo().catch(() => null)) as { readonly Marked?: unknown } | null;
  return info?.Marked === true;
}

/** What is tagged covers this share of a page's text at least; where it leaves more out, nobody knows what else is wrong with it. */
const COVERED = 0.95;

/** Gives what a tagged file says of a page's structure; null where it does not say it of the text that is drawn there. */
export async function tagsOf(page: PDFPageProxy, drawn: readonly Drawn[]): Promise<Tag | null> {
  const tree: unknown = await page.getStructTree().catch(() => null);
  const root = tagOf(tree);
  if (!root) return null;
  const named = marksIn(root);
  const text = drawn.filter(({ role, glyph }) => role === 'text' && glyph.text.trim() !== '');
  const covered = text.filter(({ glyph }) => glyph.mark !== undefined && named.has(glyph.mark)).length;
  return covered >= COVERED * text.length ? root : null;
}

/** A piece of marked content of the page, as pdf.js names it: p12R_mc7. */
const MARK = /_mc(\d{1,9})$/;

/** Makes an element of a node of pdf.js; null for what is none. */
function tagOf(node: unknown): Tag | null {
  if (!(node instanceof Object && 'role' in node && 'children' in node && Array.isArray(node.children))) return null;
  const kids: readonly unknown[] = node.children;
  const marks = kids.flatMap((kid) => {
    const id = kid instanceof Object && 'id' in kid ? MARK.exec(String(kid.id))?.[1] : undefined;
    return id === undefined ? [] : [Number(id)];
  });
  return { role: String(node.role), marks, inside: kids.flatMap((kid) => tagOf(kid) ?? []) };
}

const marksIn = (tag: Tag): Set<number> => new Set([...tag.marks, ...tag.inside.flatMap((one) => [...marksIn(one)])]);
