/**
 * The members of a group that is set up to lead the work: they are no assignment.
 *
 *     成立春耕工作领导小组，组成人员如下：
 *     组  长：杨  利  县长
 *     副组长：邓小明  副县长
 *             董振瑞  县政府办主任
 *     成  员：张国瑞  县水利局局长
 *
 * What it is not: 组长：… and 成员：… of a 课题组, below the work that it has to do.
 */

import type { View } from '../pieces/view.js';

/** Names of groups that lead, and what announces their members. */
const GROUP =
  /(?:领导|工作|协调|推进|专项|创建|实施|考核|评审|整治|防控)(?:工作)?(?:小组|专班|机构|委员会|指挥部)|指挥部|专班|组织机构|组成人员|人员组成|成员名单|名单如下/;
const OFFICE =
  /^\s*(?:常务|第一|执行|名誉)?\s{0,4}副?\s{0,4}(?:组\s{0,4}长|主\s{0,4}任|主\s{0,4}席|总?\s{0,4}指\s{0,4}挥\s{0,4}长?|政\s{0,4}委|召\s{0,4}集\s{0,4}人|成\s{0,4}员(?:单位)?|组\s{0,4}员|顾\s{0,4}问)\s{0,4}[：:]/;
const LONGEST_NAME = 40;

/** Says whether a bracket lists the members of the group that it stands behind: 成立领导小组（组长：张三；成员：李四）. */
export function isRoster(before: string, bracket: string): boolean {
  return OFFICE.test(bracket) && GROUP.test(before.slice(-LONGEST_NAME));
}

/** Leaves out the lines that list who is in a group (领导小组); `heading` is what stands above them. */
export function withoutRosters<Line extends Pick<View, 'text'>>(heading: string, lines: readonly Line[]): Line[] {
  let announced = GROUP.test(heading);
  let inside = false;
  return lines.filter(({ text }) => {
    inside = announced && (OFFICE.test(text) || (inside && text.length <= LONGEST_NAME && !/[：:。]/.test(text)));
    announced ||= GROUP.test(text);
    return !inside;
  });
}
