import { chromium } from 'playwright-core';
import { escaped } from '../fixtures/docx.js';
import { spannedCells } from '../fixtures/grid.js';
import type { Item, Line, Table } from '../fixtures/outline.js';
import { type Style, setting } from './style.js';

/** The browser that prints. */
export const CHROMIUM: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Sets texts as a browser prints them, by one browser. */
export async function setByPrint(texts: readonly { items: readonly Item[]; style: Style }[]): Promise<Uint8Array[]> {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const set: Uint8Array[] = [];
    for (const { items, style } of texts) {
      await page.setContent(pageOf(items, style));
      const footer = `<div style="font-size:9px;width:100%;text-align:center">${escaped(style.folio).replace('#', '<span class=pageNumber></span>')}</div>`;
      const header = `<div style="font-size:9px;width:100%;text-align:center">${escaped(style.head)}</div>`;
      const margin = { top: '72px', bottom: '72px', left: '80px', right: '80px' };
      const options = { displayHeaderFooter: true, footerTemplate: footer, headerTemplate: header, margin, tagged: style.tagged, printBackground: true };
      set.push(await page.pdf({ ...options, format: style.paper === 'letter' ? 'Letter' : 'A4', landscape: style.paper === 'landscape' }));
    }
    return set;
  } finally {
    await browser.close();
  }
}

function pageOf(items: readonly Item[], style: Style): string {
  const body = items.map((item) => (item.kind === 'line' ? lineHtml(item, style) : tableHtml(item)));
  return `<!doctype html><meta charset=utf-8><style>${sheetOf(style)}</style>${body.join('\n')}`;
}

function lineHtml({ look, text, lead }: Line, { size, indent }: Style): string {
  const { align, scale, indented } = setting(look);
  const bold = lead > 0 ? `<b>${escaped(text.slice(0, lead))}</b>` : '';
  const own = align === 'left' ? (indented ? `text-indent:${indent}em` : '') : `text-align:${align}`;
  return `<p style="${own};font-size:${size * scale}pt">${bold}${escaped(text.slice(lead))}</p>`;
}

function tableHtml(table: Table): string {
  const cells = spannedCells(table);
  const row = (y: number): string => {
    const own = cells.filter((cell) => cell.row === y);
    return `<tr>${own.map(({ rowSpan, colSpan, lines }) => `<td rowspan=${rowSpan} colspan=${colSpan}>${lines.map(escaped).join('<br>')}</td>`).join('')}</tr>`;
  };
  const rows = table.rows.map((_, y) => row(y));
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width:${(100 * width) / total}%">`);
  return `<table><colgroup>${columns.join('')}</colgroup><thead>${rows.slice(0, table.headerRows).join('')}</thead><tbody>${rows.slice(table.headerRows).join('')}</tbody></table>`;
}

const RULE = '1px solid #333';
const RULES: Readonly<Record<Style['rules'], string>> = {
  all: `td{border:${RULE}}`,
  none: '',
  level: `td{border-top:${RULE};border-bottom:${RULE}}`,
  upright: `td{border-left:${RULE};border-right:${RULE}}`,
  book: `table{border-top:${RULE};border-bottom:${RULE}}thead td{border-bottom:${RULE}}`,
};

function sheetOf(style: Style): string {
  const { size, pitch, gap, justified, columns, rules, stand, centred, padding, width, shaded, sans } = style;
  const cell = `padding:${padding}pt;vertical-align:${stand};text-align:${centred ? 'center' : 'left'};font-size:${Math.min(size, 12)}pt`;
  return [
    `body{margin:0;font-family:"Noto ${sans ? 'Sans' : 'Serif'} CJK SC"${columns > 1 ? `;column-count:${columns};column-gap:24px` : ''}}`,
    `p{margin:0 0 ${gap}pt;line-height:${pitch}${justified ? ';text-align:justify' : ''}}`,
    `table{border-collapse:collapse;width:${width * 100}%;margin:4pt auto}td{${cell}}${RULES[rules]}`,
    shaded ? 'thead td{background:#369;color:#fff}tbody tr:nth-child(even) td{background:#eee}' : '',
  ].join('');
}
