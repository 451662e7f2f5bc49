/**
 * The frame of a document: what is its head, a letter, a text, an annex, a signature, the 版记. Each rule gives its
 * claims over the whole text; the best reading of the whole is chosen, and nothing is decided before it.
 */

import type { SourceDocument } from '../../document.js';
import { documentType } from '../../lexicon/document-types.js';
import { factTarget } from '../../lexicon/publishing-labels.js';
import { choose, type Reading } from '../choose.js';
import { bodyType } from '../headings/plain-heading.js';
import type { TextUnit, Unit } from '../pieces/unit.js';
import { addresseeClaims } from './addressee-claims.js';
import { annexClaims } from './annex-claims.js';
import { announcedTitles } from './announced.js';
import { attachmentClaims } from './attachment-claims.js';
import { candidatesOf } from './borders.js';
import { bulletinClaims } from './bulletin-claims.js';
import type { Announced, Claim, FrameCandidate, FrameText, Place } from './claim.js';
import { contentsClaims } from './contents-list.js';
import { coverClaims } from './cover-claims.js';
import { grammarOf } from './grammar.js';
import { HEAD_LINES } from './head-bounds.js';
import { headClaims, noteClaims } from './head-lines.js';
import { headlineClaims } from './headline-claims.js';
import { imprintClaims } from './imprint-claims.js';
import { relatedClaims } from './related-claims.js';
import { signatureClaims } from './signature-claims.js';
import { announcedClaims, copyClaims, titleClaims } from './title-claims.js';

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
  const gaps = texts.map(({ hints }) => hints.blankBefore).sort((a, b) => a - b);
  const usualGap = gaps[gaps.length >> 1] ?? 0;
  return { document, units, body: bodyType(texts), largest: Math.max(0, ...sizes) || null, usualGap, stated };
}

/** Chooses the frame of a text. */
export function readFrame(text: FrameText): Frame {
  const claims = claimsOf(text);
  const { candidates, length } = candidatesOf(text, claims.all);
  const plans = claims.all.some(({ label, title }) => label === 'title' && title?.entry?.kind === 'plan');
  const stated = claims.all.some(({ elements }) =>
    elements.some((one) => one.type === 'publication' && one.field === 'title' && documentType(one.value) !== null),
  );
  const facts = { isStated: text.stated !== null || stated, awaitsPlan: !plans && claims.announced.some(({ kind }) => kind === 'plan') };
  return { reading: choose(length, candidates, grammarOf(facts)), announced: claims.announced };
}

/**
 * Gathers what the rules claim. Elements that others may be glued to come first, for behind them a title may begin; the
 * titles that the document names come before the places where they stand.
 */
function claimsOf(text: FrameText): { all: Claim[]; announced: Announced[] } {
  const head = headClaims(text);
  const signatures = signatureClaims(text);
  const attachments = attachmentClaims(text, signatures);
  const labels = annexClaims(text, attachments.announced);
  const starts = startsOf(text, [...head, ...signatures, ...labels]);
  const stops = head.flatMap(({ start }) => (start.at > 0 ? [start] : []));
  const titles = titleClaims(text, starts, stops);
  const announced = announcedTitles(text, titles, attachments.announced);
  const named = announcedClaims(text, starts, announced);
  const addressed = addresseeClaims(text, startsOf(text, [...head, ...titles]));
  const others = [
    ...bulletinClaims(text),
    ...noteClaims(text),
    ...imprintClaims(text),
    ...contentsClaims(text),
    ...headlineClaims(text),
    ...coverClaims(text),
    ...relatedClaims(text),
  ];
  const all = [...head, ...titles, ...named, ...copyClaims(text, titles), ...addressed, ...attachments.claims, ...signatures, ...others];
  return { all: [...all, ...annexClaims(text, announced)], announced };
}

/** Gives the places where an element may begin: every line, and behind the elements that are glued to what follows. */
function startsOf({ units }: FrameText, claims: readonly Claim[]): Place[] {
  const inside = new Map<string, Place>();
  for (const { end } of claims) if (end.at > 0) inside.set(`${end.unit}.${end.at}`, end);
  return [...units.map((_, unit) => ({ unit, at: 0 })), ...inside.values()];
}
