import { documentNumber } from '../../lexicon/document-numbers.js';
import { documentType, SAMPLE_WORDS, TYPE_WORDS } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { beginsWithWork } from '../../lexicon/period-notes.js';
import type { View } from '../pieces/view.js';
import { addressees } from './addressees.js';
import { EDITIONS, isOpen, LONGEST_TITLE } from './title.js';

/** How a body begins right after its title: a date in brackets, a year that is a sentence's subject, the purpose. */
const BODY =
  /^ ?(?:[（(](?:19|20)\d\d ?年[^（()）]{2,8}[）)]|(?:19|20)\d\d ?年[，,是]|今年|为(?:了|深入|全面|认真|进一步|贯彻|切实|做好|加强|落实|推动|推进|扎实|确保|有效|规范)|根据|按照|以习近平|坚持以|现将|目 ?录|附 ?件|前 ?言|(?:编制|审核|批准|编写|填报|制定)(?:人|单位|日期|时间)[：:])/;
const EDITION = new RegExp(`^ ?${EDITIONS}`);
const SAMPLE = new RegExp(`^(?:${SAMPLE_WORDS})`);
const LONGEST_ADDRESSEES = 300;

/**
 * Finds where a title may end inside a line that runs on: behind a word that names a 文种, where what follows begins as
 * addressees, a body, a number or an edition do. `before` is what stands of the title on the lines above.
 *
 *     …关于做好春季植树工作的通知各乡镇人民政府：      ends behind 通知
 *     青河县2031年工作要点2031年，是关键之年。          ends behind 要点
 *     2031年工作要点的落实情况如下。                    ends nowhere
 */
export function titleEnds({ text }: View, from: number, before: string): number[] {
  const marker = markerAt(text, from);
  if (marker && marker.style !== 'decimal') return []; // 第一条 为规范立法计划制定工作，…
  const window = text.slice(from, from + LONGEST_TITLE);
  const found: number[] = [];
  for (const match of window.matchAll(TYPE_WORDS)) {
    let end = match.index + match[0].length;
    const title = before + window.slice(0, end);
    if (/[。；！？]/.test(title)) break;
    if (title.length < 6 || isOpen(title) || documentType(title) === null) continue;
    end += SAMPLE.exec(text.slice(from + end, from + end + 4))?.[0].length ?? 0;
    const edition = EDITION.exec(text.slice(from + end, from + end + 24));
    if (edition) end += edition[0].length;
    const rest = text.slice(from + end, from + end + LONGEST_ADDRESSEES);
    if (rest !== '' && (begins(rest) || (!/[，,]/.test(title) && beginsWork(rest)))) found.push(from + end);
  }
  return found;
}

/** A shorter text behind a title is what the title goes on with: 工作要点落实情况 */
const SENTENCE = /^[^。]{12,300}。/;

const beginsWork = (rest: string): boolean => !/^[的和及与]/.test(rest) && beginsWithWork(rest) && SENTENCE.test(rest);

/** Says whether a text begins as what stands below a title does. */
function begins(rest: string): boolean {
  if (/^[的和及与]/.test(rest)) return false;
  if (BODY.test(rest) || markerAt(rest.trimStart(), 0)?.ordinal === 1 || /^ ?[（(]?[\u4e00-\u9fff]{2,12}〔\d{4}〕/.test(rest)) return true;
  if (documentNumber(rest.slice(0, 40))?.start === 0) return true;
  const colon = rest.search(/[：:]/);
  return colon > 0 && addressees(rest.slice(0, colon + 1).trim()) !== null;
}
