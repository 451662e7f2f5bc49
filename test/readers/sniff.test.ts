import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { messageIn, ReadError } from '../../src/diagnostic.js';
import { READABLE, readerFor, sniff } from '../../src/readers/index.js';
import { BROKEN } from '../broken.js';
import { processorSeconds } from '../processor-time.js';
import { makeCompound } from './doc/compound.js';

const formatOf = (bytes: Uint8Array | string): string => sniff(typeof bytes === 'string' ? strToU8(bytes) : bytes).format;
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const zip = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<${name}/>`)])));
const typed = (type: string): Uint8Array => zipSync({ mimetype: [strToU8(type), { level: 0 }], 'content.xml': strToU8('<x/>') });
/** Makes an OLE file that names one stream, enough to be told by. */
const ole = (stream: string): Uint8Array =>
  Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(600), Buffer.from(`${stream}\0`, 'utf16le')]);

/** Makes what Word leaves beside an open document: the user's name in bytes and in UTF-16, each behind its length. */
const lockFile = (user: string): Uint8Array => {
  const bytes = Buffer.alloc(162);
  bytes[0] = bytes.write(user, 1);
  bytes.writeUInt16LE(user.length, 54);
  bytes.write(user, 56, 'utf16le');
  return bytes;
};

describe('sniff', () => {
  test.each<[string, Uint8Array]>([
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', zip('[Content_Types].xml', 'word\\document.xml')],
    ['docx', zip('[Content_Types].xml', '_rels/.rels')],
    ['docx', zip('[Content_Types].xml', 'word/document.xml', 'word/embeddings/a.xlsx', 'xl/workbook.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['pptx', zip('[Content_Types].xml', 'ppt/presentation.xml')],
    ['ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['odt', typed('application/vnd.oasis.opendocument.text')],
    ['odt', zip('META-INF/manifest.xml', 'content.xml', 'mimetype')], // packed anew
    ['ods', typed('application/vnd.oasis.opendocument.spreadsheet')],
    ['epub', typed('application/epub+zip')],
    ['zip', zip('通知.txt')],
    ['zip', zipSync({})],
    ['zip', zip('word/通知.docx', 'word/附件.docx')],
  ])('tells a %s package by its names', (format, bytes) => {
    expect(formatOf(bytes)).toBe(format);
  });

  test('tells a package that was cut short by the headers of its entries', () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': [strToU8('正文'.repeat(5000)), { level: 0 }] });
    expect(formatOf(bytes.subarray(0, bytes.length - 500))).toBe('docx');
    expect(formatOf(zip('a.txt').subarray(0, 40))).toBe('zip');
    expect(formatOf(latin1('PK\x03\x04'))).toBe('zip');
  });

  test.each<[string, Uint8Array]>([
    ['pdf', latin1('%PDF-1.7\n')],
    ['pdf', latin1('\xef\xbb\xbf\n%PDF-1.4\n')],
    ['doc', ole('WordDocument')],
    ['xls', ole('Workbook')],
    ['ppt', ole('PowerPoint Document')],
    ['doc', latin1('\xdb\xa5\x2d\0\0\0')],
    ['doc', latin1('\x31\xbe\0\0\0\xab\0\0')],
    ['txt', latin1('\xdb\xa9\xb3\xc7\xcf\xd8\xb9\xa4\xd7\xf7\xd2\xaa\xb5\xe3')],
    ['works', ole('MatOST')],
    ['works', Buffer.concat([latin1('\x01\xfe'), Buffer.alloc(600)])],
    ['works', makeCompound({ CONTENTS: latin1('CHNKWKS') })],
    ['doc', makeCompound({ WORDDOCUMENT: latin1('x') })],
    ['xls', makeCompound({ Workbook: Buffer.from('WordDocument\0', 'utf16le'), ObjectPool: null })],
    ['ole', makeCompound({ Contents: Buffer.from('WordDocument\0', 'utf16le') })],
    ['doc', Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.alloc(504), latin1('\xec\xa5'), Buffer.alloc(600)])],
    ['lock', lockFile('王小明')],
    ['lock', lockFile('user')],
    ['encrypted', ole('EncryptedPackage')],
    ['ole', ole('Other')],
    ['rtf', latin1('{\\rtf1\\ansi')],
    ['image', latin1('\x89PNG\r\n\x1a\n')],
    ['image', latin1('\xff\xd8\xff\xe0')],
    ['image', latin1('II*\0\x08')],
    ['image', latin1('BM\x46\0\0\0\0\0\0\0\x36')],
    ['rar', latin1('Rar!\x1a\x07\0')],
    ['7z', latin1('7z\xbc\xaf\x27\x1c')],
    ['archive', latin1('\x1f\x8b\x08\0')],
    ['program', latin1(`MZ\x90\0\x03${'\0'.repeat(60)}`)],
    ['eml', latin1('From: a\r\nTo: b\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\nx')],
    ['eml', latin1('Subject: x\r\nFrom: a\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b--')],
    ['mhtml', latin1('From: <Saved>\r\nSubject: x\r\n\ty\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n')],
    ['xml', latin1('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument>')],
  ])('tells %s by its first bytes', (format, bytes) => {
    expect(formatOf(bytes)).toBe(format);
  });

  test.each([
    '<!DOCTYPE html><title>x</title>',
    '\ufeff \n<!-- saved -->\n<?xml version="1.0"?><HTML>',
    '<%@ page language="java" %>\n<html>',
    '<meta charset="gb2312">正文',
    '<div class="content"><p>一、总体要求</p></div>',
    '　　分享到：<a href="x">微信</a><br><p>一</p><p>二</p><div><p>三</p></div>',
  ])('takes %j for a web page', (page) => {
    expect(formatOf(page)).toBe('html');
    expect(formatOf(iconv.encode(page.replace(/^\ufeff/, ''), 'gb18030'))).toBe('html');
    expect(formatOf(iconv.encode(page, 'utf-16le', { addBOM: true }))).toBe('html');
  });

  test.each([
    '用 <table> 和 </table> 标记表格，<div> 不用。',
    '<工作要点>',
    `# 工作要点\n\n<table>${'<tr><td>1月</td><td>开会</td></tr>'.repeat(9)}</table>\n\n正文`,
    `一、要点\n<html><body><table>${'<tr><td>1月</td></tr>'.repeat(9)}</table></body></html>\n\n<html><body><table><tr><td>1月</td></tr></table></body></html>\n`,
    '<table>标签的用法',
    '1 < 2，<br> 是换行',
    'BMW 公司调研',
    'MZ 项目推进表',
    '说明：文件以 %PDF- 开头',
    'Content-Type: text/plain',
    '{"rtf": 1}',
    '工作要点',
  ])('takes %j for text', (text) => {
    expect(formatOf(text)).toBe('txt');
  });

  test('does not backtrack without bound', async () => {
    const seconds = await processorSeconds(() => {
      for (const text of [
        '<!--'.repeat(9000),
        'a:\r\n'.repeat(9000),
        '<div '.repeat(9000),
        '一<table>'.repeat(5000),
        '一<html><body><table>'.repeat(2000),
        '<'.repeat(40_000),
        ' '.repeat(40_000),
        `PK\x05\x06`.repeat(9000),
      ])
        formatOf(text);
    });
    expect(seconds).toBeLessThan(30);
  });
});

