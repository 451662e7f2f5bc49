import { spannedCells } from '../fixtures/grid.js';
import type { Item, Line, Table } from '../fixtures/outline.js';
import { type Style, setting } from './style.js';

/** The part of the compiler that is used. */
interface Compiler {
  readonly pdf: (options: { mainFileContent: string }) => Uint8Array;
}

/** Is no dependency of the project: `npm install --no-save @myriaddreamin/typst-ts-node-compiler` brings it. */
const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** Gives the typesetter, null where it is not installed. */
export async function typst(): Promise<Compiler | null> {
  try {
    const { NodeCompiler } = (await import(PACKAGE)) as { NodeCompiler: { create: (options: unknown) => Compiler } };
    return NodeCompiler.create({ fontArgs: [{ fontPaths: ['/usr/share/fonts/opentype/noto'] }] });
  } catch {
    return null;
  }
}

const quoted = (text: string): string => `#${JSON.stringify(text)}`;

/** Gives a text in Typst's language. */
export function typstText(items: readonly Item[], style: Style): string {
  const { size, pitch, indent, gap, justified, columns, paper, folio, head, sans } = style;
  const sheet = paper === 'letter' ? 'paper: "us-letter"' : `paper: "a4"${paper === 'landscape' ? ', flipped: true' : ''}`;
  // Typst's leading and spacing lie between the lines' own heights, about 0.9 em here.
  const leading = (pitch - 0.9) * size;
  const first = indent > 0 ? `first-line-indent: (amount: ${indent}em, all: true), ` : '';
  return [
    `#set page(${sheet}, margin: 2.5cm, columns: ${columns}, numbering: ${JSON.stringify(folio.replace('#', '1'))}, header: align(center)[${quoted(head)}])`,
    `#set text(font: "Noto ${sans ? 'Sans' : 'Serif'} CJK SC", size: ${size}pt, lang: "zh")`,
    `#set par(${first}leading: ${leading}pt, spacing: ${leading + gap}pt, justify: ${justified})`,
    ...items.map((item) => (item.kind === 'line' ? lineText(item, style) : tableText(item, style))),
  ].join('\n');
}

function lineText({ look, text, lead }: Line, { size }: Style): string {
  const { align, scale, indented } = setting(look);
  const bold = lead > 0 ? `#text(weight: "bold")[${quoted(text.slice(0, lead))}]` : '';
  const words = `#text(size: ${size * scale}pt)[${bold}${quoted(text.slice(lead))}]`;
  if (align !== 'left') return `#align(${align})[#par(first-line-indent: 0em)[${words}]]\n`;
  return indented ? `#par[${words}]\n` : `#par(first-line-indent: 0em)[${words}]\n`;
}

const STROKES: Readonly<Record<Style['rules'], string>> = {
  all: '0.5pt',
  none: 'none',
  level: '(x: none, y: 0.5pt)',
  upright: '(x: 0.5pt, y: none)',
  book: '(_, y) => if y < 2 { (top: 0.5pt) }',
};

function tableText(table: Table, { rules, padding, stand, centred }: Style): string {
  const cells = spannedCells(table).map(({ row, rowSpan, colSpan, lines }) => ({
    row,
    text: `table.cell(rowspan: ${rowSpan}, colspan: ${colSpan})[#par(first-line-indent: 0em)[${lines.map(quoted).join('#linebreak()')}]]`,
  }));
  const head = cells.filter(({ row }) => row < table.headerRows).map(({ text }) => text);
  const body = cells.filter(({ row }) => row >= table.headerRows).map(({ text }) => text);
  const columns = table.widths.map((width) => `${width}fr`).join(', ');
  const align = `${stand === 'top' ? 'top' : 'horizon'} + ${centred ? 'center' : 'left'}`;
  return `#table(columns: (${columns}), stroke: ${STROKES[rules]}, align: ${align}, inset: ${padding}pt, table.header(${head.join(', ')}), ${body.join(', ')})\n`;
}
