import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { check } from '../src/index.js';
import { parse } from '../src/parse.js';
import { isTraditional } from '../src/traditional.js';

const NOTICE = `平政辦〔2031〕7號

關於印發《平川縣2031年重點工作任務分解》的通知

各鄉鎮人民政府，縣政府各部門：

《平川縣2031年重點工作任務分解》已經縣政府同意，現印發給你們，請認真貫徹執行。

平川縣人民政府辦公室
2031年1月8日

平川縣2031年重點工作任務分解

一、改造老舊小區。年內完成二十處，後續管理同步到位。（責任單位：縣住房城鄉建設局；完成時限：10月底前）
二、關懷皇后村群眾。（民政局牽頭，財政局配合）
`;

describe('a document in traditional characters', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(NOTICE)],
    ['Big5', new Uint8Array(iconv.encode(NOTICE, 'big5'))],
  ])('is read as one in simplified characters, and given back as it is written: %s', async (_, bytes) => {
    const { document } = await parse(bytes);
    expect(document.notice).toMatchObject({
      documentNumber: { agencyCode: '平政辦', year: 2031, serial: 7 },
      documentType: '通知',
      addressees: ['各鄉鎮人民政府', '縣政府各部門'],
      issuers: ['平川縣人民政府辦公室'],
      issuedOn: { iso: '2031-01-08' },
    });
    expect(document.parts.map(({ kind, title }) => [kind, title])).toEqual([
      ['notice', '關於印發《平川縣2031年重點工作任務分解》的通知'],
      ['plan', '平川縣2031年重點工作任務分解'],
    ]);
    expect(document.parts[1]?.sections[0]?.paragraphs[0]?.text).toContain('後續管理');
    expect(document.tasks).toMatchObject([
      { content: '改造老舊小區', departments: ['縣住房城鄉建設局'], deadline: { raw: '10月底前', to: '2031-10' } },
      { content: '關懷皇后村群眾', departments: ['民政局'], supporting: ['財政局'] },
    ]);
  });

  it('with tags and radicals in a text has every character in the ledger', async () => {
    const bytes = new TextEncoder().encode(NOTICE.replaceAll('\n\n', '</p>\n<p style="text-indent:2em">').replaceAll('民', '⺠'));
    const { document } = await parse(bytes, { format: 'txt', withText: true });
    expect(document.source.format).toBe('txt');
    expect(check(document)).toEqual([]);
    expect(document.coverage.unassigned).toContainEqual(expect.objectContaining({ reason: 'markup' }));
  });

  it('is told by characters that only traditional writing has', () => {
    expect(isTraditional(NOTICE)).toBe(true);
    expect(isTraditional('关于印发《平川县2031年重点工作任务分解》的通知')).toBe(false);
    expect(isTraditional('2031')).toBe(false);
  });
});
