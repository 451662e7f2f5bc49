import type { Fact } from '../../document.js';
import { attribute, type Element, isElement, type Node, type Root, walk } from './dom.js';

/**
 * Metas that say something of the page's publishing: those of 《政府网站发展指引》 (国办发〔2017〕47号, 附件2), by their
 * names there, and of some content systems.
 */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    'SiteName SiteDomain SiteIDCode ColumnName ColumnType ColumnKeywords ArticleTitle PubDate ContentSource Keywords Author Source ' +
    'Publisher firstpublishedtime lanmu'
  )
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);

/** Holds what the head of a page states. */
export interface Head {
  readonly facts: readonly Fact[];
  /** The text of `title`; empty where there is none. */
  readonly title: string;
}

/** The part of a page's title that is looked at. */
const LONGEST_TITLE = 300;

/** Reads the head of a page: its title and the metas that speak of its publishing. */
export function readHead(root: Root): Head {
  const facts: Fact[] = [];
  let title = '';
  let word = false; // saved by Word, whose title is often that of the document it was made from
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return false;
    if (node.name === 'meta') facts.push(...factOf(node, facts));
    if (node.name === 'meta' && /^word|microsoft word/i.test(attribute(node, 'content'))) word = true;
    if (node.name === 'title' && title === '') title = textOf(node);
    return node.name === 'html' || node.name === 'head' || node.name === 'body';
  };
  walk(root, enter, () => {});
  return { facts, title: word ? '' : title };
}

/** Makes a fact of a meta; of several with one name the first counts, and one without content states nothing. */
function factOf(meta: Element, known: readonly Fact[]): Fact[] {
  const label = NAMES.get(attribute(meta, 'name').toLowerCase());
  const value = attribute(meta, 'content');
  if (!label || value === '' || known.some((fact) => fact.label === label)) return [];
  return [{ label, value, range: null }];
}

const textOf = (element: Element): string =>
  element.children
    .map((node) => (node.type === 'text' ? (node as Node & { data: string }).data : ''))
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE);
