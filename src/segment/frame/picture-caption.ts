import type { TextUnit } from '../pieces/unit.js';

const LONGEST = 60;
/** How a caption tells what a picture shows. */
const SHOWS =
  /^(?:图[为一二三①②③：:\d]|视察|召开|开展|组织|举办|举行|参观|调研|走访|慰问|参加|参与|座谈|活动现场|[^，。]{2,20}(?:现场|合影|掠影|一角)$)/;

/**
 * Says whether a line of text is the caption of a picture that the text has lost: it stands far from its neighbours
 * (`usual` is the text's usual number of empty lines), tells what is seen, and ends no sentence.
 *
 * What is one: 组织委员视察某某工程, three empty lines above. What is none: the same line in a list, a title, a signature.
 */
export function isPictureCaption({ view, hints }: TextUnit, usual: number): boolean {
  if (hints.style === 'caption') return true;
  if (hints.outline !== null || hints.blankBefore < usual + 2 || view.text.length > LONGEST) return false;
  return SHOWS.test(view.text) && !/[。；：:;，,、]$/.test(view.text) && !/(?:通知|意见|方案|计划|要点|安排|报告)$/.test(view.text);
}
