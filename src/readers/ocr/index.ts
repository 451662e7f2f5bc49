import type { SourceDocument } from '../../document.js';
import type { Reader } from '../reader.js';
import { readPictures } from './pictures.js';

/** Reads a file that is a picture: the text that is recognised in it. */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    return { format: 'image', ...(await readPictures([bytes], options)) };
  },
};
