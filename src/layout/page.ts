import type { AsideReason } from '../document.js';

/**
 * What a format that knows only positions (PDF, OFD, recognised scans) hands to the layout stage. Lengths are points,
 * x runs to the right and y DOWN from the top left corner of the page as it is read.
 */

/** Holds one drawn character (rarely a ligature's few), or a blank. */
export interface Glyph {
  readonly text: string;
  /** Left edge. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  /** The advance, without spacing between characters. */
  readonly width: number;
  /** How far the file sets all letters here apart, beside their advance; none where it is left out. */
  readonly spacing?: number;
  /** The size of the em square. */
  readonly size: number;
  /** The name of the face, e.g. "FZXBSK" or "NotoSerifCJKsc-Bold"; empty where unknown. */
  readonly font: string;
  /** Drawn heavier than its face says, or by a face that declares itself bold. */
  readonly bold: boolean;
  /** How sure the recognition in a picture was, from 0 to 1, where it was not sure; left out elsewhere. */
  readonly doubt?: number;
  /** The piece of marked content that it belongs to, as `Tag` counts them; left out where it belongs to none. */
  readonly mark?: number;
}

/** Holds an element that a file's own structure says to stand on a page (ISO 32000-1, 14.7), with what is in it, in the file's order. */
export interface Tag {
  /** Its standard type (14.8.4): "Table", "TR", "TD", "P", "NonStruct" … */
  readonly role: string;
  /** The pieces of marked content that stand in it and in none of the elements inside. */
  readonly marks: readonly number[];
  readonly inside: readonly Tag[];
}

/** Holds a rectangle, edges parallel to the page. */
export interface Box {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Holds one page. */
export interface LayoutPage {
  readonly width: number;
  readonly height: number;
  /** In any order: drawing order is not reading order. */
  readonly glyphs: readonly Glyph[];
  /** Straight rules, horizontal or vertical, thin filled rectangles among them; others are left out by the reader. */
  readonly segments: readonly Box[];
  /** Pictures and filled areas; one that holds text is only a background. */
  readonly pictures: readonly Box[];
  /** What is drawn beside the text, in drawing order: turned or aslant, a watermark. */
  readonly beside: readonly { readonly text: string; readonly reason: AsideReason }[];
  /** What the file says of the page's structure, which may be wrong; left out where it says nothing, or not of all that is read, or where lines say it all. */
  readonly tags?: Tag;
}

/** Says whether a point lies in a box, `slack` points around it included. */
export function holds(box: Box, x: number, y: number, slack = 0): boolean {
  return x >= box.x1 - slack && x <= box.x2 + slack && y >= box.y1 - slack && y <= box.y2 + slack;
}

/** Says whether a box lies inside another, `slack` points around it included. */
export function encloses(outer: Box, inner: Box, slack = 0): boolean {
  return holds(outer, inner.x1, inner.y1, slack) && holds(outer, inner.x2, inner.y2, slack);
}

/** Gives the smallest box around some boxes; an empty one at the corner for none. */
export function around(boxes: readonly Box[]): Box {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x1 = Math.min(x1, box.x1);
    y1 = Math.min(y1, box.y1);
    x2 = Math.max(x2, box.x2);
    y2 = Math.max(y2, box.y2);
  }
  return boxes.length === 0 ? { x1: 0, y1: 0, x2: 0, y2: 0 } : { x1, y1, x2, y2 };
}
