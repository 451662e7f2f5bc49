import type { XmlElement } from '../docx/xml.js';
import { readBoxes } from './boxes.js';
import { readGroups } from './drawing.js';
import { PAIR } from './fib.js';
import { paragraphsOf } from './paragraphs.js';
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
  const groups = readGroups(file.at(PAIR.drawing));
  const { anchored, free } = readBoxes(file.at(anchors), file.at(boxes), groups, file.fib.lengths[story]);
  const blocks = ({ start, end }: Stretch): XmlElement[] =>
    blocksOf(paragraphsOf(document.starts[story] + start, document.starts[story] + end, startStory(document)));
  return {
    story: { ...startStory(document), boxes: (position) => (anchored.get(position - document.starts[kind]) ?? []).map(blocks) },
    free: () => free.flatMap(blocks),
  };
}
