import { describe, expect, it } from 'vitest';
import { asides, laid, line, lines, page, shown } from './make.js';

/** A line that fills its 27 squares. */
const full = '云溪县各级各部门要紧紧围绕中心工作抓好任务落实和督促检';

/** Sets paragraphs of lines at one pitch, a gap before each paragraph. */
function gapped(pitch: number, gap: number, paragraphs: readonly (readonly string[])[], x = 80) {
  let y = 100 - pitch;
  return paragraphs.flatMap((texts) => {
    const start = y + pitch + gap;
    y = start + (texts.length - 1) * pitch;
    return lines(x, start, pitch, texts);
  });
}

describe('the gap that parts paragraphs', () => {
  const paragraphs = [
    [full, '第一段完。'],
    [full, `${full.slice(0, 26)}。`],
    [full, '第三段完。'],
    [full, '第四段完。'],
    [full, '第五段完。'],
  ];

  it('is learned where it is small, and parts behind a full line too', () => {
    expect(shown(laid(page(gapped(26, 6, paragraphs))))).toEqual(paragraphs.map((texts) => texts.join('')));
  });

  it('is learned where most paragraphs are single lines, a signature among them', () => {
    const stop = `${full.slice(0, 26)}。`;
    const single = ['一、整治时间', '自三月起至六月底', '二、整治重点', stop, '三、工作要求', stop, '云溪县安委会办公室'];
    const texts = [...single.map((text) => [text]), [stop, '现将有关事项通知如下：'], [stop, '联系人另行通知。']];
    const at = (text: string) => (text.startsWith('云溪县安委会') ? 512 - 9 * 16 : 80);
    let y = 72;
    const glyphs = texts.flatMap((paragraph) => {
      const start = y + 36;
      y = start + (paragraph.length - 1) * 28;
      return paragraph.flatMap((text, i) => line(at(text), start + i * 28, text));
    });
    expect(shown(laid(page(glyphs)))).toEqual(texts.map((paragraph) => paragraph.join('')));
  });

  it('is none where faces of another height move full lines as well', () => {
    const texts = [full, full, full, full, full, full, full, '到此为止。'];
    const glyphs = texts.flatMap((text, i) => line(80, 100 + 26 * i + 3 * Math.floor(i / 2), text));
    expect(shown(laid(page(glyphs)))).toEqual([texts.join('')]);
  });

  it('lets a paragraph go on where none stands, whatever number the line begins with', () => {
    const wrapped = [`${full.slice(0, 26)}。`, '2.这里仍是同一段。'];
    expect(shown(laid(page(gapped(26, 6, [...paragraphs, wrapped])))).at(-1)).toBe(wrapped.join(''));
  });
});

describe('paragraphs without indent or gap', () => {
  it('begin at a number behind the end of a sentence, the line before being full', () => {
    const texts = [full, full, `${full.slice(0, 26)}。`, '二、抓好民生保障', full, full];
    expect(shown(laid(page(lines(80, 100, 26, texts))))).toEqual([texts.slice(0, 3).join(''), '二、抓好民生保障', `${full}${full}`]);
  });

  it('are left open where a full line ends a sentence and the next shows no number', () => {
    const document = laid(page(lines(80, 100, 26, [full, `${full.slice(0, 26)}。`, '附件：重点任务分解表', full, full])));
    expect(document.blocks[1]).toMatchObject({ break: 'soft' });
  });
});

it('an imprint whose date goes on at the edge is one paragraph', () => {
  const imprint = [...line(112, 184, '云溪县人民政府办公室　　　　　　　　　2031年3月6日'), ...line(80, 212, '印发')];
  const document = laid(
    page([...line(112, 100, full.slice(0, 25)), ...lines(80, 128, 28, [full, '完。']), ...imprint, ...line(112, 240, full.slice(0, 25))]),
  );
  expect(shown(document)[1]).toMatch(/2031年3月6日\s*印发$/);
});

describe('words typed above the text of each page', () => {
  const text = (start: string, head = '云溪县人民政府公报') =>
    page([...line(200, 115, head, { size: 14 }), ...lines(80, 150, 28, [start, full, full, full])]);

  it('are a running head where they stand at one place on most pages', () => {
    const document = laid(text('第一页。'), text('第二页。'), text('第三页。'));
    expect(asides(document)).toEqual(Array(3).fill('running-head: 云溪县人民政府公报'));
  });

  it('are text where they differ', () => {
    expect(asides(laid(text('第一页。', '附件一'), text('第二页。', '附件二'), text('第三页。', '附件三')))).toEqual([]);
  });
});
