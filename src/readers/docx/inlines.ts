import {
  countHidden,
  isHiddenDrawing,
  readChart,
  readControl,
  readDiagram,
  readObject,
  readPicture,
  readTextBody,
  readWordArt,
} from './drawings.js';
import { faceOf } from './face.js';
import { drawField } from './field-drawing.js';
import { addCode, isPageField, openField } from './fields.js';
import { mathReaders } from './math.js';
import { type Inlines, type Place, push, pushBox, pushText } from './place.js';
import { readRunProperties } from './properties.js';
import { charactersIn, type Story } from './story.js';
import type { Style } from './styles.js';
import { isSymbolFont, privateSignsOf, signOf, signsOf } from './symbols.js';
import { alternative, child, element, elements, type XmlElement } from './xml.js';

/** Word nests fields no deeper; more of them open at once were never ended. */
const DEEPEST_FIELD = 20;

/**
 * Collects what a paragraph draws: revisions accepted, hidden text left out, fields shown by their results. Whatever
 * only wraps runs (content controls, smart tags, hyperlinks, insertions) is looked through.
 */
export function collectInlines(paragraph: XmlElement, style: Style, story: Story): Inlines {
  const face = faceOf(readRunProperties(undefined), style, story.styles);
  const properties = child(paragraph, 'w:pPr');
  const place: Place = { story, style, properties, face, shape: undefined, pieces: [], boxes: [], page: false };
  readAll(paragraph, place);
  endOpenCodes(place);
  return place;
}

/** A field whose code does not end with its paragraph is damaged: what stood in it as text is drawn, and it swallows no more. */
function endOpenCodes({ story, pieces }: Place): void {
  const open = story.fields.filter((field) => field.phase === 'code');
  if (open.length === 0) return;
  story.fields = story.fields.filter((field) => field.phase === 'result');
  for (const field of open) {
    story.leftOut.add('docx:open-field', '');
    for (const piece of field.swallowed) pieces.push(piece);
  }
}

function readAll(parent: XmlElement, place: Place): void {
  for (const node of elements(parent)) (READERS.get(node.name) ?? readOther)(node, place);
}

/** What may stand around runs or in a drawing and draws nothing by itself. */
const TRANSPARENT =
  /^(?:w:(?:hyperlink|ins|moveTo|sdt|sdtContent|smartTag|customXml|dir|bdo|rubyBase|rt|object|pict|drawing|p|tbl|tr|tc)$|(?:a|wp|wps|wpg|wpc|wpi|pic|lc|v|o|w10|m|mc|c|cx|dgm|dsp|w14|wp14|w15|wp15|w16|a14|c14):)/;

/**
 * Looks through what is known to draw nothing by itself. What is not known is named where it holds text: an element of
 * Word's own namespaces is looked through, one of another namespace is not drawn (29500-3, 7.3).
 */
function readOther(node: XmlElement, place: Place): void {
  const known = TRANSPARENT.test(node.name);
  const count = known ? 0 : charactersIn(node);
  if (count > 0) place.story.leftOut.add('docx:unknown', node.name, count);
  if (known || node.name.includes(':')) readAll(node, place);
}

const ignore = (): void => {};
const NOTHING = element('');
/** The shapes of VML (29500-4, 14.1.2). */
const SHAPES = ['shape', 'rect', 'roundrect', 'oval', 'line', 'polyline', 'curve', 'arc', 'group'].map((name) => `v:${name}`);

const READERS = new Map<string, (node: XmlElement, place: Place) => void>([
  ...['w:pPr', 'w:rPr', 'w:sdtPr', 'w:sdtEndPr', 'w:customXmlPr', 'w:smartTagPr', 'v:shapetype'].map((name) => [name, ignore] as const),
  ['w:ruby', readRuby],
  ['w:r', readRun],
  ['m:r', readRun],
  ['w:t', readText],
  ['m:t', readText],
  ['w:tab', (_, place) => push(element('w:tab'), place)],
  ['w:ptab', (_, place) => push(element('w:tab'), place)],
  ['w:br', (node, place) => push(element('w:br', node.attributes['w:type'] === 'page' ? { 'w:type': 'page' } : {}), place)],
  ['w:cr', (_, place) => push(element('w:br'), place)],
  ['w:noBreakHyphen', (_, place) => pushText('-', place)],
  ['w:sym', readSymbol],
  ['w16se:symEx', readSymbol],
  ['w:fldSimple', readSimpleField],
  ['w:fldChar', readFieldCharacter],
  ['w:instrText', readFieldCode],
  ['w:pgNum', drawPageNumber],
  ['w:footnoteReference', readReference],
  ['w:endnoteReference', readReference],
  ['w:del', readDeleted],
  ['w:moveFrom', readDeleted],
  ['mc:AlternateContent', (node, place) => readAll(alternative(node) ?? NOTHING, place)],
  ['w:txbxContent', pushBox],
  ...['wp:inline', 'wp:anchor', 'wps:wsp', 'pic:pic', ...SHAPES].map((name) => [name, readDrawing] as const),
  ['v:textpath', readWordArt],
  ['v:imagedata', readPicture],
  ['pic:blipFill', readPicture],
  ['a:txBody', readTextBody],
  ['dgm:relIds', readDiagram],
  ['c:chart', readChart],
  ['cx:chart', readChart],
  ['w:object', readFrame],
  ['o:OLEObject', readObject],
  ['w:objectEmbed', readObject],
  ['w:objectLink', readObject],
  ['w:control', readControl],
  ['w:contentPart', readControl],
  ['w14:contentPart', readControl],
  ['w:subDoc', (_, place) => place.story.leftOut.add('docx:linked', { what: 'a subdocument', whatZh: '子文档' })],
  ...mathReaders(readAll),
]);

