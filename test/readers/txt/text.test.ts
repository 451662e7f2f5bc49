import { existsSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../src/limits.js';
import { BROKEN } from '../../broken.js';
import { processorSeconds } from '../../processor-time.js';
import { WHOLE } from '../../series.js';
import { linesIn, readText, shown } from './reading.js';

/** Bytes that show what grows faster than its text, and seconds of processor time that such a thing takes a multiple of. */
const [MUCH, MOST] = WHOLE ? [1e6, 30] : [5e4, 1.5];

describe('lines of text', () => {
  test('are blocks, with a hard break after an empty line and a soft one else', async () => {
    const { lines } = await linesIn('关于召开会议的通知\n各乡镇：\n\n\n　　现将有关事项\n通知如下\n');
    expect(lines.map(({ text, block }) => [text, block.break, block.hints.blankBefore])).toEqual([
      ['关于召开会议的通知', 'hard', 0],
      ['各乡镇：', 'soft', 0],
      ['现将有关事项', 'hard', 2],
      ['通知如下', 'soft', 0],
    ]);
  });

  test('end at every kind of line end', async () => {
    const { lines } = await linesIn('一\r\n二\r三\n四\u2028五\u0085六\v七\f八');
    expect(lines.map(({ text }) => text).join('')).toBe('一二三四五六七八');
    expect(lines.map(({ block }) => block.hints.pageBreakBefore)).toEqual([false, false, false, false, false, false, false, true]);
  });

  test('tell their indent and whether they were pushed to the right', async () => {
    const { lines } = await linesIn(
      '　　一、总则\n    二、分则\n\t三、附则\n\u00a0\u00a0四\n                              2021年3月1日\n左 右',
    );
    expect(lines.map(({ block }) => [block.hints.indent, block.hints.alignment])).toEqual([
      [32, null],
      [32, null],
      [32, null],
      [16, null],
      [240, 'right'],
      [0, null],
    ]);
  });

  test('lose the characters that show nothing', async () => {
    const { document, codes } = await readText('工\u200b作\ufeff要点\u00ad\n\u200b\n正\0文');
    expect(document.blocks.map((block) => shown(document, block))).toEqual(['工¦作¦要点', '正¦文']);
    expect(document.blocks[1]).toMatchObject({ break: 'hard', hints: { blankBefore: 1 } });
    expect(document.asides.every(({ reason }) => reason === 'decoration')).toBe(true);
    expect(codes).toContain('text:control-characters');
  });
});

describe('page numbers', () => {
  test.each(['— 1 —', '- 3 -', '－２－', '—12—', '第 3 页 共 8 页', '第3页', '第三页，共八页', '第 1 页/共 9 页', 'Page 2 of 9', '· 5 ·'])(
    '%s is set aside',
    async (line) => {
      const { lines, asides } = await linesIn(`推进各项\n\n${line}\n\n工作落实`);
      expect(asides).toEqual([`page-number: ${line}`]);
      expect(lines[1]?.block).toMatchObject({ break: 'soft', hints: { blankBefore: 0 } });
    },
  );

  test.each(['3', '3 / 12', '2021', '-5℃', '- 5', '-3', '第3页的内容', '第三条', '—一、'])('%s is text', async (line) => {
    const { lines } = await linesIn(`推进各项\n${line}\n工作落实`);
    expect(lines.map(({ text }) => text)).toEqual(['推进各项', line, '工作落实']);
  });
});

describe('a file', () => {
  test('of junk is refused, and so is one without text', async () => {
    const junk = Uint8Array.from({ length: 4096 }, (_, at) => (at * 2654435761) >>> 13);
    await expect(readText(junk)).rejects.toMatchObject({ diagnostic: { code: 'source:binary' } });
    await expect(readText(new Uint8Array(500))).rejects.toMatchObject({ diagnostic: { code: 'source:binary' } });
    await expect(readText(new Uint8Array())).rejects.toMatchObject({ diagnostic: { code: 'source:empty' } });
    for (const blank of ['\n \t\r\n', '　\ufeff\u200b', '\ufeff', '---\n']) {
      await expect(readText(blank), blank).rejects.toMatchObject({ diagnostic: { code: 'source:no-text' } });
    }
  });

  test('says when its encoding was guessed and when bytes were wrong', async () => {
    const text = '关于印发工作要点的通知，请认真贯彻执行。';
    expect((await readText(text)).codes).toEqual([]);
    expect((await readText(iconv.encode(text, 'gb18030'))).codes).toEqual(['text:encoding-guessed']);
    const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xff]), Buffer.from(text)]);
    expect((await readText(damaged)).codes).toEqual(['text:encoding-guessed', 'text:invalid-bytes']);
  });

  test.each([
    ['prose', '　　一、加强组织领导，落实工作责任，推动任务完成。（责任单位：办公室）\n\n'],
    ['indented lines', '\t一、加强组织领导，落实工作责任\n'],
    ['cells that make no table', '\t一\n二\n'],
    ['single cells', '\t一\n\n'],
    ['tabs', '一\t二\n三\n'],
    ['pipes', 'a|b\n'],
    ['rows of pipes', '|a|b|\n|a|\n'],
    ['long cells', `\t一\n${'二'.repeat(25)}\n\t三\n\n`],
    ['tags', '<table>\n<tr><td>'],
    ['signs', '**一** [二](/x) - \\.\n'],
    ['empty lines', '\n'],
    ['words that head columns', '序号  内容  单位\n'],
    ['rules', '+--+\n|x\n'],
  ])('of much of %s is read in linear time', async (_, line) => {
    const text = `工作要点\n${line.repeat(Math.ceil(MUCH / Buffer.byteLength(line)))}`;
    const { reader } = await import('../../../src/readers/txt/index.js');
    const seconds = await processorSeconds(() => reader.read(Buffer.from(text), { report: () => {}, limits: LIMITS }));
    expect(seconds).toBeLessThan(MOST);
  });

  test('of one long line is read in linear time', async () => {
    const { reader } = await import('../../../src/readers/txt/index.js');
    for (const piece of ['一、', '**', '* ', '- ', '|', '\t', '[', '\\', '  x', '!['] as const) {
      const bytes = Buffer.from(`${piece.repeat(MUCH / piece.length)}\n正文`);
      const seconds = await processorSeconds(() => reader.read(bytes, { report: () => {}, limits: LIMITS }));
      expect(seconds, piece).toBeLessThan(MOST);
    }
  });
});

