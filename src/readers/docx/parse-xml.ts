import { ReadError } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import { PREFIXES } from './namespaces.js';
import { NO_ATTRIBUTES, type XmlElement, type XmlNode } from './xml.js';

/** Tells how the XML of a format is read. */
export interface Vocabulary {
  /** Whose codes say what is wrong: `FORMAT:xml`, `FORMAT:doctype`. */
  readonly format: 'docx' | 'odt' | 'ods' | 'xlsx' | 'ofd';
  /** The prefixes of the namespaces that its reader knows, by URI. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Says whether an element holds character data that counts; elsewhere it is the indentation of the file. */
  readonly textual: (name: string) => boolean;
  /** Which further elements are kept with their text where they have some, so that it can be named. */
  readonly kept?: RegExp;
}

const KNOWN = new Set(PREFIXES.values());

/** Elements of Word's own and of unknown namespaces are kept with theirs, so that it can be named; in others it is a number. */
const KEPT = /^(?:w:|[^:]*$)/;
const TEXTUAL = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t', 'c:v', 'cx:v']);
/** The vocabulary of Word's packages. */
export const WORD: Vocabulary = { format: 'docx', prefixes: PREFIXES, textual: (name) => TEXTUAL.has(name), kept: KEPT };

const ENTITIES = new Map(Object.entries({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }));

