import { expect, it } from 'vitest';
import type { PlanDocument } from '../../src/index.js';
import { blankNotice, blankPublication } from '../../src/plan/blank.js';
import { check } from '../../src/plan/check.js';

const TEXT = '一、抓好春耕\n备足农资\n- 1 -';
const span = (start: number, end: number) => ({ start, end, page: null });

/** A document of one heading, one paragraph and a page number, every character of it accounted for. */
const good: PlanDocument = {
  schemaVersion: '1',
  generator: { name: 'plan-parse', version: '0.0.0' },
  source: { path: null, format: 'txt', encoding: 'utf-8', bytes: 40, sha256: '', pages: null, ocr: null },
  notice: blankNotice(),
  publication: blankPublication(),
  parts: [
    {
      kind: 'plan',
      ordinal: null,
      title: null,
      titleSpan: null,
      year: null,
      paragraphs: [],
      sections: [
        {
          level: 1,
          marker: { raw: '一、', style: 'chinese', ordinal: 1, automatic: false },
          heading: '抓好春耕',
          headingSpan: span(0, 6),
          paragraphs: [{ text: '备足农资', span: span(7, 11) }],
          sections: [],
          span: span(0, 11),
        },
      ],
      tables: [],
      span: span(0, 11),
    },
  ],
  tasks: [],
  diagnostics: [],
  coverage: { characters: 13, assigned: 10, unassigned: [{ text: '- 1 -', reason: 'page-number', span: span(12, 17) }] },
  text: TEXT,
};

const codes = (value: unknown) => check(value).map(({ code }) => code);

it('finds nothing wrong with a document that accounts for every character', () => {
  expect(check(good)).toEqual([]);
  const { text: _, ...withoutText } = good;
  expect(check(withoutText)).toEqual([]);
});

it('finds what does not follow the schema, and says nothing else then', () => {
  expect(check({ ...good, parts: [{ kind: 'poem' }] }).map(({ details }) => details.path)).toContain('parts[0].kind');
  expect(codes(null)).toEqual(['check:schema']);
  expect(codes([])).toContain('check:schema');
});

it('finds spans beyond the text', () => {
  const beyond = { ...good, tasks: [], notice: { ...good.notice, spans: { note: [span(15, 40)] } } };
  expect(check(beyond)[0]?.message).toBe('notice.spans.note[0]: the span 15-40 lies outside the text.');
});

it('finds characters that nothing holds', () => {
  const coverage = { characters: 13, assigned: 13, unassigned: [] };
  expect(check({ ...good, coverage }).map(({ details }) => details.text)).toEqual(['-', '1', '-']);
});

it('finds characters that two values hold', () => {
  const overlapping = structuredClone(good);
  overlapping.parts[0]?.paragraphs.push({ text: '一、', span: span(0, 2) });
  expect(codes(overlapping)).toEqual(['check:twice']);
});

it('lets a title be the notice’s and its part’s', () => {
  const titled = structuredClone(good);
  Object.assign(titled.notice, { title: '一、抓好春耕', spans: { title: [span(0, 6)] } });
  expect(check(titled)).toEqual([]);
});

it('finds a sum that is wrong', () => {
  expect(codes({ ...good, coverage: { ...good.coverage, assigned: 9 } })).toEqual(['check:sum']);
  expect(codes({ ...good, text: `${TEXT}多` })).toContain('check:sum');
});
