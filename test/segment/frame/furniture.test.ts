import { describe, expect, it } from 'vitest';
import type { Hints } from '../../../src/document.js';
import { withWholeParagraphs } from '../../../src/segment/frame/cut-paragraph.js';
import { withoutFurniture } from '../../../src/segment/frame/furniture.js';
import { withLostBreaks } from '../../../src/segment/frame/lost-breaks.js';
import { unitsOf } from '../../../src/segment/pieces/unit.js';
import { documentOf } from '../unit.js';

function repair(lines: readonly string[], hints: Readonly<Record<number, Partial<Hints>>> = {}) {
  const document = documentOf(lines, hints, 'hard');
  const codes: string[] = [];
  const kept = withoutFurniture(
    document,
    unitsOf(document, () => false),
  );
  const units = withLostBreaks(
    document,
    withWholeParagraphs(document, kept.units, (code) => codes.push(code)),
  );
  return {
    units: units.map((unit) => (unit.kind === 'text' ? unit.view.text : unit.kind)),
    asides: kept.asides.map(({ range, reason }) => `${reason} ${document.text.slice(range.start, range.end)}`),
    codes,
  };
}

it('sets page marks and lone signs aside, and joins the paragraph that they cut', () => {
  expect(repair(['抓好春耕工作。各乡镇要', '— 1 —', '“', '提前备种，抓好落实。', '一、备足农资'])).toEqual({
    units: ['抓好春耕工作。各乡镇要提前备种，抓好落实。', '一、备足农资'],
    asides: ['page-number — 1 —', 'decoration “'],
    codes: ['text:paragraph-joined'],
  });
});

it('sets the caption of a lost picture aside', () => {
  const lines = ['抓好春耕。', '备好种子。', '组织委员视察春耕', '修好水利。'];
  expect(repair(lines, { 2: { blankBefore: 3 } }).asides).toEqual(['caption 组织委员视察春耕']);
  expect(repair(lines).asides).toEqual([]);
});

describe('what runs on', () => {
  it('is divided: a table of words from the text before it', () => {
    expect(repair(['抓好落实。工作分解表月份重点工作1月份 甲2月份 乙3月份 丙']).units).toEqual(['抓好落实。', 'run-on-table']);
  });
});
