/** Claims between places become candidates between numbered borders; the text between them may stay text. */

import { documentNumber } from '../../lexicon/document-numbers.js';
import { documentType } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import type { TextUnit } from '../pieces/unit.js';
import { issues } from './addressee-claims.js';
import type { BodyFacts, Claim, FrameCandidate, FrameText, Place } from './claim.js';
import { isLetterheadLine } from './letterhead-claims.js';
import { isSpeaker, isTitleLine } from './title.js';

/** A longer line, or a sentence, is no line of the head. */
const LONGEST_STRAY = 60;
/** So much of a text says what it is. */
const LONGEST_LEAD_IN = 600;
/** A longer line below a signature begins a text. */
const LONGEST_LINE = 30;

/** Numbers the borders of claims and units; gives the candidates with the text between borders as candidates too, and how many borders there are. */
export function candidatesOf(text: FrameText, claims: readonly Claim[]): { candidates: FrameCandidate[]; length: number } {
  const inner = new Map<number, Set<number>>();
  for (const { start, end } of claims)
    for (const { unit, at } of [start, end]) if (at > 0) inner.set(unit, (inner.get(unit) ?? new Set()).add(at));
  const places: Place[] = [];
  const first = text.units.map((_, unit) => {
    const at = places.length;
    for (const one of [0, ...[...(inner.get(unit) ?? [])].sort((a, b) => a - b)]) places.push({ unit, at: one });
    return at;
  });
  const borderOf = ({ unit, at }: Place): number => {
    let border = first[unit] ?? places.length;
    while (places[border]?.at !== at && border < places.length) border++;
    return border;
  };
  const bodies = places.map((start, i): Claim => {
    const end = places[i + 1] ?? { unit: text.units.length, at: 0 };
    return { label: 'body', start, end, evidence: [], elements: [], body: factsOf(text, start, end) };
  });
  const candidates = [...claims, ...bodies].map((claim): FrameCandidate => {
    const score = claim.evidence.reduce((sum, one) => sum + one.score, 0);
    return { from: borderOf(claim.start), to: borderOf(claim.end), score, ...claim };
  });
  return { candidates, length: places.length };
}

/** The sheet on which a paper is drafted (发文稿纸), and its labels. */
const FORM =
  /^(?:发文(?:稿纸|签|单|处理笺|审批[表单])|拟稿|核稿|会签|签发|审核|审签|主办|承办|校对|打印|印数|份数|印发份数|缓急|紧急程度|文件标题|附件数|公开属性|公开方式|拟办意见|领导批示|批示|联系电话)[^。，；]{0,40}$/;

/** Says whether a line belongs to the title above it. */
const isSubtitle = (line: string): boolean =>
  line.length <= LONGEST_STRAY && (/^(?:——|--|—)/.test(line) || /^[（(][^（()）]+[）)]$/.test(line) || isSpeaker(line));

/** How the first paragraph of a plan ends: …，制定本方案。 编制如下计划 */
const DECLARES = /(?:制[定订]|编制|提出)(?:本|此|以下|如下)[^。，,]{0,14}(?:方案|计划|要点|规划|措施|办法|细则|意见|安排)/;

/** A piece of a title, that no text begins with or ends in: 及2032年工作思路, 青禾县人民政府关于印发 */
const TITLE_PIECE = /^[及和暨与]|(?:关于|印发|转发|批转)$/;
const isSetAsTitle = ({ hints }: TextUnit): boolean => hints.style === 'title' || hints.outline === 1;

function factsOf({ units }: FrameText, { unit: i, at }: Place, { unit: next, at: to }: Place): BodyFacts {
  const unit = units[i];
  const isTable = unit?.kind !== 'text';
  const shown = isTable ? '' : unit.view.text.slice(at);
  const line = shown.slice(0, LONGEST_LEAD_IN);
  const isShort = line.length <= LONGEST_STRAY;
  const isFirst = markerAt(line, 0)?.ordinal === 1;
  return {
    isBlank: !isTable && shown.slice(0, next === i ? to - at : shown.length).trim() === '',
    isTable,
    isForm: FORM.test(line) && isShort,
    isRunning: isTable || !isShort || /[。；]/.test(line),
    isNumbered: isFirst,
    begins: isTable || line.length > LONGEST_LINE || isFirst,
    issues: issues(line),
    declaresPlan: DECLARES.test(line),
    isSubtitle: isSubtitle(line),
    isHead: isShort && (isLetterheadLine(line) || documentNumber(line)?.whole === true),
    isTitleLine:
      isShort && isTitleLine(line) && ((!isTable && isSetAsTitle(unit)) || documentType(line) !== null || TITLE_PIECE.test(line)),
  };
}
