import { readDate } from '../../lexicon/dates.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { annexLabel } from './annex-label.js';
import { isNote } from './note.js';
import { isWholeTitle } from './title.js';

/** A shorter text has lost nothing. */
const SHORTEST = 120;
/** Fewer stretches that stand for lines of their own prove nothing. */
const FEWEST = 3;
const LONGEST_LINE = 120;

/**
 * Finds where a text has lost its line breaks to blanks: each line of a notice's head and foot (a title, a number, an
 * issuer, a date) stands between blanks, and so does each numbered item. Gives the places of the cuts (UTF-16 units).
 *
 *     关于印发《…》的通知 某政办〔2032〕21号 各街道：…。 某某办公室 2032年1月20日 某某分解 一、…     seven lines
 *     “环境 激发”, 王某 李某 赵某                                                              no cut: names are no lines
 */
export function lostBreaks(text: string): number[] {
  if (text.length < SHORTEST) return [];
  const stretches = [...text.matchAll(/\S+/g)].map((match) => ({ at: match.index, text: match[0] }));
  const own = stretches.map((stretch) => stretch.text.length <= LONGEST_LINE && isLine(stretch.text));
  if (own.filter(Boolean).length < FEWEST) return [];
  return stretches.flatMap((stretch, i) => {
    const before = stretches[i - 1]?.text;
    const breaks = own[i] || own[i - 1] || /[。！？：；）]$/.test(before ?? '') || markerAt(stretch.text, 0) !== null;
    return before !== undefined && breaks ? [stretch.at] : [];
  });
}

/** Says whether a stretch is a line of its own wherever it stands. */
function isLine(text: string): boolean {
  if (documentNumber(text)?.whole || isNote(text) || annexLabel(text) !== null) return true;
  return readDate(text)?.iso?.length === 10 || isWholeTitle(text) || (isOrganisation(text) && text.length > 6);
}
