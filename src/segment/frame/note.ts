import { wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import type { FrameRule } from './frame-rule.js';

/**
 * Says whether a line is the 附注 (GB/T 9704-2012 §7.3.7): in brackets of its own, about the paper's circulation.
 *
 * What matches: （此件公开发布）  (此件发至县团级)  （联系人：张三，电话：…）  （信息公开形式：主动公开）
 * What does not: （征求意见稿）  （2019年1月5日通过）  （责任单位：某局；联系人：张三）
 */
export function isNote(text: string): boolean {
  return (
    /^[（(][^（）()]{2,80}[）)]$/.test(text) &&
    !/(?:责任|牵头|主办|承办)(?:单位|部门|领导|科室|人)/.test(text) &&
    /此件|公开发布|主动公开|依申请公开|不予公开|信息公开|联系人|联系电话|不公开/.test(text)
  );
}

/** Finds the 附注, which stands in a line of its own anywhere. */
export const NOTE: FrameRule = {
  name: 'note',
  kind: 'frame',
  read: ({ units }) =>
    units.flatMap((unit, i) => {
      if (unit.kind !== 'text' || !isNote(unit.view.text)) return [];
      const { view, ranges } = unit;
      const evidence = [{ why: 'note', score: COSTS.note }];
      return [wholeUnits('note', i, i + 1, evidence, [{ type: 'notice', field: 'note', value: view.text, ranges }])];
    }),
};
