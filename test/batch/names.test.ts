import { describe, expect, it } from 'vitest';
import { outputOf, pathOf, shown, within } from '../../src/batch/names.js';

const GBK = Buffer.from([0xb9, 0xa4, 0xd7, 0xf7]); // 工作 in GBK, no UTF-8

describe('names', () => {
  it('are strings where they are UTF-8, else bytes', () => {
    expect(pathOf(Buffer.from('工作要点.docx'))).toBe('工作要点.docx');
    expect(pathOf(GBK)).toEqual(GBK);
  });

  it('are joined by /, and . is left unsaid', () => {
    expect(within('plans', 'a.docx')).toBe('plans/a.docx');
    expect(within('plans/', 'a.docx')).toBe('plans/a.docx');
    expect(within('.', 'a.docx')).toBe('a.docx');
    expect(within('', 'a.docx')).toBe('a.docx');
    expect(within('计划', GBK)).toEqual(Buffer.concat([Buffer.from('计划/'), GBK]));
  });

  it('are shown with what is no UTF-8 as \\x…', () => {
    expect(shown('计划/a.docx')).toBe('计划/a.docx');
    expect(shown(Buffer.concat([Buffer.from('计划/😀'), GBK, Buffer.from('.docx')]))).toBe('计划/😀\\xB9\\xA4\\xD7\\xF7.docx');
  });
});

describe('the output of an input', () => {
  it('stands at the same place, its name whole', () => {
    expect(outputOf('2031/a.docx')).toBe('2031/a.docx.json');
    expect(outputOf('a.doc')).not.toBe(outputOf('a.docx'));
    expect(outputOf(Buffer.concat([GBK, Buffer.from('.txt')]))).toEqual(Buffer.concat([GBK, Buffer.from('.txt.json')]));
  });

  it('is cut where it would be too long, at a whole character, and told apart by a hash', () => {
    const long = `2031/${'计'.repeat(84)}.x`; // 254 bytes
    const output = outputOf(long);
    expect(output).toMatch(/^2031\/计{80}~[0-9a-f]{8}\.json$/);
    expect(outputOf(`${long.slice(0, -1)}y`)).not.toBe(output);
    expect(outputOf('计'.repeat(66))).toBe(`${'计'.repeat(66)}.json`);
  });

  it('never is the report', () => {
    expect(outputOf('report')).toMatch(/^report~[0-9a-f]{8}\.json$/);
    expect(outputOf('2031/report')).toBe('2031/report.json');
  });
});
