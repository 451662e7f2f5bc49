import { describe, expect, it } from 'vitest';
import { check, parse } from '../src/index.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const codes = async (bytes: Uint8Array, options = {}) => (await parse(bytes, options)).diagnostics.map(({ code }) => code);

describe('what cannot be read gives a valid document without parts', () => {
  it.each([
    ['nothing', new Uint8Array(0), {}],
    ['white space', utf8(' \n\u3000\n'), {}],
    ['a zip that ends early', utf8('PK\u0003\u0004'), {}],
    ['a PDF that ends early', utf8('%PDF-1.7\n'), {}],
    ['text forced to be docx', utf8('一、工作'), { format: 'docx' }],
    ['text forced to be pdf', utf8('一、工作'), { format: 'pdf' }],
    ['an archive', utf8('Rar!\x1a\x07\0'), {}],
  ])('%s', async (_, bytes, options) => {
    const failures: unknown[] = [];
    const { document, diagnostics } = await parse(bytes, { ...options, withText: true, onFailure: (error) => failures.push(error) });
    expect(failures).toEqual([]);
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
    expect(document).toMatchObject({ parts: [], tasks: [], text: '', coverage: { characters: 0 } });
    expect(check(document)).toEqual([]);
  });
});

it('leaves the bytes as they are, and says what they were', async () => {
  const bytes = utf8('一、工作\n');
  const { document } = await parse(bytes, { path: 'a/b.txt' });
  expect(bytes).toEqual(utf8('一、工作\n'));
  expect(document.source).toEqual({
    path: 'a/b.txt',
    format: 'txt',
    encoding: 'utf-8',
    bytes: 13,
    sha256: '91adc4cf7073c1ebbda3921bb3771e3299e9304c2f5d85086a391cf7540913eb',
    pages: null,
    ocr: null,
  });
});

it('lists diagnostics in the order of their places, those of the whole document first', async () => {
  const { document, diagnostics } = await parse(utf8('2031年工作要点\n一、甲\n内容。\n三、乙\n内容。\n六、丙\n内容。\n'));
  const places = diagnostics.map(({ span }) => span?.start ?? -1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(diagnostics).toBe(document.diagnostics);
});

it('names an unsupported format in the source', async () => {
  expect((await parse(utf8('Rar!\x1a\x07\0'))).document.source.format).toBe('rar');
  expect(await codes(utf8('Rar!\x1a\x07\0'))).toEqual(['source:unsupported']);
});
