import type { Box, Glyph, LayoutPage } from '../../layout/index.js';
import type { Limits } from '../../limits.js';
import type { XmlElement } from '../docx/xml.js';
import { applied, boxAround, type Matrix, times } from '../pdf/matrix.js';
import { addPath } from './path.js';
import type { Resources } from './resources.js';
import { placedText, placeOf } from './text.js';
import { childOf, childrenOf, nameOf, numbersOf } from './tree.js';

/** Holds what a page draws as it is gathered, in points from its upper left corner. */
export interface Drawing {
  readonly glyphs: Glyph[];
  /** Text that is not seen: without ink, or marked as invisible. */
  readonly unseen: Glyph[];
  readonly segments: Box[];
  readonly areas: Box[];
  readonly beside: LayoutPage['beside'][number][];
  /** Pictures by their parts, with their areas. */
  readonly pictures: { readonly part: string; readonly area: number }[];
  readonly over: Set<'glyphs' | 'strokes'>;
  /** How many objects were drawn, those of drawings that are used again each time. */
  objects: number;
}

/** Holds how objects are drawn. */
export interface Setting {
  readonly resources: Resources;
  readonly limits: Pick<Limits, 'glyphs' | 'strokes' | 'elements' | 'depth'>;
  /** Why text is set aside; null where it is read. */
  readonly aside: 'watermark' | null;
}

/** Starts a page. */
export function startDrawing(): Drawing {
  return {
    glyphs: [],
    unseen: [],
    segments: [],
    areas: [],
    beside: [],
    pictures: [],
    over: new Set(),
    objects: 0,
  };
}

/** Draws the objects in a container: a layer, a block, a drawing that is used by name. `inside` holds the names of those around it. */
export function drawAll(container: XmlElement, matrix: Matrix, setting: Setting, to: Drawing, inside: readonly string[] = []): void {
  for (const object of childrenOf(container)) {
    // Drawings may use one another many times over; a page has no more objects than a part has elements.
    if (++to.objects > setting.limits.elements) return;
    const seen = object.attributes['Visible'] !== 'false' && object.attributes['Alpha'] !== '0' && hasInk(object);
    const name = nameOf(object);
    if (name === 'TextObject') drawText(object, placeOf(object, matrix, times), setting, to, seen);
    else if (name === 'PageBlock' || name === 'Layer') drawAll(object, matrix, setting, to, inside);
    else if (name === 'CompositeObject') drawUnit(object, matrix, setting, to, inside);
    else if (name === 'PathObject' && seen) addPath(object, placeOf(object, matrix, times), bounded(to, setting));
    else if (name === 'ImageObject' && seen) drawImage(object, matrix, setting, to);
  }
}

/** Says whether a text's own colour has strength (GB/T 33190, 8.3.2); where none is named it is black. */
function hasInk(object: XmlElement): boolean {
  return childOf(object, 'FillColor')?.attributes['Alpha'] !== '0' || object.attributes['Stroke'] === 'true';
}

/** A drawing that uses itself, by whatever way, draws nothing. */
function drawUnit(object: XmlElement, matrix: Matrix, setting: Setting, to: Drawing, inside: readonly string[]): void {
  const id = object.attributes['ResourceID'] ?? '';
  const unit = setting.resources.units.get(id);
  if (!unit || inside.includes(id) || inside.length >= setting.limits.depth) return;
  drawAll(unit, placeOf(object, matrix, times), setting, to, [...inside, id]);
}

function bounded(to: Drawing, { limits }: Setting): Pick<Drawing, 'segments' | 'areas'> {
  if (to.segments.length + to.areas.length < limits.strokes) return to;
  to.over.add('strokes');
  return { segments: [], areas: [] };
}

function drawImage(object: XmlElement, matrix: Matrix, setting: Setting, to: Drawing): void {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(object.attributes['Boundary']) ?? [];
  const box = boxAround(matrix, { x1: x, y1: y, x2: x + width, y2: y + height });
  bounded(to, setting).areas.push(box);
  const part = setting.resources.pictures.get(object.attributes['ResourceID'] ?? '');
  if (part !== undefined) to.pictures.push({ part, area: (box.x2 - box.x1) * (box.y2 - box.y1) });
}

function drawText(object: XmlElement, matrix: Matrix, setting: Setting, to: Drawing, seen: boolean): void {
  const { attributes } = object;
  const size = Number(attributes['Size'] ?? 0) || 0;
  const placed = placedText(object, size, Number(attributes['HScale'] ?? 1) || 1);
  const [a, b, c, d] = matrix;
  const turned = Math.abs(b) > Math.abs(a) / 10 || Math.abs(c) > Math.abs(d) / 10 || a <= 0 || d <= 0;
  if (setting.aside || turned) {
    const text = placed
      .map((one) => one.text)
      .join('')
      .trim();
    if (text !== '' && seen) to.beside.push({ text, reason: setting.aside ?? 'decoration' });
    return;
  }
  const font = setting.resources.fonts.get(attributes['Font'] ?? '');
  const look = {
    size: size * d,
    font: font?.name ?? '',
    bold: (font?.bold ?? false) || Number(attributes['Weight'] ?? 400) >= 600,
  };
  for (const one of placed) {
    if (to.glyphs.length + to.unseen.length >= setting.limits.glyphs) return void to.over.add('glyphs');
    const [x, y] = applied(matrix, one.x, one.y);
    (seen ? to.glyphs : to.unseen).push({
      text: one.text,
      x,
      y,
      width: one.width * a,
      ...look,
    });
  }
}
