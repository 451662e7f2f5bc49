import { objectNamed } from './objects.js';
import { type Place, pushBox } from './place.js';
import { charactersIn } from './story.js';
import { child, descendants, element, elements, valOf, type XmlElement } from './xml.js';

/** Says whether a drawing is not drawn: marked as hidden (20.4.2.5), or by its style where it is VML (29500-4, 14.1.2.19). */
export function isHiddenDrawing(node: XmlElement): boolean {
  if (/(?:^|;)\s*(?:visibility\s*:\s*hidden|display\s*:\s*none)/i.test(node.attributes['style'] ?? '')) return true;
  const properties = child(node, 'wp:docPr') ?? child(node, 'wps:cNvPr') ?? child(child(node, 'pic:nvPicPr'), 'pic:cNvPr');
  return /^(?:1|true)$/.test(properties?.attributes['hidden'] ?? '');
}

/** Counts what a hidden drawing holds. */
export function countHidden(node: XmlElement, place: Place): void {
  const art = descendants(node, 'v:textpath').map((one) => one.attributes['string'] ?? '');
  place.story.tally.hidden += charactersIn(node) + art.join('').replace(/\s/g, '').length;
}

/**
 * Draws WordArt (v:textpath, ISO/IEC 29500-4, 14.1.2.23): a line of its own, set as its paragraph is. It
 * may be a watermark.
 */
export function readWordArt(art: XmlElement, place: Place): void {
  const { string = '', on, style = '' } = art.attributes;
  if (string.trim() === '' || /^(?:f|false)$/i.test(on ?? '')) return;
  const size = Number(/font-size:\s*([\d.]+)pt/i.exec(style)?.[1] ?? 0);
  const line = paragraph(string, valOf(place.properties, 'w:jc'), size > 1 ? size : null);
  pushBox(
    boxOf([isWatermark(place) ? element('w:p', {}, [element('w:pPr', {}, [element(WATERMARK_SIGN)]), ...line.children]) : line]),
    place,
  );
}

/** Stands in the properties of a paragraph that is a watermark; no file can have an element of this name. */
export const WATERMARK_SIGN = 'a watermark';

/** Word and WPS name their watermarks so (PowerPlusWaterMarkObject…); others stand aslant in a header. */
function isWatermark({ shape, story }: Place): boolean {
  const { id = '', 'o:spid': other = '', style = '' } = shape?.attributes ?? {};
  return /watermark/i.test(id + other) || (story.edge && /rotation\s*:/i.test(style));
}

/** Draws a text body of DrawingML (21.1.2.1.1), each paragraph a line: a shape of a locked canvas, a diagram, a chart. */
export function readTextBody(body: XmlElement, place: Place): void {
  const paragraphs = elements(body, 'a:p').filter((one) => charactersIn(one) > 0);
  if (paragraphs.length > 0) pushBox(boxOf(paragraphs.map(wordParagraph)), place);
}

/** Draws the nodes of a diagram (SmartArt) in the order of its data (21.4.3.5); prompts that nobody filled in are not printed. */
export function readDiagram(node: XmlElement, place: Place): void {
  const data = partOf(node.attributes['r:dm'], place);
  const prompt = (point: XmlElement) => child(point, 'dgm:prSet')?.attributes['phldr'] === '1';
  for (const point of descendants(data, 'dgm:pt')) {
    if (!/^(?:pres|parTrans|sibTrans)$/.test(point.attributes['type'] ?? '') && !prompt(point))
      readTextBody(child(point, 'dgm:t') ?? point, place);
  }
}

