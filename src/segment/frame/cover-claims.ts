/**
 * A cover: below a title, and far from the text, who made the paper and when. Its lines are elements of the notice where
 * the text says nothing else (contract: Parts).
 *
 *     青禾县职业教育质量提升工程任务书 / 青禾县教育局 / 青禾县财政局 制 / 2031年9月
 *     编制单位：青禾县水务局 / 2031年12月
 */

import { readDate } from '../../lexicon/dates.js';
import { divide } from '../../lexicon/divide.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import type { NoticeElement } from '../element.js';
import type { TextUnit } from '../pieces/unit.js';
import { wholeRange } from '../pieces/view.js';
import { type Claim, type FrameText, lineAt, rangesOf, textUnits, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { type FrameRule, lineRule } from './frame-rule.js';

/** A cover's lines stand near the top. */
const COVER_LINES = 24;
const MOST_MAKERS = 6;
const LABELLED = /^(?:编 ?制|编 ?写|编 ?印|制 ?定|制 ?作|主 ?编|印 ?制)(?:单 ?位|部 ?门|机 ?关|机 ?构)? ?[：:] ?(.{3,60})$/;
const MADE = /^(.{3,60}?) ?(?:编 ?制|印 ?制|编 ?印|编 ?写|监 ?制|制|编|印)$/;

/** Finds the lines that name who made the paper, with those right above that share in it, and the date below. */
export const COVER: FrameRule = lineRule('cover', coverClaims, COVER_LINES);

function coverClaims(text: FrameText, unit: TextUnit, i: number): Claim[] {
  const makers = makersOf(unit);
  if (!makers) return [];
  let from = i;
  while (i - from < MOST_MAKERS && namesIn(lineAt(text, from - 1) ?? '').every(isOrganisation) && lineAt(text, from - 1)) from--;
  const above = textUnits(text, from, i);
  const names = [...above.flatMap(({ view }) => namesIn(view.text)), ...makers];
  const issuers: NoticeElement = { type: 'notice', field: 'issuers', value: names, ranges: rangesOf([...above, unit]) };
  const date = dateBelow(text, i + 1);
  const evidence = [{ why: 'who made it', score: COSTS.cover + (i - from) + (date ? 1 : 0) }];
  return [wholeUnits('cover', from, i + (date ? 2 : 1), evidence, date ? [issuers, date] : [issuers])];
}

function makersOf({ view }: TextUnit): string[] | null {
  const value = LABELLED.exec(view.text)?.[1] ?? MADE.exec(view.text)?.[1];
  const names = value ? namesIn(value) : [];
  return names.length > 0 && names.every(isOrganisation) ? names : null;
}

const namesIn = (text: string): string[] => divide(text, /[ 、，,]/);

/** Reads the date below, with its label or without; a month is enough. */
function dateBelow(text: FrameText, i: number): NoticeElement | null {
  const unit = text.units[i];
  if (unit?.kind !== 'text') return null;
  const raw = unit.view.text.replace(/^(?:编 ?制)?(?:日 ?期|时 ?间) ?[：:] ?/, '');
  const iso = readDate(raw)?.iso ?? null;
  if (iso === null || iso.length < 7) return null;
  return { type: 'notice', field: 'issuedOn', value: { raw, iso }, ranges: [wholeRange(unit.view)] };
}
