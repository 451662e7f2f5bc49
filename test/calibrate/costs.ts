/** The costs of every chooser of segment, and how one is changed while something is done. */
import { COSTS } from '../../src/segment/frame/costs.js';
import { SERIES_COST } from '../../src/segment/headings/series-costs.js';
import { HEADER_COST, KIND_COST } from '../../src/segment/tables/table-costs.js';

type Table = { [name: string]: number | Table };

/** One number: the table that holds it under a key, and its name, the tables' names before it. */
export interface Cost {
  readonly name: string;
  readonly value: number;
  readonly table: Table;
  readonly key: string;
}

/** What src states as constant is plain data all the same. */
const TABLES = { frame: COSTS, series: SERIES_COST, header: HEADER_COST, kind: KIND_COST } as unknown as Record<string, Table>;

export const ALL_COSTS: readonly Cost[] = Object.entries(TABLES).flatMap(([name, table]) => costsIn(table, name));

function costsIn(table: Table, name: string): Cost[] {
  return Object.entries(table).flatMap(([key, value]): Cost[] =>
    typeof value === 'number' ? [{ name: `${name}.${key}`, value, table, key }] : costsIn(value, `${name}.${key}`),
  );
}

/** Does something while a cost is another number. */
export async function having<T>({ table, key, value }: Cost, other: number, task: () => Promise<T>): Promise<T> {
  table[key] = other;
  try {
    return await task();
  } finally {
    table[key] = value;
  }
}

/** Does something and gives the names of the costs that were looked at. */
export async function askedBy(task: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  for (const { name, table, key, value } of ALL_COSTS) {
    const get = () => {
      asked.add(name);
      return value;
    };
    Object.defineProperty(table, key, { get, configurable: true, enumerable: true });
  }
  await task();
  for (const { table, key, value } of ALL_COSTS)
    Object.defineProperty(table, key, { value, configurable: true, enumerable: true, writable: true });
  return asked;
}
