import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/limits.js';
import { readPdf } from '../../../src/readers/pdf/read.js';
import { makeDocument, show } from './make.js';

/** The words of a table without rules, a row a line, cells of two lines in the middle of their rows; nothing but the file's structure shows that it is one. */
const CELLS: readonly (readonly [x: number, y: number, text: string])[][] = [
  [[80, 740, '东湖校']],
  [[200, 740, '新增学位两百个']],
  [[400, 740, '封顶']],
  [[80, 716, '柳河路']],
  [
    [200, 724, '新建道路三公里及'],
    [200, 708, '两侧排水管网'],
  ],
  [[400, 716, '完工']],
  [
    [80, 692, '枫桥水'],
    [80, 676, '厂扩建'],
  ],
  [[200, 684, '日供水两万吨']],
  [[400, 684, '开工']],
];

/** Draws the cells as pieces of marked content, those from `untagged` on without a number, and names them by a structure of nine cells in three rows. */
function tagged(marked: string, untagged = CELLS.length): Uint8Array {
  const content = CELLS.map((texts, i) => {
    const drawn = texts.map(([x, y, text]) => show(x, y, text, 12)).join(' ');
    return i < untagged ? `/TD << /MCID ${i} >> BDC ${drawn} EMC` : drawn;
  });
  const rows = [0, 1, 2].map((row): [number, string] => [
    110 + row,
    `<< /S /TR /P 102 0 R /Pg 10 0 R /K [${[0, 1, 2].map((i) => `${120 + 3 * row + i} 0 R`).join(' ')}] >>`,
  ]);
  const cells = CELLS.map((_, i): [number, string] => [120 + i, `<< /S /TD /P ${110 + Math.floor(i / 3)} 0 R /Pg 10 0 R /K ${i} >>`]);
  return makeDocument({
    pages: [{ content: content.join('\n'), entries: '/StructParents 0' }],
    catalog: `/StructTreeRoot 101 0 R ${marked}`,
    objects: {
      101: `<< /Type /StructTreeRoot /K 102 0 R /ParentTree << /Nums [0 [${cells.map(([number]) => `${number} 0 R`).join(' ')}]] >> >>`,
      102: '<< /S /Table /P 101 0 R /K [110 0 R 111 0 R 112 0 R] >>',
      ...Object.fromEntries([...rows, ...cells]),
    },
  });
}

const MARKED = '/MarkInfo << /Marked true >>';
const read = async (bytes: Uint8Array) =>
  readPdf(bytes, { report: () => {}, limits: LIMITS, places: false, ocr: false, embedded: () => Promise.reject(new Error('none')) });
const isTable = ({ kind, ...rest }: { readonly kind: string; readonly rows?: readonly unknown[] }) =>
  kind === 'table' && rest.rows?.length === 3;

describe('a tagged file', () => {
  it('shows the cells of a table that has no rules', async () => {
    expect((await read(tagged(MARKED))).blocks.filter(isTable)).toHaveLength(1);
  });

  it('says nothing where it does not say that it is tagged, or of a part of the text alone', async () => {
    const plain = await read(tagged('', 0));
    expect(plain.blocks.filter(isTable)).toEqual([]);
    expect(await read(tagged(''))).toEqual(plain);
    expect(await read(tagged(MARKED, 5))).toEqual(plain);
  });
});
