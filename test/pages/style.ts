import type { Look } from '../fixtures/outline.js';

/** What sets a page; each is used where it is installed. */
export type Setter = 'office' | 'print' | 'typst' | 'reportlab';

/** How a page is set. What a style leaves out is as in `USUAL`. Lengths are points. */
export interface Style {
  readonly name: string;
  readonly by: Setter;
  readonly size: number;
  /** From baseline to baseline, in ems. */
  readonly pitch: number;
  /** A paragraph's first line, in ems. */
  readonly indent: number;
  /** White between paragraphs. */
  readonly gap: number;
  readonly justified: boolean;
  readonly columns: 1 | 2;
  /** The rules of tables: all, none, level ones only, upright ones only, or above, below and under the header as books have it. */
  readonly rules: 'all' | 'none' | 'level' | 'upright' | 'book';
  /** Where a cell's text stands in its row. */
  readonly stand: 'middle' | 'top';
  readonly centred: boolean;
  /** Between a cell's edge and its text. */
  readonly padding: number;
  /** The width of tables, as a share of the column's. */
  readonly width: number;
  readonly shaded: boolean;
  /** A line above the text of each page. */
  readonly head: string;
  /** How pages are numbered: the sign # stands for the number. */
  readonly folio: string;
  readonly paper: 'a4' | 'letter' | 'landscape';
  readonly tagged: boolean;
  readonly sans: boolean;
}

const USUAL: Omit<Style, 'name' | 'by'> = {
  size: 12,
  pitch: 1.6,
  indent: 2,
  gap: 0,
  justified: true,
  columns: 1,
  rules: 'all',
  stand: 'middle',
  centred: false,
  padding: 3,
  width: 1,
  shaded: false,
  head: '',
  folio: '— # —',
  paper: 'a4',
  tagged: false,
  sans: false,
};

const style = (name: string, by: Setter, own: Partial<Style>): Style => ({ ...USUAL, name, by, ...own });
const HEAD = '青禾县工作通报　2031年第3期';

/** The styles in which the trial sets each text. */
export const STYLES: readonly Style[] = [
  style('office-gov', 'office', { size: 16, pitch: 1.75, tagged: true }),
  style('office-gap', 'office', { size: 14, indent: 0, gap: 8 }),
  style('office-tight', 'office', { size: 12, indent: 0, justified: false }),
  style('office-small-gap', 'office', { size: 14, indent: 0, gap: 4, rules: 'none' }),
  style('office-level', 'office', { size: 14, rules: 'level' }),
  style('office-book', 'office', { rules: 'book' }),
  style('office-bare-top', 'office', { size: 14, rules: 'none', stand: 'top' }),
  style('office-bare-centred', 'office', { size: 14, rules: 'none', centred: true }),
  style('office-narrow', 'office', { rules: 'none', width: 0.7, size: 11 }),
  style('office-columns', 'office', { size: 11, columns: 2 }),
  style('office-columns-bare', 'office', { size: 10, columns: 2, rules: 'none' }),
  style('office-head', 'office', { head: HEAD, folio: '第 # 页' }),
  style('office-wide', 'office', { size: 14, indent: 0, gap: 3, rules: 'upright', paper: 'landscape' }),
  style('office-letter', 'office', { paper: 'letter', sans: true, indent: 0, gap: 6, rules: 'level', stand: 'top' }),
  style('print-ruled', 'print', { pitch: 1.8, tagged: true }),
  style('print-bare', 'print', { indent: 0, gap: 6, justified: false, rules: 'none', padding: 5 }),
  style('print-bare-tight', 'print', { rules: 'none', stand: 'top', padding: 1 }),
  style('print-level', 'print', { indent: 0, gap: 8, rules: 'level' }),
  style('print-book', 'print', { indent: 0, gap: 8, rules: 'book', stand: 'top' }),
  style('print-centred', 'print', { indent: 0, gap: 10, rules: 'none', centred: true, sans: true }),
  style('print-shaded', 'print', { indent: 0, gap: 8, rules: 'none', shaded: true }),
  style('print-columns', 'print', { size: 10, columns: 2 }),
  style('typst-ruled', 'typst', {}),
  style('typst-gap', 'typst', { size: 11, indent: 0, gap: 5, rules: 'none' }),
  style('typst-level', 'typst', { size: 10.5, indent: 0, gap: 7, justified: false, rules: 'level', folio: '#' }),
  style('typst-columns-bare', 'typst', { size: 9, columns: 2, rules: 'none' }),
  style('report-ruled', 'reportlab', { pitch: 1.5, indent: 0, justified: false, folio: '- # -' }),
  style('report-bare', 'reportlab', { rules: 'none', folio: '- # -' }),
  style('report-centred', 'reportlab', { size: 11, rules: 'none', centred: true, folio: '- # -' }),
  style('report-level', 'reportlab', { size: 11, indent: 0, gap: 5, rules: 'level', folio: '- # -' }),
  style('report-bare-top', 'reportlab', { size: 11, pitch: 1.4, indent: 0, gap: 6, rules: 'none', stand: 'top', folio: '# / 共页' }),
];

/** Where lines of a look stand, and how much larger than the text they are. */
export function setting(look: Look): { readonly align: 'left' | 'center' | 'right'; readonly scale: number; readonly indented: boolean } {
  if (look === 'letterhead') return { align: 'center', scale: 1.8, indented: false };
  if (look === 'title') return { align: 'center', scale: 1.5, indented: false };
  if (look === 'number' || look === 'subtitle' || look === 'caption') return { align: 'center', scale: 1, indented: false };
  if (look === 'sign') return { align: 'right', scale: 1, indented: false };
  return { align: 'left', scale: 1, indented: !['to', 'annex', 'imprint', 'security'].includes(look) };
}
