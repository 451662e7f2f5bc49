import { documentType } from '../../lexicon/document-types.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { NoticeElement } from '../element.js';
import { type Claim, type FrameText, lineAt, type Place, placeIn, rangesOf, unitsBetween, wordsIn } from './claim.js';
import { COSTS } from './costs.js';
import { cutAt } from './cuts.js';
import { type FrameRule, HEAD_CHARACTERS, HEAD_LINES } from './frame-rule.js';

/** Says whether a line is the 发文机关标志 that says so itself: 某某市人民政府文件, 某某省人民政府办公厅明电. */
export const isLetterheadLine = (text: string): boolean =>
  text.length <= 60 &&
  /(?:文 ?件|[局府厅委办会部院].{0,2}(?:明 ?电|发 ?电|电 ?报|内部明电))$/.test(text) &&
  !/关于|印发|[《【]|[。，,；;：:]/.test(text) &&
  (documentType(text) === null || /文 ?件$/.test(text));

/** The most bodies that share a letterhead. */
const MOST_HEADS = 6;

/** Finds the 发文机关标志 (§7.2.4): a line that says so, or organisations' names right above the number; also glued to the number. */
export const LETTERHEAD: FrameRule = { name: 'letterhead', kind: 'frame', read: letterheadClaims };

function letterheadClaims(text: FrameText, claims: readonly Claim[]): Claim[] {
  const starts = text.units.slice(0, HEAD_LINES).map((_, unit) => ({ unit, at: 0 }));
  const own = starts.filter(({ unit }) => isLetterheadLine(lineAt(text, unit) ?? ''));
  const behind = claims.flatMap(({ label, end }) => (label === 'security' ? [end] : []));
  const found = [
    ...own.map((start) => letterhead(text, start, { unit: start.unit + 1, at: 0 })),
    ...[...behind, ...starts].flatMap((start) => letterheadBehind(text, start)),
  ];
  for (const { label, start } of claims) {
    if (label !== 'number') continue;
    if (start.at > 0 && isOrganisation((lineAt(text, start.unit) ?? '').slice(0, start.at).trim()))
      found.push(letterhead(text, { unit: start.unit, at: 0 }, start));
    let from = start.unit;
    while (start.at === 0 && start.unit - from < MOST_HEADS && isHeadOfNumber(lineAt(text, from - 1) ?? '')) from--;
    if (from < start.unit && start.at === 0) found.push(letterhead(text, { unit: from, at: 0 }, start));
  }
  return found;
}

/** A body's name, which in its letters may end in 函: 青禾县教育局函 */
const isHeadOfNumber = (line: string): boolean => isOrganisation(line.replace(/(?<=.{4})(?:便|公)?函$/, ''));

const FOLLOWS = '[\\u4e00-\\u9fff]{1,12}[〔[(（【]\\d{4}|[\\u4e00-\\u9fff]{0,30}关于|签发人';
/** A letterhead with what it is glued to; behind what is glued to it, its line may end. */
const HEAD_BEFORE = new RegExp(`^[^，,。；;：:《》]{3,40}?文 ?件(?= ?(?:${FOLLOWS}))`);
const HEAD_BEHIND = new RegExp(`^[^，,。；;：:《》]{3,40}?文 ?件(?= ?(?:${FOLLOWS}|$))`);

/** Finds a letterhead that the title or the number is glued to: 青禾县财政局文件关于印发…的通知, 青禾县林业局文件青林发〔2031〕6号 */
function letterheadBehind(text: FrameText, { unit: i, at }: Place): Claim[] {
  const rest = (lineAt(text, i) ?? '').slice(at, at + HEAD_CHARACTERS);
  const name = (at > 0 ? HEAD_BEHIND : HEAD_BEFORE).exec(rest)?.[0];
  if (!name || !isOrganisation(name.replace(/文 ?件$/, ''))) return [];
  return [letterhead(text, { unit: i, at }, placeIn(text, i, at + name.length))];
}

/** Makes the claim of a 发文机关标志. */
export function letterhead(text: FrameText, start: Place, end: Place): Claim {
  const cut = (cutAt(text, start) + cutAt(text, end)) / 2;
  const units = unitsBetween(text, start, end);
  const value = wordsIn(units);
  const element: NoticeElement = { type: 'notice', field: 'letterhead', value, ranges: rangesOf(units) };
  const evidence = [{ why: 'letterhead', score: COSTS.letterhead }, ...(cut > 0 ? [{ why: 'inside a line', score: -cut }] : [])];
  return { label: 'letterhead', start, end, evidence, elements: [element] };
}
