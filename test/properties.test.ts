import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanDocument, parse } from '../src/index.js';
import { levels, type Rung } from '../src/segment/headings/ladder.js';
import { part, rangeIn, rawView, viewOf } from '../src/segment/pieces/view.js';
import { expectContract } from './contract.js';
import { runs } from './series.js';

/** What notices are made of: words that rules look for, marks, numbers, white space. */
const PIECES = [
  ...[
    '\n',
    '\n\n',
    ' ',
    '　　',
    '\t',
    '。',
    '，',
    '、',
    '；',
    '：',
    '！',
    '？',
    '.',
    ':',
    '《',
    '》',
    '（',
    '）',
    '“',
    '”',
    '〔',
    '〕',
    '|',
    '— 1 —',
    '- 2 -',
  ],
  ...[
    '一、',
    '二、',
    '三、',
    '（一）',
    '（二）',
    '1.',
    '2.',
    '3、',
    '（1）',
    '①',
    '第一章',
    '第二条',
    '1.1',
    '一是',
    '12',
    '3月',
    '2031年',
    '2031年5月6日',
    '2031506',
  ],
  ...[
    '附件',
    '附件1',
    '附件：',
    '附件：1.',
    '抄送：',
    '印发',
    '主送：',
    '来源：',
    '发布时间：',
    '责任单位：',
    '牵头领导：',
    '完成时限：',
    '（此件公开发布）',
  ],
  ...[
    '关于',
    '的通知',
    '工作要点',
    '工作计划',
    '任务分解表',
    '月份',
    '序号',
    '工作内容',
    '各乡镇人民政府',
    '某某县教育局',
    '文件',
    '某办〔2031〕7号',
    '签发人：张三',
  ],
  ...['加强学习', '抓好安全工作', '（甲局牵头，乙局配合）', '6月底前完成', 'abc', '\ud83d\ude00', '版权所有', '首页 > 要闻'],
];
const notice = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anything = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

/** Whole lines as notices have them, in any order. */
const LINES = [
  ...[
    '',
    '',
    '青河县教育局文件',
    '青教〔2031〕7号',
    '特急',
    '000123',
    '签发人：张三',
    '关于印发《青河县2031年工作要点》的通知',
    '青河县2031年工作要点',
  ],
  ...[
    '各乡镇人民政府，县政府各部门：',
    '各乡镇，',
    '现将《青河县2031年工作要点》印发给你们，请认真贯彻',
    '落实。',
    '为做好全年工作，现通知如下：',
  ],
  ...[
    '一、抓好春耕',
    '二、修好水利。3月底前完成。',
    '（一）备种。各乡镇要提前备种。',
    '1.摸清底数。开展调查。（县农业农村局牵头，各乡镇配合）',
    '2、组织调运',
    '（1）联系厂家。',
    '①签约。',
    '三月份：',
  ],
  ...[
    '责任单位：县农业农村局',
    '牵头领导：张三',
    '完成时限：3月底前',
    '3月：召开全会。',
    '4-6月：开展调研。',
    '联系人：李四',
    '● 水稻',
    '总体要求',
  ],
  ...[
    '附件',
    '附件1',
    '附件2：联系人名单',
    '附件：1.青河县任务分解表',
    '      2.联系人名单',
    '青河县任务分解表',
    '联系人名单',
    '单位：万元',
  ],
  ...[
    '月份\t重点工作\t责任单位',
    '3月\t召开全会；开展调研\t办公室',
    '\t走访群众\t各科室',
    '| 序号 | 内容 |',
    '| --- | --- |',
    '| 1 | 开会 |',
  ],
  ...[
    '青河县教育局',
    '2031年2月3日',
    '青河县教育局 2031年2月3日',
    '（2031年2月3日）',
    '2031213',
    '（此件公开发布）',
    '抄送：县委办，县人大办。',
    '青河县教育局办公室 2031年2月4日印发',
    '共印50份',
  ],
  ...['— 3 —', '首页 > 要闻', '发布时间：2031-02-03 来源：县教育局', '版权所有：青河县', '苏ICP备00000001号', '“'],
];
const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 40 });

