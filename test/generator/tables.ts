/** Tables of a monthly plan and of assignments, as annexes hold them. */
import fc from 'fast-check';
import type { Place as Cell, Table } from '../fixtures/outline.js';
import { BLANK_TASK, type Passage, type Place, type SaidPart, type SaidTask } from './passage.js';
import { deadline, monthRow, period, type Time, wholeYear } from './times.js';
import { bodies, listed, type Names, people, work } from './words.js';

type SaidTable = SaidPart['tables'][number];
type Role = SaidTable['columns'][number]['role'];

interface Column {
  readonly name: string;
  readonly role: Role;
}

/** Draws a table whose columns and cells are known, and says what it says; `^` and `<` cover as in an outline. */
function drawn(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  role: SaidTable['role'],
  tasks: readonly SaidTask[],
  header: readonly (readonly Cell[])[] = [columns.map(({ name }) => [name])],
): Passage {
  const table: Table = {
    kind: 'table',
    widths: columns.map(({ role: own }) => (own === 'content' ? 7 : 3)),
    headerRows: header.length,
    rows: [...header, ...rows],
  };
  const said = rows.map((row, y) => ({ cells: row.map((_, x) => saidCell(rows, y, x)) }));
  return {
    items: [table],
    paragraphs: [],
    sections: [],
    tables: [{ role, caption: null, columns: columns.map((one) => ({ ...one })), rows: said }],
    tasks,
  };
}

function saidCell(rows: readonly (readonly Cell[])[], y: number, x: number): SaidTable['rows'][number]['cells'][number] {
  let [top, left] = [y, x];
  while (rows[top]?.[left] === 'above') top--;
  while (rows[top]?.[left] === 'left') left--;
  const cell = rows[top]?.[left];
  const text = typeof cell === 'object' ? cell.join(' ') : '';
  const merged = top !== y || left !== x;
  let [rowSpan, colSpan] = [1, 1];
  while (!merged && rows[y + rowSpan]?.[x] === 'above') rowSpan++;
  while (!merged && rows[y]?.[x + colSpan] === 'left') colSpan++;
  return { text, rowSpan, colSpan, merged };
}

interface MonthItem {
  readonly work: string;
  readonly period: Time | null;
}
interface MonthRow {
  readonly items: readonly MonthItem[];
  readonly departments: Names;
  readonly remark: string;
}

export interface MonthlySpec {
  readonly months: readonly { readonly rows: readonly MonthRow[] }[];
  readonly start: number;
  readonly endsWithYear: boolean;
  /** How the rows of one month show it: one cell over all of them, or the month again in each. */
  readonly merges: boolean;
  readonly names: readonly [month: string, content: string, department: string | null, remark: boolean];
  /** How items are numbered; null for none. */
  readonly writes: ((ordinal: number) => string) | null;
  readonly suffix: string;
}

const monthItem = fc.record<MonthItem>({ work, period: fc.option(period, { freq: 3 }) });
const row = fc.record<MonthRow>({
  items: fc.array(monthItem, { minLength: 1, maxLength: 4 }),
  departments: bodies,
  remark: fc.constantFrom('', '', '邀请领导出席', '时间另行通知'),
});

export const monthly: fc.Arbitrary<MonthlySpec> = fc.record<MonthlySpec>({
  months: fc.array(fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 3 }) }), { minLength: 2, maxLength: 6 }),
  start: fc.integer({ min: 1, max: 7 }),
  endsWithYear: fc.boolean(),
  merges: fc.boolean(),
  names: fc.tuple(
    fc.constantFrom('月份', '时间', '月 份'),
    fc.constantFrom('工作内容', '重点工作', '工作安排'),
    fc.constantFrom(null, '责任单位', '责任科室', '牵头部门'),
    fc.boolean(),
  ),
  writes: fc.constantFrom(
    null,
    (n: number) => `${n}.`,
    (n: number) => `${n}、`,
    (n: number) => `（${n}）`,
  ),
  suffix: fc.constantFrom('月', '月份'),
});

