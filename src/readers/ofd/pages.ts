import { ReadError } from '../../diagnostic.js';
import type { LayoutPage } from '../../layout/index.js';
import type { Package } from '../docx/package.js';
import type { XmlElement } from '../docx/xml.js';
import type { Matrix } from '../pdf/matrix.js';
import { type Drawing, drawAll, type Setting, startDrawing } from './drawing.js';
import { type Resources, readResources } from './resources.js';
import { childOf, childrenOf, numbersOf, resolved, textOf } from './tree.js';

/** Points in a millimetre. */
const POINTS = 72 / 25.4;
/** A4, for pages that do not say how large they are. */
const A4: readonly number[] = [0, 0, 210, 297];

/** Holds one document of a package: its part, and what its pages share. */
export interface Body {
  readonly source: Package;
  readonly part: string;
  readonly root: XmlElement;
  readonly resources: Resources;
  readonly limits: Setting['limits'];
}

/** Holds a page that was read. */
export interface ReadPage {
  readonly page: LayoutPage;
  readonly over: Drawing['over'];
  /** Characters that are not seen. */
  readonly unseen: number;
  /** Nothing but them stands on it. */
  readonly isRecognised: boolean;
  /** The part of the picture that the page is, where no text is drawn on it: the largest one. */
  readonly picture: string | null;
}

/** Opens a document (GB/T 33190, 7.5); null where its part is missing. */
export function openBody(source: Package, part: string, limits: Setting['limits']): Body | null {
  const root = source.part(part);
  return root
    ? {
        source,
        part,
        root,
        limits,
        resources: readResources(childOf(root, 'CommonData'), part, source),
      }
    : null;
}

/**
 * Reads a page: its templates, which are drawn with it, its own layers, what annotations show.
 *
 * @throws ReadError what its part's XML throws
 */
export function readPage(body: Body, page: XmlElement, annotations: readonly XmlElement[]): ReadPage {
  const part = resolved(page.attributes['BaseLoc'] ?? '', body.part);
  const root = body.source.part(part);
  if (!root) throw new ReadError('ofd:no-page', { part });
  const common = childOf(childOf(body.root, 'CommonData'), 'PageArea');
  const [left = 0, top = 0, width = 0, height = 0] = areaOf(childOf(root, 'Area')) ?? areaOf(common) ?? A4;
  const base: Matrix = [POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS];
  const drawing = startDrawing();
  drawPage(root, part, base, body, drawing, new Set([part]));
  for (const annotation of annotations) drawAnnotation(annotation, base, body, drawing);
  const isRecognised = !drawing.glyphs.some(({ text }) => /\S/.test(text));
  const { segments, areas, beside, over } = drawing;
  const glyphs = isRecognised ? drawing.unseen : drawing.glyphs;
  const unseen = drawing.unseen.filter(({ text }) => /\S/.test(text)).length;
  const isWritten = glyphs.some(({ text }) => /\S/.test(text)) || beside.length > 0;
  const [largest] = isWritten ? [] : drawing.pictures.toSorted((one, other) => other.area - one.area);
  return {
    page: {
      width: width * POINTS,
      height: height * POINTS,
      glyphs,
      segments,
      pictures: areas,
      beside,
    },
    over,
    unseen,
    isRecognised,
    picture: largest?.part ?? null,
  };
}

function areaOf(area: XmlElement | undefined): number[] | null {
  const box = numbersOf(textOf(childOf(area, 'PhysicalBox')));
  return box?.length === 4 && (box[2] ?? 0) > 0 && (box[3] ?? 0) > 0 ? box : null;
}

/** Draws a page's part; `drawn` holds those around it, so that templates that name one another end. */
function drawPage(root: XmlElement, part: string, base: Matrix, body: Body, to: Drawing, drawn: ReadonlySet<string>): void {
  for (const { attributes } of childrenOf(root, 'Template')) {
    const template = childrenOf(childOf(body.root, 'CommonData'), 'TemplatePage').find(
      (one) => one.attributes['ID'] === attributes['TemplateID'],
    );
    const name = template ? resolved(template.attributes['BaseLoc'] ?? '', body.part) : '';
    const content = template && !drawn.has(name) ? body.source.part(name) : undefined;
    if (content) drawPage(content, name, base, body, to, new Set([...drawn, name]));
  }
  const resources = readResources(root, part, body.source, body.resources);
  for (const layer of childrenOf(childOf(root, 'Content'), 'Layer'))
    drawAll(layer, base, { resources, limits: body.limits, aside: null }, to);
}

/** Draws what an annotation shows (GB/T 33190, 15); a watermark's words are no text of the page. */
function drawAnnotation(annotation: XmlElement, base: Matrix, body: Body, to: Drawing): void {
  const appearance = childOf(annotation, 'Appearance');
  if (!appearance || annotation.attributes['Visible'] === 'false') return;
  const [x = 0, y = 0] = numbersOf(appearance.attributes['Boundary']) ?? [];
  const place: Matrix = [base[0], 0, 0, base[3], base[4] + x * base[0], base[5] + y * base[3]];
  const aside = annotation.attributes['Type'] === 'Watermark' ? 'watermark' : null;
  drawAll(appearance, place, { resources: body.resources, limits: body.limits, aside }, to);
}
