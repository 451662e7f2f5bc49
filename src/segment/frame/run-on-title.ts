import { documentType } from '../../lexicon/document-types.js';

const LONGEST = 60;
const TYPES = /(?:工作)?(?:要点|计划|方案|安排|意见|总结|报告|通知|任务分解|分解表|规划|清单)/g;
/** How a body begins right after its title: a year that is a sentence's subject, the purpose, the first heading. */
const BODY =
  /^ ?(?:(?:19|20)\d\d ?年[，,是]|今年|为(?:了|深入|全面|认真|进一步|贯彻|切实|做好|加强)|根据|按照|一、|第一章|各[^，。]{2,40}[：:]|以习近平|坚持以)/;

/**
 * Finds the title that runs into its body, in a text that has lost its line breaks; gives where it ends.
 *
 *     2031年某某县工作要点2031年,是开局之年…  ->  2031年某某县工作要点
 *
 * None in: 2031年工作要点的落实情况如下。
 */
export function runOnTitleEnd(text: string): number | null {
  for (const match of text.slice(0, LONGEST + 6).matchAll(TYPES)) {
    const end = match.index + match[0].length;
    const title = text.slice(0, end);
    if (title.length >= 6 && !/[。；！？]/.test(title) && documentType(title) !== null && BODY.test(text.slice(end))) return end;
  }
  return null;
}
