/** What stands between two numbers, or below one, and what that says for them. */
import type { MarkerCandidate } from '../../lexicon/number-forms.js';
import { ONE_TO_TEN } from '../../lexicon/numerals.js';
import { LONGEST_HEADING } from '../pieces/sentence.js';

/** Says whether what stands between two numbers is a heading, with its end or without. */
export function isHeading(text: string, start: number, end: number): boolean {
  return end - start >= 4 && end - start <= LONGEST_HEADING && !/[。！？；]./.test(text.slice(start, end).trimEnd());
}

/** Says whether a number's heading stands right over the first of another style, which is headed alike: 一、总体要求（一）指导思想。以… */
export const isOver = (text: string, { style, end }: MarkerCandidate, next: MarkerCandidate | undefined): boolean =>
  next?.ordinal === 1 && next.style !== style && isHeading(text, end, next.start) && HEADED.test(text.slice(next.end));
const HEADED = /^ ?[^。，；：！？,;:!?（(]{2,24}(?:[。：]|[（(][^（()）]{1,30}[）)]).{20}/;

/**
 * Says whether a short name right over the first of another style has a sister in a text whose breaks are lost:
 * …通知如下: 一、督办事项 1.加快建设。2.开展整治。 二、几点要求 1.主动认领。
 */
export function isChapterOver(
  text: string,
  { style, ordinal, start, end, place }: MarkerCandidate,
  next: MarkerCandidate | undefined,
): boolean {
  if (
    style !== 'chinese' ||
    next?.ordinal !== 1 ||
    next.style === style ||
    !/^ ?[\u4e00-\u9fff]{3,16} ?$/.test(text.slice(end, next.start))
  )
    return false;
  if (place !== 'sentence' && !/[：:] ?$/.test(text.slice(0, start)) && !/[）)] ?$/.test(text.slice(0, start))) return false;
  const sister = ONE_TO_TEN.charAt(ordinal === 1 ? 1 : ordinal - 2);
  return sister !== '' && (ordinal === 1 ? text.slice(next.end) : text.slice(0, start)).includes(`${sister}、`);
}

/** Says whether a line is of running text; no list has such. */
export const isRunningText = (line: string): boolean => line.length > SHORTEST_TEXT && /[，,]/.test(line) && line.includes('。');
const SHORTEST_TEXT = 30;

/**
 * Adds the first decimal below the number of a line, where a blank parts it from the short heading before: 1、总则 1.1 编制目的,
 * 1.4 工作原则 1.4.1 坚持…
 */
export function withFirstBelow(text: string, candidates: MarkerCandidate[], isBlank: (at: number) => boolean): MarkerCandidate[] {
  const [above] = candidates;
  if (above?.start !== 0 || (above.style !== 'arabic' && above.style !== 'decimal')) return candidates;
  const path = [...above.path, 1];
  const [, heading, number = ''] = FIRST_BELOW.exec(text.slice(above.end)) ?? [];
  const start = above.end + (heading?.length ?? 0);
  if (number !== path.join('.') || !isBlank(start)) return candidates;
  const below = {
    style: 'decimal',
    path,
    ordinal: 1,
    sure: false,
    start,
    number: start,
    end: start + number.length,
    place: 'inside',
  } as const;
  return [...candidates, below].sort((a, b) => a.start - b.start);
}
const FIRST_BELOW = /^( ?[\u4e00-\u9fff、]{2,16} ?)((?:[0-9]{1,2}\.){1,3}1)(?= ?[\u4e00-\u9fff])/;
