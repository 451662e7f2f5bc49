import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/document.js';
import { type Extra, p, r, readBody, tc, tr } from './make.js';

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const PAGE = `${field('begin')}<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>${field('separate')}${r('1')}${field('end')}`;
const reference = (kind: string, pages: string, id: string) => `<w:${kind}Reference w:type="${pages}" r:id="${id}"/>`;
const section = (content: string) => `<w:sectPr>${content}</w:sectPr>`;
const header = (xml: string) => ({ kind: 'header', xml }) as const;
const footer = (xml: string) => ({ kind: 'footer', xml }) as const;

function asides(document: SourceDocument): string[] {
  return document.asides.map(({ range, reason }) => `${reason} ${document.text.slice(range.start, range.end)}`);
}

describe('headers and footers', () => {
  it('stand before and after the text, set aside, each text once', async () => {
    const related = { h1: header(p('某单位')), h2: header(p('某单位')), f1: footer(`<w:p>${r('— ')}${PAGE}${r(' —')}</w:p>`) };
    const settings = '<w:evenAndOddHeaders/>';
    const references = reference('header', 'default', 'h1') + reference('header', 'even', 'h2') + reference('footer', 'default', 'f1');
    const { document } = await readBody(p('正文') + section(references), { related, settings });
    expect(document.text).toBe('某单位\n正文\n— 1 —');
    expect(asides(document)).toEqual(['running-head 某单位', 'page-number — 1 —']);
  });

  it('find page numbers in text boxes and simple fields', async () => {
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent><w:p>${PAGE}</w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    const simple = `<w:p>${r('第')}<w:fldSimple w:instr="NUMPAGES">${r('2')}</w:fldSimple>${r('页')}</w:p>`;
    const related = { f1: footer(box + simple) };
    const { document } = await readBody(p('正文') + section(reference('footer', 'default', 'f1')), { related });
    expect(asides(document)).toEqual(['page-number 1', 'page-number 第2页']);
  });

  it('leave out those that Word does not draw: even and first ones where pages are not told apart', async () => {
    const related = { h1: header(p('偶数')), h2: header(p('首页')) };
    const { document } = await readBody(p('正文') + section(reference('header', 'even', 'h1') + reference('header', 'first', 'h2')), {
      related,
    });
    expect(document.text).toBe('正文');
  });

  it('give a first page’s header as text: a letterhead', async () => {
    const related = { h1: header(p('某某市人民政府文件', '<w:jc w:val="center"/>')), h2: header(p('页眉')) };
    const { document } = await readBody(
      p('正文') + section(`${reference('header', 'first', 'h1')}${reference('header', 'default', 'h2')}<w:titlePg/>`),
      { related },
    );
    expect(document.text).toBe('页眉\n某某市人民政府文件\n正文');
    expect(asides(document)).toEqual(['running-head 页眉']);
    expect(document.blocks[0]).toMatchObject({ hints: { alignment: 'center' } });
  });

  it('set a first page’s header aside where it says what the others say', async () => {
    const related = { h1: header(p('页眉')), h2: header(p('页眉')) };
    const { document } = await readBody(
      p('正文') + section(`${reference('header', 'first', 'h1')}${reference('header', 'default', 'h2')}<w:titlePg/>`),
      { related },
    );
    expect(document.text).toBe('页眉\n正文');
    expect(document.blocks).toHaveLength(1);
  });

  it('set the header of a later section’s first page aside', async () => {
    const related = { h1: header(p('附件首页')) };
    const opening = `<w:p><w:pPr>${section('<w:titlePg/>')}</w:pPr>${r('正文')}</w:p>`;
    const { document } = await readBody(`${opening}${p('附件')}${section(`${reference('header', 'first', 'h1')}<w:titlePg/>`)}`, {
      related,
    });
    expect(asides(document)).toEqual(['running-head 附件首页']);
  });

  it('read headers set in tables, and those of every section', async () => {
    const related = { h1: header(`<w:tbl>${tr([tc('左'), tc('右')])}</w:tbl>`), h2: header(p('附件页眉')) };
    const body = `<w:p><w:pPr>${section(reference('header', 'default', 'h1'))}</w:pPr>${r('正文')}</w:p>${p('附件')}${section(reference('header', 'default', 'h2'))}`;
    expect(asides((await readBody(body, { related })).document)).toEqual(['running-head 左', 'running-head 右', 'running-head 附件页眉']);
  });

  it('read on where a header is missing or damaged', async () => {
    const extra: Extra = { related: { h1: header('<w:p>') } };
    const { document, reported } = await readBody(
      p('正文') + section(reference('header', 'default', 'h1') + reference('footer', 'default', 'gone')),
      extra,
    );
    expect(document.text).toBe('正文');
    expect(reported).toMatchObject([['docx:part', { part: 'word/h1.xml' }]]);
  });

  it.each(['first', 'default'])('give a footer that holds the 版记 as text, in whatever pages it stands: %s', async (pages) => {
    const imprint = `${p('抄送：县委办公室，')}${p('县人大常委会办公室。')}${p('青禾县人民政府办公室　2031年2月18日印发')}`;
    const related = { f1: footer(`${imprint}<w:p>${PAGE}</w:p>`), f2: footer(p('内部资料')) };
    const others = reference('footer', pages === 'first' ? 'default' : 'first', 'f2');
    const { document } = await readBody(p('正文') + section(`${reference('footer', pages, 'f1')}${others}<w:titlePg/>`), { related });
    expect(asides(document).toSorted()).toEqual(['page-number 1', 'running-head 内部资料']);
    expect(document.text.startsWith('正文\n抄送：县委办公室，\n县人大常委会办公室。\n青禾县人民政府办公室　2031年2月18日印发\n')).toBe(
      true,
    );
  });

  it('set WordArt that stands aslant in a header aside as a watermark, and keep its letterhead', async () => {
    const art = (text: string, style: string) =>
      `<w:p><w:r><w:pict><v:shape style="${style}"><v:textpath string="${text}"/></v:shape></w:pict></w:r></w:p>`;
    const related = { h1: header(art('某县人民政府文件', 'width:400pt') + art('内部', 'rotation:315')) };
    const { document } = await readBody(p('正文') + section(`${reference('header', 'first', 'h1')}<w:titlePg/>`), { related });
    expect([document.text, asides(document)]).toEqual(['某县人民政府文件\n内部\n正文', ['watermark 内部']]);
  });
});
