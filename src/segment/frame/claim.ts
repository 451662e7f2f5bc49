/** The words that the frame's rules, its grammar and what is made of its reading share: plain data. */
import type { Range, SourceDocument } from '../../document.js';
import type { Candidate, Evidence } from '../choose.js';
import type { AsideElement, Element, PartKind } from '../element.js';
import type { BodyType } from '../headings/plain-heading.js';
import { piece, type TextUnit, type Unit } from '../pieces/unit.js';

/** Holds the text whose frame is read: its units, furniture taken out. */
export interface FrameText {
  readonly document: SourceDocument;
  readonly units: readonly Unit[];
  /** How most of the text is set. */
  readonly body: BodyType;
  /** The largest type among the first lines, in points; null where unknown. */
  readonly largest: number | null;
  /** How many empty lines usually stand between lines. */
  readonly usualGap: number;
  /** What the carrier says beside its text that the title is; null for nothing. */
  readonly stated: string | null;
  /** Where lines that the page puts around the text were set aside (offsets of the reading text), rising. */
  readonly furniture: readonly number[];
}

/** Names a border: a unit and a place in its view (UTF-16 units); the end of a unit is the start of the next. */
export interface Place {
  readonly unit: number;
  readonly at: number;
}

/** Names what a claim takes its stretch for. */
export type Label =
  | 'body'
  | 'security'
  | 'letterhead'
  | 'number'
  | 'title'
  | 'page-title'
  | 'repeated-title'
  | 'publication'
  | 'addressees'
  | 'attachments'
  | 'signature'
  | 'note'
  | 'imprint'
  | 'annex-label'
  | 'headline'
  | 'contents'
  | 'cover'
  | 'related';

/** Holds the title of a text that is named elsewhere: what a notice issues, an entry of its 附件说明. */
export interface Announced {
  readonly title: string;
  /** The title bare of white space, book marks and width. */
  readonly bare: string;
  readonly kind: 'notice' | 'plan' | 'annex';
  readonly ordinal: number | null;
  /** The units of the 附件说明 that names it, which cannot announce themselves; null for a title or a letter that does. */
  readonly by: { readonly from: number; readonly to: number } | null;
}

/** Holds a title as a claim has it. */
export interface Title {
  readonly text: string;
  readonly kind: Exclude<PartKind, 'annex'>;
  readonly entry: Announced | null;
  /** Its words or its setting show that it is one wherever it stands. */
  readonly shows: boolean;
  readonly pageBreakBefore: boolean;
  /** It names a year and a kind, stands apart, and text follows. */
  readonly isAnotherPlan: boolean;
}

/** Holds whether a label with a title heads what stands below it, by what is open above it. */
export interface Heads {
  readonly closed: boolean;
  readonly letter: boolean;
  readonly text: boolean;
}

/** Holds a rule's claim on a stretch of the text, what speaks for it, and what it gives where it is chosen. */
export interface Claim {
  readonly label: Label;
  readonly start: Place;
  readonly end: Place;
  readonly evidence: readonly Evidence[];
  /** What it gives; a title, a label and text are made by what they open. */
  readonly elements: readonly Element[];
  readonly title?: Title;
  /** What it is worth more where it stands, not above the document's own title: a title that is announced. */
  readonly announced?: number;
  /** Of a label 附件1: its number, and what it heads. */
  readonly ordinal?: number | null;
  readonly heads?: Heads;
  /** Of a label: it says by itself that an annex begins. Of a headline: it is one of several of one name. Of an 附件说明: it names one annex, as a label might. */
  readonly alone?: boolean;
  /** Of an 附件说明: the titles that it names. */
  readonly names?: readonly Announced[];
  /** Of a date without a name: where it signs. Of a name without one: that it is `undated`. Of addressees: a letter that issues something stands below. */
  readonly where?: 'under-title' | 'letter' | 'anywhere' | 'speech' | 'undated';
  readonly issues?: boolean;
  /** Of text: how it reads as a stray line of the head, as the beginning of a text. */
  readonly body?: BodyFacts;
}