function readDrawing(node: XmlElement, place: Place): void {
  const outer = place.shape;
  if (node.name === 'v:shape') place.shape = node;
  if (isHiddenDrawing(node)) countHidden(node, place);
  else readAll(node, place);
  place.shape = outer;
}

/** An object is drawn by its picture, which counts with it. */
function readFrame(frame: XmlElement, place: Place): void {
  const inside = elements(frame).filter((node) => !SHAPES.includes(node.name) || charactersIn(node) > 0);
  readAll(element('w:object', {}, inside), place);
}

/** Two lines in one (双行合一) may be drawn in brackets (17.3.2.10). */
const BRACKETS: Readonly<Record<string, string>> = { round: '（）', square: '［］', angle: '〈〉', curly: '｛｝' };

function readRun(run: XmlElement, place: Place): void {
  const properties = child(run, 'w:rPr');
  const outer = place.face;
  const [left = '', right = ''] = BRACKETS[child(properties, 'w:eastAsianLayout')?.attributes['w:combineBrackets'] ?? ''] ?? '';
  place.face = { ...faceOf(readRunProperties(properties), place.style, place.story.styles), role: outer.role };
  pushText(left, place);
  readAll(run, place);
  pushText(right, place);
  place.face = outer;
}

/** XML's own blanks at the ends count only where the file says so (xml:space; XML 1.0, 2.3); U+3000 and U+00A0 are text. */
function readText(node: XmlElement, place: Place): void {
  const text = node.children.join('').replace(/[\r\n]/g, ' ');
  const shown = node.attributes['xml:space'] === 'preserve' ? text : trimmed(text);
  const { latin, font } = place.face;
  pushText(isSymbolFont(latin) ? signsOf(latin, shown) : isSymbolFont(font) ? privateSignsOf(font, shown) : shown, place);
}

/** Takes XML's own blanks off both ends. */
function trimmed(text: string): string {
  const isBlank = (at: number) => text.charAt(at) === ' ' || text.charAt(at) === '\t';
  let [start, end] = [0, text.length];
  while (end > start && isBlank(end - 1)) end--;
  while (start < end && isBlank(start)) start++;
  return text.slice(start, end);
}

/** The code is that of a symbol font, in other fonts Unicode (17.3.3.30). */
function readSymbol(node: XmlElement, place: Place): void {
  const value = (name: string) => node.attributes[`w:${name}`] ?? node.attributes[`w16se:${name}`] ?? '';
  const code = Number.parseInt(value('char'), 16);
  if (isSymbolFont(value('font'))) pushText(signOf(value('font'), code), place);
  else if (code >= 0x20 && code <= 0x10ffff) pushText(String.fromCodePoint(code), place);
}

/** A word with its reading above it (17.3.3.25): the word comes first. */
function readRuby(ruby: XmlElement, place: Place): void {
  for (const base of elements(ruby, 'w:rubyBase')) readAll(base, place);
  const outer = place.face;
  place.face = { ...outer, role: 'reading' };
  for (const reading of elements(ruby, 'w:rt')) readAll(reading, place);
  place.face = outer;
}

/** The mark of a note is left out; the note stands below the text. What hidden text refers to is hidden too. */
function readReference(node: XmlElement, { story, face }: Place): void {
  if (!face.hidden) story.notes.add(`${node.name === 'w:endnoteReference' ? 'endnote' : 'footnote'} ${node.attributes['w:id']}`);
}

function drawPageNumber(_: XmlElement, place: Place): void {
  place.page = place.story.edge;
}

function readSimpleField(node: XmlElement, place: Place): void {
  const code = node.attributes['w:instr'] ?? '';
  if (isPageField(code) && place.story.edge) place.page = true;
  const field = { ...openField(child(node, 'w:ffData')), code, phase: 'result' as const };
  place.story.fields.push(field);
  readAll(node, place);
  place.story.fields.splice(place.story.fields.indexOf(field), 1);
  if (!field.drawn) drawField({ ...field, phase: 'code' }, place);
}

function readFieldCharacter(node: XmlElement, place: Place): void {
  const { fields } = place.story;
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.push(openField(child(node, 'w:ffData')));
    if (fields.length > DEEPEST_FIELD) fields.shift();
  }
  const field = fields.at(-1);
  if (!field || type === 'begin') return;
  if (isPageField(field.code) && place.story.edge) place.page = true;
  if (type === 'separate') field.phase = 'result';
  if (type !== 'end') return;
  fields.pop();
  if (!field.drawn) drawField(field, place);
}

function readFieldCode(node: XmlElement, place: Place): void {
  const field = place.story.fields.at(-1);
  if (field?.phase === 'code') addCode(field, node.children.join(''));
}

function readDeleted(node: XmlElement, place: Place): void {
  place.story.tally.deleted += charactersIn(node);
}
