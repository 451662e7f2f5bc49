import { existsSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/readers/decode.js';

const SIMPLIFIED = `青河县人民政府办公室关于印发《青河县2021年重点工作任务分解》的通知
各乡镇人民政府，县直有关单位：
    现将《青河县2021年重点工作任务分解》印发给你们，请结合实际，认真组织实施。
一、加强基层基础建设。完善工作机制，落实责任分工，推动各项任务按时完成。
二、提升公共服务水平。办好十件民生实事，改善农村教育、卫生、养老条件。
（责任单位：县教育局、县卫生健康局；完成时限：2021年12月底前）
`;

const TRADITIONAL = `青河縣人民政府辦公室關於印發《青河縣2021年重點工作任務分解》的通知
各鄉鎮人民政府，縣直有關單位：
    現將重點工作任務分解印發給你們，請結合實際，認真組織實施。
一、加強基層基礎建設。完善工作機制，落實責任分工，推動各項任務按時完成。
二、提升公共服務水平。辦好十件民生實事，改善農村教育、衛生、養老條件。
`;

/** Gives the text's beginning that has at most so many bytes in an encoding, cut between characters. */
function sample(text: string, encoding: string, bytes: number): string {
  let rest = text.repeat(Math.ceil(bytes / 300));
  while (iconv.encode(rest, encoding).length > bytes)
    rest = rest.slice(0, -Math.max(1, Math.floor((iconv.encode(rest, encoding).length - bytes) / 4)));
  return rest;
}

describe('decode', () => {
  const sizes = [32, 64, 256, 1024, 8192];
  const kinds = [
    ['utf-8', SIMPLIFIED],
    ['gb18030', SIMPLIFIED],
    ['gb18030', TRADITIONAL],
    ['big5', TRADITIONAL],
    ['utf-16le', SIMPLIFIED],
    ['utf-16be', SIMPLIFIED],
    ['utf-16le', TRADITIONAL],
  ] as const;
  for (const [encoding, text] of kinds) {
    test.each(sizes)(`tells ${encoding} of ${text.slice(2, 3)} without a mark from %i bytes`, (size) => {
      const wanted = sample(text, encoding, size);
      const guessed = encoding !== 'utf-8';
      expect(decode(iconv.encode(wanted, encoding))).toEqual({ text: wanted, encoding, guessed, invalid: 0 });
    });
  }

  test.each([
    ['utf-8', 'efbbbf'],
    ['utf-16le', 'fffe'],
    ['utf-16be', 'feff'],
    ['gb18030', '84319533'],
  ])('believes the byte-order mark of %s and leaves it out of the text', (encoding, mark) => {
    const bytes = Buffer.concat([Buffer.from(mark, 'hex'), iconv.encode(SIMPLIFIED, encoding)]);
    expect(decode(bytes)).toEqual({ text: SIMPLIFIED, encoding, guessed: false, invalid: 0 });
  });

  test('takes bytes of ASCII for UTF-8', () => {
    expect(decode(Buffer.from('2021-06-30\r\n'))).toEqual({ text: '2021-06-30\r\n', encoding: 'utf-8', guessed: false, invalid: 0 });
  });

  test('reads a few letters and figures in UTF-16 without a mark', () => {
    expect(decode(Buffer.from('Plan 2021, No. 5', 'utf16le')).encoding).toBe('utf-16le');
  });

  test('reads what only GB 18030 has: four-byte characters and those that the edition of 2022 moved', () => {
    const text = `${SIMPLIFIED}㐀𠀀︐`;
    const bytes = Buffer.concat([iconv.encode(`${SIMPLIFIED}㐀𠀀`, 'gb18030'), Buffer.from([0xa6, 0xd9])]);
    expect(decode(bytes)).toMatchObject({ text, encoding: 'gb18030', invalid: 0 });
  });

  test('keeps the encoding of a text with a few bad bytes and counts the places', () => {
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      const [head, tail] = [iconv.encode(SIMPLIFIED, encoding), iconv.encode(`\n${SIMPLIFIED}`, encoding)];
      const found = decode(Buffer.concat([head, Buffer.from([0xff, 0xff, 0x0a]), tail, Buffer.from([0xff])]));
      expect(found).toMatchObject({ encoding, guessed: true, invalid: 2 });
      expect(found.text).toContain('责任单位：县教育局');
    }
  });

  test('gives well-formed text from UTF-16 with a byte over or lone surrogates', () => {
    expect(decode(Buffer.from('fffe004e4e', 'hex'))).toMatchObject({ text: '一\ufffd', invalid: 1 });
    expect(decode(Buffer.from('fffe004e00d800d80a00', 'hex'))).toMatchObject({ text: '一\ufffd\ufffd\n', invalid: 1 });
    expect(decode(Buffer.from('\ufeff一𠀀', 'utf16le')).text).toBe('一𠀀');
  });

  test('never lets a label overrule the bytes', () => {
    expect(decode(iconv.encode(SIMPLIFIED, 'gb18030'), 'utf-8').encoding).toBe('gb18030');
    expect(decode(Buffer.from(SIMPLIFIED), 'gb2312').encoding).toBe('utf-8');
    expect(decode(iconv.encode(TRADITIONAL, 'big5'), 'gbk').encoding).toBe('big5');
  });

  test('lets a label break a tie', () => {
    const bytes = iconv.encode('龠龠', 'gb18030'); // two rare ideographs in either reading
    expect(decode(bytes, 'big5').encoding).toBe('big5');
    expect(decode(bytes, 'GBK').encoding).toBe('gb18030');
  });

  test('gives one text for one notice in every encoding that offices use', () => {
    const wanted = readFileSync('fixtures/science-week/input.txt', 'utf8');
    const carriers = { gb18030: {}, utf8: { addBOM: true }, utf16le: { addBOM: true }, utf16be: { addBOM: true } };
    for (const [encoding, options] of Object.entries(carriers)) {
      expect(decode(iconv.encode(wanted, encoding, options)).text, encoding).toBe(wanted);
    }
  });

  const shared = process.env.PLAN_PARSE_SHARED ?? '../shared';
  const seed = `${shared}/seeds/000_f273a7c02f02eec7.txt`;
  test.skipIf(!existsSync(seed))('gives one text for a shared notice in four encodings', () => {
    const wanted = readFileSync(seed, 'utf8');
    for (const name of ['000.gb18030.txt', '000.utf16le.txt', '000.utf8bom.txt']) {
      expect(decode(readFileSync(`${shared}/corpus/${name}`)).text.replace(/\r\n/g, '\n'), name).toBe(wanted);
    }
  });
});

