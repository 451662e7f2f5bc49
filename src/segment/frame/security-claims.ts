import type { Element } from '../element.js';
import type { TextUnit } from '../pieces/unit.js';
import { rangeIn, rawView, type View } from '../pieces/view.js';
import { type Claim, type FrameText, placeIn, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, headRule } from './frame-rule.js';
import { security } from './security.js';

/** How a telegram states its 紧急程度 beside its number: 特提 青府办明电〔2031〕3号, 等级 特急·明电 青汛电〔2031〕5号 */
export const TELEGRAM =
  /^(?:等 ?级|紧急程度)? ?[：:]? ?(特提|特急|加急|平急) ?(?:[·•・.．]? ?(?:明 ?电|密 ?电|明 ?传)(?![〔[]))? ?(?=$|[\u4e00-\u9fff]{1,12}[〔[(（])/;

/** Finds 份号, 密级 and 紧急程度 on a line of their own, or before what is glued to them. */
export const SECURITY: FrameRule = headRule('security', securityClaims);

function securityClaims(text: FrameText, { view }: TextUnit, i: number): Claim[] {
  const evidence = [{ why: 'security', score: COSTS.security }];
  const shown = rawView(text.document.text, view).text.trim().replace(/\s+/g, ' ');
  const marks = security(shown.replace(/(?<=[★☆*]) | (?=年|个月)/g, ''));
  if (marks) {
    const elements = (['copyNumber', 'classification', 'urgency'] as const).flatMap((field): Element[] => {
      const value = marks[field];
      const at = value === null ? -1 : view.text.indexOf(value);
      return value === null ? [] : [{ type: 'notice', field, value, ranges: [rangeIn(view, at, at + value.length)] }];
    });
    return [wholeUnits('security', i, i + 1, evidence, elements)];
  }
  const telegram = TELEGRAM.exec(view.text);
  if (telegram) {
    const end = telegram[0].trimEnd().length;
    const element: Element = { type: 'notice', field: 'urgency', value: telegram[1] ?? '', ranges: [rangeIn(view, 0, end)] };
    return [{ label: 'security', start: { unit: i, at: 0 }, end: placeIn(text, i, telegram[0].length), evidence, elements: [element] }];
  }
  return gluedSecurity(text, view, i);
}

/** How 份号, 密级 and 紧急程度 stand before a 发文机关标志 or a number that is glued to them: 秘密★1年特急青禾县财政局文件 */
const GLUED_MARKS = /^(\d{6})? ?((?:绝密|机密|秘密)(?:[★☆*]\d{1,2}(?:年|个月))?)? ?(特急|加急|特提|平急)? ?(?=[\u4e00-\u9fff]{3})/;

function gluedSecurity(text: FrameText, view: View, i: number): Claim[] {
  const match = GLUED_MARKS.exec(view.text);
  const end = match?.[0].length ?? 0;
  const begins = /^关于|^[\u4e00-\u9fff]{3,40}?文 ?件|^[\u4e00-\u9fff]{1,12}[〔[(（【]\d{4}/.test(view.text.slice(end));
  if (!match || end === 0 || !begins) return [];
  const fields = ['copyNumber', 'classification', 'urgency'] as const;
  const elements = fields.flatMap((field, at): Element[] => {
    const value = match[at + 1];
    const from = value ? view.text.indexOf(value) : -1;
    return value ? [{ type: 'notice', field, value, ranges: [rangeIn(view, from, from + value.length)] }] : [];
  });
  const evidence = [{ why: 'security', score: COSTS.security - COSTS.cut.none / 2 }];
  return [{ label: 'security', start: { unit: i, at: 0 }, end: placeIn(text, i, end), evidence, elements }];
}
