import { expect, it } from 'vitest';
import { isRight, measure } from './measure.js';
import { namesCount, shareOf } from './names.js';
import { scoresOf } from './score.js';
import { type Cells, fieldTable, fileTable } from './tables.js';

/** `npm run accuracy` prints how well each field is read, and every value that is missing (-) or invented (+). */
it.runIf(process.env['MODE'] === 'print')('prints how the fixtures are read', async () => {
  const files = await measure();
  for (const { slug, format, missed, invented } of files.filter((file) => !isRight(file))) {
    console.log(`fixtures/${slug}/input.${format}`);
    for (const { field, value } of missed) console.log(`  - ${field} ${value}`);
    for (const { field, value } of invented) console.log(`  + ${field} ${value}`);
  }
  console.log(`\n${aligned(fieldTable(files, 'en'))}\n\n${aligned(fileTable(files, 'en'))}`);
});

it('counts what is missing, what is invented, and what only looks different', () => {
  const gold = [
    { field: 'title', value: '二〇三一年 工作要点' },
    { field: 'names', value: '甲' },
    { field: 'names', value: '甲' },
  ];
  const found = [
    { field: 'title', value: '二〇三一年工作要点。' },
    { field: 'names', value: '甲' },
    { field: 'dates', value: '2031' },
  ];
  expect(Object.fromEntries(scoresOf(gold, found))).toEqual({
    title: { strict: { gold: 1, found: 1, right: 0 }, soft: { gold: 1, found: 1, right: 1 } },
    names: { strict: { gold: 2, found: 1, right: 1 }, soft: { gold: 2, found: 1, right: 1 } },
    dates: { strict: { gold: 0, found: 1, right: 0 }, soft: { gold: 0, found: 1, right: 0 } },
  });
});

it('counts a name that the notice gives no work to as wrong, whatever the work is called', () => {
  const gold = [
    { field: 'tasks.leaders', value: '["植树","夏某"]' },
    { field: 'tasks.departments', value: '["植树","县林业局"]' },
  ];
  const found = [
    { field: 'tasks.leaders', value: '["植 树","夏某"]' },
    { field: 'tasks.leaders', value: '["植树","教学团队"]' },
    { field: 'tasks.members', value: '["植树","无关"]' },
  ];
  expect(namesCount(gold, found)).toEqual({ gold: 2, found: 2, right: 1 });
  expect(shareOf(namesCount(gold, found))).toBe('0.500 of 2');
});

function aligned(table: Cells): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
