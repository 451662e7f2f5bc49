import { element, type XmlElement } from '../docx/xml.js';
import { endCell, endFlow, endParagraph, endRow, type Flow, shapeAt, startFlow } from './flow.js';
import { decode } from './fonts.js';
import { destinationOf, type Group, groupsIn, type Text, type Word } from './groups.js';
import { fontOf, type Look, lookAfter, PARD, paragraphProperties, runProperties, type Setting, settingAfter } from './looks.js';
import { listOf } from './numbers.js';
import { shapeAfter } from './rows.js';
import { SIGNS, UNREAD } from './signs.js';
import { type Story, sectionElement } from './story.js';

/** Holds where the reading is: what a group changes ends with it. */
interface Place {
  readonly story: Story;
  readonly flow: Flow;
  readonly standard: Look;
  look: Look;
  setting: Setting;
  /** What text is here: drawn, a field's code, the number that its writer drew, or what a shape says of itself. */
  readonly as: 'text' | 'code' | 'number' | 'silent';
  /** The row that is described is one of an inner table. */
  readonly nested: boolean;
}

/** Reads a story: the text of a file, a header, a note, a text box. */
export function readStory(group: Group, look: Look, story: Story): XmlElement[] {
  const flow = startFlow();
  const place: Place = { story, flow, standard: look, look, setting: PARD, as: 'text', nested: false };
  readItems(group, place);
  if (flow.runs.length > 0) finishParagraph(place, null);
  return endFlow(flow);
}

function readItems({ items }: Group, place: Place): void {
  for (const item of items) {
    if (item.kind === 'group') readGroup(item, place);
    else if (item.kind === 'word') readWord(item, place);
    else readText(item, place);
  }
}

function readText({ kind, text }: Text, place: Place): void {
  const font = place.story.fonts.byNumber.get(fontOf(place.look));
  draw(kind === 'unicode' ? text : decode(text, font?.encoding ?? place.story.fonts.encoding), place);
}

function draw(text: string, place: Place): void {
  if (text === '') return;
  if (place.as === 'number') place.flow.number += text;
  const name = place.as === 'code' ? 'w:instrText' : 'w:t';
  push(element(name, { 'xml:space': 'preserve' }, [text]), place);
}

function push(content: XmlElement, { flow, as, look, story }: Place): void {
  if (as === 'silent' || as === 'number') return;
  const run = element('w:r', {}, [runProperties(look, story.fonts), content]);
  flow.runs.push(look.deleted ? element('w:del', {}, [run]) : run);
}

function readWord(word: Word, place: Place): void {
  const act = ACTS.get(word.name);
  if (act) act(place, word);
  else if (SIGNS[word.name] !== undefined) draw(SIGNS[word.name] as string, place);
  else if (/^(?:tr|cl|cellx)/.test(word.name)) {
    const depth = place.nested ? Math.max(1, place.setting.depth) : 1;
    place.flow.shapes[depth - 1] = shapeAfter(shapeAt(place.flow, depth), word, place.story.mostCells);
  } else {
    place.look = lookAfter(place.look, word, place.standard);
    place.setting = settingAfter(place.setting, word);
  }
}

const ACTS = new Map<string, (place: Place, word: Word) => void>([
  ['par', (place) => place.as === 'text' && finishParagraph(place, null)],
  ['tab', (place) => (place.as === 'number' ? draw('\t', place) : push(element('w:tab'), place))],
  ['line', (place) => push(element('w:br'), place)],
  ['column', (place) => push(element('w:br'), place)],
  ['page', (place) => push(element('w:br', { 'w:type': 'page' }), place)],
  ['chpgn', (place) => push(element('w:pgNum'), place)],
  ['cell', (place) => finishCell(place, 1)],
  ['nestcell', (place) => finishCell(place, Math.max(2, place.setting.depth))],
  ['row', ({ flow }) => endRow(flow, 1)],
  ['nestrow', ({ flow, setting }) => endRow(flow, Math.max(2, setting.depth))],
  ['sect', (place) => place.as === 'text' && finishParagraph(place, sectionElement(place.story))],
  ['sectd', ({ story }) => story.section.clear()],
  ['sbknone', ({ story }) => void story.section.set('type', element('w:type', { 'w:val': 'continuous' }))],
  ['sbkcol', ({ story }) => void story.section.set('type', element('w:type', { 'w:val': 'nextColumn' }))],
  ['titlepg', ({ story }) => void story.section.set('titlePg', element('w:titlePg'))],
  ['facingp', ({ story }) => void Object.assign(story, { even: true })],
]);

function finishParagraph({ story, flow, setting, look }: Place, section: XmlElement | null): void {
  const list = listOf(setting, flow.number, story.numbers);
  endParagraph(flow, setting.depth, paragraphProperties({ ...setting, ...list }, look, section));
}

function finishCell(place: Place, depth: number): void {
  if (place.as !== 'text') return;
  finishParagraph({ ...place, setting: { ...place.setting, depth } }, null);
  endCell(place.flow, depth);
}

