import { Buffer } from 'node:buffer';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { ReadError } from '../../diagnostic.js';
import type { Container, Item } from '../container.js';
import { bodyOf } from './mail.js';

/** How deep parts may nest; mails that are passed on a dozen times are about as deep. */
const DEEPEST = 50;

/** Opens mails (RFC 5322, .eml): what the mail says, then what is attached; the pictures of its page are part of that. */
export const container: Container = {
  async open(bytes, limits) {
    const mail = await mailIn(bytes);
    const attached = mail.attachments.filter(({ related, mimeType }) => !(related && mimeType.startsWith('image/')));
    const items = [...bodyOf(mail.html, mail.text), ...attached.map(itemOf)];
    if (items.length > limits.entries) throw new ReadError('limit:entries', { value: items.length, limit: limits.entries });
    return items;
  },
};

/** Parses a mail; mails that are attached to it stay whole. */
async function mailIn(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, forceRfc822Attachments: true });
  } catch (error) {
    throw new ReadError('eml:damaged', { why: error instanceof Error ? error.message : String(error) });
  }
}

function itemOf({ filename, mimeType, content }: Attachment, index: number): Item {
  const name = filename || `${index + 1}${mimeType === 'message/rfc822' ? '.eml' : ''}`;
  return { name, bytes: () => (typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)) };
}
