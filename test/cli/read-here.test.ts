import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { briefly } from '../../src/cli/briefly.js';
import { BYTES, readHere, SMALL } from '../../src/cli/read-here.js';
import { parse } from '../../src/index.js';
import { LIMITS } from '../../src/limits.js';
import { pack, packRelated } from '../readers/docx/make.js';

const NOTICE = '青禾县2031年工作要点\n一、抓好春耕\n1.3月召开全会。（责任单位：县教育局）\n';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, limits = {}, options = {}) => readHere(bytesOf(text), options, { ...LIMITS, ...limits });

describe('a plain text that is short', () => {
  afterEach(() => {
    vi.doUnmock('../../src/parse.js');
    vi.resetModules();
  });

  it('is read in the first thread, as it is elsewhere', async () => {
    for (const text of [NOTICE, '﻿# 青禾縣2031年工作要點\r\n', ' \n'])
      expect(await read(text, {}, { path: 'a.txt', withText: true })).toEqual(
        (await parse(bytesOf(text), { path: 'a.txt', withText: true })).document,
      );
    expect(await read(NOTICE, {}, { format: 'txt' })).not.toBeNull();
  });

  it('is left to a thread of its own where the limits are close, the text is long, or the format another', async () => {
    expect(await read(NOTICE, { time: 1 })).toBeNull();
    expect(await read(NOTICE, { memory: 64 })).toBeNull();
    expect(await read(NOTICE.padEnd(BYTES))).toBeNull();
    expect(await read(NOTICE, {}, { format: 'html' })).toBeNull();
    expect(await read(`<p>${NOTICE}`)).toBeNull();
    expect(await read(`\n<html><p>${NOTICE}`)).toBeNull();
  });

  it('is left to it where anything went wrong', async () => {
    vi.resetModules();
    const parseWithin = async (_: unknown, { onFailure }: { onFailure: () => void }) => {
      onFailure();
      return { document: {} };
    };
    vi.doMock('../../src/parse.js', () => ({ parseWithin }));
    const { readHere: readWrongly } = await import('../../src/cli/read-here.js');
    expect(await readWrongly(bytesOf(NOTICE), {}, LIMITS)).toBeNull();
  });
});

describe('a Word document that is short', () => {
  const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const made = (body: string) => readHere(packRelated(body, { 'a.html': '<p>一、抓好春耕' }), {}, LIMITS);

  it('is read in the first thread, as it is elsewhere', async () => {
    const [bytes, how] = [readFileSync('fixtures/congress-points/input.docx'), { path: 'a.docx', withText: true }];
    expect(await readHere(bytes, how, LIMITS)).toEqual((await parse(bytes, how)).document);
  });

  it('is left to a thread of its own where it is larger than it seems, or holds a document or pictures to be read', async () => {
    expect(await made(p('一'))).not.toBeNull();
    expect(await made(p('一').repeat(SMALL.elements / 2))).toBeNull();
    expect(await made(p('一'.repeat(SMALL.text + 1)))).toBeNull();
    expect(await made(p('一') + ' '.repeat(SMALL.unpacked))).toBeNull();
    expect(await made(`${p('一')}<w:altChunk r:id="x0"/>`)).toBeNull();
    expect(await made(p(''))).toBeNull();
    expect(await readHere(readFileSync('fixtures/congress-points/input.docx'), { ocr: true }, LIMITS)).toBeNull();
    expect(await readHere(pack({ 'xl/workbook.xml': '' }), {}, LIMITS)).toBeNull();
  });
});

describe('work with little time', () => {
  const ended = expect.objectContaining({ code: 'ERR_SCRIPT_EXECUTION_TIMEOUT' });
  const thrown = (work: () => unknown) => {
    try {
      return briefly(work, 20);
    } catch (error) {
      return error;
    }
  };

  it('gives what it gives, and throws what it throws', () => {
    expect(briefly(() => 42, 1000)).toBe(42);
    expect(thrown(() => JSON.parse('{'))).toBeInstanceOf(SyntaxError);
    expect(Object.getOwnPropertySymbols(globalThis)).not.toContain(Symbol.for('plan-parse:work'));
  });

  it('is ended in a loop and in an expression, also where it would catch that', () => {
    let caught = false;
    const loop = () => {
      try {
        for (;;);
      } catch {
        caught = true;
      }
    };
    expect(thrown(loop)).toEqual(ended);
    expect(caught).toBe(false);
    const doubling = new RegExp(`(${'a+'})+b`);
    expect(thrown(() => doubling.test('a'.repeat(60)))).toEqual(ended);
    expect(briefly(() => 42, 1000)).toBe(42);
  });
});
