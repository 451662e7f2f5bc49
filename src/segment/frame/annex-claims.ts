/** The label 附件1 above an annex, alone or with its title (GB/T 9704-2012 §7.3.4). */

import { type AnnexLabel, annexLabel } from '../../lexicon/annex-label.js';
import { documentType } from '../../lexicon/document-types.js';
import { piece, type TextUnit } from '../pieces/unit.js';
import { announcedTitles } from './announced.js';
import { headsBelow } from './attachment-claims.js';
import { FILE_ENDING } from './attachment-note.js';
import { type Announced, type Claim, type FrameText, lineAt, wholeUnits } from './claim.js';
import { COSTS } from './costs.js';
import { insideLine } from './cuts.js';
import type { FrameRule } from './frame-rule.js';
import { partKind } from './part-kind.js';
import { bareTitle, isTitleLine, sameTitle } from './title.js';

/** Finds the labels that stand at the start of a line, and those that are glued behind a sentence. */
export const ANNEX_LABEL: FrameRule = {
  name: 'annex label',
  kind: 'frame',
  read: (text, seen) => annexClaims(text, announcedTitles(text, seen)),
};

/** Gives the labels as the 附件说明 alone shows them, before the titles are known. */
export const annexLabels = (text: FrameText, seen: readonly Claim[]): Claim[] =>
  annexClaims(
    text,
    seen.flatMap(({ names = [] }) => names),
  );

function annexClaims(text: FrameText, announced: readonly Announced[]): Claim[] {
  return text.units.flatMap((unit, i): Claim[] => {
    if (unit.kind !== 'text') return [];
    const label = annexLabel(unit.view.text);
    if (!label) return gluedLabels(text, i);
    if (FILE_ENDING.test(label.title ?? '')) return []; // a link to a file, no annex that stands here
    const claim = wholeUnits('annex-label', i, i + 1, [{ why: 'label of an annex', score: COSTS.annexLabel }], []);
    if (i === text.units.length - 1 && label.title === null) return []; // nothing stands below it
    if (label.title === null) return [{ ...claim, ordinal: label.ordinal, alone: true }];
    return titledLabels(text, i, label, announced);
  });
}

/** Reads a label with its title on the line, which may go on in the next: 附件1 青禾县2037年 / 重点工作实施方案 */
function titledLabels(text: FrameText, i: number, label: AnnexLabel, announced: readonly Announced[]): Claim[] {
  const claims: Claim[] = [];
  let title = label.title ?? '';
  for (let next = i + 1; next <= i + MOST_LINES; next++) {
    const entry = announced.find(({ title: named, by }) => sameTitle(named, title) && !(by && i >= by.from && i < by.to)) ?? null;
    claims.push(titledLabel(text, i, next, label.ordinal, title, entry));
    const line = lineAt(text, next);
    const goesOn = line !== null && isTitleLine(line) && documentType(title) === null && documentType(title + line) !== null;
    if (!goesOn) break;
    title += line;
  }
  return claims;
}

/** A title beside its label takes no more lines. */
const MOST_LINES = 3;

function titledLabel(text: FrameText, i: number, next: number, ordinal: number | null, title: string, entry: Announced | null): Claim {
  const unit = text.units[i] as TextUnit;
  const { pageBreakBefore } = unit.hints;
  const kind = partKind(title);
  return {
    ...wholeUnits('annex-label', i, next, [{ why: 'label of an annex', score: COSTS.annexLabel }], []),
    ordinal,
    announced: entry === null ? 0 : bareTitle(title) === entry.bare ? COSTS.title.announced : COSTS.title.announcedNearly,
    alone: pageBreakBefore || entry !== null,
    heads: headsBelow(text, unit.view.text, next),
    title: { text: title, kind: kind === 'notice' ? 'plan' : kind, entry, shows: true, pageBreakBefore, isAnotherPlan: false },
  };
}

const GLUED = /(?<=[。）日 ])附 ?件 ?([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})?(?=[\u4e00-\u9fff《])(?!件|[：:])/g;

/** A label behind a sentence, a date or a blank, in a text that lost its breaks: …2031年2月3日附件1青河县任务清单一、备种。 */
function gluedLabels(text: FrameText, i: number): Claim[] {
  const unit = text.units[i];
  if (unit?.kind !== 'text' || unit.view.text.length < 60) return [];
  return [...unit.view.text.matchAll(GLUED)].flatMap(({ index, 0: shown }): Claim[] => {
    const label = annexLabel(piece(unit, index, index + shown.length).view.text);
    if (!label || label.title !== null) return [];
    const worth = { why: 'label of an annex', score: COSTS.annexLabel };
    const stretch = { unit: i, view: unit.view, from: index, to: index + shown.length };
    const claim = insideLine(text, 'annex-label', stretch, worth, [], { to: COSTS.cut.none });
    return [{ ...claim, ordinal: label.ordinal, alone: label.ordinal !== null }];
  });
}
