import type { SourceDocument } from '../../document.js';
import { type Carrier, readParts } from '../docx/read-parts.js';
import type { Reader, ReadOptions } from '../reader.js';
import { openDocument } from './document.js';
import { partsOf } from './parts.js';
import { openWordFile } from './word-file.js';

const DOC: Carrier = { format: 'doc', hiddenText: 'doc:hidden-text', deletedText: 'doc:deleted-text' };
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
    const objects = new Map<string, number>();
    const count = (name: string) => void objects.set(name, (objects.get(name) ?? 0) + 1);
    const parts = partsOf(file, openDocument(file, count, options));
    const read = await readParts(parts, file.names.includes(WRITTEN_BY_WPS) ? WPS : DOC, options);
    reportUnread(objects, file.names, options);
    return read;
  },
};

/** Names what is not read and why there may be less text than a page shows: objects of other programs, macros. */
function reportUnread(objects: ReadonlyMap<string, number>, names: readonly string[], { report }: ReadOptions): void {
  const total = Array.from(objects.values()).reduce((sum, one) => sum + one, 0);
  if (total > 0) report('doc:object', { count: total, programs: Array.from(objects.keys()).join(', ') });
  if (names.some((name) => MACROS.has(name))) report('doc:macros');
}
