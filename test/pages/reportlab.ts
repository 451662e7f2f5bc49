import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spannedCells } from '../fixtures/grid.js';
import type { Item } from '../fixtures/outline.js';
import { type Style, setting } from './style.js';

/** The Python that Debian's python3-reportlab belongs to. */
export const PYTHON: string = process.env['PYTHON'] ?? '/usr/bin/python3';

/** Sets texts by ReportLab, in one run, and gives them in their order. */
export function setByReportLab(folder: string, texts: readonly { name: string; items: readonly Item[]; style: Style }[]): Uint8Array[] {
  const files = texts.map(({ name }) => join(folder, `${name}.pdf`));
  const all = texts.map(({ items, style }, i) => ({ file: files[i], style, items: items.map(plain) }));
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(all));
  execFileSync(PYTHON, [join(import.meta.dirname, 'report.py'), join(folder, 'texts.json')], { stdio: ['ignore', 'ignore', 'inherit'] });
  return files.map((file) => readFileSync(file));
}

function plain(item: Item): unknown {
  if (item.kind === 'line') return { text: item.text, ...setting(item.look) };
  return { widths: item.widths, headerRows: item.headerRows, rows: item.rows.length, cells: spannedCells(item) };
}