/** Parses a text and holds the output against the contract. */
async function held(text: string, format = 'txt'): Promise<PlanDocument> {
  const failures: unknown[] = [];
  const { document } = await parse(new TextEncoder().encode(text), {
    format,
    withText: true,
    onFailure: (error) => failures.push(error),
  });
  expect(failures).toEqual([]);
  expectContract(document);
  return document;
}

describe('any text', () => {
  it('made of the words of notices gives valid output that keeps its ledger', async () => {
    await fc.assert(
      fc.asyncProperty(notice, async (text) => void (await held(text))),
      runs(150, 1500),
    );
  });

  it('made of the lines of notices gives valid output, as text and as a page', async () => {
    const paragraph = (line: string) => `<p>${line}</p>`;
    await fc.assert(
      fc.asyncProperty(lines, async (list) => {
        await held(list.join('\n'));
        await held(`<html><body><div id="zoom">${list.map(paragraph).join('\n')}</div></body></html>`, 'html');
      }),
      runs(50, 500),
    );
  });

  it('made of anything gives valid output that keeps its ledger', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => void (await held(text))),
      runs(50, 300),
    );
  });
});

/** Gives a text and some rising ranges of it. */
const ranged = fc.array(fc.constantFrom('月', '份', ' ', '　', '\n', '8', 'a', '，', '。', '-'), { maxLength: 60 }).chain((characters) => {
  const text = characters.join('');
  const cuts = fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }).map((list) => list.sort((a, b) => a - b));
  return cuts.map((list) => ({
    text,
    ranges: list.flatMap((start, i) => (i % 2 === 0 && list[i + 1] !== undefined ? [{ start, end: list[i + 1] as number }] : [])),
  }));
});

describe('views', () => {
  it('rise, and map back to what they show', () => {
    fc.assert(
      fc.property(ranged, ({ text, ranges }) => {
        for (const view of [viewOf(text, ranges), rawView(text, viewOf(text, ranges))]) {
          const offsets = Array.from(view.offsets);
          expect(offsets.length).toBe(view.text.length);
          expect(offsets.every((at, i) => i === 0 || at > (offsets[i - 1] as number))).toBe(true);
          offsets.forEach((at, i) => {
            if (view.text.charAt(i) !== ' ') expect(text.charAt(at)).toBe(view.text.charAt(i));
          });
        }
      }),
      runs(500, 2000),
    );
  });

  it('show every character of their ranges but white space', () => {
    fc.assert(
      fc.property(ranged, ({ text, ranges }) => {
        const bare = ranges
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, '');
        expect(viewOf(text, ranges).text.replaceAll(' ', '')).toBe(bare);
      }),
      runs(100, 100),
    );
  });

  it('give parts that show the same, without blanks at their ends', () => {
    fc.assert(
      fc.property(ranged, fc.nat(60), fc.nat(60), ({ text, ranges }, a, b) => {
        const view = viewOf(text, ranges);
        const [start, end] = [Math.min(a, b, view.text.length), Math.min(Math.max(a, b), view.text.length)];
        const piece = part(view, start, end);
        expect(piece.text).toBe(view.text.slice(start, end).trim());
        if (piece.text)
          expect(rangeIn(piece, 0, piece.text.length)).toEqual({
            start: piece.offsets[0],
            end: (piece.offsets[piece.text.length - 1] as number) + 1,
          });
      }),
      runs(100, 100),
    );
  });
});

const STYLES = [
  'chapter',
  'article',
  'chinese',
  'topic',
  'chinese-paren',
  'month',
  'arabic',
  'decimal',
  'arabic-paren',
  'circled',
  'outline-1',
  'outline-2',
  'other',
];
const rungs = fc.array(fc.record({ key: fc.constantFrom(...STYLES), ordinal: fc.nat(9), goesOn: fc.boolean() }), { maxLength: 60 });

