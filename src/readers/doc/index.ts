import type { Code } from '../../diagnostic.js';
import type { SourceDocument } from '../../document.js';
import { readPartsOrPictures } from '../docx/pictures-only.js';
import type { Carrier, PartsCode } from '../docx/read-parts.js';
import type { Reader } from '../reader.js';
import { openDocument } from './document.js';
import { partsOf } from './parts.js';
import { openWordFile } from './word-file.js';

/** What the reading leaves out is said in the format's own name. */
const CODES = new Map<PartsCode, Code>([
  ['docx:hidden-text', 'doc:hidden-text'],
  ['docx:deleted-text', 'doc:deleted-text'],
  ['docx:embedded', 'doc:embedded'],
  ['docx:linked', 'doc:linked'],
  ['docx:field', 'doc:field'],
  ['docx:open-field', 'doc:open-field'],
  ['docx:pictures', 'doc:pictures'],
  ['docx:comments', 'doc:comments'],
]);
const DOC: Carrier = { format: 'doc', codeOf: (code) => CODES.get(code) ?? code };
/** Kingsoft's .wps is the same format to the byte; a stream of its own tells that its program wrote a file. */
const WPS: Carrier = { ...DOC, format: 'wps' };
const WRITTEN_BY_WPS = 'wpscustomdata';
/** Where programs that a document carries lie ([MS-OVBA] 2.2.1). */
const MACROS = new Set(['macros', '_vba_project_cur']);

/**
 * Reads Word 97-2003 documents ([MS-DOC]) and Kingsoft's .wps.
 *
 * No package exposes what the binary holds; extractors of text lose numbers, merged cells, hidden and deleted marks. So
 * the binary is said in the parts of a newer document, and read on as one: the same notice gives the same text.
 */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    const file = openWordFile(bytes);
    const parts = partsOf(file, openDocument(file, options));
    const read = await readPartsOrPictures(parts, file.names.includes(WRITTEN_BY_WPS) ? WPS : DOC, options);
    if (file.names.some((name) => MACROS.has(name))) options.report('doc:macros');
    return read;
  },
};
