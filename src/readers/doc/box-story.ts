import { element, type XmlElement } from '../docx/xml.js';
import { readAnchors, readBoxes } from './boxes.js';
import { type Drawing, readDrawing } from './drawing.js';
import { PAIR } from './fib.js';
import { paragraphsOf } from './paragraphs.js';
import { nameOfStored } from './pictures.js';
import type { Stretch } from './plc.js';
import { type Document, type Story, startStory } from './story.js';
import { blocksOf } from './tables.js';
import type { WordFile } from './word-file.js';

/** Holds a story in whose text boxes are anchored, and the contents of boxes that nothing in it names. */
export interface BoxStory {
  readonly story: Story;
  readonly free: () => XmlElement[];
}

const KINDS = {
  text: { anchors: PAIR.anchors, boxes: PAIR.boxes, story: 'boxes' },
  headers: { anchors: PAIR.headerAnchors, boxes: PAIR.headerBoxes, story: 'headerBoxes' },
} as const;

/** Starts the story of the text or of the headers, with its boxes. */
export function startBoxStory(kind: keyof typeof KINDS, file: WordFile, document: Document): BoxStory {
  const { anchors, boxes, story } = KINDS[kind];
  const drawing = readDrawing(file.at(PAIR.drawing));
  const shapes = readAnchors(file.at(anchors));
  const { anchored, free } = readBoxes(file.at(anchors), file.at(boxes), drawing.groups, file.fib.lengths[story]);
  const blocks = ({ start, end }: Stretch): XmlElement[] =>
    blocksOf(paragraphsOf(document.starts[story] + start, document.starts[story] + end, startStory(document)));
  return {
    story: {
      ...startStory(document),
      boxes: (position) => (anchored.get(position - document.starts[kind]) ?? []).map(blocks),
      shown: (position) => shownBy(shapes.get(position - document.starts[kind]), drawing),
    },
    free: () => free.flatMap(blocks),
  };
}

/** Writes what a shape and the members of its group show without a box: WordArt as its text, a picture as one. */
function shownBy(shape: number | undefined, { groups, arts, names, turned, hidden, pictures }: Drawing): XmlElement[] {
  if (shape === undefined) return [];
  return [shape, ...(groups.get(shape) ?? [])].flatMap((one) => {
    const art = arts.get(one);
    const picture = pictures.get(one);
    const shown = [
      ...(art === undefined ? [] : [element('v:textpath', { string: art })]),
      ...(picture === undefined ? [] : [element('v:imagedata', { 'r:id': nameOfStored(picture) })]),
    ];
    const style = `${turned.has(one) ? 'rotation:1;' : ''}${hidden.has(one) ? 'visibility:hidden' : ''}`;
    return shown.length > 0 ? [element('v:shape', { id: names.get(one) ?? '', style }, shown)] : [];
  });
}
