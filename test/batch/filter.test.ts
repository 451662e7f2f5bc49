import { expect, it } from 'vitest';
import { filterOf } from '../../src/batch/filter.js';

it('takes everything where nothing is asked', () => {
  const wanted = filterOf([], []);
  expect(wanted('2031/a.docx')).toBe(true);
  expect(wanted('2031/')).toBe(true);
});

it('holds a pattern without / against the name, in either case', () => {
  const wanted = filterOf(['*.docx', '*要点*'], []);
  expect(['a.docx', '2031/A.DOCX', '2031/科技工作要点.pdf'].map(wanted)).toEqual([true, true, true]);
  expect(['a.doc', 'docx/a.pdf'].map(wanted)).toEqual([false, false]);
});

it('holds a pattern with / against the path', () => {
  const wanted = filterOf(['2031/**'], ['2031/*/old/**']);
  expect(['2031/a.docx', '2031/x/a.docx', '2032/a.docx', '2031/x/old/a.docx'].map(wanted)).toEqual([true, true, false, false]);
});

it('enters folders whatever is included, but not those that are excluded', () => {
  const wanted = filterOf(['*.docx'], ['drafts/']);
  expect(['2031/', 'drafts/', '2031/drafts/'].map(wanted)).toEqual([true, false, false]);
});
