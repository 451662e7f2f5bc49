import type { SourceDocument } from '../../document.js';
import { annexLabel } from '../../lexicon/annex-label.js';
import { readDate } from '../../lexicon/dates.js';
import { documentNumber } from '../../lexicon/document-numbers.js';
import { documentType } from '../../lexicon/document-types.js';
import { isLoneNumber, markerAt } from '../../lexicon/number-forms.js';
import { isOrganisation } from '../../lexicon/organisations.js';
import { piece, type TextUnit, type Unit } from '../pieces/unit.js';
import { rawView } from '../pieces/view.js';
import { runOnTable } from '../tables/run-on-table.js';
import { CONTENTS_LABEL, entryOf, isPaged } from './contents-list.js';
import { isNote } from './note.js';
import { signatories } from './signatory.js';
import { isTitleLine, isWholeTitle } from './title.js';

/** A shorter text has lost nothing. */
const SHORTEST = 120;
/** Fewer stretches that stand for lines of their own prove nothing. */
const FEWEST = 3;
/** A title proves more where numbered items begin behind blanks. */
const FEWEST_NUMBERED = 2;
const LONGEST_LINE = 120;
/** A title stands on no more lines, nor do the names behind 签发人. */
const MOST_LINES = 4;

/** Holds what stands between two blanks of a text. */
interface Stretch {
  readonly at: number;
  readonly text: string;
}

/**
 * Finds where a text has lost its line breaks to blanks: each line of a notice's head and foot (a title, a number, an
 * issuer, a date) stands between blanks, and so does each numbered item. Gives the places of the cuts (UTF-16 units).
 *
 *     关于印发《…》的通知 某政办〔2032〕21号 各街道：…。 某某办公室 2032年1月20日 某某分解 一、…     seven lines
 *     某县2032年 工作要点 2032年是…。 一、… 二、…                                              a title on two lines, and its text
 *     “环境 激发”, 王某 李某 赵某                                                              no cut: names are no lines
 */
export function lostBreaks(text: string): number[] {
  if (text.length < SHORTEST) return [];
  const stretches = [...text.matchAll(/\S+/g)].map((match): Stretch => ({ at: match.index, text: match[0] }));
  const ends = lineEnds(stretches);
  if (!provesLoss(stretches, ends)) return [];
  const starts = new Set<number>();
  const behindLines = new Set<number>();
  for (let i = 0, next = 0; i < stretches.length; i = next) {
    next = ends[i] ?? i + 1;
    starts.add(i);
    if (ends[i] != null) behindLines.add(next);
  }
  return stretches.flatMap(({ at, text: own }, i) => {
    const before = stretches[i - 1]?.text ?? '';
    if (i === 0 || !starts.has(i) || isLoneNumber(before)) return [];
    const isAbove = behindLines.has(i) || HEADING.test(before) || /[。！？：:;；）]$/.test(before);
    return ends[i] !== null || isAbove || markerAt(own, 0) !== null ? [at] : [];
  });
}

/** Gives for each stretch where the line ends that it begins (the index behind its last stretch); null for one that begins none. */
function lineEnds(stretches: readonly Stretch[]): (number | null)[] {
  return stretches.map((stretch, i) => {
    for (let n = Math.min(MOST_LINES, stretches.length - i); n > 1; n--) {
      const several = stretches.slice(i, i + n).map(({ text }) => text);
      if (several.every((text) => text.length <= LONGEST_LINE) && isLineOver(several)) return i + n;
    }
    return stretch.text.length <= LONGEST_LINE && isLine(stretch.text) ? i + 1 : null;
  });
}

/** What a title's object follows: 关于印发 / 某县2031年工作要点的通知 */
const OPEN_PIECE = /(?:关于|印发|转发|批转|下达|公布|发布)$/;

/** Says whether stretches stand for one line: a title over several lines, 签发人 with several names. */
function isLineOver(several: readonly string[]): boolean {
  const first = several[0] ?? '';
  if (first.startsWith('签发人')) return signatories(several.join(' '))?.start === 0;
  if (several.some((text) => /[。：；]/.test(text)) || !isTitleLine(first) || !isWholeTitle(several.join(''))) return false;
  const issuer = isOrganisation(first) && /^关于/.test(several[1] ?? '') ? 1 : 0;
  const pieces = several.slice(issuer);
  const isObject = (i: number): boolean => i === pieces.length - 1 && OPEN_PIECE.test(pieces[i - 1] ?? '');
  return pieces.every((text, i) => !isLine(text) || isObject(i));
}

