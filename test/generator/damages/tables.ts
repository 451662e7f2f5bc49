/** Tables that lost their form, and tables that are none of the notice's work. */
import type { Fact } from '../../accuracy/facts.js';
import type { Item, Place, Table } from '../../fixtures/outline.js';
import type { Generated } from '../notice.js';
import { line } from '../passage.js';
import { type Damage, type Damaged, EVERYTHING, hasLook, isLine, textOf, withItems } from './damage.js';

const cells = (table: Table): readonly Place[] => table.rows.flat();

/** A table whose every cell holds one line keeps its rows where it is copied one cell a line. */
const plain = (table: Table): boolean =>
  table.headerRows === 1 && cells(table).every((cell) => typeof cell === 'object' && cell.length === 1 && cell[0] !== '');

/** Copies each table that can bear it one cell a line. */
const cellsALine: Damage['apply'] = (one) => {
  const { items } = one.outline;
  if (!items.some((item) => !isLine(item) && plain(item))) return null;
  const lines = (table: Table): Item[] => cells(table).map((cell) => line(typeof cell === 'object' ? (cell[0] ?? '') : '', 'number'));
  return withItems(
    one,
    items.flatMap((item) => (!isLine(item) && plain(item) ? lines(item) : [item])),
  );
};

/** Takes the header of every table away, and with it all that its names said. */
const headerLost: Damage['apply'] = ({ outline, says }) => {
  if (!outline.items.some((item) => !isLine(item))) return null;
  const items = outline.items.map((item) => (isLine(item) ? item : { ...item, headerRows: 0, rows: item.rows.slice(item.headerRows) }));
  // Pipes would make a header of the first row, and cells on lines of their own show no rows without one.
  const tables = 'tsv';
  const tasks = says.tasks.filter(({ origin }) => origin !== 'table');
  const text = textOf({ settings: { ...outline.settings, txt: ['utf-8', 'lf', tables] }, items });
  return { text, says: { ...says, tasks }, sees: rowsAlone };
};

/** Looks at the words of rows; what a table is and how its cells were merged is lost with the header. */
function rowsAlone(fact: Fact): Fact | null {
  if (fact.field === 'tables') return null;
  if (fact.field !== 'table rows') return fact;
  const rows = (JSON.parse(fact.value) as [string, boolean][]).filter(([, merged]) => !merged);
  return { ...fact, value: JSON.stringify(rows.map(([text]) => text.replace(/\s/g, '')).filter((text) => text !== '')) };
}

/** Sets a table with a caption behind the text, above the imprint. */
function beside(caption: string, rows: readonly (readonly string[])[], headerRows: number): Damage['apply'] {
  const words = new Set([caption, ...rows.flat()]);
  return (one: Generated): Damaged | null => {
    const { items, settings } = one.outline;
    const imprint = items.findIndex((item) => hasLook(item, 'imprint'));
    const at = imprint < 0 ? items.length : imprint;
    // Word's form of a table shows no end behind an empty last cell.
    if (settings['txt']?.[2] === 'word' && !isLine(items[at - 1])) return null;
    const table: Table = {
      kind: 'table',
      widths: rows[0]?.map(() => 3) ?? [],
      headerRows,
      rows: rows.map((row) => row.map((cell) => [cell])),
    };
    const added = withItems(one, [...items.slice(0, at), line(caption, 'caption'), table, ...items.slice(at)]);
    return { ...added, sees: (fact) => (ofTable(fact, words) ? null : fact) };
  };
}

/** Says whether a fact is the added table itself: its role is other, its cells are its own. */
function ofTable({ field, value }: Fact, words: ReadonlySet<string>): boolean {
  if (field === 'tables') return value.startsWith('["other"');
  return field === 'table rows' && (JSON.parse(value) as [string, boolean][]).every(([text]) => text === '' || words.has(text));
}

const FORM = [
  ['项目名称', '北渠清淤', '联系电话', '87654321'],
  ['填报单位', '柳林乡', '填报人', '温如玉'],
  ['建设地点', '北渠村', '建设年限', '一年'],
];
const PERSONS = [
  ['姓名', '单位及职务', '手机'],
  ['温如玉', '柳林乡乡长', '13900000001'],
  ['江一帆', '北渠村主任', '13900000002'],
  ['林月', '县水务局科长', '13900000003'],
];

export const TABLES: readonly Damage[] = [
  {
    name: 'table-one-cell-a-line',
    does: 'tables without merged, empty or long cells copied one cell a line',
    asks: EVERYTHING,
    apply: cellsALine,
  },
  {
    name: 'table-without-header',
    does: 'the header of every table is lost (rows of cells divided by tabs)',
    asks: 'everything outside the tables; their rows stay, without people and without tasks',
    apply: headerLost,
  },
  {
    name: 'form-beside',
    does: 'a form (label | value | label | value) below a caption behind the text',
    asks: 'everything; the form is a table of role other',
    apply: beside('项目申报表', FORM, 0),
  },
  {
    name: 'persons-beside',
    does: 'a list of persons (姓名 单位及职务 手机) below a caption behind the text',
    asks: 'everything; the list is a table of role other',
    apply: beside('工作联系人名单', PERSONS, 1),
  },
];
