import { HTML_TABLE } from '../html-tables.js';
import { beginsWith, bufferOf } from './magic.js';

/** How many bytes are looked at: pages carry scripts and comments of some length before their first element. */
const HEAD = 1 << 15;

/** Gives the head of a file with every ASCII character readable, whatever its encoding. */
function headOf(bytes: Uint8Array): string {
  const head = bufferOf(bytes.subarray(0, HEAD));
  if (beginsWith(head, '\xff\xfe') || beginsWith(head, '<\0')) return new TextDecoder('utf-16le').decode(head);
  if (beginsWith(head, '\xfe\xff') || beginsWith(head, '\0<')) return new TextDecoder('utf-16be').decode(head);
  return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
}

/** What may stand before a page's first element: white space, comments, XML and server instructions. */
const PROLOGUE = /^(?:[\s\ufeff]+|<!--(?:(?!-->)[\s\S])*-->|<\?(?:(?!\?>)[\s\S])*\?>|<%(?:(?!%>)[\s\S])*%>)/;

const PAGE = /^<(?:!doctype\s+html|html|head|body|frameset|meta|title|base)[\s>]/i;
const FRAGMENT = /^<(?:div|p|table|tbody|tr|td|span|font|center|ul|ol|h[1-6]|section|article|link|style|script|br)\b[^<>]{0,2000}>/i;
const OPENED = /<(?:div|p|table|tr|td|span|font|br|li|a|h[1-6])(?:\s[^<>]{0,500})?\/?>/gi;
const CLOSED = /<\/(?:div|p|table|tr|td|span|font|ul|li|a|h[1-6]|body|html)>/gi;

/**
 * Says whether bytes are an HTML page or a piece of one, by structure: a doctype or html element in front, or elements
 * that open and close throughout. A text that only mentions a tag is none.
 */
export function isHtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  const body = withoutPrologue(head);
  if (PAGE.test(body)) return true;
  if (FRAGMENT.test(body)) return count(body, CLOSED) > 0;
  const around = body.replace(HTML_TABLE, ''); // a text with tables is no page for that
  return count(around, CLOSED) >= 3 && count(around, OPENED) >= 5;
}

const count = (text: string, expression: RegExp): number => text.match(expression)?.length ?? 0;

function withoutPrologue(head: string): string {
  let rest = head;
  for (let found = PROLOGUE.exec(rest); found; found = PROLOGUE.exec(rest)) rest = rest.slice(found[0].length);
  return rest;
}

/** Says whether bytes are Rich Text Format, by the group that opens it (RTF 1.9.1, "File"). */
export function isRtf(bytes: Uint8Array): boolean {
  return /^\s*\{\\rtf/.test(headOf(bytes.subarray(0, 64)));
}

/** The headers that stand in front of a mail or a web archive, and one that says what follows (RFC 5322, 2.2; RFC 2045, 5). */
const HEADERS = /^(?:[\w-]{1,80}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,200}){1,100}/;
const CONTENT = /^content-type:\s{0,4}[\w-]+\//im;
const PARTS = /^content-type:\s{0,4}(?:multipart|message)\//im;
/** What only a mail has: web archives go to nobody, came no way, and carry nothing beside what their page shows (RFC 2046, 5.1.3). */
const POSTED = /^(?:(?:to|cc|received|message-id|return-path|delivered-to|x-mailer):|content-type:\s{0,4}multipart\/mixed)/im;

/** Gives the MIME headers in front of a file; empty where there are none. */
function mimeHeaders(bytes: Uint8Array): string {
  return HEADERS.exec(headOf(bytes).replace(/\r\n?/g, '\n'))?.[0] ?? '';
}

/** Says whether bytes are a mail (RFC 5322): headers that say what it holds and where it went. */
export function isMail(bytes: Uint8Array): boolean {
  const headers = mimeHeaders(bytes);
  return CONTENT.test(headers) && POSTED.test(headers);
}

/** Says whether bytes are a web archive (RFC 2557): MIME headers in front of several parts. */
export function isMime(bytes: Uint8Array): boolean {
  return PARTS.test(mimeHeaders(bytes));
}

/** Says whether bytes are an Office document saved as one XML file (Word 2003 XML, flat OPC). */
export function isOfficeXml(bytes: Uint8Array): boolean {
  const head = headOf(bytes.subarray(0, 4096));
  return (
    /^\s*<\?xml/.test(head) &&
    /progid="(?:Word|Excel|PowerPoint)\.|<(?:w:wordDocument|pkg:package|office:document|uof:UOF)[\s>]/i.test(head)
  );
}
