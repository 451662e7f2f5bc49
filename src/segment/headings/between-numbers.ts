/** What stands between two numbers, or below one, and what that says for them. */
import type { MarkerCandidate } from '../../lexicon/number-forms.js';
import { LONGEST_HEADING } from '../pieces/sentence.js';

/** Says whether what stands between two numbers is a heading, with its end or without. */
export function isHeading(text: string, start: number, end: number): boolean {
  return end - start >= 4 && end - start <= LONGEST_HEADING && !/[。！？；]./.test(text.slice(start, end).trimEnd());
}

/** Says whether a number's heading stands right over the first of another style, which is headed alike: 一、总体要求（一）指导思想。以… */
export const isOver = (text: string, { style, end }: MarkerCandidate, next: MarkerCandidate | undefined): boolean =>
  next?.ordinal === 1 && next.style !== style && isHeading(text, end, next.start) && HEADED.test(text.slice(next.end));
const HEADED = /^ ?[^。，；：！？,;:!?（(]{2,24}(?:[。：]|[（(][^（()）]{1,30}[）)]).{20}/;

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