/** Reads a group for what it is for; one that is marked \* and not known here is passed over (RTF 1.9.1, "Destinations"). */
function readGroup(group: Group, place: Place): void {
  const { name, optional } = destinationOf(group);
  const read = GROUPS.get(name);
  if (read) read(group, place);
  else if (!optional && !UNREAD.has(name)) readItems(group, { ...place });
}

const silent = (group: Group, place: Place): void => readItems(group, { ...place, as: 'silent' });
const box = (group: Group, place: Place): void => {
  const content = readStory(group, place.standard, place.story);
  push(element('w:txbxContent', {}, content), { ...place, as: 'text' });
};

const GROUPS = new Map<string, (group: Group, place: Place) => void>([
  ['listtext', (group, place) => readItems(group, { ...place, as: 'number' })],
  ['pntext', (group, place) => readItems(group, { ...place, as: 'number' })],
  ['field', readField],
  ['fldinst', (group, place) => readItems(group, { ...place, as: 'code' })],
  [
    'fldrslt',
    (group, place) => {
      push(fieldCharacter('separate'), place);
      readItems(group, { ...place });
    },
  ],
  ['footnote', readNote],
  ['nesttableprops', (group, place) => readItems(group, { ...place, nested: true })],
  [
    'upr',
    (group, place) => {
      for (const inner of group.items) if (inner.kind === 'group' && destinationOf(inner).name === 'ud') readItems(inner, { ...place });
    },
  ],
  ['annotation', (group, { story, standard }) => void story.comments.push(element('w:comment', {}, readStory(group, standard, story)))],
  ['pict', (_, place) => push(element('w:pict', {}, [element('v:imagedata')]), place)],
  ['shppict', (group, place) => readItems(group, { ...place })],
  ['object', readObject],
  ['sp', () => {}], // what a shape says of itself; its WordArt is read with the shape
  ['shp', silent],
  ['shpinst', readShape],
  ['shpgrp', silent],
  ['do', silent],
  ['shptxt', box],
  ['dptxbxtext', box],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map((name) => [name, readRunning] as const),
]);

/** Gives the text of the first group of a name among others. */
function textOf(name: string, group: Group, { story }: Place): string {
  const found = groupsIn(group).find((inner) => destinationOf(inner).name === name);
  const texts = (found?.items ?? []).filter((item): item is Text => item.kind === 'bytes' || item.kind === 'unicode');
  return texts
    .map(({ kind, text }) => (kind === 'unicode' ? text : decode(text, story.fonts.encoding)))
    .join('')
    .trim();
}

/** Names an object, and reads what text it shows; its picture is a part of it. */
function readObject(group: Group, place: Place): void {
  const linked = group.items.some((item) => item.kind === 'word' && /^obj(?:aut)?link$/.test(item.name));
  const named = element('o:OLEObject', { ProgID: textOf('objclass', group, place), Type: linked ? 'Link' : 'Embed' });
  push(element('w:object', {}, [named]), place);
  for (const inner of groupsIn(group)) {
    const items = inner.items.filter((item) => item.kind !== 'group' || !/pict$/.test(destinationOf(item).name));
    if (destinationOf(inner).name === 'result') readItems({ ...inner, items }, { ...place });
  }
}

/** Reads a shape: its text box, and WordArt, which stands among its properties (RTF 1.9.1, "Drawing Object Properties"). */
function readShape(group: Group, place: Place): void {
  silent(group, place);
  const own = new Map(
    groupsIn(group)
      .filter((inner) => destinationOf(inner).name === 'sp')
      .map((inner) => [textOf('sn', inner, place), textOf('sv', inner, place)]),
  );
  const art = own.get('gtextUNICODE');
  if (!art) return;
  const attributes = { id: own.get('wzName') ?? '', style: own.has('rotation') ? `rotation:${own.get('rotation')}` : '' };
  const shape = element('v:shape', attributes, [element('v:textpath', { string: art })]);
  push(element('w:pict', {}, [shape]), { ...place, as: 'text' });
}

function fieldCharacter(type: string): XmlElement {
  return element('w:fldChar', { 'w:fldCharType': type });
}

function readField(field: Group, place: Place): void {
  push(fieldCharacter('begin'), place);
  readItems(field, { ...place });
  push(fieldCharacter('end'), place);
}

function readNote(note: Group, place: Place): void {
  const kind = note.items.some((item) => item.kind === 'word' && item.name === 'ftnalt') ? 'endnote' : 'footnote';
  const notes = place.story[`${kind}s`];
  const id = { 'w:id': String(notes.length + 1) };
  push(element(`w:${kind}Reference`, id), place);
  notes.push(element(`w:${kind}`, id, readStory(note, place.standard, place.story)));
}

const PAGES: Readonly<Record<string, string>> = { l: 'even', f: 'first' };

/** Reads a header or footer: for all pages, the right or left ones, or a section's first. */
function readRunning(group: Group, { story, standard }: Place): void {
  const [, kind = '', pages = ''] = /^(header|footer)(.?)$/.exec(destinationOf(group).name) ?? [];
  const id = `${kind}${story.running.size}`;
  story.running.set(id, element(kind === 'header' ? 'w:hdr' : 'w:ftr', {}, readStory(group, standard, story)));
  story.headers.set(`${kind} ${PAGES[pages] ?? 'default'}`, id);
}
