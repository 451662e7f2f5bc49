import { type Code, ReadError } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import type { Limits } from '../../limits.js';
import { freely, type ReadOptions } from '../reader.js';
import { documentOf, startDraft } from './blocks.js';
import { readChunks } from './chunks.js';
import { readFurniture, sectionsOf } from './furniture.js';
import { type LeftOutCode, startLeftOut } from './left-out.js';
import { readModel } from './model.js';
import { readNumbering, startCounters } from './numbering.js';
import type { Parts } from './parts.js';
import { plainBlocks } from './plain-blocks.js';
import { type Chunk, charactersIn, type Story, storyBeside } from './story.js';
import { readStyles } from './styles.js';
import { child, elements, type XmlElement } from './xml.js';

/** The codes that speak of what these parts hold and the reading leaves out. */
export type PartsCode = LeftOutCode | 'docx:hidden-text' | 'docx:deleted-text';

/** Names a format whose content can be said in WordprocessingML parts, and the codes by which it speaks. */
export interface Carrier {
  readonly format: string;
  readonly codeOf: (code: PartsCode) => Code;
}

/**
 * Reads the parts of a Word document, whatever file they came in.
 *
 * The library that reads them, mammoth, keeps paragraphs, runs and merged cells, but loses automatic numbers and what
 * styles lend, shows hidden text, and reads no headers. So the parts are first rewritten as a plain document that says
 * all of it directly: numbers as text in a run style of their own, styles as direct formatting, revisions accepted. Since
 * each fact stands in the paragraph or run that it is about, nothing has to be matched to mammoth's model afterwards.
 */
export async function readParts(parts: Parts, carrier: Carrier, options: ReadOptions): Promise<SourceDocument> {
  const { within = freely } = options;
  const { body, chunks } = within(() => plainBody(parts, carrier, options));
  const draft = startDraft(await readChunks(chunks, options));
  return within(() => documentOf(readModel(body), carrier.format, draft));
}

/** Puts the stories in reading order: headers, body, notes, footers. */
function plainBody(parts: Parts, carrier: Carrier, { report, limits }: ReadOptions): { body: XmlElement[]; chunks: readonly Chunk[] } {
  const body = child(parts.document, 'w:body');
  if (!body) throw new ReadError('docx:no-document');
  const story = startStory(parts, body, limits);
  const text = plainBlocks(body, story);
  const notes = noteBlocks(parts, story);
  const { letterhead, headers, imprint, footers } = readFurniture(sectionsOf(body), parts, story);
  const comments = charactersIn(parts.readKind('comments') ?? '');
  if (comments > 0) story.leftOut.add('docx:comments', '', comments);
  const { hidden, deleted } = story.tally;
  if (hidden > 0) report(carrier.codeOf('docx:hidden-text'), { count: hidden });
  if (deleted > 0) report(carrier.codeOf('docx:deleted-text'), { count: deleted });
  story.leftOut.report((code, details) => report(carrier.codeOf(code), details));
  return { body: [...headers, ...letterhead, ...text, ...notes, ...imprint, ...footers], chunks: story.chunks };
}

function startStory(parts: Parts, body: XmlElement, limits: Limits): Story {
  const styles = readStyles(parts.readKind('styles'));
  const lists = readNumbering(parts.readKind('numbering'), styles);
  const read = { styles, lists, limits, parts, related: parts.related };
  const collected = { tally: { hidden: 0, deleted: 0 }, leftOut: startLeftOut(), chunks: [], notes: new Set<string>() };
  const place = { furniture: false, edge: false, sections: sectionsOf(body), section: 0, pageBreak: false };
  return { ...read, ...collected, ...place, counters: startCounters(), automatic: [], fields: [] };
}

/** Gives the footnotes and endnotes that the text refers to, in the order in which it does; the others are not drawn. */
function noteBlocks(parts: Parts, story: Story): XmlElement[] {
  const bodies = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of elements(parts.readKind(`${kind}s`), `w:${kind}`)) bodies.set(`${kind} ${note.attributes['w:id']}`, note);
  }
  const beside = storyBeside(story);
  const drawn = Array.from(story.notes).flatMap((reference) => {
    const note = bodies.get(reference);
    return note ? plainBlocks(note, beside) : [];
  });
  for (const [reference, note] of bodies) if (!story.notes.has(reference) && !isSeparator(note)) story.tally.hidden += charactersIn(note);
  return drawn;
}

/** The line between text and notes, and what stands at it (17.18.33). */
function isSeparator(note: XmlElement): boolean {
  return /^(?:separator|continuationSeparator|continuationNotice)$/.test(note.attributes['w:type'] ?? '');
}
