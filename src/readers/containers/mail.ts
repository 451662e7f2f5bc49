import { Buffer } from 'node:buffer';
import type { Item } from '../container.js';

/** Gives what a mail says as an item: the page, else the text; none where it says nothing. */
export function bodyOf(html: string | undefined, text: string | undefined): Item[] {
  const [name, body] = html !== undefined && /\S/.test(html) ? ['body.html', html] : ['body.txt', text ?? ''];
  // It is decoded by now; what the page says of its own encoding is not believed against UTF-8.
  return /\S/.test(body) ? [{ name, bytes: () => Buffer.from(body) }] : [];
}
