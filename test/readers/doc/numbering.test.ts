import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/readers/number-format.js';
import { textBlocks } from '../ledger.js';
import { linesOf, type MadeParagraph, par, readText, sprm, u16, u32, wide } from './make.js';

const LEVEL = 0x260a;
const LIST = 0x460b;

/** What a level of a list is made of: its text has the characters 0 to 8 where a level's number stands. */
interface MadeLevel {
  readonly format: number;
  readonly text: string;
  readonly start?: number;
  readonly flags?: number;
  readonly restart?: number;
  readonly places?: readonly number[];
  readonly sprms?: readonly number[];
  readonly runSprms?: readonly number[];
}

function lvl({ format, text, start = 1, flags = 0, restart = 0, places, sprms = [], runSprms = [] }: MadeLevel): number[] {
  const named = places ?? Array.from(text).flatMap((sign, index) => (sign < '\x09' ? [index + 1] : []));
  const nine = Array.from({ length: 9 }, (_, index) => named[index] ?? 0);
  const follow = 2; // nothing
  const sizes = [runSprms.length, sprms.length, restart, 0];
  return [
    ...u32(start),
    format,
    flags,
    ...nine,
    follow,
    ...u32(0),
    ...u32(0),
    ...sizes,
    ...sprms,
    ...runSprms,
    ...u16(text.length),
    ...wide(text),
  ];
}

interface MadeList {
  readonly id: number;
  readonly levels: readonly MadeLevel[];
  readonly styles?: readonly number[];
}

interface MadeOverride {
  readonly id: number;
  readonly levels?: readonly { readonly level: number; readonly start?: number; readonly whole?: MadeLevel }[];
}

/** Writes the tables of lists and of overrides; a list of one level is a simple one. */
function numbering(lists: readonly MadeList[], overrides: readonly MadeOverride[]) {
  const definition = ({ id, levels, styles = [] }: MadeList): number[] => [
    ...u32(id),
    ...u32(0),
    ...Array.from({ length: 9 }, (_, index) => u16(styles[index] ?? 0xfff)).flat(),
    levels.length === 1 ? 1 : 0,
    0,
  ];
  const filled = ({ levels }: MadeList): number[] =>
    (levels.length === 1 ? levels : Array.from({ length: 9 }, (_, index) => levels[index] ?? { format: 0, text: '' })).flatMap(lvl);
  const named = overrides.flatMap(({ id, levels = [] }) => [...u32(id), ...u32(0), ...u32(0), levels.length, 0, 0, 0]);
  const told = overrides.flatMap(({ levels = [] }) => [
    ...u32(0xffffffff),
    ...levels.flatMap(({ level, start, whole }) => [
      ...u32(start ?? 0),
      ...u32(level | (start === undefined ? 0 : 0x10) | (whole ? 0x20 : 0)),
      ...(whole ? lvl(whole) : []),
    ]),
  ]);
  return {
    tables: { lists: [...u16(lists.length), ...lists.flatMap(definition)], listOverrides: [...u32(overrides.length), ...named, ...told] },
    levels: lists.flatMap(filled),
  };
}

const numbered = (list: number, level = 0, text = '项'): MadeParagraph =>
  par(text, { sprms: [...sprm(LEVEL, level), ...sprm(LIST, ...u16(list & 0xffff))] });

/** Every number format that Chinese files were seen to hold or may, by its number there and its name in newer files. */
const FORMATS: readonly (readonly [number, string])[] = [
  [0x00, 'decimal'],
  [0x01, 'upperRoman'],
  [0x02, 'lowerRoman'],
  [0x03, 'upperLetter'],
  [0x04, 'lowerLetter'],
  [0x0a, 'ideographDigital'],
  [0x0b, 'japaneseCounting'],
  [0x0e, 'decimalFullWidth'],
  [0x10, 'japaneseLegal'],
  [0x12, 'decimalEnclosedCircle'],
  [0x16, 'decimalZero'],
  [0x1a, 'decimalEnclosedFullstop'],
  [0x1b, 'decimalEnclosedParen'],
  [0x1c, 'decimalEnclosedCircleChinese'],
  [0x1d, 'ideographEnclosedCircle'],
  [0x1e, 'ideographTraditional'],
  [0x1f, 'ideographZodiac'],
  [0x21, 'taiwaneseCounting'],
  [0x22, 'ideographLegalTraditional'],
  [0x23, 'taiwaneseCountingThousand'],
  [0x24, 'taiwaneseDigital'],
  [0x25, 'chineseCounting'],
  [0x26, 'chineseLegalSimplified'],
  [0x27, 'chineseCountingThousand'],
  [0x39, 'numberInDash'],
  [0x92, 'decimal'],
  [0xff, 'none'],
];
const FIRST = [
  '1',
  'I',
  'i',
  'A',
  'a',
  '一',
  '一',
  '１',
  '壱',
  '①',
  '01',
  '⒈',
  '⑴',
  '①',
  '㊀',
  '甲',
  '子',
  '一',
  '壹',
  '一',
  '一',
  '一',
  '壹',
  '一',
  '- 1 -',
  '1',
  '',
]; // prettier-ignore

