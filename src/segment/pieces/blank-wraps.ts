import type { Range } from '../../document.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { parted } from './ranges.js';

/** A shorter line holds too few broken lines to show their width. */
const SHORTEST = 200;
/** Fewer breaks inside sentences may be gaps that divide. */
const FEWEST = 5;
/** A text with more blanks is a list or a table. */
const FEWEST_COLUMNS_A_BLANK = 24;
/** The widths of lines on a page, in columns: an ideograph takes two. */
const NARROWEST = 36;
const WIDEST = 96;
/** A line is this much short of the widest at most: a sign may not begin the next, the first line is indented, marks may be narrow. */
const SLACK = 10;
const SHORT = Array.from({ length: SLACK }, (_, short) => short);
/** What begins a line by itself, and goes on in none: 责任单位： */
const LABEL = /^[\u4e00-\u9fff]{2,8}[：:]/;

const WIDE = /[\u2010-\u203b\u2e80-\uffff]/;
const IDEOGRAPH = /[\u3400-\u9fff\uf900-\ufaff]/;

/** No number with its mark is longer. */
const LONGEST_NUMBER = 12;

/** Holds a blank inside a line: its offsets, how many columns stand before it, and whether it stands inside a sentence. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly inside: boolean;
}

/**
 * Divides the ranges of a paragraph whose broken lines became blanks, as programs copy them from a PDF, at the ends of
 * these lines: where the blanks inside sentences stand a line's width behind another blank, again and again.
 *
 *     …全面落实中央全面依 法治国工作会议精神，扎实推 进法治政府建设…     依法治国, 扎实推进
 */
export function withoutBlankWraps(text: string, ranges: readonly Range[]): Range[] {
  return ranges.flatMap((range) => (range.end - range.start < SHORTEST ? [range] : parted([range], wrapsIn(text, range)).flat()));
}

function wrapsIn(text: string, range: Range): Gap[] {
  const { gaps, columns } = gapsIn(text, range);
  const inside = gaps.filter((gap) => gap.inside);
  if (inside.length < FEWEST || columns < gaps.length * FEWEST_COLUMNS_A_BLANK) return [];
  const columnsOf = new Set([0, ...gaps.map(({ column }) => column)]);
  let best: Gap[] = [];
  for (let width = NARROWEST; width <= WIDEST; width += 2) {
    const found = inside.filter((gap) => endsLine(gap, columnsOf, width));
    if (found.length > best.length) best = found;
  }
  return best.length >= FEWEST && best.length * 2 > inside.length ? best : [];
}

/** Says whether a line of some width ends at a gap: another gap, or the beginning, stands as far before it. */
const endsLine = ({ column }: Gap, starts: ReadonlySet<number>, width: number): boolean =>
  SHORT.some((short) => starts.has(column - width + short));

/** Finds the single blanks of a line; a wider gap divides. */
function gapsIn(text: string, { start, end }: Range): { gaps: Gap[]; columns: number } {
  const gaps: Gap[] = [];
  let columns = 0;
  const isHeaded = markerAt(text.slice(start, start + LONGEST_NUMBER), 0) !== null; // （三）凝聚各方力量 坚持大团结…: its first blank may end the heading
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (sign !== ' ') {
      columns += WIDE.test(sign) ? 2 : 1;
      continue;
    }
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (at > start && before !== ' ' && after !== ' ')
      gaps.push({
        start: at,
        end: at + 1,
        column: columns,
        inside:
          !(isHeaded && gaps.length === 0) && IDEOGRAPH.test(before) && IDEOGRAPH.test(after) && !LABEL.test(text.slice(at + 1, at + 12)),
      });
    columns++;
  }
  return { gaps, columns };
}
