import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { lyingPackage } from './hostile/lying-package.js';
import { makeParts, p, pack } from './readers/docx/make.js';
import { makePdf } from './readers/pdf/make.js';

const TEXT = '青禾县2031年工作要点\n一、抓好春耕\n备足农资。\n';
const docx = pack(makeParts(p('青禾县2031年工作要点')));
const pdf = Buffer.from(readFileSync('fixtures/health-months/input.pdf'));
const bytes = (...list: (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(Buffer.concat(list.map((one) => Buffer.from(one as string))));

/** A broken or hostile file: its bytes, and the code of the error that refuses it; null for one that is read all the same. */
interface Broken {
  readonly bytes: Uint8Array;
  readonly refusedBy: string | null;
}

/** Files as they turn up in a folder of many: emptied, cut off, misnamed, damaged, made to harm. */
export const BROKEN: Readonly<Record<string, Broken>> = {
  'empty.docx': { bytes: bytes(), refusedBy: 'source:empty' },
  'empty.pdf': { bytes: bytes(), refusedBy: 'source:empty' },
  'blank.txt': { bytes: bytes(' \n\u3000\n\t\n'), refusedBy: 'source:no-text' },
  'cut-off.docx': { bytes: docx.subarray(0, docx.length >> 1), refusedBy: 'docx:package' },
  'cut-off.pdf': { bytes: pdf.subarray(0, 900), refusedBy: 'pdf:damaged' },
  'no-text.pdf': { bytes: makePdf({ content: '80 600 m 500 600 l S\n' }), refusedBy: 'pdf:no-text-layer' },
  'page-named.docx': { bytes: bytes(`<html><body><p>${TEXT.replaceAll('\n', '<p>')}</body></html>`), refusedBy: null },
  'rtf-named.doc': {
    bytes: bytes(
      `{\\rtf1\\ansi\\ansicpg936 ${TEXT.replaceAll('\n', '\\par ').replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)}}`,
    ),
    refusedBy: null,
  },
  'packed.rar': { bytes: bytes('Rar!', [0x1a, 7, 0]), refusedBy: 'source:unsupported' },
  'program.exe': { bytes: bytes('MZ', [0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0]), refusedBy: 'source:unsupported' },
  'invalid-bytes.txt': { bytes: bytes(TEXT, [0xe5, 0x86, 0xff], TEXT), refusedBy: null },
  'nul-bytes.txt': { bytes: bytes(TEXT, [0, 0, 0], TEXT), refusedBy: null },
  'nested.html': { bytes: bytes(`<meta charset=utf-8>${'<div>'.repeat(20_000)}工作要点`), refusedBy: null },
  'doctype.docx': {
    bytes: pack({ ...makeParts(p('正文')), 'word/document.xml': `<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>` }),
    refusedBy: 'docx:doctype',
  },
  'lying-size.docx': { bytes: lyingPackage(70_000_000), refusedBy: 'limit:part' },
};
