import { readFileSync } from 'node:fs';
import { makeCompound } from '../doc/compound.js';
import { makeDocument, stream } from '../pdf/make.js';

/** Two notices to be put into containers, as small as they come. */
export const PLAN = Buffer.from('某某县2031年工作要点\n\n一、抓好春耕生产\n（责任单位：县农业局）\n');
export const OTHER = Buffer.from('某某市2032年工作计划\n\n一、办好科技节\n（责任单位：市科技局）\n');

/** Gives the bytes of a fixture. */
export const fixture = (name: string): Buffer => readFileSync(`fixtures/${name}`);

const header = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** Makes a mail with a text and attachments; its parts stand between lines that no mail in it has. */
export function makeMail(text: string, attached: Readonly<Record<string, Buffer>>, boundary = 'b'): Buffer {
  const files = Object.entries(attached).map(([name, content]) => {
    const type = name.endsWith('.eml') ? 'message/rfc822' : 'application/octet-stream';
    const encoding = type === 'message/rfc822' ? '8bit' : 'base64';
    const body = encoding === '8bit' ? content.toString('latin1') : content.toString('base64');
    return `--${boundary}\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${header(name)}"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
  });
  const said = `--${boundary}\r\nContent-Type: text/plain; charset=gbk\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
  const head = `From: a@example.cn\r\nTo: b@example.cn\r\nSubject: ${header('转发')}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=${boundary}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head + said), gbk(text), Buffer.from(`\r\n${files.join('')}--${boundary}--\r\n`, 'latin1')]);
}

const gbk = (text: string): Buffer => Buffer.from(Array.from(text, (sign) => GBK[sign] ?? [sign.charCodeAt(0)]).flat());
const GBK: Readonly<Record<string, number[]>> = { 请: [0xc7, 0xeb], 查: [0xb2, 0xe9], 收: [0xca, 0xd5] };

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Makes a mail of Outlook ([MS-OXMSG] 2.1) with a text and attachments. */
export function makeMsg(text: string, attached: Readonly<Record<string, Buffer>>): Uint8Array {
  const files = Object.entries(attached).map(([name, content], index) => [
    `__attach_version1.0_#0000000${index}`,
    { '__properties_version1.0': Buffer.alloc(8), '__substg1.0_3707001F': utf16(name), '__substg1.0_37010102': content },
  ]);
  return makeCompound({
    '__properties_version1.0': Buffer.alloc(32),
    '__substg1.0_1000001F': utf16(text),
    ...Object.fromEntries(files),
  });
}

/** Makes a PDF that carries files, as a portfolio or beside its page. */
export function makePortfolio(files: Readonly<Record<string, Buffer>>, collection = true): Uint8Array {
  const entries = Object.entries(files);
  const names = entries.map(
    ([name], index) => `(${index}) << /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${200 + index} 0 R >> >>`,
  );
  return makeDocument({
    pages: [{ content: 'BT /F3 12 Tf 72 720 Td (A cover page.) Tj ET' }],
    catalog: `/Names << /EmbeddedFiles << /Names [${names.join(' ')}] >> >> ${collection ? '/Collection << /Type /Collection >>' : ''}`,
    objects: Object.fromEntries(
      entries.map(([, content], index) => [200 + index, stream(content.toString('latin1'), '/Type /EmbeddedFile')]),
    ),
  });
}
