import { describe, expect, it } from 'vitest';
import { linesOfBody, p, r, readBody } from './make.js';

const del = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const markGone = '<w:rPr><w:del/></w:rPr>';
const markHidden = '<w:rPr><w:vanish/></w:rPr>';

describe('tracked changes', () => {
  it('drops deleted and keeps inserted and moved text, and says how much was deleted', async () => {
    const moved = `<w:moveFrom>${r('旧处')}</w:moveFrom><w:moveTo>${r('新处')}</w:moveTo>`;
    const { document, reported } = await readBody(`<w:p>${r('健全')}${del('完善了 的')}<w:ins>${r('机制')}</w:ins>${moved}</w:p>`);
    expect(document.text).toBe('健全机制新处');
    expect(reported).toEqual([['docx:deleted-text', { count: 6 }]]);
  });

  it('joins a paragraph whose mark is deleted to the next one, which gives the properties', async () => {
    const body = `<w:p><w:pPr><w:jc w:val="right"/>${markGone}</w:pPr>${r('上半')}</w:p>${p('下半', '<w:jc w:val="center"/>')}`;
    const { document } = await readBody(body);
    expect(document.text).toBe('上半下半');
    expect(document.blocks[0]).toMatchObject({ hints: { alignment: 'center' } });
  });

  it('leaves nothing of a paragraph that is deleted whole, also before a table or at the end', async () => {
    const gone = `<w:p><w:pPr>${markGone}</w:pPr>${del('旧段')}</w:p>`;
    const { document } = await readBody(`${gone}<w:tbl><w:tr><w:tc>${p('格')}${gone}</w:tc></w:tr></w:tbl>${p('段')}${gone}`);
    expect(document.text).toBe('格\n段');
    expect(document.blocks.map((block) => block.hints.blankBefore)).toEqual([0, 0]);
  });

  it('keeps text before a table although its mark is deleted', async () => {
    const body = `<w:p><w:pPr>${markGone}</w:pPr>${r('表题')}</w:p><w:tbl><w:tr><w:tc>${p('格')}</w:tc></w:tr></w:tbl>`;
    expect(await linesOfBody(body)).toEqual(['表题', '格']);
  });

  it('drops deleted rows and keeps inserted ones', async () => {
    const row = (text: string, change: string) => `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc></w:tr>`;
    const { document, reported } = await readBody(`<w:tbl>${row('旧行', '<w:del/>')}${row('新行', '<w:ins/>')}</w:tbl>`);
    expect(document.text).toBe('新行');
    expect(reported).toEqual([['docx:deleted-text', { count: 2 }]]);
  });

  it('reports nothing where nothing was changed', async () => {
    expect((await readBody(p('正文'))).reported).toEqual([]);
  });
});

describe('hidden text', () => {
  const styles = `
    <w:style w:type="character" w:styleId="secret"><w:name w:val="secret"/><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="note"><w:name w:val="note"/><w:rPr><w:vanish/></w:rPr></w:style>`;

  it('is left out by its own property, by a character style and by a paragraph style', async () => {
    const body = `<w:p>${r('明')}${r('暗一', '<w:vanish/>')}${r('暗二', '<w:rStyle w:val="secret"/>')}</w:p>${p('暗三', '<w:pStyle w:val="note"/>')}${p('尾')}`;
    const { document, reported } = await readBody(body, { styles });
    expect(document.text).toBe('明\n尾');
    expect(reported).toEqual([['docx:hidden-text', { count: 6 }]]);
  });

  it('is shown where a run takes the property back', async () => {
    const body = `<w:p>${r('显', '<w:rStyle w:val="secret"/><w:vanish w:val="0"/>')}</w:p>`;
    expect(await linesOfBody(body, { styles })).toEqual(['显']);
  });

  it('hides a paragraph’s mark, so that the next one runs on in it (style separator)', async () => {
    const heading = `<w:p><w:pPr><w:jc w:val="center"/>${markHidden}</w:pPr>${r('标题。')}</w:p>`;
    const { document } = await readBody(heading + p('正文', '<w:jc w:val="right"/>'));
    expect(document.text).toBe('标题。正文');
    expect(document.blocks[0]).toMatchObject({ hints: { alignment: 'center' } });
  });

  it('leaves no empty line of a paragraph that is hidden whole', async () => {
    const body = `${p('前')}<w:p><w:pPr>${markHidden}</w:pPr>${r('暗', '<w:vanish/>')}</w:p>${p('后')}`;
    const { document } = await readBody(body);
    expect(document.blocks.map((block) => block.hints.blankBefore)).toEqual([0, 0]);
  });
});
