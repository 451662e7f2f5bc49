import { child, element, elements, type XmlElement } from '../docx/xml.js';
import { writeBlocks } from './blocks.js';
import type { Story } from './story.js';

/** Holds headers and footers as Word's parts, by name, and the section that draws them. */
export interface Pages {
  readonly section: XmlElement;
  readonly parts: ReadonlyMap<string, XmlElement>;
  /** Left and right pages differ. */
  readonly even: boolean;
}

/** Which of Word's headers stand for those of a page style (16.9-16.14). */
const KINDS: Readonly<Record<string, string>> = { '': 'default', '-left': 'even', '-first': 'first' };

/**
 * Writes the headers and footers of the page styles in use as those of one section. A page style that gives way to
 * another after its first page is what Word calls a different first page.
 */
export function writePages(masters: readonly XmlElement[], used: ReadonlySet<string>, story: Story): Pages {
  const parts = new Map<string, XmlElement>();
  const references: XmlElement[] = [];
  for (const master of mastersInUse(masters, used)) {
    const next = master.attributes['style:next-style-name'];
    const once = next !== undefined && next !== master.attributes['style:name'];
    for (const running of elements(master)) {
      const [, kind = '', pages = ''] = /^style:(header|footer)(|-left|-first)$/.exec(running.name) ?? [];
      if (kind === '' || running.attributes['style:display'] === 'false') continue;
      const name = `${kind}${parts.size}`;
      parts.set(name, element(kind === 'header' ? 'w:hdr' : 'w:ftr', {}, writeBlocks(running, story)));
      references.push(element(`w:${kind}Reference`, { 'w:type': once ? 'first' : (KINDS[pages] ?? 'default'), 'r:id': name }));
    }
  }
  const has = (type: string) => references.some(({ attributes }) => attributes['w:type'] === type);
  const section = element('w:sectPr', {}, [...references, ...(has('first') ? [element('w:titlePg')] : [])]);
  return { section, parts, even: has('even') };
}

function mastersInUse(masters: readonly XmlElement[], used: ReadonlySet<string>): XmlElement[] {
  const byName = new Map(masters.map((one) => [one.attributes['style:name'] ?? '', one] as const));
  const found = new Set<string>();
  const visit = (name: string): void => {
    const master = byName.get(name);
    if (!master || found.has(name)) return;
    found.add(name);
    visit(master.attributes['style:next-style-name'] ?? '');
  };
  for (const name of used) visit(name);
  return Array.from(found, (name) => byName.get(name) as XmlElement);
}

/** Lists the page styles that the paragraphs and tables of a text begin with, in their order; the first page has Standard where nothing says another. */
export function pagesUsed(body: XmlElement, pageOf: (name: string, style: string) => string): Set<string> {
  const used = new Set<string>();
  let first = true;
  const visit = (node: XmlElement): void => {
    const style = node.attributes['text:style-name'] ?? node.attributes['table:style-name'];
    const draws = node.name === 'text:p' || node.name === 'text:h' || node.name === 'table:table';
    const page = draws && style !== undefined ? pageOf(node.name, style) : '';
    if (page !== '') used.add(page);
    else if (draws && first) used.add('Standard');
    if (draws) first = false;
    else for (const inner of elements(node)) visit(inner);
  };
  visit(body);
  return used;
}

/** Gives the page styles of a document. */
export function mastersOf(root: XmlElement | undefined): XmlElement[] {
  return elements(child(root, 'office:master-styles'), 'style:master-page');
}
