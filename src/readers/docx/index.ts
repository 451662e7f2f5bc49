import type { SourceDocument } from '../../document.js';
import type { Reader, ReadOptions } from '../reader.js';
import { isPicture } from '../sniff/magic.js';
import { openPackage, type Package } from './package.js';
import { openParts, type Parts } from './parts.js';
import { type Carrier, readParts } from './read-parts.js';
import { descendants } from './xml.js';

const DOCX: Carrier = { format: 'docx', codeOf: (code) => code };

/** Reads Word documents (ISO/IEC 29500, docx, docm, dotx). */
export const reader: Reader = {
  async read(bytes, options): Promise<SourceDocument> {
    return readPackage(await openPackage(bytes, options.limits, options.report), DOCX, options);
  },
};

/** Reads the document of a package, whatever file the package came in; macros are named, never opened. */
export async function readPackage(source: Package, carrier: Carrier, options: ReadOptions): Promise<SourceDocument> {
  const parts = openParts(source, options.report);
  if (Array.from(parts.related.values()).some(({ kind }) => kind === MACROS)) options.report('docx:macros');
  const read = await readParts(parts, carrier, options);
  const pictures = hasText(read) ? [] : picturesIn(parts);
  if (pictures.length === 0) return read;
  const { readOrRefuse } = await import('../ocr/pictures.js');
  return { format: read.format, ...(await readOrRefuse(pictures, options)) };
}

/** Says whether a document has text of its own, what its pages bear in their margins apart. */
function hasText({ text, asides }: SourceDocument): boolean {
  let [own, at] = ['', 0];
  for (const { range } of asides) [own, at] = [own + text.slice(at, range.start), range.end];
  return /\S/.test(own + text.slice(at));
}

/** Gives the pictures that a document shows, in order (20.1.8.13; VML's `v:imagedata`); one that is linked lies elsewhere. */
function picturesIn({ document, related, bytes }: Parts): Uint8Array[] {
  const shown = [...descendants(document, 'a:blip'), ...descendants(document, 'v:imagedata')];
  return shown.flatMap(({ attributes }) => {
    const relation = related.get(attributes['r:embed'] ?? attributes['r:id'] ?? '');
    const found = relation && !relation.external ? bytes?.(relation.target) : undefined;
    return found && isPicture(found) ? [found] : [];
  });
}

/** What a document's relationship to the programs that it carries is called ([MS-OFFMACRO2] 2.2.1). */
const MACROS = 'vbaProject';
