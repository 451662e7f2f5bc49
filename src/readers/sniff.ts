import type { Format } from './format.js';
import { FORMATS, PLAIN_TEXT } from './formats.js';

/** Tells the format of a file by its content, never by its name; what is nothing else, an empty file too, is taken for plain text. */
export function sniff(bytes: Uint8Array): Format {
  return FORMATS.find(({ recognise }) => recognise(bytes)) ?? PLAIN_TEXT;
}
