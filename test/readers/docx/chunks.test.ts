import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse.js';
import { makeParts, p, pack, tc, tr } from './make.js';

/** Makes a document that names parts of other formats: by altChunks x0, x1, …, in order. */
function withChunks(body: string, chunks: Readonly<Record<string, string | Uint8Array>>, external = ''): Uint8Array {
  const parts = makeParts(body);
  const links = Object.keys(chunks).map((name, index) => `<Relationship Id="x${index}" Type="y/aFChunk" Target="${name}"/>`);
  const rels = 'word/_rels/document.xml.rels';
  const related = { ...parts, [rels]: parts[rels]?.replace('</Relationships>', `${links.join('')}${external}</Relationships>`) ?? '' };
  const all = { ...related, ...Object.fromEntries(Object.entries(chunks).map(([name, content]) => [`word/${name}`, content])) };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, one]) => [name, typeof one === 'string' ? strToU8(one) : one])));
}

const chunk = (number: number) => `<w:altChunk r:id="x${number}"/>`;

async function read(bytes: Uint8Array) {
  const { document } = await parse(bytes, { withText: true });
  const told = document.diagnostics.filter(({ code }) => /^(?:docx|source|zip):/.test(code));
  return { document, text: document.text, told: told.map(({ code, details }) => `${code} ${details['part'] ?? details['what']}`) };
}

/** Two ideographs in quoted-printable UTF-8, in a page of a web archive with a picture. */
const ARCHIVE = [
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html; charset="utf-8"',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: file:///C:/x.html',
  '',
  '<html><body><p>=E7=94=B2</p><p>=E4=B9=99</p></body></html>',
  '--b',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--b--',
].join('\r\n');

describe('parts of other formats that a document draws in a place (altChunk)', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['a fragment of a web page', 'a.html', '<p>甲</p><p>乙</p>'],
    ['a web page', 'a.htm', '<html><meta charset="utf-8"><body><p>甲</p><p>乙</p></body></html>'],
    ['plain text', 'a.txt', iconv.encode('甲方牵头负责\n乙', 'gbk')],
    ['a web archive', 'a.mht', ARCHIVE],
    ['a document', 'a.docx', pack(makeParts(p('甲') + p('乙')))],
  ])('%s', async (_, name, content) => {
    const { text, told, document } = await read(withChunks(p('前') + chunk(0) + p('后'), { [name]: content }));
    expect([text?.replace('方牵头负责', ''), told]).toEqual(['前\n甲\n乙\n后', []]);
    expect(
      document.coverage.assigned + document.coverage.unassigned.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0),
    ).toBe(document.coverage.characters);
  });

  it('stand where they are named: in cells, one after another, inside each other', async () => {
    const inner = withChunks(p('丙') + chunk(0), { 'b.html': '<p>丁</p>' });
    const table = `<w:tbl>${tr([tc('甲'), `<w:tc>${chunk(0)}<w:p/></w:tc>`])}</w:tbl>`;
    const { text } = await read(withChunks(table + chunk(1), { 'a.html': '<p>乙</p>', 'b.docx': inner }));
    expect(text).toBe('甲\t乙\n丙\n丁');
  });

  it('their tables are tables', async () => {
    const page = '<table><tr><th>月份</th><th>内容</th></tr><tr><td>3月</td><td>植树造林</td></tr></table>';
    const { document } = await read(withChunks(p('工作安排') + chunk(0), { 'a.html': page }));
    expect(document.tasks.map(({ content, month }) => [content, month])).toEqual([['植树造林', 3]]);
  });

  it('are named where they cannot be read', async () => {
    const far = '<Relationship Id="far" Type="y/aFChunk" TargetMode="External" Target="http://x/a.html"/>';
    const body = `${p('前')}${chunk(0)}${chunk(9)}<w:altChunk r:id="far"/>`;
    const { text, told } = await read(withChunks(body, { 'a.rtf': '\x7fELF\x01\x01\x01\0\0\0\0\0' }, far));
    expect([text, told]).toEqual(['前', ['docx:linked altChunk', 'docx:linked http://x/a.html', 'docx:part word/a.rtf']]);
  });

  it('do not end where each holds another', async () => {
    let bytes = pack(makeParts(p('末')));
    for (let depth = 5; depth > 0; depth--) bytes = withChunks(p(`第${depth}层`) + chunk(0), { 'a.docx': bytes });
    const { text, told } = await read(bytes);
    expect([text, told]).toEqual(['第1层\n第2层\n第3层\n第4层', ['docx:part word/a.docx']]);
  });
});
