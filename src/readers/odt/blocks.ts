import { element, elements, type XmlElement } from '../docx/xml.js';
import { writeRuns } from './inlines.js';
import type { Chain } from './lists.js';
import { paragraphProperties } from './properties.js';
import type { Story } from './story.js';
import { writeTable } from './table.js';

/** Holds where blocks stand. */
interface Place {
  readonly story: Story;
  /** The section around them is not drawn. */
  readonly hidden: boolean;
  /** The list around them, and how deep they stand in it: 0 at the top. */
  readonly list: { readonly chain: Chain; readonly level: number } | null;
}

/** Whose contents stand among the blocks around them. */
const WRAPPERS = new Set(['text:index-body', 'text:index-title', 'text:numbered-paragraph', 'text:section']);
/** Declarations and what describes an index. */
const SILENT = /^text:.*(?:-decls|-source)$/;
const INDEX = /^text:(?:table-of-content|illustration-index|table-index|object-index|user-index|alphabetical-index|bibliography)$/;

/** Writes the paragraphs, lists and tables of a container as Word's blocks. */
export function writeBlocks(container: XmlElement, story: Story): XmlElement[] {
  return blocksIn(container, { story, hidden: false, list: null });
}

function blocksIn(container: XmlElement, place: Place): XmlElement[] {
  const written: XmlElement[] = [];
  for (const node of elements(container)) for (const block of blockOf(node, place)) written.push(block);
  return written;
}

function blockOf(node: XmlElement, place: Place): XmlElement[] {
  if (node.name === 'text:p' || node.name === 'text:h') return [paragraph(node, numbered(node, place), place)];
  if (node.name === 'text:list') return listBlocks(node, place);
  if (node.name === 'table:table')
    return [
      ...pageBreak(place.story.styles.other('table', node.attributes['table:style-name'])),
      writeTable(node, place.story, (cell) => blocksIn(cell, { ...place, list: null })),
    ];
  if (node.name === 'text:section') return blocksIn(node, { ...place, hidden: place.hidden || isHidden(node) });
  if (WRAPPERS.has(node.name) || INDEX.test(node.name)) return blocksIn(node, place);
  if (node.name === 'text:tracked-changes') return deletions(node, place.story);
  // Frames that hang on the page stand among the paragraphs.
  if (node.name.startsWith('draw:'))
    return [
      element(
        'w:p',
        {},
        writeRuns(element('text:p', {}, [node]), {}, place.story, (box) => writeBlocks(box, place.story)),
      ),
    ];
  // What is not known is handed on, and named where it holds text.
  return SILENT.test(node.name) || node.name.startsWith('office:') ? [] : [node];
}

function isHidden(section: XmlElement): boolean {
  const display = section.attributes['text:display'];
  return display === 'none' || (display === 'condition' && section.attributes['text:is-hidden'] === 'true');
}

/** Deleted text is kept beside the text (5.5.6); Word keeps it in its place, which nobody sees either. */
function deletions(changes: XmlElement, story: Story): XmlElement[] {
  const deleted = elements(changes, 'text:changed-region').flatMap((region) => elements(region, 'text:deletion'));
  return deleted.map((one) => element('w:del', {}, writeBlocks(one, story)));
}

/** A paragraph that a table's page break stands in: tables of Word have none themselves. */
function pageBreak(look: Readonly<Record<string, string>>): XmlElement[] {
  if (look['fo:break-before'] !== 'page' && !look['style:master-page-name']) return [];
  return [element('w:p', {}, [element('w:r', {}, [element('w:br', { 'w:type': 'page' })])])];
}

/** Only the first paragraph of an item has its number; headings outside lists have that of their level. */
function listBlocks(list: XmlElement, place: Place): XmlElement[] {
  const { story, list: outer } = place;
  const style = list.attributes['text:style-name'] ?? outer?.chain.style ?? '';
  const chain = outer && style === outer.chain.style ? outer.chain : story.lists.chainOf(list, style);
  const level = outer ? outer.level + 1 : 0;
  return elements(list).flatMap((item) => {
    const value = item.attributes['text:start-value'];
    if (value !== undefined) story.lists.startAt(chain, level, value);
    const inner: Place = { ...place, list: { chain, level } };
    const counted = item.name === 'text:list-item' ? elements(item).find(({ name }) => name !== 'text:soft-page-break') : undefined;
    return elements(item).flatMap((node) => {
      if (node.name !== 'text:p' && node.name !== 'text:h') return blockOf(node, inner);
      return [paragraph(node, node === counted ? numbering(chain, level) : [], place)];
    });
  });
}

function numbered(node: XmlElement, { story }: Place): XmlElement[] {
  const level = Number(node.attributes['text:outline-level'] ?? 0);
  const chain =
    node.name === 'text:h' && level > 0 && node.attributes['text:is-list-header'] !== 'true' ? story.lists.outline(level) : null;
  return chain ? numbering(chain, level - 1) : [];
}

function numbering(chain: Chain, level: number): XmlElement[] {
  return [element('w:numPr', {}, [element('w:ilvl', { 'w:val': String(level) }), element('w:numId', { 'w:val': chain.numId })])];
}

function paragraph(node: XmlElement, number: readonly XmlElement[], { story, hidden }: Place): XmlElement {
  const style = story.styles.paragraph(node.attributes['text:style-name']);
  const level = Number(node.attributes['text:outline-level'] ?? 0);
  const unseen = hidden || elements(node, 'text:hidden-paragraph').some(({ attributes }) => attributes['text:is-hidden'] === 'true');
  const look = unseen ? { ...style.text, 'text:display': 'none' } : style.text;
  return element('w:p', {}, [
    element('w:pPr', {}, [
      element('w:pStyle', { 'w:val': style.named }),
      ...(style.page === '' ? [] : [element('w:pageBreakBefore')]),
      ...number,
      ...paragraphProperties(style.direct),
      ...(node.name === 'text:h' && level > 0 ? [element('w:outlineLvl', { 'w:val': String(level - 1) })] : []),
      ...(unseen ? [element('w:rPr', {}, [element('w:vanish')])] : []),
    ]),
    ...writeRuns(node, look, story, (inner) => writeBlocks(inner, story)),
  ]);
}
