import { chunkBlocks } from './chunks.js';
import { faceOf } from './face.js';
import { collectInlines } from './inlines.js';
import { PROCESSED } from './parse-xml.js';
import type { Inlines } from './place.js';
import { type Draft, plainParagraph } from './plain-paragraph.js';
import { plainTable } from './plain-table.js';
import { readRunProperties } from './properties.js';
import { charactersIn, type Story } from './story.js';
import { alternative, child, element, elements, flag, valOf, type XmlElement } from './xml.js';

/** A paragraph whose mark is not drawn: what follows runs on in it. */
interface Carried extends Draft {
  /** The properties of the one whose mark is hidden hold for both; a deleted mark takes its properties with it. */
  readonly keeps: boolean;
}

/**
 * Writes the paragraphs and tables of a container (the body, a cell, a text box, a note, a header) as plain ones.
 * Text boxes come before the paragraph in which they are anchored.
 */
export function plainBlocks(container: XmlElement, story: Story): XmlElement[] {
  const written: XmlElement[] = [];
  let carried: Carried | null = null;
  const flush = (): void => {
    if (carried && carried.inlines.pieces.length > 0) written.push(plainParagraph(carried, story));
    carried = null;
  };
  for (const block of blockElements(container, story)) {
    if (block.name === 'w:tbl') {
      flush();
      append(written, tableBlocks(block, story));
      continue;
    }
    if (block.name === 'w:altChunk') {
      flush();
      append(written, chunkBlocks(block, story));
      continue;
    }
    const draft = joinedDraft(block, carried, story);
    carried = null;
    if (beginsPage(block, draft)) story.pageBreak = true;
    for (const box of draft.inlines.boxes.splice(0)) append(written, plainBlocks(box, story));
    const mark = markState(block, draft, story);
    if (mark === 'drawn') written.push(plainParagraph(draft, story));
    else carried = { ...draft, keeps: mark === 'hidden' && draft.inlines.pieces.length > 0 };
    passSection(block, story);
  }
  flush();
  return written;
}

/** Appends without spreading, which overflows the stack from some hundred thousand on. */
function append(target: XmlElement[], more: readonly XmlElement[]): void {
  for (const one of more) target.push(one);
}

/**
 * Looks through what only wraps paragraphs and tables; deleted content is counted. What stands between paragraphs and may
 * only stand in one (a formula, the runs of a careless program) makes one.
 */
function blockElements(container: XmlElement | undefined, story: Story): XmlElement[] {
  const blocks: XmlElement[] = [];
  let loose: XmlElement[] = [];
  const gather = (): void => {
    if (loose.length > 0) blocks.push(element('w:p', {}, loose));
    loose = [];
  };
  for (const node of elements(container)) {
    if (isLoose(node)) {
      loose.push(node);
      continue;
    }
    gather();
    append(blocks, blocksOf(node, story));
  }
  gather();
  return blocks;
}

function blocksOf(node: XmlElement, story: Story): XmlElement[] {
  if (BLOCKS.has(node.name)) return [node];
  if (node.name === 'm:oMathPara') return [element('w:p', {}, [node])];
  if (node.name === 'mc:AlternateContent') return blockElements(alternative(node), story);
  if (DELETED.has(node.name)) story.tally.deleted += charactersIn(node);
  return WRAPPERS.has(node.name) ? blockElements(node, story) : [];
}

/** Says whether an element may only stand in a paragraph: a run, or anything else that holds text. */
function isLoose({ name, ...node }: XmlElement): boolean {
  if (BLOCKS.has(name) || WRAPPERS.has(name) || DELETED.has(name) || /^(?:m:oMathPara|mc:AlternateContent)$/.test(name)) return false;
  return /^w:(?:r|hyperlink|fldSimple)$/.test(name) || charactersIn({ name, ...node }) > 0;
}

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:altChunk']);
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', PROCESSED]);
const DELETED = new Set(['w:del', 'w:moveFrom']);

/** Headers may set their text in a table; no table is wanted there. */
function tableBlocks(table: XmlElement, story: Story): XmlElement[] {
  if (story.furniture) return cellsIn(table).flatMap((cell) => plainBlocks(cell, story));
  const before = story.pageBreak ? [element('w:p', {}, [element('w:r', {}, [element('w:br', { 'w:type': 'page' })])])] : [];
  story.pageBreak = false;
  return [...before, plainTable(table, story, (cell) => plainBlocks(cell, story))];
}

function cellsIn(node: XmlElement): XmlElement[] {
  return elements(node).flatMap((inner) => (inner.name === 'w:tc' ? [inner] : cellsIn(inner)));
}

function joinedDraft(paragraph: XmlElement, carried: Carried | null, story: Story): Draft {
  const style = story.styles.paragraph(valOf(child(paragraph, 'w:pPr'), 'w:pStyle'));
  const own = collectInlines(paragraph, style, story);
  if (!carried) return { paragraph, style, inlines: own };
  const { pieces } = carried.inlines;
  for (const piece of own.pieces) pieces.push(piece);
  const inlines: Inlines = { pieces, boxes: own.boxes, page: carried.inlines.page || own.page };
  return carried.keeps ? { ...carried, inlines } : { paragraph, style, inlines };
}

/** Says whether a page begins with a paragraph, and takes a break in front of its text out of it: its boxes stand on the new page too. */
function beginsPage(paragraph: XmlElement, { style, inlines }: Draft): boolean {
  const [first] = inlines.pieces;
  const broken = first?.content.name === 'w:br' && first.content.attributes['w:type'] === 'page';
  if (broken) inlines.pieces.shift();
  return broken || (flag(child(paragraph, 'w:pPr'), 'w:pageBreakBefore') ?? style.paragraph.pageBreakBefore ?? false);
}

/**
 * Says whether a paragraph's mark is drawn. A deleted one joins the paragraph to the next (ISO/IEC 29500-1, 17.13.5.15),
 * and so does a hidden one on the page. That of a dropped capital (17.3.1.11) is as good as deleted: 重 点工作.
 */
function markState(paragraph: XmlElement, draft: Draft, story: Story): 'drawn' | 'hidden' | 'deleted' {
  const properties = child(paragraph, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) return 'deleted';
  if (/^(?:drop|margin)$/.test(child(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '')) return 'deleted';
  return faceOf(readRunProperties(mark), draft.style, story.styles).hidden ? 'hidden' : 'drawn';
}

/** A section ends with the paragraph that holds its properties; how the next one begins stands in the next one's (17.6.22). */
function passSection(paragraph: XmlElement, story: Story): void {
  if (!child(child(paragraph, 'w:pPr'), 'w:sectPr')) return;
  const next = story.sections[++story.section];
  const type = valOf(next, 'w:type') ?? 'nextPage';
  story.pageBreak = next !== undefined && type !== 'continuous' && type !== 'nextColumn';
}
