import { issuedTitles } from '../../lexicon/document-types.js';
import type { Announced, Claim, FrameText } from './claim.js';
import { HEAD_LINES } from './frame-rule.js';
import { partKind } from './part-kind.js';
import { bareTitle } from './title.js';

/** Collects the titles that the document names: what its title or its letter issues, the entries of its 附件说明. */
export function announcedTitles(text: FrameText, claims: readonly Claim[]): Announced[] {
  const attachments = claims.flatMap(({ names = [] }) => names);
  const issued = ownTitles(claims)
    .filter(({ start }) => start.unit < HEAD_LINES)
    .flatMap(({ title }) => (title ? issuedBy(title.text) : []));
  const said = text.units.slice(0, HEAD_LINES * 2).flatMap((unit) => (unit.kind === 'text' ? issuedIn(unit.view.text) : []));
  const found = new Map<string, Announced>();
  for (const one of [...issued, ...said, ...attachments]) if (one.bare.length >= 4 && !found.has(one.bare)) found.set(one.bare, one);
  return [...found.values()].slice(0, MOST_ANNOUNCED);
}

/** Gives the claims of titles by their own words, those apart that the document names elsewhere. */
export const ownTitles = (claims: readonly Claim[]): Claim[] => claims.filter(({ label, title }) => label === 'title' && !title?.entry);

/** More titles than any notice names; each line of the text below is held against all of them. */
const MOST_ANNOUNCED = 200;

/** Makes the entry of a title that is named. */
export const announce = (title: string, kind: Announced['kind'], ordinal: number | null, by: Announced['by'] = null): Announced => ({
  title,
  bare: bareTitle(title),
  kind,
  ordinal,
  by,
});

const issuedBy = (title: string): Announced[] =>
  partKind(title) === 'notice'
    ? issuedTitles(title).map((one) => announce(one, issuedTitles(one).length > 0 ? 'notice' : 'plan', null))
    : [];

const ISSUED = /《([^《》]{4,80})》(?=[^。]{0,80}(?:印发|下发|转发|发给))/g;
const LONGEST_LEAD_IN = 600;
/** What a page's heading says that was issued: 某市印发《…》和《…》 */
const ISSUES = /^[^《》，。]{2,20}(?:印发|出台|发布|公布)(?:了)?((?:[和、及]?《[^《》]{4,80}》){1,4})$/;

/** What a letter itself says that it issues: 现将《…》印发给你们. */
const issuedIn = (text: string): Announced[] =>
  [...text.slice(0, LONGEST_LEAD_IN).matchAll(ISSUED), ...(ISSUES.exec(text)?.[1]?.matchAll(/《([^《》]+)》/g) ?? [])].map(
    ([, title = '']) => announce(title, 'plan', null),
  );
