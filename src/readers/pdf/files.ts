import { ReadError } from '../../diagnostic.js';
import type { Limits } from '../../limits.js';
import { boundPdf } from './bounds.js';
import { open } from './open.js';
import { measureStreams } from './streams.js';

/** Holds a file that a PDF carries. */
export interface CarriedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * Gives the files of a portfolio; null for any other PDF, damaged ones too, which are for its reader to judge.
 *
 * @throws ReadError `limit:…`
 */
export async function portfolioFiles(bytes: Uint8Array, limits: Limits): Promise<CarriedFile[] | null> {
  measureStreams(bytes, limits);
  const bounds = boundPdf(limits);
  try {
    const { document, close } = await open(bytes).finally(bounds.check);
    try {
      const { info } = (await document.getMetadata()) as { info: { IsCollectionPresent?: unknown } };
      return info.IsCollectionPresent === true ? filesOf(await document.getAttachments()) : null;
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof ReadError && error.diagnostic.code.startsWith('limit:')) throw error;
    return null;
  } finally {
    bounds.end();
  }
}

function filesOf(attachments: unknown): CarriedFile[] {
  return Object.entries(attachments instanceof Object ? attachments : {}).flatMap(([name, file]) => {
    const { filename, content } = file as { filename?: unknown; content?: unknown };
    return content instanceof Uint8Array ? [{ name: typeof filename === 'string' ? filename : name, content }] : [];
  });
}
