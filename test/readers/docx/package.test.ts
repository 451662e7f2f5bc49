import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/limits.js';
import { reader } from '../../../src/readers/docx/index.js';
import { makeZip } from '../make-zip.js';
import { makeParts, onlyTable, p, pack, readBytes, tc } from './make.js';

/** Reads bytes that must be refused, and gives the code that says why. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const read = Promise.resolve(reader.read(bytes, { report: () => {}, limits: LIMITS }));
  return read.then(
    () => 'read',
    (error) => error.diagnostic?.code ?? `${error}`,
  );
}

function withDocument(xml: string): Uint8Array {
  return pack({ ...makeParts(''), 'word/document.xml': xml });
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('damaged and hostile packages', () => {
  const sound = pack(makeParts(p('正文')));

  it.each([
    ['nothing', new Uint8Array(), 'docx:package'],
    ['no package', strToU8('<html>PK</html>'), 'docx:package'],
    ['cut off', sound.slice(0, sound.length / 2), 'docx:package'],
    ['without a document', pack({ 'word/styles.xml': '<w:styles/>' }), 'docx:no-document'],
    ['another kind of document', withDocument('<p:presentation/>'), 'docx:no-document'],
    ['without a body', withDocument(`<w:document ${W}/>`), 'docx:no-document'],
    ['cut XML', withDocument(`<w:document ${W}><w:body><w:p>`), 'docx:xml'],
    ['crossed tags', withDocument(`<w:document ${W}><w:body></w:document></w:body>`), 'docx:xml'],
    ['a tag too many', withDocument(`<w:document ${W}></w:document></w:body>`), 'docx:xml'],
    ['an unknown entity', withDocument(`<w:document ${W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`), 'docx:xml'],
    ['not XML', withDocument('工作要点'), 'docx:xml'],
    ['a DOCTYPE', withDocument(`<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${W}/>`), 'docx:doctype'],
    [
      'deep nesting',
      withDocument(
        `<w:document ${W}><w:body>${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}</w:body></w:document>`,
      ),
      'limit:depth',
    ],
    ['too many elements', withDocument(`<w:document ${W}><w:body>${'<w:p/>'.repeat(600_001)}</w:body></w:document>`), 'limit:elements'],
    ['a bomb', makeZip([{ name: 'word/document.xml', content: new Uint8Array(80 * 1024 * 1024) }]), 'limit:ratio'],
    [
      'too many entries',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`x/${i}`, new Uint8Array()]))),
      'limit:entries',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  it.each([
    ['runs', `<w:p>${'<w:r><w:t>一</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>二</w:t></w:r>'.repeat(1500)}</w:p>`, '一二'.repeat(1500)],
    ['lines', `<w:p><w:r>${'<w:t>一</w:t><w:br/>'.repeat(1500)}</w:r></w:p>`, Array(1500).fill('一').join('\n')],
    ['rows', `<w:tbl>${`<w:tr>${tc('一')}</w:tr>`.repeat(1500)}</w:tbl>`, Array(1500).fill('一').join('\n')],
    ['paragraphs', p('一').repeat(5000), Array(5000).fill('一').join('\n')],
  ])('reads many %s in slices', async (_, body, text) => {
    const { document } = await readBytes(pack(makeParts(body)));
    expect(document.text).toBe(text);
    expect(document.blocks).toHaveLength(body.startsWith('<w:tbl') || body.includes('<w:b/>') ? 1 : text.split('\n').length);
  });

  it('keeps merged cells whole where it slices', async () => {
    const rows = Array.from(
      { length: 1200 },
      (_, index) => `<w:tr>${tc('', `<w:vMerge${index === 0 ? ' w:val="restart"' : ''}/>`)}${tc('项')}</w:tr>`,
    );
    const { document } = await readBytes(pack(makeParts(`<w:tbl>${rows.join('')}</w:tbl>`)));
    expect(onlyTable(document).rows[0]?.cells[0]?.rowSpan).toBe(1200);
  });

  it('refuses rows that no program writes', async () => {
    expect(await refusal(pack(makeParts(`<w:tbl><w:tr>${'<w:tc/>'.repeat(1001)}</w:tr></w:tbl>`)))).toBe('limit:row');
  });

  it('reads tables as deep as the bound allows', async () => {
    const depth = 150;
    const body = `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('底')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
    expect((await readBytes(pack(makeParts(body)))).document.text).toBe('底');
  });

  it('reads on without parts that are damaged, and says so', async () => {
    const { document, reported } = await readBytes(pack({ ...makeParts(p('正文')), 'word/styles.xml': '<w:styles>' }));
    expect(document.text).toBe('正文');
    expect(reported).toMatchObject([['docx:part', { part: 'word/styles.xml' }]]);
  });
});

describe('packages of other producers', () => {
  it('names in another case, with backslashes, and a document in another place', async () => {
    const parts = makeParts(p('正文'));
    const moved = {
      '_RELS/.rels': (parts['_rels/.rels'] ?? '').replace('word/document.xml', '/Doc/Main.xml'),
      'doc\\main.xml': parts['word/document.xml'] ?? '',
    };
    expect((await readBytes(pack(moved))).document.text).toBe('正文');
  });

  it('other prefixes', async () => {
    const xml = `<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:r><ns0:t>正文</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`;
    expect((await readBytes(withDocument(xml))).document.text).toBe('正文');
  });

  it('the Strict namespace', async () => {
    const parts = Object.entries(makeParts(`${p('正文', '<w:ind w:start="640"/>')}<w:tbl><w:tr>${tc('格')}</w:tr></w:tbl>`));
    const strict = parts.map(([name, xml]) => [
      name,
      xml
        .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    ]);
    const { document } = await readBytes(pack(Object.fromEntries(strict)));
    expect(document.text).toBe('正文\n格');
    expect(document.blocks[0]).toMatchObject({ hints: { indent: 32 } });
  });

  it('UTF-16 with a mark', async () => {
    const { 'word/document.xml': xml = '', ...rest } = makeParts(p('正文'));
    const files = Object.fromEntries(Object.entries(rest).map(([name, content]) => [name, strToU8(content)]));
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    expect((await readBytes(zipSync({ ...files, 'word/document.xml': utf16 }))).document.text).toBe('正文');
  });

  it('stored, not packed', async () => {
    const files = Object.fromEntries(Object.entries(makeParts(p('正文'))).map(([name, content]) => [name, strToU8(content)]));
    expect((await readBytes(zipSync(files, { level: 0 }))).document.text).toBe('正文');
  });
});
