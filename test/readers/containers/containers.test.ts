import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type ParseOptions, parse, parseAll } from '../../../src/index.js';
import { makeZip } from '../make-zip.js';
import { fixture, makeMail, makeMsg, makePortfolio, OTHER, PLAN } from './make.js';

/** Reads all documents of a container: their paths with the titles of their plans, or with what speaks against them. */
async function all(bytes: Uint8Array, options: ParseOptions = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const { document } of parseAll(bytes, { path: 'x', ...options })) {
    const errors = document.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    found.push(`${document.source.path} ${errors.join() || document.source.format}`);
  }
  return found;
}

const zip = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  makeZip(Object.entries(files).map(([name, content]) => ({ name, content })));

const codes = async (bytes: Uint8Array, options: ParseOptions = {}): Promise<string[]> =>
  (await parse(bytes, { path: 'x', ...options })).diagnostics.map(({ code }) => code);

describe('every document in a container is one', () => {
  it('of a zip archive, also within folders, and not what systems leave beside them', async () => {
    const beside = { 'a/': Buffer.alloc(0), '__MACOSX/a/._b.txt': PLAN, '.DS_Store': PLAN, 'a/~$b.docx': PLAN, 'Thumbs.db': PLAN };
    const bytes = zip({ ...beside, 'a/b.txt': PLAN, '通知.docx': fixture('health-months/input.docx') });
    expect(await all(bytes)).toEqual(['x!/a/b.txt txt', 'x!/通知.docx docx']);
  });

  it('of a mail: what it says, and what is attached, with mails in it', async () => {
    const inner = makeMail('请查收', { 'b.txt': OTHER }, 'inner');
    expect(await all(makeMail('请查收', { '附件.txt': PLAN, 'a.txt': PLAN, 'a.TXT': OTHER, 'm.eml': inner }))).toEqual([
      'x!/body.txt txt',
      'x!/附件.txt txt',
      'x!/a.txt txt',
      'x!/a (2).TXT txt',
      'x!/m.eml!/body.txt txt',
      'x!/m.eml!/b.txt txt',
    ]);
  });

  it('of a mail of Outlook', async () => {
    expect(await all(makeMsg('请查收附件。', { '附件.txt': PLAN }))).toEqual(['x!/body.txt txt', 'x!/附件.txt txt']);
  });

  it('of a PDF portfolio; files beside pages of its own leave a PDF one document', async () => {
    expect(await all(makePortfolio({ 'a.txt': PLAN, 'b.txt': OTHER }))).toEqual(['x!/a.txt txt', 'x!/b.txt txt']);
    expect(await all(makePortfolio({ 'a.txt': PLAN }, false))).toEqual(['x pdf']);
  });

  it('of a PDF portfolio not, where the only file cannot be read: its page is, with a warning that names the file', async () => {
    const { document } = await parse(makePortfolio({ 'a.pdf': Buffer.from('%PDF-1.7') }));
    expect(document.source.format).toBe('pdf');
    expect(document.diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual(['pdf:portfolio', 'warning']);
  });

  it('with its own bytes, hash and path', async () => {
    const { document } = await parse(zip({ 'a.txt': PLAN }), { path: 'dir/x.zip' });
    const alone = await parse(PLAN, { path: 'dir/x.zip!/a.txt' });
    expect(document).toEqual(alone.document);
    expect((await parse(zip({ 'a.txt': PLAN }))).document.source.path).toBe('-!/a.txt');
  });
});

describe('the names of a zip archive', () => {
  const named = (encoding: string, ...names: string[]) =>
    makeZip(names.map((name) => ({ name: iconv.encode(name, encoding), content: PLAN })));

  it.each(['utf8', 'gbk', 'big5'])('are read in %s', async (encoding) => {
    const names = ['工作要點/關於報送年度計劃的通知.txt', '工作要點/重點工作任務分解表.txt'];
    expect(await all(named(encoding, ...names))).toEqual(names.map((name) => `x!/${name} txt`));
  });

  it('never lead out of it', async () => {
    expect(await all(zip({ '../../a.txt': PLAN, '/b.txt': PLAN, 'c\\..\\d.txt': PLAN }))).toEqual([
      'x!/a.txt txt',
      'x!/b.txt txt',
      'x!/c/d.txt txt',
    ]);
  });
});

describe('one document of a container', () => {
  const two = zip({ '甲/a.txt': PLAN, '乙/a.txt': OTHER, '乙/b.txt': OTHER });

  it('is read where it is the only one; files beside it are named', async () => {
    const { document, diagnostics } = await parse(zip({ 'a.txt': PLAN, 'b.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }));
    expect(document.tasks).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ code: 'container:left-out', details: { count: 1, names: 'b.png' } }]);
  });

  it('is chosen by its name, or the end of it where that is no other’s', async () => {
    const read = async (entry: string) => (await parse(two, { path: 'x', entry })).document.source.path;
    expect(await read('甲/a.txt')).toBe('x!/甲/a.txt');
    expect(await read('b.txt')).toBe('x!/乙/b.txt');
    expect(await codes(two, { entry: 'a.txt' })).toEqual(['container:no-entry']);
    expect(await codes(PLAN, { entry: 'a.txt' })).toEqual(['container:no-container']);
  });

  it('is asked for where there are several', async () => {
    const { document, diagnostics } = await parse(two, { path: 'x' });
    expect(diagnostics).toMatchObject([{ code: 'container:several', details: { count: 3, names: '甲/a.txt，乙/a.txt，乙/b.txt' } }]);
    expect(document.source).toMatchObject({ path: 'x', format: 'zip' });
  });
});

describe('what cannot be opened', () => {
  it('is named', async () => {
    expect(await codes(zip({}))).toEqual(['container:empty']);
    expect(await codes(zip({ 'a.png': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') }))).toEqual(['container:unsupported']);
    expect(await codes(zip({ 'a.txt': PLAN }).subarray(0, 60))).toEqual(['zip:damaged']);
    expect(await codes(makeMsg('x', {}).subarray(0, 1536))).toEqual(['msg:damaged']);
    expect(await codes(encircled(makeMsg('x', { 'a.txt': PLAN })))).toEqual(['msg:damaged']);
    expect(await codes(overlong(makeMsg('x', { 'a.txt': PLAN })))).toEqual(['msg:damaged']);
    expect(await codes(Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'))).toEqual(['source:unsupported']);
  });

  it('is one document where it is one', async () => {
    const protectedOne = { name: 'b.txt', content: OTHER, flags: 1 };
    expect(await all(makeZip([{ name: 'a.txt', content: PLAN }, protectedOne]))).toEqual(['x!/a.txt txt', 'x!/b.txt zip:encrypted']);
    expect(
      await all(
        makeZip([
          { name: 'a.txt', content: PLAN, checksum: 7 },
          { name: 'b.txt', content: OTHER },
        ]),
      ),
    ).toEqual(['x!/a.txt zip:entry', 'x!/b.txt txt']);
  });

  it('nests a few deep only', async () => {
    let bytes = zip({ 'a.txt': PLAN });
    for (let depth = 0; depth < 4; depth++) bytes = zip({ 'in.zip': bytes });
    expect(await all(bytes)).toEqual(['x!/in.zip!/in.zip!/in.zip!/in.zip container:depth']);
  });

  it('keeps the limits over all of it', async () => {
    const large = Buffer.alloc(3 << 20, '\x89PNG\r\n\x1a\n', 'latin1'); // refused at once
    const inner = zip({ 'a.txt': large, 'b.txt': large });
    const limits = { unpacked: 10 << 20 };
    expect((await all(zip({ '1.zip': inner, '2.zip': inner }), { limits })).at(-1)).toBe('x limit:unpacked');
    const many = zip(Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, PLAN])));
    expect((await all(zip({ '1.zip': many, '2.zip': many }), { limits: { entries: 12 } })).at(-1)).toBe('x limit:entries');
  });
});

describe('a web archive', () => {
  const page =
    '<html><head><meta charset="gb2312"></head><body><h1>某某县2031年工作要点</h1><p>一、抓好春耕生产</p><p>（责任单位：县农业局）</p></body></html>';
  const archive = Buffer.from(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/a.htm\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b\r\nContent-Type: image/png\r\nContent-Location: file:///C:/a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`,
  );

  it('is read as its page is', async () => {
    const { document } = await parse(archive, { path: '要点.doc' });
    const alone = await parse(Buffer.from(page.replace('gb2312', 'utf-8')), { path: '要点.doc' });
    expect(document.source).toMatchObject({ format: 'mhtml', path: '要点.doc' });
    expect({ ...document, source: null }).toEqual({ ...alone.document, source: null });
  });

  it('without a page is none', async () => {
    expect(await codes(Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b--\r\n'))).toEqual([
      'mhtml:no-page',
    ]);
  });
});

/** Has the stream of an attachment's content claim a gigabyte and a half ([MS-CFB] 2.6.3; [MS-OXMSG] 2.1.3). */
function overlong(bytes: Uint8Array): Uint8Array {
  const damaged = Buffer.from(bytes);
  damaged.writeUInt32LE(0x5c35e000, damaged.indexOf(Buffer.from('__substg1.0_37010102', 'utf16le')) + 120);
  return damaged;
}

/** Has each sector of a compound file lead to itself ([MS-CFB] 2.3), which whoever walks them without a bound never leaves. */
function encircled(bytes: Uint8Array): Uint8Array {
  const damaged = Buffer.from(bytes);
  const table = (damaged.readUInt32LE(76) + 1) * 512;
  for (let sector = 0; sector < 128; sector++) damaged.writeUInt32LE(sector, table + 4 * sector);
  return damaged;
}