describe('damaged text', () => {
  const notice = readFileSync('fixtures/science-week/input.txt', 'utf8');
  const among = (bytes: readonly number[], encoding: BufferEncoding = 'utf8'): Buffer =>
    Buffer.concat([Buffer.from(notice, encoding), Buffer.from(bytes), Buffer.from(notice, encoding)]);

  test.each([
    ['UTF-8 with a character cut off', among([0xe5, 0x86]), 'utf-8', 'text:invalid-bytes'],
    ['UTF-16 of an odd length', Buffer.from(`\ufeff${notice}`, 'utf16le').subarray(0, -1), 'utf-16le', 'text:invalid-bytes'],
    ['half a surrogate pair', Buffer.from(`\ufeff${notice}\ud83d${notice}`, 'utf16le'), 'utf-16le', 'text:invalid-bytes'],
    ['NUL bytes', among([0, 0, 0]), 'utf-8', 'text:control-characters'],
  ])('%s is read with a warning', async (_, bytes, encoding, code) => {
    const { document, codes } = await readText(bytes);
    expect(document.encoding).toBe(encoding);
    expect(codes).toContain(code);
    expect(Buffer.from(document.text).toString()).toBe(document.text);
  });

  test.each([
    ['program.exe', 'source:binary'],
    ['blank.txt', 'source:no-text'],
    ['empty.docx', 'source:empty'],
  ])('%s is refused', async (name, code) => {
    await expect(readText(Buffer.from(BROKEN[name]?.bytes ?? []))).rejects.toMatchObject({ diagnostic: { code } });
  });
});

const shared = process.env.PLAN_PARSE_SHARED ?? '../shared';
describe.skipIf(!existsSync(`${shared}/corpus/bad`))('damaged text of the shared corpus', () => {
  test.each([
    ['invalid-bytes.txt', 'gb18030', 'text:invalid-bytes'],
    ['invalid-bytes-utf8.txt', 'utf-8', 'text:invalid-bytes'],
    ['utf16-odd-length.txt', 'utf-16le', 'text:invalid-bytes'],
    ['lone-surrogates.utf16le.txt', 'utf-16le', 'text:invalid-bytes'],
    ['nul-bytes.txt', 'utf-8', 'text:control-characters'],
  ])('%s is read with a warning', async (name, encoding, code) => {
    const { document, codes } = await readText(readFileSync(`${shared}/corpus/bad/${name}`));
    expect(document.encoding).toBe(encoding);
    expect(codes).toContain(code);
    expect(Buffer.from(document.text).toString()).toBe(document.text);
  });

  test.each([
    ['junk.txt', 'source:binary'],
    ['program.exe', 'source:binary'],
    ['blank.txt', 'source:no-text'],
    ['empty.txt', 'source:empty'],
  ])('%s is refused', async (name, code) => {
    await expect(readText(readFileSync(`${shared}/corpus/bad/${name}`))).rejects.toMatchObject({ diagnostic: { code } });
  });
});
