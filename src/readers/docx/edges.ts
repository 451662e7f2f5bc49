import { element, type XmlElement } from './xml.js';

/** Holds a row of a table whose cells are told by their edges, in twentieths of a point from one line that all rows share. */
export interface EdgedRow {
  readonly header: boolean;
  readonly left: number;
  readonly cells: readonly EdgedCell[];
}

/** Holds a cell up to its right edge. */
export interface EdgedCell {
  readonly right: number;
  readonly across: 'none' | 'restart' | 'continue';
  readonly down: 'none' | 'restart' | 'continue';
  readonly contents: readonly XmlElement[];
}

/** Edges of one column that a program wrote on their own differ by 1 to 15 twentieths of a point; columns are wider. */
const SAME_EDGE = 20;

/** Writes a table whose rows say where their cells end: how many columns a cell spans is counted over the edges of all rows. */
export function tableOfEdges(rows: readonly EdgedRow[]): XmlElement {
  const grid = gridOf(rows.flatMap((row) => [row.left, ...row.cells.map(({ right }) => right)]));
  const at = (edge: number) => grid.findLastIndex((start) => start <= edge);
  return element(
    'w:tbl',
    {},
    rows.map((row) => {
      const before = Math.max(0, at(row.left));
      let column = before;
      const cells = row.cells.map((cell) => {
        const span = Math.max(1, at(cell.right) - column);
        column += span;
        return wordCell(cell, span);
      });
      const properties = [
        ...(before > 0 ? [element('w:gridBefore', { 'w:val': String(before) })] : []),
        ...(row.header ? [element('w:tblHeader')] : []),
      ];
      return element('w:tr', {}, [element('w:trPr', {}, properties), ...cells]);
    }),
  );
}

/** Gives the edges in rising order, those that are one line taken together. */
function gridOf(edges: readonly number[]): number[] {
  const grid: number[] = [];
  for (const edge of edges.toSorted((a, b) => a - b)) if (edge - (grid.at(-1) ?? Number.NEGATIVE_INFINITY) > SAME_EDGE) grid.push(edge);
  return grid;
}

function wordCell({ across, down, contents }: EdgedCell, span: number): XmlElement {
  const properties = [
    ...(span === 1 ? [] : [element('w:gridSpan', { 'w:val': String(span) })]),
    ...(across === 'none' ? [] : [element('w:hMerge', { 'w:val': across })]),
    ...(down === 'none' ? [] : [element('w:vMerge', { 'w:val': down })]),
  ];
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...contents]);
}
