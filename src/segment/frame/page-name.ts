import { documentNumber } from '../../lexicon/document-numbers.js';
import type { PublicationElement } from '../element.js';
import { type Claim, type FrameText, lineAt, publishingLines, rangesOf, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, HEAD } from './frame-rule.js';
import { partKind } from './part-kind.js';

/** No name of a page is longer. */
const LONGEST = 60;

/**
 * Finds the name by which a page calls its text, where it heads the page above the line of its publishing, and below that stand
 * the text's own number and title: 17号 安全生产规划 / 2031-02-14 点击：8次 / 青安发〔2031〕17号 / 关于印发安全生产规划的通知
 */
export const PAGE_NAME: FrameRule = { name: 'name of the page', kind: 'frame', read: pageNames };

function pageNames(text: FrameText, seen: readonly Claim[]): Claim[] {
  const [first, publishing] = [lineAt(text, 0), publishingLines(seen)];
  if (first !== null && isOfTheIssued(first, lineAt(text, 1))) return [named(text, first)];
  if (first === null || first.length > LONGEST || publishing.has(0) || !publishing.has(1) || partKind(first) === 'notice') return [];
  let next = 1;
  while (publishing.has(next)) next++;
  const stands = (at: number, label: Claim['label']): boolean =>
    seen.some(
      (one) => one.label === label && one.start.unit === at && one.start.at === 0 && (label === 'number' || one.title?.kind === 'notice'),
    );
  const isHead = seen.some(({ label, start }) => start.unit === 0 && (HEAD.has(label) || label === 'page-title'));
  if (isHead || isStated(seen) || !(stands(next, 'title') || (stands(next, 'number') && stands(next + 1, 'title')))) return [];
  return [named(text, first)];
}

/** Says whether a page calls a notice by its number and what it issues: 青发〔2031〕23号《安全生产规划》 above 青禾县印发《安全生产规划》的通知 */
function isOfTheIssued(first: string, below: string | null): boolean {
  const number = documentNumber(first);
  const rest = number?.start === 0 ? first.slice(number.end) : '';
  const issued = /《([^《》]{4,60})》/.exec(below ?? '')?.[1];
  return issued !== undefined && /^ ?《[^《》]{4,60}》$/.test(rest) && rest.includes(issued) && partKind(below ?? '') === 'notice';
}

function named(text: FrameText, first: string): Claim {
  const element: PublicationElement = {
    type: 'publication',
    field: 'title',
    label: '标题',
    value: first,
    ranges: rangesOf(textUnits(text, 0, 1)),
  };
  return wholeUnits('publication', 0, 1, [{ why: 'name of the page', score: COSTS.pageTitle }], [element]);
}

const isStated = (seen: readonly Claim[]): boolean =>
  seen.some(({ elements }) => elements.some((one) => one.type === 'publication' && one.field === 'title'));
