/**
 * The frame of a document: what is its head, a letter, a text, an annex, a signature, the 版记. Each rule gives its
 * claims over the whole text; the best reading of the whole is chosen, and nothing is decided before it.
 */

import type { SourceDocument } from '../../document.js';
import { documentType } from '../../lexicon/document-types.js';
import { factTarget } from '../../lexicon/publishing-labels.js';
import { choose, type Reading } from '../choose.js';
import { bodyType } from '../headings/plain-heading.js';
import { type TextUnit, type Unit, usualGap } from '../pieces/unit.js';
import { announcedTitles } from './announced.js';
import { candidatesOf } from './borders.js';
import type { Announced, Claim, FrameCandidate, FrameText } from './claim.js';
import { HEAD_LINES } from './frame-rule.js';
import { grammarOf } from './grammar.js';
import { FRAME_RULES } from './rules.js';

/** Holds the frame as it was chosen, and the titles that the document names. */
export interface Frame {
  readonly reading: Reading<FrameCandidate>;
  readonly announced: readonly Announced[];
}

/** Shows a document's units to the frame's rules. */
export function frameText(document: SourceDocument, units: readonly Unit[]): FrameText {
  const texts = units.filter((unit): unit is TextUnit => unit.kind === 'text');
  const sizes = texts.slice(0, HEAD_LINES).map(({ hints }) => hints.fontSize ?? 0);
  const stated = document.facts.find(({ label, value }) => factTarget(label) === 'title' && documentType(value) !== null)?.value ?? null;
  return {
    document,
    units,
    body: bodyType(texts),
    largest: Math.max(0, ...sizes) || null,
    usualGap: usualGap(units),
    stated,
    furniture: furnitureIn(document),
  };
}

const furnitureIn = ({ asides }: SourceDocument): number[] =>
  asides.flatMap(({ reason, range }) => (reason === 'site-furniture' ? [range.start] : [])).sort((a, b) => a - b);

/** Chooses the frame of a text. */
export function readFrame(text: FrameText): Frame {
  const claims = claimsOf(text);
  const announced = announcedTitles(text, claims);
  const { candidates, length } = candidatesOf(text, claims);
  const plans = claims.some(({ label, title }) => label === 'title' && title?.entry?.kind === 'plan');
  const stated = claims.some(({ elements }) =>
    elements.some((one) => one.type === 'publication' && one.field === 'title' && documentType(one.value) !== null),
  );
  const facts = { isStated: text.stated !== null || stated, awaitsPlan: !plans && announced.some(({ kind }) => kind === 'plan') };
  return { reading: choose(length, candidates, grammarOf(facts)), announced };
}

/** Gathers what the rules claim. */
const claimsOf = (text: FrameText): Claim[] => FRAME_RULES.reduce<Claim[]>((seen, { read }) => seen.concat(read(text, seen)), []);
