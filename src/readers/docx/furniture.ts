import { beginsCopiedTo, printed } from '../../lexicon/imprint.js';
import type { Parts } from './parts.js';
import { plainBlocks } from './plain-blocks.js';
import { type Story, storyBeside } from './story.js';
import { child, descendants, elements, flag, type XmlElement, type XmlNode } from './xml.js';

/** Holds the headers and footers that Word draws, as plain paragraphs; each text once. */
export interface Furniture {
  /** What only the first page's header holds: a letterhead (发文机关标志), which is part of the text. */
  readonly letterhead: readonly XmlElement[];
  readonly headers: readonly XmlElement[];
  /** A footer that holds the 版记, which is part of the text. */
  readonly imprint: readonly XmlElement[];
  readonly footers: readonly XmlElement[];
}

/** Which pages a header is for (ISO/IEC 29500-1, 17.18.36). */
type Pages = 'default' | 'even' | 'first';

/** Reads the headers and footers of all sections; those for first and even pages only where these are told apart. */
export function readFurniture(sections: readonly XmlElement[], parts: Parts, story: Story): Furniture {
  const even = flag(parts.readKind('settings'), 'w:evenAndOddHeaders') ?? false;
  const drawn = (kind: 'header' | 'footer') => Array.from(new Set(sections.flatMap((section) => drawnParts(section, kind, even, parts))));
  const read = (name: string, furniture: boolean) => partBlocks(name, furniture, story);
  const opening = sections[0] && flag(sections[0], 'w:titlePg') ? referenced(sections[0], 'header', 'first', parts)[0] : undefined;
  const headers = distinct(drawn('header').flatMap((name) => (name === opening ? [] : read(name, true))));
  const running = new Set(headers.map(textOf));
  const first = opening === undefined ? [] : read(opening, false).filter((block) => !running.has(textOf(block)));
  const letterhead = first.some((block) => textOf(block) !== '') ? first : [];
  const ends = drawn('footer').map((name) => ({ name, text: holdsImprint(parts.read(name)) }));
  const [imprint, footers] = [true, false].map((text) =>
    distinct(ends.filter((one) => one.text === text).flatMap(({ name }) => read(name, !text))),
  );
  return { letterhead, headers, imprint: imprint ?? [], footers: footers ?? [] };
}

/** Says whether a footer holds the 版记 (GB/T 9704-2012, 7.4), which stands on one page only, whatever pages the footer is for. */
function holdsImprint(part: XmlElement | undefined): boolean {
  return descendants(part, 'w:p').some((paragraph) => {
    const line = descendants(paragraph, 'w:t')
      .map((text) => text.children.join(''))
      .join('')
      .trim();
    return beginsCopiedTo(line) || printed(line) !== null;
  });
}

/** Lists the headers or footers that a section draws. */
function drawnParts(section: XmlElement, kind: 'header' | 'footer', even: boolean, parts: Parts): string[] {
  const pages: Pages[] = ['default', ...(even ? ['even' as const] : []), ...(flag(section, 'w:titlePg') ? ['first' as const] : [])];
  return pages.flatMap((one) => referenced(section, kind, one, parts));
}

function referenced(section: XmlElement, kind: 'header' | 'footer', pages: Pages, parts: Parts): string[] {
  return elements(section, `w:${kind}Reference`)
    .filter((reference) => (reference.attributes['w:type'] ?? 'default') === pages)
    .flatMap((reference) => parts.related.get(reference.attributes['r:id'] ?? '')?.target ?? []);
}

function partBlocks(name: string, furniture: boolean, story: Story): XmlElement[] {
  const part = story.parts.read(name);
  const related = story.parts.relatedTo?.(name) ?? story.related;
  return part ? plainBlocks(part, storyBeside(story, { furniture, edge: true, related })) : [];
}

/** Keeps the first of the paragraphs that say the same, and none that say nothing. */
function distinct(paragraphs: readonly XmlElement[]): XmlElement[] {
  const byText = new Map(paragraphs.map((one) => [textOf(one), one] as const).reverse());
  byText.delete('');
  return Array.from(byText.values()).reverse();
}

function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node.replace(/\s/g, '') : node.children.map(textOf).join('');
}

/** Lists the section properties of a body in order: those in paragraphs, then its own. */
export function sectionsOf(body: XmlElement): XmlElement[] {
  const own = child(body, 'w:sectPr');
  return [...paragraphSections(body), ...(own ? [own] : [])];
}

function paragraphSections(container: XmlElement): XmlElement[] {
  return elements(container).flatMap((node) => {
    if (node.name === 'w:p') return elements(child(node, 'w:pPr'), 'w:sectPr');
    return node.name === 'w:tbl' ? [] : paragraphSections(node);
  });
}