describe('readerFor', () => {
  test('names what it cannot read in both languages, with advice', async () => {
    const failed = await readerFor(ole('PowerPoint Document')).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(ReadError);
    const { diagnostic } = failed as ReadError;
    expect(diagnostic.code).toBe('source:unsupported');
    expect(messageIn('en', diagnostic)).toBe(
      'This is a PowerPoint 97-2003 presentation; there is no reader for it. Copy its text or table into a .docx or .txt file and read that.',
    );
    expect(messageIn('zh', diagnostic)).toBe(
      '这是PowerPoint 97-2003 演示文稿，尚无对应的读取器。请将其中的文字或表格复制到 .docx 或 .txt 文件后再读取。',
    );
  });

  test('refuses an empty file, whatever it is said to be', async () => {
    await expect(readerFor(new Uint8Array())).rejects.toMatchObject({ diagnostic: { code: 'source:empty' } });
    await expect(readerFor(new Uint8Array(), 'txt')).rejects.toMatchObject({ diagnostic: { code: 'source:empty' } });
  });

  test('takes the reader that the caller insists on', async () => {
    const text = await readerFor(strToU8('工作要点'));
    expect(await readerFor(strToU8('<html>'), 'txt')).toBe(text);
    expect(READABLE).toEqual(['docx', 'xlsx', 'ofd', 'odt', 'ods', 'pdf', 'doc', 'xls', 'rtf', 'mhtml', 'xml', 'html', 'txt']);
  });
});

describe('sniff on whole files', () => {
  const carriers = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((name) => /input\.\w+$/.test(name));
  test.each(carriers)('fixtures/%s', (name) => {
    expect(formatOf(readFileSync(`fixtures/${name}`))).toBe(name.slice(name.lastIndexOf('.') + 1));
  });

  test.each([
    ['page-named.docx', 'html'],
    ['rtf-named.doc', 'rtf'],
    ['program.exe', 'program'],
    ['cut-off.docx', 'docx'],
    ['cut-off.pdf', 'pdf'],
    ['lying-size.docx', 'docx'],
  ])('%s is %s', (name, format) => {
    expect(formatOf(BROKEN[name]?.bytes ?? new Uint8Array())).toBe(format);
  });
});

const shared = process.env.PLAN_PARSE_SHARED ?? '../shared';
describe.skipIf(!existsSync(`${shared}/corpus`))('sniff on the shared corpus', () => {
  const other: Record<string, string> = {
    'html-named.docx': 'html',
    'docx-named.pdf': 'docx',
    'doc-named.docx': 'doc',
    'rtf-named.doc': 'rtf',
    'program.exe': 'program',
    'junk.txt': 'txt',
  };
  for (const folder of [`${shared}/corpus`, `${shared}/corpus/bad`]) {
    const names = existsSync(folder)
      ? readdirSync(folder).filter((name) => statSync(`${folder}/${name}`).size > 0 && statSync(`${folder}/${name}`).isFile())
      : [];
    test.each(names.filter((name) => !name.endsWith('.md')))('%s', (name) => {
      expect(formatOf(readFileSync(`${folder}/${name}`))).toBe(other[name] ?? name.slice(name.lastIndexOf('.') + 1));
    });
  }
});
