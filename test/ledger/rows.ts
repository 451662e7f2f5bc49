import type { Row } from '../../src/ledger/row.js';

/** Makes a row of which only some fields matter. */
export function row(fields: Partial<Row> & Pick<Row, 'content'>): Row {
  const blank = { ordinal: null, month: null, period: null, deadline: null, leaders: [], departments: [], supporting: [], members: [] };
  return { ...blank, key: `key-${fields.content}`, fields: {}, path: [], headings: [], file: 'a.txt', page: null, ...fields };
}

/** Makes a time as plans have it. */
export function time(from: string | null, to: string | null, raw = `${from}..${to}`) {
  return { raw, from, to };
}
