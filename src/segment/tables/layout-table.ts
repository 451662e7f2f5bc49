/**
 * Tables that only lay out text: the 版记, a letterhead, a catalogue block, a box round a text.
 *
 *     抄送：市委办公室，… / 某某办公室 | 2019年2月26日印发     版记 (GB/T 9704-2012 §7.4)
 *     索引号 | 000-1 | 发文字号 | 某政办〔2019〕1号          catalogue block
 *     one column                                              a box
 */
import type { SourceDocument, TableBlock } from '../../document.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { beginsCopiedTo, isOtherImprint, printed } from '../../lexicon/imprint.js';
import { isCatalogueLabel } from '../../lexicon/publishing-labels.js';
import { rolesOf } from '../../lexicon/roles.js';
import { type Grid, gridOf, shownCells, textsIn } from './grid.js';

const LETTERHEAD = /文 ?件$|签 ?发 ?人|^[（(]?(?:此件|不予公开|主动公开|依申请公开)/;

/** Says whether a table only lays out text and is no table of its own; so is one that is too large to be read as one. */
export function isLayoutTable(document: Pick<SourceDocument, 'text'>, block: TableBlock): boolean {
  const grid = gridOf(document, block);
  if (grid === null || grid.rows.every((row) => shownCells(row).length < 2)) return true;
  const cells = textsIn(grid);
  return isImprint(grid, cells) || isCatalogue(cells) || isLetterhead(grid, cells);
}

/** Says whether a table is the 版记: every row an element of it, or a part of its printing line. */
function isImprint(grid: Grid, cells: readonly string[]): boolean {
  if (grid.rows.length > 8 || grid.columns > 4) return false;
  const lines = grid.rows.map((row) =>
    shownCells(row)
      .map((cell) => cell.view.text)
      .join(' '),
  );
  const ofImprint = (text: string): boolean =>
    beginsCopiedTo(text) || isOtherImprint(text) || printed(text) !== null || /日 ?印 ?发$/.test(text);
  return cells.some(ofImprint) && lines.filter(ofImprint).length * 2 > lines.length;
}

/** Says whether a table is a catalogue block, by its cells: a third of them or more are labels of facts about the document's publishing, in pairs with their values. */
export function isCatalogue(cells: readonly string[]): boolean {
  const labels = cells.filter((text) => isCatalogueLabel(text.split(/[：:]/, 1)[0] ?? ''));
  return labels.length >= 3 && labels.length * 3 >= cells.length;
}

/** Says whether a small table lays out the head of a document: 发文机关标志, 发文字号, 签发人. */
function isLetterhead(grid: Grid, cells: readonly string[]): boolean {
  if (grid.rows.length > 4 || cells.length > 8 || cells.some((text) => rolesOf(text).length > 0)) return false;
  const numbered = cells.some((text) => text.length < 40 && documentNumber(text) !== null);
  return cells.some((text) => text.length < 40 && LETTERHEAD.test(text)) || (numbered && cells.length <= 4);
}