const NAME = /<(\/?)([^\s<>/!?="']+)/y;
const ATTRIBUTE = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const END = /\s*(\/?)>/y;

/** The namespaces in force: prefix to known prefix, '' for an unknown namespace. One for a part, so that each declaration is written once. */
type Scope = Map<string, string>;

/** What prefixes meant before an element declared them. */
type Before = readonly (readonly [prefix: string, known: string | undefined])[];

/** Holds a tag as it is written. */
interface Tag {
  readonly kind: 'opens' | 'closes' | 'is empty';
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  /** Where it ends in the part. */
  readonly end: number;
}

type Bounds = Pick<Limits, 'elements' | 'depth' | 'attributes'>;

/** Holds what is being parsed, for the messages and the names. */
interface Source {
  readonly part: string;
  readonly vocabulary: Vocabulary;
}

interface Open {
  readonly element: XmlElement & { readonly children: XmlNode[] };
  readonly tag: string;
  readonly before: Before;
}

/**
 * Parses a part of a package.
 *
 * It is a parser of its own because the bounds must hold while it reads: depth and number of elements are counted, and
 * a document type declaration, which OPC forbids (ISO/IEC 29500-2, 8.4.2), is refused before any entity can be defined.
 *
 * @throws ReadError `docx:xml` where the part is not well formed, `docx:doctype`, `limit:depth`, `limit:elements`, `limit:attributes`
 */
export function parseXml(xml: string, part: string, limits: Bounds, vocabulary: Vocabulary = WORD): XmlElement {
  const source: Source = { part, vocabulary };
  const root: Open = { element: { name: '', attributes: NO_ATTRIBUTES, children: [] }, tag: '', before: [] };
  const scope: Scope = new Map();
  const stack: Open[] = [root];
  let count = 0;
  let at = 0;
  for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', at)) {
    const top = stack[stack.length - 1] as Open;
    if (open > at && holdsText(top, vocabulary, xml, at, open)) top.element.children.push(decoded(xml.slice(at, open), source));
    if (xml.startsWith('<!', open) || xml.startsWith('<?', open)) {
      at = afterMarkup(xml, open, top, source);
      continue;
    }
    const tag = tagAt(xml, open, source, limits.attributes);
    at = tag.end;
    if (tag.kind === 'closes') {
      if (stack.length === 1 || top.tag !== tag.name) throw malformed(source);
      stack.pop();
      restore(scope, top.before);
      continue;
    }
    if (++count > limits.elements) throw new ReadError('limit:elements', { part, value: count, limit: limits.elements });
    if (stack.length > limits.depth) throw new ReadError('limit:depth', { part, value: stack.length, limit: limits.depth });
    const opened = openElement(tag, scope, vocabulary);
    top.element.children.push(opened.element);
    if (tag.kind === 'opens') stack.push(opened);
    else restore(scope, opened.before);
  }
  const element = root.element.children[0];
  if (stack.length > 1 || typeof element !== 'object') throw malformed(source);
  return element;
}

/** Says whether character data is more than the indentation of the file. */
function holdsText({ element: { name } }: Open, { textual, kept }: Vocabulary, xml: string, start: number, end: number): boolean {
  return textual(name) || (name !== '' && kept?.test(name) === true && xml.slice(start, end).trim() !== '');
}

function malformed({ part, vocabulary }: Source): ReadError {
  return new ReadError(`${vocabulary.format}:xml`, { part });
}

/** Passes a comment, a processing instruction or a CDATA section; only the last leaves text. */
function afterMarkup(xml: string, open: number, top: Open, source: Source): number {
  const [start, end] = xml.startsWith('<?', open) ? ['<?', '?>'] : xml.startsWith('<!--', open) ? ['<!--', '-->'] : ['<![CDATA[', ']]>'];
  if (!xml.startsWith(start, open))
    throw /^<!DOCTYPE/i.test(xml.slice(open, open + 9))
      ? new ReadError(`${source.vocabulary.format}:doctype`, { part: source.part })
      : malformed(source);
  const close = xml.indexOf(end, open + start.length);
  if (close < 0) throw malformed(source);
  if (end === ']]>' && source.vocabulary.textual(top.element.name)) top.element.children.push(xml.slice(open + start.length, close));
  return close + end.length;
}

/** Reads a tag, one attribute after another: an expression for all of them would keep each in memory, to go back to it. */
function tagAt(xml: string, open: number, source: Source, most: number): Tag {
  const [, slash, name = ''] = matchAt(NAME, xml, open) ?? [];
  const attributes: [string, string][] = [];
  let at = NAME.lastIndex;
  for (let found = name && matchAt(ATTRIBUTE, xml, at); found; found = matchAt(ATTRIBUTE, xml, at)) {
    if (attributes.length === most) throw new ReadError('limit:attributes', { value: most + 1, limit: most });
    attributes.push([found[1] ?? '', decoded(found[2] ?? found[3] ?? '', source)]);
    at = ATTRIBUTE.lastIndex;
  }
  const end = name ? matchAt(END, xml, at) : null;
  if (!end) throw malformed(source);
  return { kind: slash ? 'closes' : end[1] ? 'is empty' : 'opens', name, attributes, end: END.lastIndex };
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function openElement({ name: tag, attributes: raw }: Tag, scope: Scope, { prefixes }: Vocabulary): Open {
  const declared = declare(raw, scope, prefixes);
  const attributes: Record<string, string> = {};
  for (const [name, value] of raw) if (!name.startsWith('xmlns')) attributes[name.includes(':') ? canonical(name, scope) : name] = value;
  const before = withContent(attributes['mc:ProcessContent'], scope, declared);
  const name = isProcessed(tag, scope) ? PROCESSED : canonical(tag, scope);
  const required = name === 'mc:Choice' ? (attributes['Requires'] ?? '').split(/\s+/) : [];
  const unknown = required.filter((prefix) => prefix !== '' && !(scope.get(prefix) ?? KNOWN.has(prefix)));
  if (unknown.length > 0) attributes['unknown'] = unknown.join(' ');
  return { element: { name, attributes: raw.length === 0 ? NO_ATTRIBUTES : attributes, children: [] }, tag, before };
}

/** The name of an element that is not known and whose content counts all the same (mc:ProcessContent; 29500-3, 7.4). */
export const PROCESSED = 'mc:processed';

/** Adds the names that mc:ProcessContent lists to those around, and what they hide to what is hidden: a scope keeps them under a key that is no prefix. */
function withContent(names: string | undefined, scope: Scope, before: Before): Before {
  if (names === undefined) return before;
  const around = scope.get(PROCESSED);
  scope.set(PROCESSED, `${around ?? ''} ${names} `);
  return [...before, [PROCESSED, around]];
}

function isProcessed(tag: string, scope: Scope): boolean {
  const names = scope.get(PROCESSED);
  const prefix = tag.slice(0, Math.max(0, tag.indexOf(':')));
  if (names === undefined || prefix === '' || scope.get(prefix)) return false;
  return names.includes(` ${tag} `) || names.includes(` ${prefix}:* `);
}

/** Adds an element's namespace declarations to those around it; gives what they hide. */
function declare(attributes: readonly (readonly [string, string])[], scope: Scope, prefixes: Vocabulary['prefixes']): Before {
  const before: [string, string | undefined][] = [];
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    before.push([prefix, scope.get(prefix)]);
    scope.set(prefix, prefixes.get(uri) ?? '');
  }
  return before;
}

function restore(scope: Scope, before: Before): void {
  for (const [prefix, known] of before.toReversed()) {
    if (known === undefined) scope.delete(prefix);
    else scope.set(prefix, known);
  }
}

function canonical(name: string, scope: Scope): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const known = scope.get(prefix) ?? prefix;
  return known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`;
}

function decoded(text: string, source: Source): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));|&/g, (_, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number.parseInt(decimal, 10) : hex ? Number.parseInt(hex, 16) : -1;
    const character = name ? ENTITIES.get(name) : code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (character === undefined) throw malformed(source);
    return character;
  });
}
