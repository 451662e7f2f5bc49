import type { Reader } from '../reader.js';
import { readApart } from './thread.js';

/** Reads PDF, in a thread of its own. See `readPdf`. */
export const reader: Reader = { read: readApart };