describe('automatic numbers of a Word 97-2003 document', () => {
  it('are drawn in every format, a page of them', async () => {
    const lists = FORMATS.map(([format], index) => ({ id: 100 + index, levels: [{ format, text: '（\0）' }] }));
    const overrides = lists.map(({ id }) => ({ id }));
    const text = FORMATS.flatMap((_, index) => Array.from({ length: 12 }, () => numbered(index + 1)));
    const drawn = await linesOf(text, numbering(lists, overrides));
    expect(drawn).toEqual(FORMATS.flatMap(([, name]) => Array.from({ length: 12 }, (_, at) => `（${formatNumber(name, at + 1)}）项`)));
    expect(FORMATS.map((_, index) => drawn[index * 12])).toEqual(FIRST.map((sign) => `（${sign}）项`));
  });

  const THREE: MadeList = {
    id: 7,
    levels: [
      { format: 0x25, text: '\0、' },
      { format: 0x0b, text: '（\x01）' },
      { format: 0x00, text: '\x02.' },
    ],
  };

  it('count by levels, and are marked as drawn', async () => {
    const { document } = await readText(
      [0, 1, 2, 2, 1, 2, 0, 1].map((level) => numbered(1, level)),
      numbering([THREE], [{ id: 7 }]),
    );
    expect(document.text).toBe('一、项\n（一）项\n1.项\n2.项\n（二）项\n1.项\n二、项\n（一）项');
    expect(textBlocks(document.blocks)[1]?.hints.marker).toEqual({ start: 4, end: 7 });
  });

  it('run on below a higher level where the level does not restart', async () => {
    const [first, second, third] = THREE.levels as [MadeLevel, MadeLevel, MadeLevel];
    const list = { id: 7, levels: [first, second, { ...third, flags: 8, restart: 0 }] };
    expect(
      await linesOf(
        [0, 2, 2, 0, 2].map((level) => numbered(1, level)),
        numbering([list], [{ id: 7 }]),
      ),
    ).toEqual(['一、项', '1.项', '2.项', '二、项', '3.项']); // prettier-ignore
  });

  it('hold several levels, in decimal where a level says so, and control characters that no place names are not drawn', async () => {
    const list = {
      id: 7,
      levels: [
        { format: 0x25, text: '第\0章' },
        { format: 0x00, text: '\0.\x01', flags: 4 },
      ],
    };
    expect(await linesOf([numbered(1, 0), numbered(1, 1)], numbering([list], [{ id: 7 }]))).toEqual(['第一章项', '1.1项']);
    const unnamed = { id: 7, levels: [{ format: 0x00, text: 'A\x01\0)', places: [3] }] };
    expect(await linesOf([numbered(1)], numbering([unnamed], [{ id: 7 }]))).toEqual(['A1)项']);
  });

  it('begin anew where an override says so, the first time that it uses the level', async () => {
    const overrides = [{ id: 7 }, { id: 7, levels: [{ level: 0, start: 5 }] }];
    const text = [numbered(1), numbered(1), numbered(2), numbered(2), numbered(1)];
    expect(await linesOf(text, numbering([THREE], overrides))).toEqual(['一、项', '二、项', '五、项', '六、项', '七、项']);
  });

  it('take a level whole from an override, as the converted lists of Word 6 have it', async () => {
    const overrides = [{ id: -2, levels: [{ level: 0, start: 1, whole: { format: 0x12, text: '\0', start: 3 } }] }, { id: 7 }];
    expect(await linesOf([numbered(1), numbered(1), numbered(2)], numbering([THREE], overrides))).toEqual(['③项', '④项', '一、项']);
  });

  it.each([0, 0x7ff, 99, -3])('are none where the list is %i', async (list) => {
    expect(await linesOf([numbered(list)], numbering([THREE], [{ id: 7 }]))).toEqual(['项']);
  });

  it('draw a sign of a symbol font as a bullet', async () => {
    const list = { id: 7, levels: [{ format: 0x17, text: '\uf06c' }] };
    expect(await linesOf([numbered(1)], numbering([list], [{ id: 7 }]))).toEqual(['●项']);
  });

  it('come from the style that names the list', async () => {
    const style = (sti: number, name: string, sprms: readonly number[]): number[] => {
      const update = [...u16(sprms.length + 2), ...u16(0), ...sprms, ...(sprms.length % 2 ? [0] : [])];
      const body = [...u16(sti), ...u16(0xfff1), ...u16(1), 0, 0, 0, 0, ...u16(name.length), ...wide(`${name}\0`), ...update];
      return [...u16(body.length), ...body];
    };
    const styles = [
      ...u16(18),
      ...u16(2),
      ...u16(10),
      ...Array.from({ length: 14 }, () => 0),
      ...style(0, '正文', []),
      ...style(1, '标题 1', [...sprm(LIST, ...u16(1))]),
    ];
    const made = numbering([{ ...THREE, styles: [1] }], [{ id: 7 }]);
    const { document } = await readText([par('总则', { style: 1 }), par('文'), par('附则', { style: 1 })], {
      ...made,
      tables: { ...made.tables, styles },
    });
    expect(document.text).toBe('一、总则\n文\n二、附则');
    expect(textBlocks(document.blocks)[0]?.hints.outline).toBe(1);
  });
});
