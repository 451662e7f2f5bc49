import type { SourceDocument } from '../../document.js';
import { readDate } from '../../lexicon/dates.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { piece, type TextUnit, type Unit } from '../pieces/unit.js';
import { rawView } from '../pieces/view.js';
import { runOnTable } from '../tables/run-on-table.js';
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
    const breaks = own[i] || own[i - 1] || /[。！？：:；;）]$/.test(before ?? '') || markerAt(stretch.text, 0) !== null;
    return before !== undefined && breaks ? [stretch.at] : [];
  });
}

/** Says whether a stretch is a line of its own wherever it stands. */
function isLine(text: string): boolean {
  if (documentNumber(text)?.whole || isNote(text) || annexLabel(text) !== null) return true;
  return readDate(text)?.iso?.length === 10 || isWholeTitle(text) || (isOrganisation(text) && text.length > 6);
}

/** Divides what runs on in a document's units: lines whose breaks became blanks, a table of words from the text before it. */
export function withLostBreaks(document: SourceDocument, units: readonly Unit[]): Unit[] {
  return units.flatMap((unit): Unit[] => {
    if (unit.kind !== 'text') return [unit];
    const cuts = cutsOf(document, unit);
    if (cuts.length > 0) return withLostBreaks(document, pieces(unit, cuts));
    const table = runOnTable(unit.view);
    if (!table) return [unit];
    const before = table.start > 0 ? [piece(unit, 0, table.start)] : [];
    return [...before, { kind: 'run-on-table', view: unit.view, table }];
  });
}

/** Finds where a unit's lines have run together: places in its view, whose blanks do not all show. */
function cutsOf(document: SourceDocument, { view }: TextUnit): number[] {
  const raw = rawView(document.text, view);
  const places = new Set(lostBreaks(raw.text).map((at) => raw.offsets[at]));
  return places.size === 0 ? [] : Array.from(view.offsets).flatMap((offset, at) => (places.has(offset) ? [at] : []));
}

/** Cuts a unit at some places. */
function pieces(unit: TextUnit, cuts: readonly number[]): TextUnit[] {
  return [0, ...cuts].map((start, i) => piece(unit, start, cuts[i] ?? unit.view.text.length));
}
