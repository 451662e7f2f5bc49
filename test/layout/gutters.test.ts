import { describe, expect, it } from 'vitest';
import { guttersOf, type Mark } from '../../src/layout/gutters.js';

const EM = 10;
const WIDTH = 600;
const [LEFT, RIGHT] = [70, 311];
const COLUMN = 219;

/** Sets texts below each other: each [start in the column, width, text]. */
const column = (from: number, lines: readonly (readonly [number, number, string])[], top = 70): Mark[] =>
  lines.map(([start, width, text], i) => ({ x1: from + start, x2: from + start + width, y1: top + i * 16, y2: top + i * 16 + EM, text }));

const full = [0, COLUMN, '各单位要加强组织领导，明确责任分工，确保工作'] as const;
const short = [20, 90, '一、改造背街小巷'] as const;
const text = [short, full, full, short];

const gutterOf = (marks: readonly Mark[], ...more: readonly (readonly Mark[])[]) =>
  guttersOf(
    [marks, ...more].map((own) => ({ width: WIDTH, marks: own })),
    EM,
  ).map((gutter) => gutter?.start ?? null);

describe('guttersOf', () => {
  it('sees two short columns of text', () => {
    expect(gutterOf([...column(LEFT, text), ...column(RIGHT, text)])).toEqual([RIGHT]);
  });

  it('sees a table in the second column beside text in the first', () => {
    const row = [
      [0, 20, '序号'],
      [40, 60, '工作任务'],
      [150, 60, '责任单位'],
    ] as const;
    const table = [70, 86, 102].flatMap((top) => row.flatMap((cell) => column(RIGHT, [cell], top)));
    expect(gutterOf([...column(LEFT, text), ...table])).toEqual([RIGHT]);
  });

  it('sees a boxed table that fills the second column', () => {
    expect(gutterOf([...column(LEFT, text), { x1: RIGHT, x2: RIGHT + COLUMN, y1: 70, y2: 200, text: '' }])).toEqual([RIGHT]);
  });

  it('takes two columns of one table for none of the page', () => {
    const left = column(LEFT, [[0, 60, '工作任务'], full, full, full]);
    const right = column(RIGHT, [[0, 60, '责任单位'], full, full, full]);
    expect(gutterOf([...left, ...right])).toEqual([null]);
  });

  it('takes a signature beside lines, and lines over the whole page, for no columns', () => {
    const whole = column(LEFT, [[0, 460, '各单位要加强组织领导，明确责任分工，确保工作落到实处']]);
    expect(gutterOf([...whole, ...column(LEFT, [short], 90), ...column(RIGHT, [short, short], 90)])).toEqual([null]);
  });

  it('keeps the gutter of another page where nothing crosses it', () => {
    const columns = [...column(LEFT, text), ...column(RIGHT, text)];
    const crossed = column(LEFT, [[0, 460, '各单位要加强组织领导，明确责任分工，确保工作落到实处']]);
    expect(gutterOf(columns, column(LEFT, [short]), crossed)).toEqual([RIGHT, RIGHT, null]);
  });

  it('takes months that head lines side by side for no names of columns', () => {
    const months = (month: string) => [[0, 40, month], full, full, short] as const;
    expect(gutterOf([...column(LEFT, months('三月份：')), ...column(RIGHT, months('九月份：'))])).toEqual([RIGHT]);
  });
});
