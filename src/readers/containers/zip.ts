import { isUtf8 } from 'node:buffer';
import { ReadError } from '../../diagnostic.js';
import { openArchive } from '../archive.js';
import type { Container } from '../container.js';
import { decode } from '../decode.js';

/** Opens zip archives, whose names are in the code page of whoever packed them where they do not say that they are UTF-8. */
export const container: Container = {
  async open(bytes, limits) {
    const archive = await openArchive(bytes, limits, namesOf);
    if (!archive) throw new ReadError('zip:damaged');
    return archive.names.map((name) => ({ name: name.replaceAll('\\', '/'), bytes: () => archive.bytes(name) ?? Buffer.alloc(0) }));
  },
};

/**
 * Decodes the names of an archive (APPNOTE.TXT, appendix D): UTF-8 where they are that, whatever the flag says; the others
 * together, since a single one is too short to tell its encoding by.
 */
function namesOf(raw: readonly Buffer[]): string[] {
  const others = raw.filter((name) => !isUtf8(name));
  const { text } = decode(Buffer.concat(others.flatMap((name) => [name, LINE_END])));
  const decoded = text.split('\n');
  return raw.map((name) => (isUtf8(name) ? name.toString('utf8') : (decoded.shift() ?? '')));
}

const LINE_END = Buffer.from('\n');
