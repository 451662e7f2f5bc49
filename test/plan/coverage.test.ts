import { describe, expect, it } from 'vitest';
import type { Aside } from '../../src/document.js';
import { blankNotice, blankPublication } from '../../src/plan/blank.js';
import { coverageOf } from '../../src/plan/coverage.js';
import { leaves } from '../../src/plan/leaves.js';
import type { Part } from '../../src/plan/schema.js';

const span = (start: number, end: number) => ({ start, end, page: null });

function planOf(...paragraphs: [number, number][]): {
  notice: ReturnType<typeof blankNotice>;
  publication: ReturnType<typeof blankPublication>;
  parts: Part[];
} {
  const part: Part = {
    kind: 'plan',
    ordinal: null,
    title: null,
    titleSpan: null,
    year: null,
    paragraphs: paragraphs.map(([start, end]) => ({ text: '', span: span(start, end) })),
    sections: [],
    tables: [],
    span: span(0, 0),
  };
  return { notice: blankNotice(), publication: blankPublication(), parts: [part] };
}

const ledger = (text: string, paragraphs: [number, number][], asides: Aside[] = []) =>
  coverageOf({ text, pageStarts: [] }, planOf(...paragraphs), asides);
const aside = (start: number, end: number, reason: Aside['reason'] = 'page-number'): Aside => ({ range: { start, end }, reason });

describe('the ledger', () => {
  it('counts what is assigned, white space apart', () => {
    expect(ledger('抓 好\n春耕', [[0, 6]])).toEqual({ characters: 4, assigned: 4, unassigned: [] });
  });

  it('sets furniture inside a paragraph aside', () => {
    expect(ledger('抓好-1-春耕', [[0, 7]], [aside(2, 5)])).toEqual({
      characters: 7,
      assigned: 4,
      unassigned: [{ text: '-1-', reason: 'page-number', span: span(2, 5) }],
    });
  });

  it('lists what nothing wants, its runs joined over white space', () => {
    expect(ledger('抓好\n春 耕落实', [[0, 2]]).unassigned).toEqual([{ text: '春 耕落实', reason: 'unrecognised', span: span(3, 8) }]);
    expect(ledger('抓好春耕', [[1, 3]]).unassigned.map(({ text }) => text)).toEqual(['抓', '耕']);
  });

  it('lets no entries overlap', () => {
    const { assigned, unassigned, characters } = ledger(
      '|序|号|抓好',
      [[5, 7]],
      [aside(0, 5, 'repeated-header'), aside(0, 1, 'markup'), aside(2, 3, 'markup'), aside(4, 6, 'markup')],
    );
    expect(unassigned.map(({ text, reason }) => `${reason} ${text}`)).toEqual(['repeated-header |序|号|', 'markup 抓']);
    expect(assigned + unassigned.reduce((sum, { text }) => sum + text.length, 0)).toBe(characters);
  });

  it('gives the page of each entry', () => {
    const { unassigned } = coverageOf({ text: '甲乙丙', pageStarts: [0, 2] }, planOf(), [aside(0, 1), aside(2, 3)]);
    expect(unassigned.map(({ span: { page } }) => page)).toEqual([1, 1, 2]);
  });
});

it('lists the leaf spans of every kind', () => {
  const plan = planOf([10, 11]);
  const [part] = plan.parts as [Part];
  plan.notice.spans['title'] = [span(0, 2), span(3, 4)];
  plan.publication.spans['source'] = [span(5, 6)];
  part.titleSpan = span(0, 4);
  const below = { level: 2, marker: null, heading: '乙', headingSpan: span(14, 15), paragraphs: [], sections: [], span: span(14, 15) };
  part.sections = [
    {
      level: 1,
      marker: null,
      heading: '甲',
      headingSpan: span(12, 13),
      paragraphs: [{ text: '', span: span(13, 14) }],
      sections: [below],
      span: span(12, 15),
    },
  ];
  part.tables = [
    { role: 'other', caption: null, columns: [], headerSpan: span(20, 21), rows: [{ cells: [], span: span(21, 22) }], span: span(20, 22) },
  ];
  expect([...leaves(plan)].map(({ kind, name, span: { start } }) => `${kind} ${name ?? ''} ${start}`)).toEqual([
    'notice title 0',
    'notice title 3',
    'publication source 5',
    'title  0',
    'paragraph  10',
    'heading  12',
    'paragraph  13',
    'heading  14',
    'table-header  20',
    'row  21',
  ]);
});