/** Holds what text says for and against standing at some place. */
export interface BodyFacts {
  /** Only blanks, between two elements on one line. */
  readonly isBlank: boolean;
  readonly isTable: boolean;
  /** A line of the sheet on which a paper is drafted: 拟稿人：…, 印数. */
  readonly isForm: boolean;
  /** Too long for a line of the head, or a sentence. */
  readonly isRunning: boolean;
  /** A first number stands here. */
  readonly isNumbered: boolean;
  /** A first number, or running text, begins here. */
  readonly begins: boolean;
  /** It says itself that it issues something: 现将《…》印发给你们. */
  readonly issues: boolean;
  /** It says that it lays down a plan: …，制定本方案。 */
  readonly declaresPlan: boolean;
  /** A line that belongs to the title above it: 题注 in brackets, ——在…会议上, who speaks. */
  readonly isSubtitle: boolean;
  /** A 发文机关标志 or a 发文字号, whole. */
  readonly isHead: boolean;
  /** It ends in a 文种 as a title does. */
  readonly isTitleLine: boolean;
}

/** Holds a claim between numbered borders. */
export type FrameCandidate = Claim & Candidate;

/** Gives the text of the unit at a place; null for a table or beyond the end. */
export function lineAt({ units }: Pick<FrameText, 'units'>, i: number): string | null {
  const unit = units[i];
  return unit?.kind === 'text' ? unit.view.text : null;
}

/** Gives the text units from one up to another. */
export function textUnits({ units }: Pick<FrameText, 'units'>, from: number, to: number): TextUnit[] {
  return units.slice(from, to).filter((unit): unit is TextUnit => unit.kind === 'text');
}

/** Gives the text units, or the pieces of them, between two borders. */
export function unitsBetween({ units }: Pick<FrameText, 'units'>, start: Place, end: Place): TextUnit[] {
  const found: TextUnit[] = [];
  for (let i = start.unit; i < end.unit || (i === end.unit && end.at > 0); i++) {
    const unit = units[i];
    if (unit?.kind !== 'text') continue;
    const [from, to] = [i === start.unit ? start.at : 0, i === end.unit ? end.at : unit.view.text.length];
    if (from === 0 && to === unit.view.text.length) found.push(unit);
    else if (to > from) {
      const cut = piece(unit, from, to);
      if (cut.view.text !== '') found.push(cut);
    }
  }
  return found;
}

/** Gives the border at a place of a unit; the end of a unit is the start of the next. */
export function placeIn({ units }: Pick<FrameText, 'units'>, unit: number, at: number): Place {
  const own = units[unit];
  return own?.kind === 'text' && at >= own.view.text.length ? { unit: unit + 1, at: 0 } : { unit, at };
}

/** Gives all ranges of some paragraphs, in their order. */
export const rangesOf = (units: readonly TextUnit[]): Range[] => units.flatMap((unit) => unit.ranges);

/** Gives the words of some paragraphs, as one line. */
export const wordsIn = (units: readonly TextUnit[]): string => units.map(({ view }) => view.text).join('');

/** Sets all ranges of some paragraphs aside. */
export const asidesOf = (units: readonly TextUnit[], reason: AsideElement['reason']): AsideElement[] =>
  rangesOf(units).map((range) => ({ type: 'aside', reason, range }));

/** Lists the units on which a claim stands, in whole or in part. */
export const linesOf = ({ start, end }: Claim): number[] =>
  Array.from({ length: end.unit - start.unit + (end.at > 0 ? 1 : 0) }, (_, i) => start.unit + i);

/** Gives the lines that only say who published the text, and when. */
export const publishingLines = (claims: readonly Claim[]): ReadonlySet<number> =>
  new Set(claims.flatMap((claim) => (claim.label === 'publication' && claim.start.at === 0 && claim.end.at === 0 ? linesOf(claim) : [])));

/** Makes a claim on whole units. */
export function wholeUnits(label: Label, from: number, to: number, evidence: readonly Evidence[], elements: readonly Element[]): Claim {
  return { label, start: { unit: from, at: 0 }, end: { unit: to, at: 0 }, evidence, elements };
}
