import type { Range, SourceDocument } from '../document.js';

/** Holds what is known of an attachment before its link is looked for. */
interface Named {
  readonly ordinal: number | null;
  readonly title: string;
}

/**
 * Finds the link of each attachment that the 附件说明 names, as the page writes it: one that shows its title, else one that
 * stands behind its title there, else one that shows its number (附件2, 附件2.docx); null for an attachment without one.
 *
 * @param ranges Where the 附件说明 stands in the reading text.
 */
export function attachmentLinks(
  { text, links = [] }: Pick<SourceDocument, 'text' | 'links'>,
  attachments: readonly Named[],
  ranges: readonly Range[],
): (string | null)[] {
  if (links.length === 0) return attachments.map(() => null);
  const shown = links.map((link) => ({ ...link, shown: text.slice(link.range.start, link.range.end) }));
  const behind = stretchesBehind(text, attachments, ranges);
  return attachments.map(({ title, ordinal }, at) => {
    const name = letters(title);
    const number = ordinal ?? (attachments.length === 1 ? 1 : null);
    const found =
      shown.find((link) => letters(link.shown) === name) ??
      shown.find((link) => isPartOf(letters(link.shown), name)) ??
      shown.find(({ range }) => range.start >= (behind[at]?.start ?? text.length) && range.end <= (behind[at]?.end ?? 0)) ??
      shown.find((link) => number !== null && numberShown(link.shown, attachments.length === 1) === number);
    return found?.href ?? null;
  });
}

/** Takes a name down to its letters and digits, a word 附件1 before it and a file's ending left out. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*(?:附\s?件\s?\d{0,2}\s?[:.、-]?|\d{1,2}\s?[.、])\s*(?=\S{2})/, '')
    .replace(FILE, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The ending of a file's name, its size behind it. */
const FILE = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|zip|rar|7z|txt|csv|jpe?g|png)\s{0,4}(?:[(（[][^()（）[\]]{0,20}[)）\]]\s{0,4})?$/i;

/** No shorter part of a title tells it. */
const SHORTEST = 6;

const isPartOf = (shown: string, name: string): boolean =>
  Math.min(shown.length, name.length) >= SHORTEST &&
  (shown.includes(name) || name.includes(shown)) &&
  shown.length <= name.length + SHORTEST;

/** Gives the stretch behind each title in the 附件说明, up to the next title or its end; null for a title that does not stand there. */
function stretchesBehind(text: string, attachments: readonly Named[], ranges: readonly Range[]): (Range | null)[] {
  const [start, end] = [ranges[0]?.start ?? 0, ranges.at(-1)?.end ?? 0];
  let from = start;
  const titles = attachments.map(({ title }) => {
    const at = text.indexOf(title, from);
    if (at < 0 || at >= end) return null;
    from = at + title.length;
    return { start: at, end: from };
  });
  return titles.map((title, at) => title && { start: title.end, end: titles.slice(at + 1).find((next) => next !== null)?.start ?? end });
}

/** Gives the number that a link to a file shows and nothing else: 附件2, 附件2.docx; 1 for 附件 or 点击下载 alone where there is one attachment. */
function numberShown(shown: string, isOnly: boolean): number | null {
  const bare = shown.normalize('NFKC').replace(FILE, '').replace(/\s/g, '');
  const digits = /^附件(\d{1,2})?(?:下载)?$/.exec(bare);
  if (digits?.[1]) return Number(digits[1]);
  return isOnly && (digits !== null || /^(?:点击|点此)?下载(?:附件)?$/.test(bare)) ? 1 : null;
}
