import { describe, expect, it } from 'vitest';
import { textBlocks } from '../ledger.js';
import { type MadeParagraph, makeDoc, PROPERTIES, par, plc, readBytes, run, sprm, u16, u32 } from './make.js';

const lengthOf = (paragraphs: readonly MadeParagraph[]): number =>
  paragraphs.reduce((sum, { runs, mark }) => sum + runs.reduce((all, { text }) => all + text.length, 0) + mark.length, 0);

/** Gives the positions between stories that follow one another. */
function positions(stories: readonly (readonly MadeParagraph[])[]): number[] {
  return [0, ...stories.map((_, index) => lengthOf(stories.slice(0, index + 1).flat()))];
}

/** Writes what is said about a box's text: the shape that it belongs to. */
const box = (shape: number): number[] => [...u32(1), ...u32(0), ...u16(0), ...u32(0), ...u32(shape), ...u32(0)];
const anchor = (shape: number): number[] => [...u32(shape), ...Array.from({ length: 22 }, () => 0)];
const section = (place: number): number[] => [0, 0, ...u32(place), ...u16(0), ...u32(0)];

describe('what stands beside the text of a Word 97-2003 document', () => {
  it('is its footnotes and endnotes, in the order in which they are referred to', async () => {
    const text = [par('甲\x02乙\x02')];
    const { document } = await readBytes(
      makeDoc({
        stories: { text, footnotes: [par('\x02脚注'), par('')], endnotes: [par('\x02尾注'), par('')] },
        tables: {
          footnoteReferences: plc([3, 5], [[1, 0]]),
          footnoteTexts: plc([0, 4, 5]),
          endnoteReferences: plc([1, 5], [[1, 0]]),
          endnoteTexts: plc([0, 4, 5]),
        },
      }),
    );
    expect(document.text).toBe('甲乙\n尾注\n脚注');
  });

  it('is its headers and footers by sections, an empty one that of the section before; positions may lie far beyond', async () => {
    const text = [par('一'), par('节', { mark: '\f' }), par('二')];
    const header = [par('页眉'), par('')];
    const first = [par('市政府文件'), par('')];
    const footer = [par('— \x13 PAGE \x145\x15 —'), par('')];
    const [, odd, foot, top] = positions([header, footer, first]);
    const before = Array.from({ length: 8 }, () => 0); // six separators, and the even header of the first section
    const table = [...before, odd, odd, foot, top, ...Array.from({ length: 6 }, () => top), 0x7fffffff];
    const { document } = await readBytes(
      makeDoc({
        stories: { text, headers: [...header, ...footer, ...first] },
        tables: { headers: plc(table as number[]), sections: plc([0, 4, 6], [section(PROPERTIES), section(0xffffffff)]) },
        properties: [...u16(3), ...sprm(0x300a, 1)],
      }),
    );
    expect(document.text.split('\n')).toEqual(['页眉', '市政府文件', '一', '节', '二', '— 5 —']);
    expect(document.asides.map(({ reason }) => reason)).toEqual(['running-head', 'page-number']);
    expect(textBlocks(document.blocks).map(({ hints }) => hints.pageBreakBefore)).toEqual([false, false, false, true]);
  });

  it('is its even headers, where the settings tell even pages apart', async () => {
    const headers = [par('偶数页'), par('')];
    const length = lengthOf(headers);
    const made = (settings: readonly number[]) =>
      makeDoc({
        stories: { text: [par('文')], headers },
        tables: { headers: plc([...Array.from({ length: 7 }, () => 0), length, length, length, length, length, length]), settings },
      });
    expect((await readBytes(made([1]))).document.text).toBe('偶数页\n文');
    expect((await readBytes(made([0]))).document.text).toBe('文');
  });

  it('is its text boxes, read where they are anchored, those of a group by its members', async () => {
    const boxes = [[par('框一')], [par('框二')], [par('')]];
    const record = (type: number, content: readonly number[], instance = 0): number[] => [
      ...u16(instance),
      ...u16(type),
      ...u32(content.length),
      ...content,
    ];
    const shape = (id: number): number[] => record(0xf004, record(0xf00a, [...u32(id), ...u32(0)]));
    const drawing = [
      ...record(0xf000, [1, 2, 3]),
      0,
      ...record(0xf002, record(0xf003, [...shape(1000), ...record(0xf003, [...shape(1001), ...shape(1002), ...shape(1003)])])),
    ];
    const { document } = await readBytes(
      makeDoc({
        stories: { text: [par('前'), par([run('\x08', sprm(0x0855, 1)), run('后')])], boxes: boxes.flat() },
        tables: {
          anchors: plc([2, 4], [anchor(1001)]),
          boxes: plc(positions(boxes), [box(1003), box(1002), box(0)]),
          drawing,
        },
      }),
    );
    expect(document.text).toBe('前\n框二\n框一\n后');
  });

  it('is a box that nothing anchors, behind the text', async () => {
    const boxes = [[par('孤框')], [par('')]];
    const { document } = await readBytes(
      makeDoc({ stories: { text: [par('文')], boxes: boxes.flat() }, tables: { boxes: plc(positions(boxes), [box(9), box(0)]) } }),
    );
    expect(document.text).toBe('文\n孤框');
  });
});

describe('styles of a Word 97-2003 document', () => {
  it('lend bold, size, alignment and indents; 0x81 turns the style’s round, 0 characters ask for its length', async () => {
    const update = (bytes: readonly number[]): number[] => [...u16(bytes.length), ...bytes, ...(bytes.length % 2 ? [0] : [])];
    const style = (kind: number, basedOn: number, updates: readonly (readonly number[])[]): number[] => {
      const body = [
        ...u16(4094),
        ...u16(kind | (basedOn << 4)),
        ...u16(updates.length),
        0,
        0,
        0,
        0,
        ...u16(1),
        0x41,
        0,
        0,
        0,
        ...updates.flatMap(update),
      ];
      return [...u16(body.length), ...body];
    };
    const head = [...u16(18), ...u16(4), ...u16(10), ...Array.from({ length: 14 }, () => 0)];
    const paragraph = [...u16(0), ...sprm(0x2461, 1), ...sprm(0x845e, ...u16(400)), ...sprm(0x4456, ...u16(200))];
    const styles = [
      ...head,
      ...style(1, 0xfff, [u16(0), sprm(0x4a43, ...u16(32))]),
      ...u16(0),
      ...style(1, 0, [paragraph, sprm(0x0835, 0x81)]),
      ...style(2, 0xfff, [sprm(0x0835, 1)]),
    ];
    const { document } = await readBytes(
      makeDoc({
        stories: {
          text: [
            par('粗', { style: 2 }),
            par([run('细', sprm(0x0835, 0x81))], { style: 2 }),
            par('寸', { style: 2, sprms: [...sprm(0x4456, ...u16(0)), ...sprm(0x2403, 2)] }),
            par([run('字符', sprm(0x4a30, ...u16(3)))]),
          ],
        },
        tables: { styles },
      }),
    );
    const shown = textBlocks(document.blocks).map(({ hints }) => [hints.bold, hints.fontSize, hints.alignment, hints.indent]);
    expect(shown).toEqual([
      [true, 16, 'center', 32],
      [false, 16, 'center', 32],
      [true, 16, 'right', 20],
      [true, 16, 'left', 0],
    ]);
  });
});
