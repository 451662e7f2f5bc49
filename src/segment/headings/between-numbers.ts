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
