import { ReadError } from '../../diagnostic.js';
import type { Container, Item } from '../container.js';
import { filesIn } from '../pdf/thread.js';
import { mayCarryFiles } from '../sniff/may-hold.js';

/**
 * Opens PDF portfolios (ISO 32000-1, 12.3.5), whose pages only say that a newer viewer is wanted. A PDF that carries files beside
 * pages of its own is a document.
 */
export const container: Container = {
  async open(bytes, limits) {
    if (!mayCarryFiles(bytes)) return null;
    const files = await filesIn(bytes, limits);
    if (files === null || files.length === 0) return null;
    if (files.length > limits.entries) throw new ReadError('limit:entries', { value: files.length, limit: limits.entries });
    return files.map(({ name, content }): Item => ({ name, bytes: () => content }));
  },
};
