import type { Piece, RunFace } from './face.js';
import { addCode, type Field, inCode } from './fields.js';
import { charactersIn, type Story } from './story.js';
import type { Style } from './styles.js';
import { element, type XmlElement } from './xml.js';

/** Holds what a paragraph draws. */
export interface Inlines {
  readonly pieces: Piece[];
  /** The contents of text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
  /** It draws a page number. */
  page: boolean;
}

/** Holds where in a paragraph the reading stands, and what it has collected. */
export interface Place extends Inlines {
  readonly story: Story;
  readonly style: Style;
  /** The paragraph's properties; undefined where it has none. */
  readonly properties: XmlElement | undefined;
  face: RunFace;
  /** The VML shape around. */
  shape: XmlElement | undefined;
}

/** Draws a text where the reading stands. */
export function pushText(text: string, place: Place): void {
  if (text !== '') push(element('w:t', { 'xml:space': 'preserve' }, [text]), place);
}

/** Draws a piece where the reading stands: what stands in a field's code is part of it, hidden text is counted. */
export function push(content: XmlElement, place: Place): void {
  const { fields, tally } = place.story;
  if (inCode(fields)) swallow({ content, face: place.face }, fields);
  else if (place.face.hidden) tally.hidden += charactersIn(content);
  else {
    place.pieces.push({ content, face: place.face });
    for (const field of fields) field.drawn = true;
  }
}

/** The result of a field inside another's code is part of that code: EQ \f(REF x,2). */
function swallow(piece: Piece, fields: readonly Field[]): void {
  const code = fields.findLast((field) => field.phase === 'code');
  if (!code) return;
  addCode(code, piece.content.children.join(''));
  code.swallowed.push(piece);
}

/** Draws a text box, whose content (w:txbxContent) stands before the paragraph. */
export function pushBox(box: XmlElement, place: Place): void {
  if (place.face.hidden) place.story.tally.hidden += charactersIn(box);
  else place.boxes.push(box);
}
