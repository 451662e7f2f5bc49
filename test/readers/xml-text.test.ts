import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { xmlText } from '../../src/readers/xml-text.js';

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>县交通局</a>`;

describe('an XML part', () => {
  it.each([
    ['GBK', 'gbk', 'gb18030'],
    ['gb2312', 'gbk', 'gb18030'],
    ['Big5', 'big5', 'big5'],
    ['UTF-16', 'utf-16le', 'utf-16le'],
    ['UTF-16', 'utf-16be', 'utf-16be'],
    ['GBK', 'utf-8', 'utf-8'],
    ['x-none', 'utf-8', 'utf-8'],
  ])('that declares %s and is %s is read as %s', (declared, real, encoding) => {
    const sound = xml(declared).replace('县', declared === 'Big5' ? '縣' : '县');
    expect(xmlText(iconv.encode(sound, real))).toEqual({ text: sound, encoding, invalid: 0 });
  });

  it.each(['utf-16le', 'utf-16be', 'utf-8'])('with the mark of %s', (real) => {
    expect(xmlText(iconv.encode(xml('UTF-8'), real, { addBOM: true })).text).toBe(xml('UTF-8'));
  });

  it('counts what its encoding does not allow', () => {
    expect(xmlText(iconv.encode(xml('UTF-8'), 'gbk')).invalid).toBeGreaterThan(0);
    expect(xmlText(Buffer.from('<a>\ufffd</a>')).invalid).toBe(0);
  });
});