describe('the ladder', () => {
  it('begins at 1 and never climbs by more than one', () => {
    fc.assert(
      fc.property(rungs, (list) => {
        const found = levels(list);
        expect(found.length).toBe(list.length);
        found.forEach((level, i) => {
          expect(level).toBeGreaterThanOrEqual(1);
          expect(level).toBeLessThanOrEqual((found[i - 1] ?? 0) + 1);
        });
      }),
      runs(500, 2000),
    );
  });

  it('keeps neighbours of one style on one level', () => {
    fc.assert(
      fc.property(rungs, (list) => {
        const found = levels(list);
        list.forEach((rung: Rung, i) => {
          if (i > 0 && list[i - 1]?.key === rung.key) expect(found[i]).toBe(found[i - 1]);
        });
      }),
      runs(100, 100),
    );
  });
});

/** How a style writes its n-th number. */
const HAN = [
  '〇',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
];
const WRITES: Readonly<Record<string, (n: number) => string>> = {
  chinese: (n) => `${HAN[n]}、`,
  'chinese-paren': (n) => `（${HAN[n]}）`,
  arabic: (n) => `${n}.`,
  'arabic-paren': (n) => `（${n}）`,
  circled: (n) => String.fromCodePoint(0x245f + n),
};
/** Orders in which styles nest in real notices. */
const NESTINGS = [
  ['chinese', 'chinese-paren', 'arabic', 'arabic-paren', 'circled'],
  ['chinese', 'arabic', 'arabic-paren', 'circled'],
  ['chinese-paren', 'arabic', 'arabic-paren'],
  ['arabic', 'arabic-paren', 'circled'],
  ['chinese', 'arabic-paren', 'circled'],
];

interface Item {
  readonly children: readonly Item[];
}
const { item } = fc.letrec<{ item: Item }>((tie) => ({
  item: fc.record({
    children: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('item'), { minLength: 2, maxLength: 3 }),
    ),
  }),
}));

interface Drawn {
  readonly level: number;
  readonly style: string;
  readonly ordinal: number;
  readonly heading: string;
}

/** Numbers an outline; a level in `runsOn` is numbered through. */
function drawn(items: readonly Item[], styles: readonly string[], runsOn: number): Drawn[] {
  const out: Drawn[] = [];
  const counters: number[] = [];
  const visit = (list: readonly Item[], depth: number): void => {
    const style = styles[depth];
    if (style === undefined) return;
    if (depth + 1 !== runsOn) counters[depth] = 0;
    for (const { children } of list) {
      const ordinal = (counters[depth] ?? 0) + 1;
      if (ordinal > 20) return;
      counters[depth] = ordinal;
      out.push({ level: depth + 1, style, ordinal, heading: `抓好第${'甲乙丙丁戊己庚辛壬癸'[out.length % 10]}类事项` });
      visit(children, depth + 1);
    }
  };
  visit(items, 0);
  return out;
}

describe('an outline', () => {
  const outline = fc.record({
    items: fc.array(item, { minLength: 2, maxLength: 5 }),
    styles: fc.constantFrom(...NESTINGS),
    runsOn: fc.constantFrom(0, 0, 2, 3),
    sameLine: fc.boolean(),
    gap: fc.constantFrom('\n', '\n\n', '\n　　'),
  });

  it('of any shape and numbering reads back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(outline, async ({ items, styles, runsOn, sameLine, gap }) => {
        const lines = drawn(items, styles, runsOn);
        const text = lines
          .map(({ style, ordinal, heading }) => `${WRITES[style]?.(ordinal)}${heading}。${sameLine ? '' : '\n　　'}各单位要高度重视。`)
          .join(gap);
        const document = await held(`青河县2031年工作要点\n\n　　${text}\n`);
        expect(flat(document)).toEqual(lines);
      }),
      runs(60, 400),
    );
  });
});

function flat(document: PlanDocument): Drawn[] {
  const found: Drawn[] = [];
  const visit = (sections: PlanDocument['parts'][number]['sections']): void => {
    for (const { level, marker, heading, sections: below } of sections) {
      found.push({ level, style: marker?.style ?? '', ordinal: marker?.ordinal ?? 0, heading: heading ?? '' });
      visit(below);
    }
  };
  for (const { sections } of document.parts) visit(sections);
  return found;
}
