import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Report } from '../../diagnostic.js';
import type { IsOn } from './canvas.js';

/** Gives which layers are on as the file is opened (8.11.4); all of them where the file's list is damaged. */
export async function layersOf(document: PDFDocumentProxy): Promise<IsOn> {
  try {
    const config = await document.getOptionalContentConfig({ intent: 'display' });
    return (group) => config.isVisible(group as Parameters<typeof config.isVisible>[0]);
  } catch {
    return () => true;
  }
}

/** Gives the names of the files that a document carries (7.11.4). */
async function embedded(document: PDFDocumentProxy): Promise<string[]> {
  const files: unknown = await document.getAttachments().catch(() => null);
  return Object.entries(files instanceof Object ? files : {}).map(([name, file]) =>
    String((file as { filename?: unknown }).filename ?? name),
  );
}

/** More names than this say nothing more. */
const NAMED = 5;

/** Says what a document carries beside its pages: a form in XFA, a portfolio, files; `hanging` are those that hang on its pages. */
export async function sayCarried(document: PDFDocumentProxy, hanging: readonly string[], report: Report): Promise<void> {
  const { info } = (await document.getMetadata()) as { info: { IsXFAPresent?: unknown; IsCollectionPresent?: unknown } };
  if (info.IsXFAPresent === true) report('pdf:xfa');
  const names = [...(await embedded(document)), ...hanging];
  const said = `${names.slice(0, NAMED).join('，')}${names.length > NAMED ? '…' : ''}`;
  if (info.IsCollectionPresent === true) report('pdf:portfolio', { count: names.length, names: said });
  else if (names.length > 0) report('pdf:attachments', { count: names.length, names: said });
}
