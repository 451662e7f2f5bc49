/**
 * The rules of the frame, in the order in which they read: elements that others may be glued to come first, for behind
 * them a title may begin; the titles that the document names come before the places where they stand. What is chosen of
 * their claims does not hang on the order.
 */
import { ADDRESSEES } from './addressee-claims.js';
import { ANNEX_LABEL } from './annex-claims.js';
import { ATTACHMENTS } from './attachment-claims.js';
import { BULLETIN } from './bulletin-claims.js';
import { BARE_CATALOGUE, BELOW_HEADING, DATE_BEHIND, DATE_PIECES, PAGE_WORDS } from './catalogue-claims.js';
import { CONTENTS } from './contents-list.js';
import { COPIED_TITLE } from './copied-title.js';
import { COVER } from './cover-claims.js';
import type { FrameRule } from './frame-rule.js';
import { GLUED_SIGNATORY, NUMBER, PUBLICATION, TEXT_MARK } from './head-lines.js';
import { HEADLINE } from './headline-claims.js';
import { IMPRINT } from './imprint-claims.js';
import { LETTERHEAD } from './letterhead-claims.js';
import { NOTE } from './note.js';
import { OPENING } from './opening-claims.js';
import { PAGE_NAME } from './page-name.js';
import { RELATED } from './related-claims.js';
import { SECURITY } from './security-claims.js';
import { SIGNATURE } from './signature-claims.js';
import { ANNOUNCED_TITLE, TITLE } from './title-claims.js';

/** Lists the rules; a new element is its rule's line here. */
export const FRAME_RULES: readonly FrameRule[] = [
  SECURITY,
  NUMBER,
  GLUED_SIGNATORY,
  PUBLICATION,
  BARE_CATALOGUE,
  DATE_PIECES,
  DATE_BEHIND,
  BELOW_HEADING,
  PAGE_WORDS,
  TEXT_MARK,
  LETTERHEAD,
  SIGNATURE,
  NOTE,
  ATTACHMENTS,
  TITLE,
  ANNOUNCED_TITLE,
  COPIED_TITLE,
  PAGE_NAME,
  ADDRESSEES,
  BULLETIN,
  IMPRINT,
  CONTENTS,
  HEADLINE,
  OPENING,
  COVER,
  RELATED,
  ANNEX_LABEL,
];
