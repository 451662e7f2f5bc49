import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { ReadError } from '../../diagnostic.js';
import { leadsAstray } from '../compound-file.js';
import type { Container, Item } from '../container.js';
import { decode } from '../decode.js';
import { bodyOf } from './mail.js';

/** A module of the older kind, whose default is a property of what it exports; some loaders give that at once. */
const MsgReader = 'default' in msgreader ? msgreader.default : (msgreader as never);
type Reader = InstanceType<typeof MsgReader>;

/** Opens mails of Outlook ([MS-OXMSG], .msg): what the mail says, then what is attached; the pictures of its page are part of that. */
export const container: Container = {
  async open(bytes, limits) {
    if (leadsAstray(bytes)) throw new ReadError('msg:damaged'); // the library follows until memory is full
    const reader = readerOf(bytes);
    const mail = orDamaged(() => reader.getFileData());
    if (mail.error || mail.dataType !== 'msg') throw new ReadError('msg:damaged');
    const attached = (mail.attachments ?? []).filter((one) => !isPartOfPage(one));
    if (attached.length > limits.entries) throw new ReadError('limit:entries', { value: attached.length, limit: limits.entries });
    return [...bodyOf(pageOf(mail), mail.body), ...attached.map((one, index) => itemOf(reader, one, index))];
  },
};

function readerOf(bytes: Uint8Array): Reader {
  const { buffer } = new Uint8Array(bytes); // a copy: the library reads the whole buffer behind a view
  const reader = new MsgReader(buffer);
  // texts of 8 bits are in the code page of whoever wrote them, which in these offices is GBK
  reader.parserConfig = { ansiEncoding: 'gb18030' };
  return reader;
}

/** The page is kept as bytes, in whatever encoding it names. */
function pageOf({ html, bodyHtml }: FieldsData): string | undefined {
  return html ? decode(html).text : bodyHtml;
}

/** A page names its pictures by their content ids; other files that have one are attached all the same. */
function isPartOfPage({ attachmentHidden, pidContentId, fileName, fileNameShort }: FieldsData): boolean {
  const isPicture = /\.(?:png|jpe?g|gif|bmp|[ew]mf|svg)$/i.test(fileName ?? fileNameShort ?? '');
  return isPicture && Boolean(attachmentHidden || pidContentId);
}

function itemOf(reader: Reader, attachment: FieldsData, index: number): Item {
  const { fileName, fileNameShort, name, innerMsgContent } = attachment;
  const called = (fileName ?? name ?? fileNameShort ?? String(index + 1)) + (innerMsgContent ? '.msg' : '');
  return { name: called, bytes: () => orDamaged(() => reader.getAttachment(attachment).content) ?? new Uint8Array() };
}

function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new ReadError('msg:damaged');
  }
}
