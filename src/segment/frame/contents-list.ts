/**
 * A list of contents: headings that stand again below, with the pages on which they stand or without.
 *
 *     目  录
 *     一、总体要求…………………………1
 *     二、重点任务                       3
 *
 * What it is not: 目录 above lines that do not stand again; 完成投资……3亿元; a line that ends in a year; one such line alone.
 */

import { documentType } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { piece } from '../pieces/unit.js';
import { asidesOf, type Claim, type FrameText, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import type { FrameRule } from './frame-rule.js';

/** What stands above a list of contents: 目录. */
export const CONTENTS_LABEL = /^(?:目 ?[录次]|contents)$/i;
/** Leaders: dots of any kind, one blank between them or none; below 目录 also lines of dashes or underscores. */
const DOTS = '.．。·…‥⋯・･•‧∙⋅﹒';
const LINES = '_＿\\-—–─┄┈~～';
const PAGE_MARK = '\\s{0,9}[-—（(]{0,2} ?\\d{1,3} ?[-—）)]{0,2}$';
/** Leaders or a gap stand between the heading and its page. */
const PAGE = new RegExp(`\\s{0,9}(?:(?:[${DOTS}${LINES}] ?){2,200}|\\t|[ \\u3000]{2,200})${PAGE_MARK}`);
/** A page between strokes, below 目录 without leaders: 一、发展基础- 4 - */
const STRUCK = /\s{0,9}[-—–] ?\d{1,3} ?[-—–]$/;
/** A page that lost its dots, or stands in a cell of its own. */
const BARE_PAGE = /\d{1,3}$/;
const DOTTED = new RegExp(`\\S\\s{0,9}(?:[${DOTS}] ?){3,200}${PAGE_MARK}`);
const FEWEST = 2;
const LONGEST_ENTRY = 120;

/** Finds the lists of contents: below 目录 lines that stand again, with or without pages; without it only dotted lines. */
export const CONTENTS: FrameRule = { name: 'contents', kind: 'frame', read: contentsClaims };

function contentsClaims(text: FrameText): Claim[] {
  const lines = text.units.map((unit) => (unit.kind === 'text' ? unit.view.text : null));
  const again = lastPlaces(lines);
  const found: Claim[] = [];
  for (let i = 0; i < lines.length; i++) {
    const at = headingAt(lines[i] ?? '');
    const headed = at !== null;
    let end = headed ? i + 1 : i;
    const first = entryOf(lines[end] ?? '');
    const isFirstAgain = (line: number): boolean => line > i + 1 && entryOf(lines[line] ?? '') === first; // there the text begins
    while (end < lines.length && !isFirstAgain(end) && isEntry(text, lines[end] ?? null, end, headed, again)) end++;
    if (end - i < FEWEST + (headed ? 1 : 0)) continue;
    const evidence = [{ why: 'headings that stand again', score: COSTS.contents }];
    const units = textUnits(text, i, end).map((unit, line) => (line === 0 && at ? piece(unit, at, unit.view.text.length) : unit));
    found.push({ ...wholeUnits('contents', i, end, evidence, asidesOf(units, 'contents')), start: { unit: i, at: at ?? 0 } });
    i = end - 1;
  }
  return found;
}

/** Gives where the heading of a list of contents begins on its line, behind a title that it is glued to: …应急预案目录; null where none stands. */
function headingAt(line: string): number | null {
  if (CONTENTS_LABEL.test(line)) return 0;
  const [, title = ''] = /^(.{4,60}?) ?目 ?录$/.exec(line) ?? [];
  return title !== '' && documentType(title) !== null ? line.search(/目 ?录$/) : null;
}

/** Gives the words of an entry, its page left out. */
export const entryOf = (line: string): string => bare(line.replace(PAGE, '').replace(STRUCK, '').replace(BARE_PAGE, ''));

/** Says whether an entry names its page behind dots. */
export const isPaged = (line: string): boolean => DOTTED.test(line) || /\S…\s{0,3}\d{1,3}$/.test(line);

function isEntry(text: FrameText, line: string | null, i: number, headed: boolean, again: ReadonlyMap<string, number>): boolean {
  const unit = text.units[i];
  if (line === null || unit?.kind !== 'text' || line.length > LONGEST_ENTRY) return false;
  const raw = text.document.text.slice(unit.ranges[0]?.start ?? 0, unit.ranges.at(-1)?.end ?? 0).trimEnd();
  if (DOTTED.test(raw) || (headed && (isPaged(raw) || STRUCK.test(raw)))) return true;
  if (!headed || /[。；]$/.test(line)) return false;
  return [line, line.replace(PAGE, ''), raw.replace(PAGE, ''), line.replace(BARE_PAGE, '')].some((entry) => {
    const key = bare(entry);
    return key.length >= 2 && [key, unnumbered(entry)].some((one) => (again.get(one) ?? -1) > i);
  });
}

/** Gives, for each line and for each heading that begins one, the last unit that shows it. */
function lastPlaces(lines: readonly (string | null)[]): Map<string, number> {
  const found = new Map<string, number>();
  lines.forEach((line, i) => {
    if (line === null) return;
    const heading = line.slice(0, LONGEST_ENTRY).split(/[。：:]/, 1)[0] ?? '';
    for (const one of [line.slice(0, LONGEST_ENTRY), heading])
      for (const key of [bare(one), unnumbered(one)]) if (key.length >= 2) found.set(key, i);
  });
  return found;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s.…·]/g, '');
const unnumbered = (text: string): string => bare(text.slice(markerAt(text, 0)?.end ?? 0));
