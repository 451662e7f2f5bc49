import { drawnByCode, inCode, isPageField } from './fields.js';
import { type RunProperties, readRunProperties } from './properties.js';
import { charactersIn, type Story } from './story.js';
import type { Style, Styles } from './styles.js';
import { isSymbolFont, signOf, signsOf } from './symbols.js';
import { alternative, child, element, elements, type XmlElement } from './xml.js';

/** Holds how text is drawn, styles resolved. */
export interface Face {
  readonly bold: boolean;
  /** In points. */
  readonly size: number;
  /** The East Asian font, or the theme's name for one; '' where nothing names it. */
  readonly font: string;
  /** A reading in small letters above a word (ruby): it is drawn, but no part of the text. */
  readonly reading: boolean;
}

/** Holds a piece of drawn text: a w:t, w:tab or w:br. */
export interface Piece {
  readonly content: XmlElement;
  readonly face: Face;
}

/** Holds what a paragraph draws. */
export interface Inlines {
  readonly pieces: Piece[];
  /** The contents of text boxes that are anchored in it. */
  readonly boxes: XmlElement[];
  /** It draws a page number. */
  page: boolean;
}

interface Place extends Inlines {
  readonly story: Story;
  readonly style: Style;
  face: RunFace;
  reading: boolean;
}

/** Holds how a run is drawn, or that it is not, and the font of its signs. */
export interface RunFace extends Face {
  readonly hidden: boolean;
  /** The font of signs that are not East Asian. */
  readonly latin: string;
}

/** Word nests fields no deeper; more of them open at once were never ended. */
const DEEPEST_FIELD = 20;
/** What Word takes where neither the styles nor the defaults name a size (17.3.2.38). */
const DEFAULT_SIZE = 10;

/** Resolves direct formatting, character style and paragraph style; styles toggle bold and hidden (17.7.3). */
export function faceOf(direct: RunProperties, style: Style, styles: Styles): RunFace {
  const character = styles.character(direct.style);
  return {
    bold: direct.bold ?? (style.run.bold ?? false) !== (character.bold ?? false),
    hidden: direct.hidden ?? (style.run.hidden ?? false) !== (character.hidden ?? false),
    size: direct.size ?? character.size ?? style.run.size ?? DEFAULT_SIZE,
    font: direct.font ?? character.font ?? style.run.font ?? '',
    latin: direct.latin ?? character.latin ?? style.run.latin ?? '',
    reading: false,
  };
}

/**
 * Collects what a paragraph draws: revisions accepted, hidden text left out, fields shown by their results. Whatever
 * only wraps runs (content controls, smart tags, hyperlinks, insertions) is looked through.
 */
export function collectInlines(paragraph: XmlElement, style: Style, story: Story): Inlines {
  const face = faceOf(readRunProperties(undefined), style, story.styles);
  const place: Place = { story, style, face, reading: false, pieces: [], boxes: [], page: false };
  readAll(paragraph, place);
  // A field whose code does not end with its paragraph is damaged; it must not swallow the rest of the document.
  story.fields = story.fields.filter((field) => field.phase === 'result');
  return place;
}

function readAll(parent: XmlElement, place: Place): void {
  for (const node of elements(parent)) (READERS.get(node.name) ?? readAll)(node, place);
}

const ignore = (): void => {};
const NOTHING = element('');

const READERS = new Map<string, (node: XmlElement, place: Place) => void>([
  ['w:pPr', ignore],
  ['w:rPr', ignore],
  ['w:sdtPr', ignore],
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
  ['w:fldSimple', readSimpleField],
  ['w:fldChar', readFieldCharacter],
  ['w:instrText', readFieldCode],
  ['w:pgNum', drawPageNumber],
  ['w:footnoteReference', (node, place) => void place.story.notes.add(`footnote ${node.attributes['w:id']}`)],
  ['w:endnoteReference', (node, place) => void place.story.notes.add(`endnote ${node.attributes['w:id']}`)],
  ['w:del', readDeleted],
  ['w:moveFrom', readDeleted],
  ['mc:AlternateContent', (node, place) => readAll(alternative(node) ?? NOTHING, place)],
  ['w:txbxContent', readBox],
]);

function readRun(run: XmlElement, place: Place): void {
  const outer = place.face;
  place.face = { ...faceOf(readRunProperties(child(run, 'w:rPr')), place.style, place.story.styles), reading: place.reading };
  readAll(run, place);
  place.face = outer;
}

/** XML's own blanks at the ends count only where the file says so (xml:space; XML 1.0, 2.3); U+3000 and U+00A0 are text. */
function readText(node: XmlElement, place: Place): void {
  const text = node.children.join('').replace(/[\r\n]/g, ' ');
  const shown = node.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t]+|[ \t]+$/g, '');
  const { latin, font } = place.face;
  pushText(
    isSymbolFont(latin)
      ? signsOf(latin, shown)
      : isSymbolFont(font)
        ? shown.replace(/[\uf021-\uf0ff]/g, (sign) => signOf(font, sign.charCodeAt(0)))
        : shown,
    place,
  );
}

/** The code is that of a symbol font, in other fonts Unicode (17.3.3.30). */
function readSymbol(node: XmlElement, place: Place): void {
  const code = Number.parseInt(node.attributes['w:char'] ?? '', 16);
  const font = node.attributes['w:font'] ?? '';
  if (isSymbolFont(font)) pushText(signOf(font, code), place);
  else if (code >= 0x20 && code <= 0x10ffff) pushText(String.fromCodePoint(code), place);
}

/** A word with its reading above it (17.3.3.25): the word comes first. */
function readRuby(ruby: XmlElement, place: Place): void {
  for (const base of elements(ruby, 'w:rubyBase')) readAll(base, place);
  const outer = place.reading;
  place.reading = true;
  for (const reading of elements(ruby, 'w:rt')) readAll(reading, place);
  place.reading = outer;
}

function drawPageNumber(_: XmlElement, place: Place): void {
  place.page = true;
}

function readSimpleField(node: XmlElement, place: Place): void {
  if (isPageField(node.attributes['w:instr'] ?? '')) place.page = true;
  readAll(node, place);
}

function readFieldCharacter(node: XmlElement, place: Place): void {
  const { fields } = place.story;
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') {
    fields.push({ code: '', phase: 'code' });
    if (fields.length > DEEPEST_FIELD) fields.shift();
  }
  const field = fields.at(-1);
  if (!field || type === 'begin') return;
  if (isPageField(field.code)) place.page = true;
  if (type === 'separate') field.phase = 'result';
  if (type !== 'end') return;
  fields.pop();
  pushText(drawnByCode(field), place);
}

function readFieldCode(node: XmlElement, place: Place): void {
  const field = place.story.fields.at(-1);
  if (field?.phase === 'code') field.code += node.children.join('');
}

function readDeleted(node: XmlElement, place: Place): void {
  place.story.tally.deleted += charactersIn(node);
}

function readBox(box: XmlElement, place: Place): void {
  if (place.face.hidden) place.story.tally.hidden += charactersIn(box);
  else place.boxes.push(box);
}

function pushText(text: string, place: Place): void {
  if (text !== '') push(element('w:t', { 'xml:space': 'preserve' }, [text]), place);
}

function push(content: XmlElement, place: Place): void {
  if (inCode(place.story.fields)) return;
  if (place.face.hidden) place.story.tally.hidden += charactersIn(content);
  else place.pieces.push({ content, face: place.face });
}