/** Draws a monthly plan. */
export function drawMonthly(spec: MonthlySpec, place: Place): Passage {
  const [monthName, contentName, departmentName, hasRemark] = spec.names;
  const columns: Column[] = [
    { name: monthName.replace(' ', ''), role: 'month' },
    { name: contentName, role: 'content' },
    ...(departmentName ? [{ name: departmentName, role: 'department' as const }] : []),
    ...(hasRemark ? [{ name: '备注', role: 'other' as const }] : []),
  ];
  const tasks: SaidTask[] = [];
  const rows = spec.months.flatMap(({ rows: own }, m) => {
    const last = m === spec.months.length - 1 && spec.endsWithYear;
    const number = last ? null : spec.start + m <= 12 ? spec.start + m : null;
    const shown = number === null ? '全年' : `${number}${spec.suffix}`;
    const time = number === null ? wholeYear(place.year) : { ...monthRow(number)(place.year), raw: shown };
    let ordinal = 0;
    return own.map(({ items: all, departments, remark }, y): Cell[] => {
      // Without numbers a cell lists several items only where nothing else tells the rows' work apart.
      const items = spec.writes === null && departmentName && spec.months.some((month) => month.rows.length > 1) ? all.slice(0, 1) : all;
      const numbered = spec.writes !== null && (own.length > 1 || items.length > 1);
      const lines = items.map((item) => {
        ordinal++;
        const note = item.period ? `（${item.period(place.year).raw}）` : '';
        tasks.push({
          ...BLANK_TASK,
          ordinal: numbered ? ordinal : null,
          content: item.work,
          month: number,
          period: item.period ? item.period(place.year) : time,
          departments: departmentName ? departments.names : [],
          fields: hasRemark && remark ? { 备注: remark } : {},
          path: [place.title],
        });
        return `${numbered ? spec.writes?.(ordinal) : ''}${item.work}${note}`;
      });
      const month: Cell = y > 0 && spec.merges ? 'above' : [shown];
      return [month, lines, ...(departmentName ? [[departments.text]] : []), ...(hasRemark ? [[remark]] : [])];
    });
  });
  return drawn(columns, rows, 'schedule', tasks);
}

interface Duty {
  readonly work: string;
  readonly departments: Names;
  readonly supporting: Names;
  readonly leaders: Names;
  readonly deadline: Time;
  readonly remark: string;
}
type DutyColumn = 'ordinal' | 'category' | 'content' | 'department' | 'support' | 'leader' | 'deadline' | 'remark';

export interface DutiesSpec {
  readonly order: readonly DutyColumn[];
  readonly names: Readonly<Record<DutyColumn, string>>;
  readonly groups: readonly { readonly name: string; readonly duties: readonly Duty[] }[];
  /** How the groups show: rows that span the table, or a merged column. */
  readonly headed: boolean;
  /** 责任分工 stands over the bodies and those that help them. */
  readonly grouped: boolean;
}

const duty = fc.record<Duty>({
  work,
  departments: bodies,
  supporting: fc.oneof(bodies, fc.constant(listed([], ''))),
  leaders: people,
  deadline,
  remark: fc.constantFrom('', '', '县级重点', '续建'),
});

const columnNames: fc.Arbitrary<DutiesSpec['names']> = fc.record({
  ordinal: fc.constant('序号'),
  category: fc.constantFrom('工作类别', '类别', '领域'),
  content: fc.constantFrom('工作任务', '重点任务', '主要任务', '工作内容', '目标任务', '事项'),
  department: fc.constantFrom('责任单位', '牵头单位', '责任部门', '主办单位', '承办单位'),
  support: fc.constantFrom('配合单位', '协办单位', '参与单位'),
  leader: fc.constantFrom('责任领导', '分管领导', '牵头领导', '责任人', '包抓领导'),
  deadline: fc.constantFrom('完成时限', '完成时间', '办结时限', '时间节点'),
  remark: fc.constant('备注'),
});

