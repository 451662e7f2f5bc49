/**
 * Headings without numbers in a text that shows its paragraphs by empty lines (contract: Headings): a short line that ends
 * without a mark, stands alone, and has a paragraph below it. Below the first number of a text a line alone may be
 * anything; above it, and where nothing is numbered, it heads what follows, and so does a line like those where the
 * numbers begin anew below it.
 *
 * Above numbers that begin anew below each of them, such lines are headings however they are set.
 *
 *     大力培育协商文化 / (empty) / 进一步增强协商意识，丰富协商形式，…。
 *
 * What it is not: 青禾县教育局 above its date, 特此通知, a line of a list.
 */
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { isHalf } from '../../lexicon/report-halves.js';
import type { TextUnit } from '../pieces/unit.js';

const LONGEST = 40;
/** A shorter line is no running text. */
const SHORTEST_TEXT = 30;
const SHORTEST_SENTENCE = 16;
/** Fewer of a text's paragraphs stand apart in one that only has some empty lines. */
const APART = 0.4;

/** Gives the lines of a part that are headings by standing alone; `firstNumber` is the index of the first numbered line. */
export function loneHeadings(units: readonly TextUnit[], firstNumber: number): TextUnit[] {
  return [...new Set([...halves(units), ...alone(units, firstNumber), ...aboveFirsts(units)])];
}

/** Finds the lines that head the halves of a report, above running text or words to its hearers. */
const halves = (units: readonly TextUnit[]): TextUnit[] =>
  units.filter((unit, i) => {
    const below = units[i + 1];
    return (
      below !== undefined && isHalf(unit.view.text) && (isText(below) || markerAt(below.view.text, 0) !== null || saysItsYear(unit, below))
    );
  });

/** Says whether a short sentence below a half begins with its year: 2031年工作安排 / 2031年是收官之年。 */
const saysItsYear = (half: TextUnit, below: TextUnit): boolean =>
  below.view.text.startsWith(`${half.view.text.slice(0, 4)}年`) && below.view.text.endsWith('。');

/** Finds the lines right above which the numbers of one style begin anew again and again: 稳增长 / （一）… （二）… / 惠民生 / （一）… */
function aboveFirsts(units: readonly TextUnit[]): TextUnit[] {
  const styles = new Map<TextUnit, string>();
  units.forEach((unit, i) => {
    const first = markerAt(units[i + 1]?.view.text ?? '', 0);
    const above = units[i - 1];
    if (first?.ordinal === 1 && isShort(unit) && !(above && isShort(above))) styles.set(unit, first.style);
  });
  const count = (style: string): number => [...styles.values()].filter((one) => one === style).length;
  return [...styles].flatMap(([unit, style]) => (count(style) >= FEWEST_SISTERS ? [unit] : []));
}
const SHORTEST_ALONE = 2;
const LONGEST_ALONE = 20;
/** Several below one another are cells of a table that lost its borders. */
const isShort = (unit: TextUnit): boolean => unit.view.text.length <= LONGEST_ALONE && mayHead(unit, SHORTEST_ALONE);

function alone(units: readonly TextUnit[], firstNumber: number): TextUnit[] {
  const apart = units.filter(({ hints }) => hints.blankBefore > 0).length;
  if (apart < units.length * APART || units.some(({ hints }) => hints.fontSize !== null || hints.outline !== null)) return [];
  const single = units.filter((unit, i) => {
    const below = units[i + 1];
    return below !== undefined && below.hints.blankBefore > 0 && unit.hints.blankBefore > 0 && mayHead(unit) && isText(below);
  });
  const above = single.filter((unit) => units.indexOf(unit) < firstNumber);
  return above.length < FEWEST_SISTERS ? above : single.filter((unit) => above.includes(unit) || beginsAnew(units, unit));
}

/** So many lines that head what stands above the first number tell of those below it. */
const FEWEST_SISTERS = 2;

/** Says whether the numbers begin anew below a line. */
function beginsAnew(units: readonly TextUnit[], unit: TextUnit): boolean {
  const next = units.slice(units.indexOf(unit) + 1).find(({ view }) => markerAt(view.text, 0) !== null);
  return next !== undefined && markerAt(next.view.text, 0)?.ordinal === 1;
}

const SHORTEST = 4;

const mayHead = ({ view: { text } }: TextUnit, shortest = SHORTEST): boolean =>
  text.length >= shortest &&
  text.length <= LONGEST &&
  !/[。；，、：:;,.…！？!?）)]$/.test(text) &&
  (!text.endsWith('”') || text.split('“').length === text.split('”').length) && // 探索普法“新路径”
  !/[：:。；]/.test(text) &&
  /^\p{L}|^[0-9]{4}/u.test(text) &&
  markerAt(text, 0) === null &&
  !isOrganisation(text) &&
  !SPEAKER.test(text);

/** Who speaks, below the title of a report: 青禾县人大常委会主任 江一帆 */
const SPEAKER = /[\u4e00-\u9fff](?:长|主席|主任|书记|代表) [\u4e00-\u9fff]{2,4}$/;

const isText = ({ view: { text } }: TextUnit): boolean =>
  (text.length >= SHORTEST_TEXT && /[，。,]/.test(text)) ||
  (text.length >= SHORTEST_SENTENCE && /[，,]/.test(text) && text.endsWith('。')) ||
  markerAt(text, 0)?.ordinal === 1 ||
  SALUTATION.test(text);

/** Below the heading of a report its hearers are spoken to again: 各位代表！ */
const SALUTATION = /^(?:各位(?:代表|委员|同志|领导)|同志们)[^。]{0,8}[：:！!，,]$/;
