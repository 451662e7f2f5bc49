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

/** A table on its own in a text: converters of PDF leave such tables in Markdown, which is no page for that. */
const TABLE = /(?:<html>\s{0,4}<body>\s{0,4})?<table[\s>](?:(?!<\/?table)[\s\S])*<\/table>(?:\s{0,4}<\/body>\s{0,4}<\/html>)?/gi;

/**
 * Says whether bytes are an HTML page or a piece of one, by structure: a doctype or html element in front, or elements
 * that open and close throughout. A text that only mentions a tag is none.
 */
export function isHtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  const body = withoutPrologue(head);
  if (PAGE.test(body)) return true;
  if (FRAGMENT.test(body)) return count(body, CLOSED) > 0;
  const around = body.replace(TABLE, '');
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

/** Says whether bytes are a web archive or a mail: MIME headers in front (RFC 2557). */
export function isMime(bytes: Uint8Array): boolean {
  const head = headOf(bytes.subarray(0, 4096));
  return /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}content-type:\s*(?:multipart|message)\//i.test(head);
}

/** Says whether bytes are an Office document saved as one XML file (Word 2003 XML, flat OPC). */
export function isOfficeXml(bytes: Uint8Array): boolean {
  const head = headOf(bytes.subarray(0, 4096));
  return (
    /^\s*<\?xml/.test(head) &&
    /progid="(?:Word|Excel|PowerPoint)\.|<(?:w:wordDocument|pkg:package|office:document|uof:UOF)[\s>]/i.test(head)
  );
}
