/**
 * The head of a bulletin (督查通报, 工作简报): its name, its issue, and who makes it and when, above a title of its own. No
 * standard has it; offices set it so.
 */

import { readDate } from '../../lexicon/dates.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { NoticeElement } from '../element.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn } from '../pieces/view.js';
import { lineAt, rangesOf, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, headRule } from './frame-rule.js';

/** What a bulletin is called: 青禾县政务督查, 教育工作简报 */
const NAME = /^[\p{sc=Han} ]{2,18}(?:督 ?[查办]|[简专通快]报|动态|要情|信息|参考|交流)$/u;
/** Its issue: 第12期, （第3期）, 2031年第5期（总第81期） */
const ISSUE = /^[（(]?(?:\d{4}年)? ?(?:总?第)? ?[0-9一二三四五六七八九十]{1,4} ?期(?: ?[（(]总第? ?\d{1,4} ?期[）)])?[）)]?$/;

/** Finds the name with its issue below, and the line below them that says who made it and when. */
export const BULLETIN: FrameRule = headRule('bulletin', (text, { view }, i) => {
  if (!ISSUE.test(lineAt(text, i + 1) ?? '') || !NAME.test(view.text)) return [];
  const head = textUnits(text, i, i + 2);
  const name: NoticeElement = { type: 'notice', field: 'letterhead', value: view.text, ranges: rangesOf(head) };
  const maker = makerElements(textUnits(text, i + 2, i + 3)[0]);
  const to = i + 2 + (maker.length > 0 ? 1 : 0);
  return [wholeUnits('letterhead', i, to, [{ why: 'name and issue', score: COSTS.letterhead }], [name, ...maker])];
});

/** Reads the line of the maker and the day: 青禾县人民政府督查室    2031年8月19日 */
function makerElements(unit: TextUnit | undefined): NoticeElement[] {
  const [, body = '', raw = ''] = /^(.{4,40}?) ?(\d{4} ?年.{2,8})$/.exec(unit?.view.text ?? '') ?? [];
  const date = readDate(raw) ?? readDate(`${raw}日`); // pages lose the last sign
  if (!unit || !date?.iso || !isOrganisation(body.trim())) return [];
  const { view } = unit;
  const at = view.text.length - raw.length;
  return [
    { type: 'notice', field: 'issuers', value: [body.trim()], ranges: [rangeIn(view, 0, body.length)] },
    { type: 'notice', field: 'issuedOn', value: { raw, iso: date.iso }, ranges: [rangeIn(view, at, view.text.length)] },
  ];
}
