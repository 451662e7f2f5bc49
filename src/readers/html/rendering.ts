import type { Block, Hints, Link, Range, TableCell, TableRow } from '../../document.js';
import type { Element } from './dom.js';
import type { Draft, Face } from './draft.js';
import type { Grid, Place } from './grid.js';
import type { Numbering } from './list-marker.js';
import type { MeasureOf } from './measure.js';

/** Holds one line or table of the page and where on the page it stands. */
export interface Line {
  readonly block: Block;
  readonly range: Range;
  /** The block element that the line stands in. */
  readonly element: Element;
  /** Characters of links. */
  readonly linked: number;
  /** Holds a link to a file to download. */
  readonly attached: boolean;
  /** Stands in the element that holds the article's text. */
  readonly within: boolean;
  /** Stands in an element that is by its name no part of the text. */
  readonly furniture: boolean;
}

/** Holds what an element and those around it set for the text in it. */
export interface Scope {
  readonly block: Element;
  readonly face: Face;
  readonly outline: number | null;
  readonly style: Hints['style'];
  readonly alignment: Hints['alignment'];
  readonly textIndent: number | null;
  readonly margin: number | null;
  readonly white: 'collapse' | 'pre' | 'pre-line';
  readonly linked: boolean;
  /** Stands in a link to a file. */
  readonly attached: boolean;
  readonly numbering: Numbering | null;
  /** Where in the line a number pasted from Word began; null outside one. */
  readonly pasted: number | null;
  readonly symbols: boolean;
  readonly within: boolean;
  readonly furniture: boolean;
  /** Lines and empty lines counted when the element began. */
  readonly begun: number;
}

/** Holds a table whose end has not come. */
export interface OpenTable {
  readonly element: Element;
  readonly grid: Grid;
  readonly rows: TableRow[];
  readonly outer: Line[];
  readonly blanks: number;
  readonly pageBreakBefore: boolean;
  cells: TableCell[];
  linked: number;
}

/** Holds the state of a rendering. */
export interface Rendering {
  readonly draft: Draft;
  readonly measureOf: MeasureOf;
  readonly content: Element;
  /** The elements that hold the article's element. */
  readonly around: ReadonlySet<Element>;
  readonly scopes: Scope[];
  readonly tables: OpenTable[];
  readonly rows: Set<Element>;
  readonly places: Map<Element, Place>;
  /** The links that were drawn, and where in the reading text those begin whose end has not come. */
  readonly links: Link[];
  readonly opened: Map<Element, number>;
  /** The readings above words (ruby), how many stand in finished lines, and where those begin whose end has not come. */
  readonly readings: Range[];
  finished: number;
  readonly reading: Map<Element, number>;
  /** Where finished lines go: the page's, or a cell's. */
  lines: Line[];
  /** The line that is being written holds a link to a file. */
  attached: boolean;
  pageBreak: boolean;
  hidden: number;
  deleted: number;
  /** The most places of a table, and how many tables have more. */
  readonly mostCells: number;
  oversized: number;
}

/** Gives the range that a block covers. */
export function rangeOf(block: Block): Range {
  if (block.kind === 'table') return block.range;
  return { start: block.ranges[0]?.start ?? 0, end: block.ranges.at(-1)?.end ?? 0 };
}
