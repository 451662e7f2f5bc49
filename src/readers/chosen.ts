import { ReadError, type Report } from '../diagnostic.js';
import type { Inner } from './documents.js';
import { sniff } from './sniff.js';

/** More names than this are counted only. */
const NAMED = 20;

/**
 * Chooses one document of a container: the one of that name, else the only one that can be read; files beside it are named.
 *
 * @param entry Its whole name, or the end of it from some `/` on.
 * @param ocr Text in pictures is to be recognised, so that a picture is a document.
 * @throws ReadError `container:…` where there is none, or several
 */
export async function chosen(documents: AsyncIterable<Inner>, entry: string | undefined, ocr: boolean, report: Report): Promise<Inner> {
  if (entry !== undefined) return named(documents, entry);
  const readable: Inner[] = [];
  const others: Inner[] = [];
  for await (const inner of documents) {
    const list = isReadable(inner, ocr) ? readable : others;
    // of several only the names are told
    list.push(list.length === 0 ? inner : { ...inner, bytes: null });
  }
  const [only] = readable;
  if (readable.length > 1) throw new ReadError('container:several', sayNames(readable));
  if (only) {
    if (others.length > 0) report('container:left-out', sayNames(others));
    return only;
  }
  throw others.length > 0 ? new ReadError('container:unsupported', sayNames(others)) : new ReadError('container:empty');
}

/** Says whether there is a reader for a document, or a reason to tell why it cannot be taken out. A picture is none unless its text is to be recognised. */
function isReadable({ bytes }: Inner, ocr: boolean): boolean {
  if (bytes === null) return true;
  const { load, isPictured } = sniff(bytes);
  return load !== undefined && (ocr || !isPictured);
}

async function named(documents: AsyncIterable<Inner>, entry: string): Promise<Inner> {
  const all: Inner[] = [];
  let ending: Inner | null = null;
  let endings = 0;
  for await (const inner of documents) {
    if (inner.name === entry) return inner;
    if (inner.name.endsWith(`/${entry}`) && ++endings === 1) ending = inner;
    all.push({ ...inner, bytes: null });
  }
  if (ending && endings === 1) return ending;
  if (all.length === 0) throw new ReadError('container:empty');
  throw new ReadError('container:no-entry', { name: entry, ...sayNames(all) });
}

function sayNames(documents: readonly Inner[]): { count: number; names: string } {
  const names = documents.slice(0, NAMED).map(({ name }) => name);
  return { count: documents.length, names: `${names.join('，')}${documents.length > NAMED ? '…' : ''}` };
}