describe('UTF-32 and files that are filled up', () => {
  test.each(['utf-32le', 'utf-32be'])('%s is told by its mark, and by its bytes', (encoding) => {
    for (const text of [SIMPLIFIED, '𠮷', '要点', 'ab']) {
      expect(decode(iconv.encode(text, encoding, { addBOM: true }))).toMatchObject({ text, encoding, guessed: false, invalid: 0 });
      expect(decode(iconv.encode(text, encoding, { addBOM: false }))).toMatchObject({ text, encoding, guessed: true });
    }
    expect(decode(iconv.encode('要点', encoding, { addBOM: true }).subarray(0, -1)).text.endsWith('\ufffd')).toBe(true);
  });

  test.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'NULs behind a text in %s are no part of it',
    (encoding) => {
      for (const addBOM of [true, false]) {
        const body = iconv.encode(SIMPLIFIED, encoding, { addBOM: addBOM && encoding !== 'gb18030' });
        for (const padding of [0, 4, 512, 4096]) {
          expect(decode(Buffer.concat([body, Buffer.alloc(padding)]))).toMatchObject({ text: SIMPLIFIED, encoding });
        }
      }
      // A last character that ends in a NUL itself (UTF-16: U+4E00, a line end) stays whole.
      for (const end of ['一', '\n']) expect(decode(iconv.encode(SIMPLIFIED + end, encoding)).text).toBe(SIMPLIFIED + end);
    },
  );
});
