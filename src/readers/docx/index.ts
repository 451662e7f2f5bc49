import type { SourceDocument } from '../../document.js';
import type { Reader } from '../reader.js';
import { openPackage } from './package.js';
import { openParts } from './parts.js';
import { type Carrier, readParts } from './read-parts.js';

const DOCX: Carrier = { format: 'docx', codeOf: (code) => code };

/** Reads Word documents (ISO/IEC 29500, docx, docm, dotx). */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    return readParts(openParts(await openPackage(bytes, options.limits, options.report), options.report), DOCX, options);
  },
};
