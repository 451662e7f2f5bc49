import { ReadError } from '../diagnostic.js';
import type { Format } from './format.js';
import { FORMATS } from './formats.js';

/**
 * Tells the format of a file by its content, never by its name; what is nothing else is taken for plain text.
 *
 * @throws ReadError `source:empty` where there are no bytes.
 */
export function sniff(bytes: Uint8Array): Format {
  const format = FORMATS.find(({ recognise }) => bytes.length > 0 && recognise(bytes));
  if (!format) throw new ReadError('source:empty');
  return format;
}
