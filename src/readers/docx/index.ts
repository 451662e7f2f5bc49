import type { SourceDocument } from '../../document.js';
import { freely, type Reader, type ReadOptions } from '../reader.js';
import { openPackage, type Package } from './package.js';
import { openParts } from './parts.js';
import { readPartsOrPictures } from './pictures-only.js';
import type { Carrier } from './read-parts.js';

const DOCX: Carrier = { format: 'docx', codeOf: (code) => code };

/** Reads Word documents (ISO/IEC 29500, docx, docm, dotx). */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    return readPackage(await openPackage(bytes, options.limits, options.report), DOCX, options);
  },
};

/** Reads the document of a package, whatever file the package came in; macros are named, never opened. */
export async function readPackage(source: Package, carrier: Carrier, options: ReadOptions): Promise<SourceDocument> {
  const { report, within = freely } = options;
  const parts = within(() => openParts(source, report));
  if (Array.from(parts.related.values()).some(({ kind }) => kind === MACROS)) report('docx:macros');
  return readPartsOrPictures(parts, carrier, options);
}

/** What a document's relationship to the programs that it carries is called ([MS-OFFMACRO2] 2.2.1). */
const MACROS = 'vbaProject';