/** Draws the titles and typed labels of a chart; what it makes of its data (axes, series, figures) is left out and named. */
export function readChart(node: XmlElement, place: Place): void {
  const chart = partOf(node.attributes['r:id'], place);
  for (const body of [...descendants(chart, 'c:rich'), ...descendants(chart, 'cx:rich')]) readTextBody(body, place);
  for (const title of [...descendants(chart, 'c:title'), ...descendants(chart, 'cx:title')]) {
    const typed = [...descendants(title, 'c:rich'), ...descendants(title, 'cx:rich')].some((body) => charactersIn(body) > 0);
    const value = [...descendants(title, 'c:v'), ...descendants(title, 'cx:v')].map((one) => one.children.join('')).join('');
    if (!typed && value.trim() !== '') pushBox(boxOf([paragraph(value, 'center', null)]), place);
  }
  place.story.leftOut.add('docx:chart', '');
}

/** Names an embedded object (17.3.3.19), or one that is linked; its picture holds no text. */
export function readObject(node: XmlElement, place: Place): void {
  const { ProgID, Type, 'r:id': id, 'w:progId': newer } = node.attributes;
  const relation = place.story.related.get(id ?? '');
  const named = objectNamed(ProgID ?? newer ?? '', relation?.target);
  place.story.leftOut.add(Type === 'Link' || relation?.external ? 'docx:linked' : 'docx:embedded', named);
}

/** Names a control (17.3.3.3) or a drawing of ink (17.3.3.2): what it shows stands in a part of its own kind. */
export function readControl(node: XmlElement, place: Place): void {
  const name = node.attributes['w:name'] ?? '';
  const named = node.name === 'w:control' ? { what: `a control ${name}`.trim(), whatZh: `控件${name}` } : { what: 'ink', whatZh: '墨迹' };
  place.story.leftOut.add('docx:embedded', named);
}

/** Counts a picture; what it shows is no text to us. */
export function readPicture(_: XmlElement, place: Place): void {
  place.story.leftOut.add('docx:pictures', '');
}

/** Reads the part that a drawing names; one that is not there is named. */
function partOf(id: string | undefined, { story }: Place): XmlElement | undefined {
  const relation = story.related.get(id ?? '');
  const part = relation && !relation.external ? story.parts.read(relation.target) : undefined;
  if (!part) story.leftOut.add('docx:linked', relation?.target ?? { what: 'a diagram or chart', whatZh: '图示或图表' });
  return part;
}

function boxOf(paragraphs: readonly XmlElement[]): XmlElement {
  return element('w:txbxContent', {}, paragraphs);
}

function paragraph(text: string, alignment: string | undefined, size: number | null): XmlElement {
  const properties = size === null ? [] : [element('w:rPr', {}, [element('w:sz', { 'w:val': String(Math.round(size * 2)) })])];
  const run = element('w:r', {}, [...properties, element('w:t', { 'xml:space': 'preserve' }, [text])]);
  const aligned = alignment === undefined ? [] : [element('w:pPr', {}, [element('w:jc', { 'w:val': alignment })])];
  return element('w:p', {}, [...aligned, run]);
}

const ALIGNMENTS: Readonly<Record<string, string>> = { ctr: 'center', r: 'right', just: 'both' };

/** Writes a paragraph of DrawingML (21.1.2.2.6) as one of Word's. */
function wordParagraph(node: XmlElement): XmlElement {
  const alignment = ALIGNMENTS[child(node, 'a:pPr')?.attributes['algn'] ?? ''];
  const runs = elements(node).flatMap((run) => {
    if (run.name === 'a:br') return [element('w:r', {}, [element('w:br')])];
    const { b, sz } = child(run, 'a:rPr')?.attributes ?? {};
    const properties = [
      ...(b === '1' ? [element('w:b')] : []),
      ...(sz === undefined ? [] : [element('w:sz', { 'w:val': String(Math.round(Number(sz) / 50) || 20) })]),
    ];
    const texts = elements(run, 'a:t').map((one) => element('w:t', { 'xml:space': 'preserve' }, one.children));
    return texts.length > 0 ? [element('w:r', {}, [element('w:rPr', {}, properties), ...texts])] : [];
  });
  return element('w:p', {}, [...(alignment ? [element('w:pPr', {}, [element('w:jc', { 'w:val': alignment })])] : []), ...runs]);
}
