/**
 * A catalogue block laid out as a table: labels and values side by side.
 *
 *     索引号： | 000-1/2020-01 | 成文日期： | 2020-04-15
 *     标题：关于…的通知 | 发文字号：某政办〔2020〕2号
 */
import type { Fact, SourceDocument, TableBlock } from '../../document.js';
import { isCatalogueLabel } from '../../lexicon/publishing-labels.js';
import { hull } from '../pieces/ranges.js';
import { type GridCell, gridOf, ownCells, textsIn } from './grid.js';
import { isCatalogue } from './layout-table.js';

/** Takes catalogue tables out of the blocks; their rows become facts. */
export function withCatalogueFacts(document: SourceDocument): SourceDocument {
  const facts = [...document.facts];
  const blocks = document.blocks.filter((block) => {
    const found = block.kind === 'table' ? catalogueFacts(document, block) : null;
    if (found) facts.push(...found);
    return found === null;
  });
  return { ...document, blocks, facts };
}

/** Reads a table as a catalogue block; null where it is none. */
function catalogueFacts(document: SourceDocument, block: TableBlock): Fact[] | null {
  const grid = gridOf(document, block);
  if (!grid || !isCatalogue(textsIn(grid))) return null;
  const facts: Fact[] = [];
  for (const row of grid.rows) {
    const cells = ownCells(row);
    for (let at = 0; at < cells.length; at++) {
      const cell = cells[at] as GridCell;
      const value = cells[at + 1];
      if (!cell.range) continue;
      const [label = '', own] = cell.view.text.split(/[：:](.*)/s);
      if (own || !value || statesItself(value)) facts.push({ label: bare(label), value: own?.trim() ?? '', range: cell.range });
      else {
        facts.push({ label: bare(label), value: value.view.text, range: value.range ? hull([cell.range, value.range]) : cell.range });
        at++;
      }
    }
  }
  return facts;
}

const bare = (label: string): string => label.replace(/\s/g, '');
/** Says whether a cell holds a label, alone or with its value: no value of the label before it. */
const statesItself = (cell: GridCell): boolean => isLabel(cell) || isCatalogueLabel(/^([^：:]{2,10})[：:]/.exec(cell.view.text)?.[1] ?? '');
const isLabel = (cell: GridCell): boolean => isCatalogueLabel(cell.view.text) || /^[^：:]{2,10}[：:]$/.test(cell.view.text);