/** 序号 and what groups the rows stand first, remarks last, the other columns in any order. */
const order = fc
  .tuple(
    fc.subarray(['ordinal', 'category'] as const),
    fc.subarray(['department', 'leader', 'deadline'] as const, { minLength: 1 }),
    fc.subarray(['support'] as const),
    fc.subarray(['remark'] as const),
  )
  .chain(([first, who, helpers, last]) =>
    fc
      .shuffledSubarray<DutyColumn>(['content', ...who, ...helpers], { minLength: 1 + who.length + helpers.length })
      .filter(([leftmost]) => leftmost !== 'support') // often empty, which the first column of a table never is
      .map((list): DutyColumn[] => [...first, ...list, ...last]),
  );

export const duties: fc.Arbitrary<DutiesSpec> = fc
  .record<DutiesSpec>({
    order,
    names: columnNames,
    groups: fc.array(
      fc.record({
        name: fc.constantFrom('党建工作', '经济建设', '民生保障', '生态环境', '社会治理'),
        duties: fc.array(duty, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    headed: fc.boolean(),
    grouped: fc.boolean(),
  })
  // A row of two cells below its header is no table in a text file: two lines with a tab each.
  .filter(({ order: columns, groups }) => columns.length > 2 || groups.flatMap((group) => group.duties).length > 1);

const HAN = '一二三四五';

/** Draws a table that assigns work. */
export function drawDuties({ order: all, names: stated, groups, headed, grouped }: DutiesSpec, place: Place): Passage {
  const spans = headed && all.length > 2;
  const own = spans ? all.filter((column) => column !== 'category') : all;
  // 时间节点 before the work orders the rows (a schedule); a deadline stands behind it or says what it is.
  const early = own.indexOf('deadline') < own.indexOf('content') && stated.deadline === '时间节点';
  const names = early ? { ...stated, deadline: '完成时限' } : stated;
  const role = (column: DutyColumn): Role => (column === 'category' || column === 'remark' ? 'other' : column);
  const tasks: SaidTask[] = [];
  const rows: Cell[][] = [];
  groups.forEach(({ name, duties: list }, g) => {
    if (spans) rows.push(own.map((_, x): Cell => (x === 0 ? [`${HAN.charAt(g)}、${name}`] : 'left')));
    list.forEach((one, y) => {
      tasks.push(taskOf(one, tasks.length + 1, own, names, spans ? null : name, spans ? [place.title, name] : [place.title], place.year));
      const cells: Readonly<Record<DutyColumn, Cell>> = {
        ordinal: [String(tasks.length)],
        category: y > 0 ? 'above' : [name],
        content: [one.work],
        department: [one.departments.text],
        support: [one.supporting.text],
        leader: [one.leaders.text],
        deadline: [one.deadline(place.year).raw],
        remark: [one.remark],
      };
      rows.push(own.map((column) => cells[column]));
    });
  });
  const columns = own.map((column) => ({ name: names[column], role: role(column) }));
  return drawn(columns, rows, 'assignments', tasks, grouped ? groupedHeader(own, names) : undefined);
}

/** Makes a header of two rows where two neighbouring columns have something in common. */
function groupedHeader(own: readonly DutyColumn[], names: DutiesSpec['names']): Cell[][] | undefined {
  const at = own.findIndex((column, x) => [column, own[x + 1]].sort().join() === 'department,support');
  if (at < 0) return undefined;
  const inside = (x: number) => x === at || x === at + 1;
  return [
    own.map((column, x): Cell => (x === at ? ['责任分工'] : x === at + 1 ? 'left' : [names[column]])),
    own.map((column, x): Cell => (inside(x) ? [names[column]] : 'above')),
  ];
}

function taskOf(
  one: Duty,
  ordinal: number,
  order: readonly DutyColumn[],
  names: DutiesSpec['names'],
  category: string | null,
  path: string[],
  year: number,
): SaidTask {
  const has = (column: DutyColumn) => order.includes(column);
  return {
    ...BLANK_TASK,
    ordinal: has('ordinal') ? ordinal : null,
    content: one.work,
    deadline: has('deadline') ? one.deadline(year) : null,
    leaders: has('leader') ? one.leaders.names : [],
    departments: has('department') ? one.departments.names : [],
    supporting: has('support') ? one.supporting.names : [],
    fields: {
      ...(has('category') && category !== null && { [names.category]: category }),
      ...(has('remark') && one.remark && { [names.remark]: one.remark }),
    },
    path,
  };
}
