import { type Vocabulary, WORD } from '../docx/parse-xml.js';
import type { Parts } from '../docx/parts.js';
import { child, element, elements, valOf, type XmlElement, type XmlNode } from '../docx/xml.js';
import { numberFormatOf } from '../number-codes.js';

/** The vocabulary of Word 2003 XML (Office 2003 XML Reference Schemas, WordprocessingML). */
export const WORD_2003: Vocabulary = {
  ...WORD,
  prefixes: new Map([
    ...WORD.prefixes,
    ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
    ['http://schemas.microsoft.com/office/word/2003/auxHint', 'wx'],
    ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
  ]),
};

/** What the elements of 2003 are called since 2007, where their names changed. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'w:vmerge': 'w:vMerge',
  'w:hmerge': 'w:hMerge',
  'w:ilfo': 'w:numId',
  'w:listPr': 'w:numPr',
  'w:hlink': 'w:hyperlink',
};
/** Hints beside Word's own elements that only wrap blocks; the others stand for what Word works out. */
const WRAPPERS = new Set(['wx:sect', 'wx:sub-section', 'wx:pBdrGroup', 'aml:content']);

/** Holds what is found inside the text and stands in parts of its own since 2007. */
interface Found {
  readonly footnotes: XmlElement[];
  readonly endnotes: XmlElement[];
  readonly comments: XmlNode[];
  readonly running: Map<string, XmlElement>;
}

/** Says a w:wordDocument in the parts that Word has written since 2007. */
export function partsOf(root: XmlElement): Parts {
  const found: Found = { footnotes: [], endnotes: [], comments: [], running: new Map() };
  const body = element('w:body', {}, renewed(child(root, 'w:body')?.children ?? [], found));
  const even = child(child(root, 'w:docPr'), 'w:evenAndOddHeaders');
  const own = new Map([
    ...found.running,
    ['styles', element('w:styles', {}, renewed(elements(child(root, 'w:styles'), 'w:style'), found))],
    ['numbering', numberingOf(child(root, 'w:lists'), found)],
    ['footnotes', element('w:footnotes', {}, found.footnotes)],
    ['endnotes', element('w:endnotes', {}, found.endnotes)],
    ['comments', element('w:comments', {}, found.comments)],
    ['settings', element('w:settings', {}, even ? [even] : [])],
  ]);
  return {
    document: element('w:document', {}, [body]),
    related: new Map(Array.from(found.running.keys(), (name) => [name, { kind: name.replace(/\d{1,6}$/, ''), target: name }])),
    read: (name) => own.get(name),
    readKind: (kind) => own.get(kind),
  };
}

function renewed(nodes: readonly XmlNode[], found: Found): XmlNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : renewedElement(node, found)));
}

function renewedElement(node: XmlElement, found: Found): XmlNode[] {
  const { name, attributes, children } = node;
  if (name === 'aml:annotation') return annotated(node, found);
  // smart tags and custom elements stand under their own names: <st1:chsdate><w:r>…
  if (WRAPPERS.has(name) || !name.includes(':')) return renewed(elements(node), found);
  if (name.startsWith('wx:') || name === 'w:binData') return []; // a hint; a picture’s bytes
  if (name === 'w:footnote' || name === 'w:endnote') return [note(node, name.slice(2) as 'footnote' | 'endnote', found)];
  if (name === 'w:hdr' || name === 'w:ftr') return [runningHead(node, found)];
  const said = Object.entries(attributes).map(
    ([key, value]) => [attributeName(key), key === 'w:default' && value === 'on' ? '1' : value] as const,
  );
  // LibreOffice writes <w:tblHeader>on</w:tblHeader>
  return [element(ELEMENTS[name] ?? name, Object.fromEntries(said), name === 'w:tblHeader' ? [] : renewed(children, found))];
}

/** Gives the name that an attribute has since 2007: w:first-line-chars is w:firstLineChars, w:fareast w:eastAsia. */
function attributeName(name: string): string {
  return name === 'w:fareast' ? 'w:eastAsia' : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Revisions, comments and bookmarks are annotations; only what was inserted, or is no longer there, holds text. */
function annotated(node: XmlElement, found: Found): XmlNode[] {
  const content = renewed(elements(node, 'aml:content'), found);
  const kind = node.attributes['w:type'];
  if (kind === 'Word.Insertion') return content;
  if (kind === 'Word.Comment') found.comments.push(...content);
  return kind === 'Word.Deletion' ? [element('w:del', {}, content)] : [];
}

function note(node: XmlElement, kind: 'footnote' | 'endnote', found: Found): XmlElement {
  const notes = found[`${kind}s`];
  const id = { 'w:id': String(notes.length + 1) };
  notes.push(element(`w:${kind}`, id, renewed(node.children, found)));
  return element(`w:${kind}Reference`, id);
}

function runningHead(node: XmlElement, found: Found): XmlElement {
  const kind = node.name === 'w:hdr' ? 'header' : 'footer';
  const id = `${kind}${found.running.size}`;
  found.running.set(id, element(node.name, {}, renewed(node.children, found)));
  const pages = node.attributes['w:type'] ?? 'odd';
  return element(`w:${kind}Reference`, { 'w:type': pages === 'odd' ? 'default' : pages, 'r:id': id });
}

function numberingOf(lists: XmlElement | undefined, found: Found): XmlElement {
  const definitions = elements(lists, 'w:listDef').map((definition) =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': definition.attributes['w:listDefId'] ?? '' },
      elements(definition, 'w:lvl').flatMap((level) => levelOf(level, found)),
    ),
  );
  const nums = elements(lists, 'w:list').map((list) => {
    const overrides = elements(list, 'w:lvlOverride').map((one) =>
      element(
        one.name,
        one.attributes,
        elements(one).flatMap((inner) => (inner.name === 'w:lvl' ? levelOf(inner, found) : [inner])),
      ),
    );
    const definition = element('w:abstractNumId', { 'w:val': valOf(list, 'w:ilst') ?? '' });
    return element('w:num', { 'w:numId': list.attributes['w:ilfo'] ?? '' }, [definition, ...overrides]);
  });
  return element('w:numbering', {}, [...definitions, ...nums]);
}

/** A level names its format by a code, and what follows the number with a capital. */
function levelOf(level: XmlElement, found: Found): XmlElement[] {
  const format = element('w:numFmt', { 'w:val': numberFormatOf(Number(valOf(level, 'w:nfc') ?? 0)) });
  const rest = renewed(level.children, found).map((node) =>
    typeof node === 'object' && node.name === 'w:suff'
      ? element('w:suff', { 'w:val': (node.attributes['w:val'] ?? 'tab').toLowerCase() })
      : node,
  );
  return [element('w:lvl', level.attributes, [format, ...rest])];
}
