import { child, element, elements, type XmlElement } from '../docx/xml.js';
import { blanksOf } from './blanks.js';
import { type Look, runProperties } from './properties.js';
import type { Story } from './story.js';

/** Writes the blocks of something that stands inside a paragraph: a text box, a note. */
export type BlockWriter = (container: XmlElement) => XmlElement[];

/** Holds a paragraph on its way: its runs, and how its text looks where the reading is. */
interface Place {
  readonly story: Story;
  readonly blocks: BlockWriter;
  readonly runs: XmlElement[];
  readonly look: Look;
  /** Whether what was drawn last is white space, after which more of it draws nothing (6.1.2). */
  readonly last: { blank: boolean };
}

/** What stands in a text and draws nothing, or is drawn elsewhere. */
const SILENT = new Set(['text:number', 'text:script', 'text:note-citation', 'text:tracked-changes', 'svg:title', 'svg:desc']);

/**
 * Writes what a paragraph holds (OpenDocument 1.3 part 3, 6) as Word's runs: spans with their looks, blanks that are
 * counted, text boxes and notes.
 */
export function writeRuns(paragraph: XmlElement, look: Look, story: Story, blocks: BlockWriter): XmlElement[] {
  const place: Place = { story, blocks, runs: [], look, last: { blank: true } };
  readAll(paragraph, place);
  return place.runs;
}

function readAll(parent: XmlElement, place: Place): void {
  for (const node of parent.children) {
    if (typeof node === 'string') drawText(node, place);
    else if (!SILENT.has(node.name)) readerOf(node.name)(node, place);
  }
}

/** Drawings that hold others; all others that hold text are boxes. */
const GROUPS = new Set(['draw:g', 'draw:a']);

function readerOf(name: string): (node: XmlElement, place: Place) => void {
  const own = READERS.get(name);
  if (own) return own;
  if (name.startsWith('office:')) return () => {};
  return name.startsWith('draw:') && !GROUPS.has(name) ? readBox : readAll;
}

const READERS = new Map<string, (node: XmlElement, place: Place) => void>([
  [
    'text:span',
    (node, place) => readAll(node, { ...place, look: { ...place.look, ...place.story.styles.text(node.attributes['text:style-name']) } }),
  ],
  ['text:s', (node, place) => draw(blanksOf(node), place)],
  ['text:tab', (_, place) => push([element('w:tab')], place)],
  ['text:line-break', (_, place) => push([element('w:br')], place)],
  ['text:page-number', drawPageNumber],
  ['text:page-count', drawPageNumber],
  ['text:note', readNote],
  ['text:hidden-text', (node, place) => draw(node.attributes['text:string-value'] ?? '', hidden(place))],
  ['text:ruby', readRuby],
  ['office:annotation', (node, { story, blocks }) => void story.comments.push(element('w:comment', {}, blocks(node)))],
  ['draw:frame', readFrame],
  ['draw:image', drawPicture],
  ['draw:object', nameObject],
  ['draw:object-ole', nameObject],
  ['draw:plugin', nameObject],
  ['draw:control', (_, place) => push([element('w:control')], place)],
]);

/** Reads a word with its reading above it (6.4). */
function readRuby(ruby: XmlElement, { story, look, blocks, runs, last }: Place): void {
  const part = (name: string, of: string) =>
    element(
      name,
      {},
      elements(ruby, of).flatMap((one) => writeRuns(one, look, story, blocks)),
    );
  runs.push(element('w:r', {}, [element('w:ruby', {}, [part('w:rt', 'text:ruby-text'), part('w:rubyBase', 'text:ruby-base')])]));
  last.blank = false;
}

/** Reads a frame: an object in it is named, and its picture is a part of it. */
function readFrame(frame: XmlElement, place: Place): void {
  const objects = elements(frame).filter(({ name }) => /^draw:(?:object|object-ole|plugin)$/.test(name));
  if (objects.length > 0) for (const one of objects) nameObject(one, place);
  else readAll(frame, place);
}

/** Draws a picture, which is named by its part of the package. */
function drawPicture({ attributes }: XmlElement, place: Place): void {
  const { 'xlink:href': name } = attributes;
  push([element('w:pict', {}, [element('v:imagedata', name === undefined ? {} : { 'r:id': name })])], place);
}

function nameObject(_: XmlElement, place: Place): void {
  push([element('w:object', {}, [element('o:OLEObject')])], place);
}

function hidden(place: Place): Place {
  return { ...place, look: { ...place.look, 'text:display': 'none' } };
}

/** Collapses white space of XML, which U+3000 and U+00A0 are not. */
function drawText(text: string, place: Place): void {
  const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
  draw(place.last.blank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed, place);
  if (collapsed !== '') place.last.blank = collapsed.endsWith(' ');
}

function draw(text: string, place: Place): void {
  if (text !== '') push([element('w:t', { 'xml:space': 'preserve' }, [text])], place);
}

function push(contents: readonly XmlElement[], { runs, look, story, last }: Place): void {
  last.blank = false;
  runs.push(element('w:r', {}, [element('w:rPr', {}, runProperties(look, story.styles.faces)), ...contents]));
}

function drawPageNumber(node: XmlElement, place: Place): void {
  push([element('w:pgNum')], place);
  readAll(node, place);
}

function readNote(note: XmlElement, place: Place): void {
  const kind = note.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
  const body = child(note, 'text:note-body');
  if (!body) return;
  const notes = place.story[`${kind}s`];
  const id = { 'w:id': String(notes.length + 1) };
  push([element(`w:${kind}Reference`, id)], place);
  notes.push(element(`w:${kind}`, id, place.blocks(body)));
}

/** A shape that holds nothing is a drawing; its own name and description are not drawn. */
function readBox(box: XmlElement, place: Place): void {
  if (elements(box).some(({ name }) => name.startsWith('text:') || name === 'table:table'))
    push([element('w:txbxContent', {}, place.blocks(box))], place);
}
