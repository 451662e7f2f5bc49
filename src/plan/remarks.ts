/** What a document says about itself and does not keep: remarks on the whole, once it is built. */
import type { Report } from '../diagnostic.js';
import { issuedTitles } from '../lexicon/document-types.js';
import { sameTitle } from '../segment/frame/title.js';
import type { DateValue, Part, PlanDocument } from './schema.js';
import { remarkSkippedLevels } from './skipped-levels.js';

/** Holds what was built; `omitted` are the titles of the attachments that the document says it leaves out. */
type Built = Pick<PlanDocument, 'notice' | 'parts' | 'coverage'> & { readonly omitted: readonly string[] };

/** Reports what only the whole shows. */
export function remark(built: Built, report: Report): void {
  remarkNoPlan(built, report);
  remarkLostText(built, report);
  remarkMissingAttachments(built, report);
  remarkUndeclaredAnnexes(built, report);
  remarkFurtherNotices(built, report);
  remarkDates(built, report);
  for (const part of built.parts) remarkSkippedLevels(part.sections, report);
}

function remarkNoPlan({ parts }: Built, report: Report): void {
  if (!parts.some(({ kind }) => kind === 'plan' || kind === 'annex' || kind === 'notice')) report('plan:none');
}

function remarkLostText({ coverage }: Built, report: Report): void {
  const lost = coverage.unassigned.filter(({ reason }) => reason === 'unrecognised');
  const count = lost.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  if (count > 0) report('text:unrecognised', { count }, lost[0]?.span ?? null);
}

/** Reports the entries of the 附件说明 (GB/T 9704-2012, 7.3.4) that no part below carries, though it does not say so: （略） */
function remarkMissingAttachments({ notice, parts, omitted }: Built, report: Report): void {
  const [place] = notice.spans['attachments'] ?? [];
  for (const entry of notice.attachments) {
    if (omitted.includes(entry.title) || parts.some((part) => carries(part, entry))) continue;
    report('attachment:missing', { title: entry.title }, place ?? null);
  }
}

/** Reports the annexes below a letter that its 附件说明 does not name; a plan by itself needs none. */
function remarkUndeclaredAnnexes({ notice, parts }: Built, report: Report): void {
  if (notice.attachments.length === 0 && parts[0]?.kind !== 'notice') return;
  for (const part of parts.slice(1)) {
    if (part.kind !== 'annex' || notice.attachments.some((entry) => carries(part, entry))) continue;
    report('attachment:undeclared', { title: part.title ?? part.ordinal ?? '' }, part.titleSpan);
  }
}

/** Reports the notices below the first that no letter above them forwards: `notice` holds the elements of the first alone. */
function remarkFurtherNotices({ parts }: Built, report: Report): void {
  parts.slice(1).forEach(({ kind, title, titleSpan }, i) => {
    if (kind !== 'notice' || title === null) return;
    const forwarded = parts.slice(0, i + 1).some((above) => issuedTitles(above.title ?? '').some((one) => sameTitle(one, title)));
    if (!forwarded) report('notice:further', { title }, titleSpan);
  });
}

type Attachment = PlanDocument['notice']['attachments'][number];

/** A part carries an attachment under its title, or as an annex under its number. */
function carries({ kind, title, ordinal }: Part, entry: Attachment): boolean {
  if (title !== null && sameTitle(title, entry.title)) return kind !== 'notice';
  return kind === 'annex' && ordinal !== null && ordinal === entry.ordinal;
}

/** Days between the signing and the printing of a notice that are still no slip of the pen. */
const LONGEST_PRINTING = 180;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Reports a 成文日期 that the 印发日期 or the year of the 发文字号 belies (GB/T 9704-2012, 7.3.5 and 7.4.3: a notice is
 * printed when it has been signed; 7.2.5: the number's year is that of its issue).
 */
function remarkDates({ notice }: Built, report: Report): void {
  const { issuedOn, printedOn, documentNumber } = notice;
  const year = yearOf(issuedOn);
  if (issuedOn === null || year === null) return;
  const place = notice.spans['issuedOn']?.[0] ?? null;
  const tell = (other: string) => report('date:disagrees', { date: issuedOn.raw, other }, place);
  const printing = daysBetween(issuedOn, printedOn);
  if (printing !== null && (printing < 0 || printing > LONGEST_PRINTING)) tell(printedOn?.raw ?? '');
  if (documentNumber !== null && documentNumber.year !== year) tell(documentNumber.raw);
}

function yearOf(date: DateValue | null): number | null {
  return date?.iso == null ? null : Number(date.iso.slice(0, 4));
}

/** Gives the days from one date to another; null where either is not known to the day. */
function daysBetween(from: DateValue | null, to: DateValue | null): number | null {
  if (from?.iso?.length !== 10 || to?.iso?.length !== 10) return null;
  return (Date.parse(to.iso) - Date.parse(from.iso)) / DAY;
}
