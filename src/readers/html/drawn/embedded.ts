import { Text } from 'domhandler';
import type { Report } from '../../../diagnostic.js';
import type { Limits } from '../../../limits.js';
import { attribute, type Element, isElement, type Node, type Root, walk } from '../dom.js';
import { isFrame, isWidget } from '../element-names.js';
import { parse } from '../parse.js';
import { drawing } from './drawing.js';
import { contentOf, drawShadow, graft, hostOf } from './graft.js';

/** Prepares a tree that a page holds in itself, as the page itself is prepared. */
export type Prepare = (root: Root) => Promise<void>;

/** Holds what reading an embedded page needs. */
export interface Opening {
  readonly report: Report;
  readonly limits: Limits;
  readonly prepare: Prepare;
}

/** Elements that show another document. */
const WINDOWS: Readonly<Record<string, string>> = { iframe: 'src', embed: 'src', object: 'data' };

/** Puts in their places the documents and trees that a page holds in itself: srcdoc, data addresses, shadow roots, templates. */
export async function openEmbedded(root: Root, opening: Opening): Promise<void> {
  const found: Element[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node)) return false;
    if (node.name in WINDOWS || node.name === 'template' || node.name === 'noscript') found.push(node);
    return true;
  };
  walk(root, enter, () => {});
  for (const element of found) {
    if (element.name === 'template') await openTemplate(element, opening);
    else if (element.name === 'noscript') await openNoscript(element, opening);
    else await openWindow(element, opening);
  }
}

async function openTemplate(template: Element, { prepare }: Opening): Promise<void> {
  const content = contentOf(template);
  if (!content) return;
  await prepare(content);
  const host = hostOf(template);
  if (host) drawShadow(host, template, content);
  else graft(template, content.children);
}

/** Parses what a noscript holds, which a parser with scripts keeps as text. */
async function openNoscript(noscript: Element, { report, limits }: Opening): Promise<void> {
  const text = noscript.children.map((node) => ('data' in node ? node.data : '')).join('');
  if (text.trim() !== '') graft(noscript, bodyOf(parse(text, report, limits)).children);
}

async function openWindow(element: Element, { report, limits, prepare }: Opening): Promise<void> {
  const srcdoc = element.name === 'iframe' ? element.attribs['srcdoc'] : undefined;
  const held = srcdoc === undefined ? heldIn(attribute(element, WINDOWS[element.name] ?? 'src')) : { type: 'text/html', text: srcdoc };
  if (held) {
    element.name = 'div';
    if (held.type === 'text/plain') {
      element.name = 'pre';
      graft(element, [new Text(held.text)]);
      return;
    }
    const inner = parse(held.text, report, limits);
    await prepare(inner);
    const body = bodyOf(inner);
    body.name = 'div';
    graft(element, [body]);
  } else if (element.name === 'object' && addressOf(element) !== '') graft(element, []);
}

function bodyOf(root: Root): Element {
  const html = root.children.find(isElement) as Element;
  return html.children.find((node): node is Element => isElement(node) && node.name === 'body') ?? html;
}

/** Reads a text out of a data address (RFC 2397); null for any other address and any other kind of data. */
function heldIn(address: string): { type: string; text: string } | null {
  const [, type = 'text/plain', parameters = '', data = ''] = /^data:([^;,]*)((?:;[^;,]*)*),([\s\S]*)$/i.exec(address) ?? [];
  if (data === '' || !/^text\/(html|plain)$/i.test(type || 'text/plain')) return null;
  const bytes = /;\s*base64\s*$/i.test(parameters) ? Buffer.from(unescaped(data), 'base64').toString('utf8') : unescaped(data);
  return { type: (type || 'text/plain').toLowerCase(), text: bytes };
}

function unescaped(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}

/** Kinds of files that draw no text. */
const WORDLESS = /\.(?:swf|flv|mp[34]|m4a|wav|wma|wmv|avi|webm|ogg|jpe?g|png|gif|webp|bmp|ico)(?:[?#]|$)|^data:(?:image|audio|video)/i;
/** The side of a window that only counts visitors or calls a service, in pixels. */
const TINY = 20;

/** Lists the addresses of the documents that a page shows in windows and does not hold; windows of the site's frame and media are none. */
export function elsewhere(root: Root): string[] {
  const found: string[] = [];
  const enter = (node: Node): boolean => {
    if (!isElement(node) || 'hidden' in node.attribs || isFrame(node) || isWidget(node)) return false;
    const address = addressOf(node);
    if (address !== '' && !isTiny(node)) found.push(address);
    return drawing(node) === 'drawn';
  };
  walk(root, enter, () => {});
  return found;
}

/** Gives the address of the document that an element shows; empty where it shows none, or only media. */
function addressOf(element: Element): string {
  const address = attribute(element, WINDOWS[element.name] ?? '');
  const media = /^(?:image|audio|video)\/|shockwave/i.test(attribute(element, 'type'));
  return media || WORDLESS.test(address) || /^(?:about:|javascript:)/i.test(address) ? '' : address;
}

const isTiny = (element: Element): boolean =>
  ['width', 'height'].some((side) => {
    const set = attribute(element, side);
    return /^\d+(?:px)?$/.test(set) && Number.parseInt(set, 10) <= TINY;
  });
