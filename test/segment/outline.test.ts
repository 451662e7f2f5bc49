import { describe, expect, it } from 'vitest';
import type { Element, HeadingElement, ParagraphElement, PartElement, TableElement } from '../../src/segment/element.js';
import { nest, type SectionNode, sectionsIn } from '../../src/segment/outline.js';
import { hull } from '../../src/segment/pieces/ranges.js';
import { view } from './unit.js';

const part = (title: string): PartElement => ({ type: 'part', kind: 'plan', ordinal: null, title, year: null, ranges: [], at: 0 });
const heading = (level: number, text: string): HeadingElement => ({
  type: 'heading',
  level,
  marker: null,
  heading: text,
  view: view(text),
  range: { start: 0, end: 1 },
});
const paragraph = (text: string): ParagraphElement => ({ type: 'paragraph', view: view(text), range: { start: 0, end: text.length } });
const table = (caption: string | null): TableElement => ({
  type: 'table',
  caption,
  captionRanges: [],
  range: { start: 0, end: 1 },
  reading: {
    role: 'other',
    caption: null,
    captionRange: null,
    columns: [],
    headerRange: null,
    rows: [],
    asides: [],
    tasks: [],
  },
});

function shown({ element, paragraphs, sections }: SectionNode): string {
  const inside = [...paragraphs.map((one) => one.view.text), ...sections.map(shown)];
  return `${element.heading}${inside.length > 0 ? `(${inside.join(' ')})` : ''}`;
}

function tree(elements: readonly Element[]): string[] {
  return nest(elements).map((node) =>
    [
      node.element.title,
      ...node.paragraphs.map((one) => one.view.text),
      ...node.sections.map(shown),
      ...node.tables.map(({ element, under }) => `[${element.caption ?? ''}: ${under.map((one) => one.element.heading).join(' > ')}]`),
    ].join(' | '),
  );
}

describe('headings nest', () => {
  it('by their level', () => {
    expect(
      tree([
        part('甲'),
        paragraph('引'),
        heading(1, '一'),
        paragraph('a'),
        heading(2, '1'),
        heading(3, '(1)'),
        paragraph('b'),
        heading(2, '2'),
        heading(1, '二'),
        paragraph('c'),
      ]),
    ).toEqual(['甲 | 引 | 一(a 1((1)(b)) 2) | 二(c)']);
  });

  it('in their own part', () => {
    expect(tree([part('甲'), heading(1, '一'), part('乙'), paragraph('a'), heading(1, '一')])).toEqual(['甲 | 一', '乙 | a | 一']);
  });

  it('on in the part that a box interrupted', () => {
    const first = part('甲');
    expect(
      tree([first, heading(1, '一'), part('框'), paragraph('a'), { type: 'resume', part: first, at: 0 }, paragraph('b'), heading(2, '1')]),
    ).toEqual(['甲 | 一(b 1)', '框 | a']);
  });
});

describe('a table', () => {
  it('without a caption keeps the headings open', () => {
    expect(tree([part('甲'), heading(1, '一'), heading(2, '1'), table(null), paragraph('注')])).toEqual(['甲 | 一(1(注)) | [: 一 > 1]']);
  });

  it('with a caption closes them for itself and for text, not for numbers that go on', () => {
    expect(tree([part('甲'), heading(1, '一'), heading(2, '1'), table('表'), paragraph('注'), heading(2, '2'), paragraph('a')])).toEqual([
      '甲 | 注 | 一(1 2(a)) | [表: ]',
    ]);
  });
});

it('leaves what stands before the first part out', () => expect(tree([paragraph('a'), table(null), part('甲')])).toEqual(['甲']));

it('walks sections in order, each with those above it, at any depth', () => {
  const deep = Array.from({ length: 50_000 }, (_, i) => heading(i + 1, String(i)));
  const [node] = nest([part('甲'), ...deep.slice(0, 2_000), heading(1, 'x'), heading(2, 'y')]);
  const walked = [...sectionsIn(node?.sections ?? [])];
  expect(walked.map((one) => one.node.element.heading)).toEqual([...deep.slice(0, 2_000).map((one) => one.heading), 'x', 'y']);
  expect(walked.at(-1)?.above.map((one) => one.element.heading)).toEqual(['x']);
});

it('spans ranges from the first to the last', () => {
  expect(
    hull([
      { start: 5, end: 9 },
      { start: 2, end: 3 },
    ]),
  ).toEqual({ start: 2, end: 9 });
  expect(hull([])).toEqual({ start: 0, end: 0 });
});