/** Says whether blanks stand for line breaks: enough lines of their own, or a title above numbered items. */
function provesLoss(stretches: readonly Stretch[], ends: readonly (number | null)[]): boolean {
  const lines = ends.filter((end) => end !== null).length;
  const numbered = stretches.filter(({ text }, i) => i > 0 && markerAt(text, 0) !== null).length;
  return lines >= FEWEST || (lines === FEWEST - 1 && numbered >= FEWEST) || (ends[0] !== null && numbered >= FEWEST_NUMBERED);
}

/** A short heading with its number: （一）指导思想 */
const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十]{1,3}[）)])[^，,。；;：:]{2,16}$/;
/** Says whether a stretch is a line of its own wherever it stands. */
function isLine(text: string): boolean {
  if (documentNumber(text)?.whole || isNote(text) || annexLabel(text) !== null) return true;
  return (
    readDate(text.replace(/^[（(]|[）)]$/g, ''))?.iso?.length === 10 ||
    (isWholeTitle(text) && !/[。；]$/.test(text)) ||
    (isOrganisation(text) && text.length > 6)
  );
}

/** Divides what runs on in a document's units: lines whose breaks became blanks, lists of contents, a table of words from the text before it. */
export function withLostBreaks(document: SourceDocument, units: readonly Unit[]): Unit[] {
  const lines = linesOf(units);
  const shown = (unit: Unit | undefined): string => (unit?.kind === 'text' ? unit.view.text : '');
  return divided(document, units, (raw, i) => contentsBreaks(raw, shown(units[i - 1]), lines));
}

type Breaks = (text: string, unit: number) => readonly number[];

function divided(document: SourceDocument, units: readonly Unit[], breaks: Breaks): Unit[] {
  return units.flatMap((unit, i): Unit[] => {
    if (unit.kind !== 'text') return [unit];
    const listed = cutsOf(document, unit, (text) => breaks(text, i));
    const cuts = listed.length > 0 ? listed : cutsOf(document, unit, lostBreaks);
    if (cuts.length > 0) return divided(document, pieces(unit, cuts), () => []);
    const table = runOnTable(unit.view);
    if (!table) return [unit];
    const before = table.start > 0 ? [piece(unit, 0, table.start)] : [];
    return [...before, { kind: 'run-on-table', view: unit.view, table }];
  });
}

/** Finds where a unit's lines have run together: places in its view, whose blanks do not all show. */
function cutsOf(document: SourceDocument, { view }: TextUnit, breaks: (text: string) => readonly number[]): number[] {
  const raw = rawView(document.text, view);
  const places = new Set(breaks(raw.text).map((at) => raw.offsets[at]));
  return places.size === 0 ? [] : Array.from(view.offsets).flatMap((offset, at) => (places.has(offset) ? [at] : []));
}

/** Cuts a unit at some places. */
function pieces(unit: TextUnit, cuts: readonly number[]): TextUnit[] {
  return [0, ...cuts].map((start, i) => piece(unit, start, cuts[i] ?? unit.view.text.length));
}

/** Behind a title and 目录, at a line's beginning. */
const CONTENTS = /^(?:(.{4,60}?)\s{0,9})?目\s{0,3}[录次](?=\s)/;
const LONGEST_LIST = 3_000;

/** Gives the words of all lines, by which entries are told. */
const linesOf = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.flatMap((unit) => (unit.kind === 'text' && unit.view.text.length <= 60 ? [entryOf(unit.view.text)] : [])));

/**
 * Finds where the entries begin of a list of contents that became one line, as UTF-16 units into `text`: 规划 目录 一、总体要求……1
 * 二、重点任务……3. They stand again below, or name their pages. `above` is the line before it.
 */
function contentsBreaks(text: string, above: string, lines: ReadonlySet<string>): number[] {
  if (text.length > LONGEST_LIST) return [];
  const [shown = '', title = ''] = CONTENTS.exec(text) ?? [];
  if (shown === '' ? !CONTENTS_LABEL.test(above.trim()) : title !== '' && documentType(title) === null) return [];
  const behind = text.slice(shown.length);
  const places = [...behind.matchAll(/\S+/g)].flatMap(({ index, 0: own }) => (markerAt(own, 0) ? [shown.length + index] : []));
  const entries = places.map((at, i) => text.slice(at, places[i + 1] ?? text.length).trimEnd());
  const known = entries.filter((entry) => isPaged(entry) || lines.has(entryOf(entry)));
  if (known.length < FEWEST || known.length * 3 < entries.length * 2) return [];
  const label = shown.search(/目\s{0,3}[录次]$/);
  return [...(label > 0 ? [label] : []), ...places].filter((at) => at > 0);
}
