import type { AsideReason } from '../document.js';
import { isQuotes } from './characters.js';
import type { Line } from './lines.js';
import { type Box, holds } from './page.js';

/** A caption stands this near to its picture, in em of its own. */
const REACH = 2.2;
/** A caption has no more lines than this. */
const MOST_LINES = 3;
/** A picture is at least this wide and high, in points: less is an ornament or a seal's edge. */
const SMALLEST = 40;

/** Gives the pictures proper: large enough, and without text on them. */
export function picturesOf(pictures: readonly Box[], lines: readonly Line[]): Box[] {
  const isGround = (box: Box) => lines.some((line) => holds(box, (line.x1 + line.x2) / 2, (line.y1 + line.y2) / 2));
  const grounds = new Set(pictures.filter(isGround).map(heightOf));
  const isLarge = (box: Box) => box.x2 - box.x1 >= SMALLEST && box.y2 - box.y1 >= SMALLEST;
  return pictures.filter((box) => isLarge(box) && !grounds.has(heightOf(box)));
}

/** Says from where to where an area reaches, to a point: the grounds of a row's cells reach equally far, those of empty ones too. */
const heightOf = ({ y1, y2 }: Box): string => `${Math.round(y1)} ${Math.round(y2)}`;

/** Gives the lines below (or, failing these, above) a picture that are set smaller than or apart from the text and no wider than it. */
function captionOf(picture: Box, lines: readonly Line[], body: number): Line[] {
  const isUnder = (line: Line) => line.x1 >= picture.x1 - line.size && line.x2 <= picture.x2 + line.size && line.size <= 1.05 * body;
  const middle = (picture.x1 + picture.x2) / 2;
  const caption: Line[] = [];
  let edge = picture.y2;
  for (const line of lines.filter((one) => one.y1 >= picture.y2 - 2).sort((a, b) => a.y - b.y)) {
    if (line.y1 - edge > (caption.length > 0 ? 0.8 : REACH) * line.size) break;
    if (line.x2 <= picture.x1 || line.x1 >= picture.x2) continue;
    if (!isUnder(line)) break;
    caption.push(line);
    edge = line.y2;
  }
  const isOneSize = caption.every((line) => Math.abs(line.size - (caption[0]?.size ?? 0)) < 0.5);
  const isSet =
    caption.some((line) => line.size < 0.95 * body) || caption.every((line) => Math.abs((line.x1 + line.x2) / 2 - middle) < line.size);
  return caption.length <= MOST_LINES && isOneSize && isSet ? caption : [];
}

/** Finds captions and lone decorative signs among the pieces of a page's lines. */
export function ornamentsOf(pictures: readonly Box[], lines: readonly Line[], body: number): Map<Line, AsideReason> {
  const found = new Map<Line, AsideReason>();
  for (const line of lines) if (isQuotes(line.text) && line.text.length <= 2 && line.size > 1.4 * body) found.set(line, 'decoration');
  for (const picture of pictures) for (const line of captionOf(picture, lines, body)) found.set(line, 'caption');
  return found;
}
