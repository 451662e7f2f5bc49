import { documentType } from '../../lexicon/document-types.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { NoticeElement } from '../element.js';
import { type Claim, type FrameText, lineAt, type Place, placeIn, rangesOf, unitsBetween, wordsIn } from './claim.js';
import { COSTS } from './costs.js';
import { cutCost } from './cuts.js';
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
  const found: Claim[] = [];
  text.units.slice(0, HEAD_LINES).forEach((unit, i) => {
    if (unit.kind === 'text' && isLetterheadLine(unit.view.text))
      found.push(letterhead(text, { unit: i, at: 0 }, { unit: i + 1, at: 0 }, 0));
  });
  for (const start of [
    ...claims.flatMap(({ label, end }) => (label === 'security' ? [end] : [])),
    ...text.units.slice(0, HEAD_LINES).map((_, unit) => ({ unit, at: 0 })),
  ])
    found.push(...letterheadBehind(text, start));
  for (const { label, start } of claims) {
    if (label !== 'number') continue;
    if (start.at > 0) {
      const unit = text.units[start.unit];
      const head = unit?.kind === 'text' ? unit.view.text.slice(0, start.at).trim() : '';
      if (unit?.kind === 'text' && isOrganisation(head))
        found.push(letterhead(text, { unit: start.unit, at: 0 }, start, -cutCost(unit.view, start.at) / 2));
    }
    let from = start.unit;
    while (start.at === 0 && start.unit - from < MOST_HEADS && isHeadOfNumber(lineAt(text, from - 1) ?? '')) from--;
    if (from < start.unit && start.at === 0) found.push(letterhead(text, { unit: from, at: 0 }, start, 0));
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
  const unit = text.units[i];
  const rest = unit?.kind === 'text' ? unit.view.text.slice(at, at + HEAD_CHARACTERS) : '';
  const name = (at > 0 ? HEAD_BEHIND : HEAD_BEFORE).exec(rest)?.[0];
  if (unit?.kind !== 'text' || !name || !isOrganisation(name.replace(/文 ?件$/, ''))) return [];
  const end = placeIn(text, i, at + name.length);
  return [letterhead(text, { unit: i, at }, end, -(cutCost(unit.view, at) + cutCost(unit.view, at + name.length)) / 2)];
}

/** Makes the claim of a 发文机关标志; `cut` is what its borders inside a line cost. */
export function letterhead(text: FrameText, start: Place, end: Place, cut: number): Claim {
  const units = unitsBetween(text, start, end);
  const value = wordsIn(units);
  const element: NoticeElement = { type: 'notice', field: 'letterhead', value, ranges: rangesOf(units) };
  const evidence = [{ why: 'letterhead', score: COSTS.letterhead }, ...(cut ? [{ why: 'inside a line', score: cut }] : [])];
  return { label: 'letterhead', start, end, evidence, elements: [element] };
}
