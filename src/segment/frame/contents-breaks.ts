/**
 * A list of contents that became one line: 规划 目录 一、总体要求……1 二、重点任务……3. Its entries stand again below, or name their
 * pages.
 */
import { documentType } from '../../lexicon/document-types.js';
import { markerAt } from '../../lexicon/number-forms.js';
import type { Unit } from '../pieces/unit.js';
import { CONTENTS_LABEL, entryOf, isPaged } from './contents-list.js';

const FEWEST = 3;
/** Behind a title and 目录, at a line's beginning. */
const LABEL = /^(?:(.{4,60}?)\s{0,9})?目\s{0,3}[录次](?=\s)/;
const LONGEST = 3_000;

/** Gives the words of all lines, by which entries are told. */
export const linesOf = (units: readonly Unit[]): ReadonlySet<string> =>
  new Set(units.flatMap((unit) => (unit.kind === 'text' && unit.view.text.length <= 60 ? [entryOf(unit.view.text)] : [])));

/** Finds where the entries of a list of contents begin on its line, as UTF-16 units into `text`; `above` is the line before it. */
export function contentsBreaks(text: string, above: string, lines: ReadonlySet<string>): number[] {
  if (text.length > LONGEST) return [];
  const [shown = '', title = ''] = LABEL.exec(text) ?? [];
  if (shown === '' ? !CONTENTS_LABEL.test(above.trim()) : title !== '' && documentType(title) === null) return [];
  const behind = text.slice(shown.length);
  const places = [...behind.matchAll(/\S+/g)].flatMap(({ index, 0: own }) => (markerAt(own, 0) ? [shown.length + index] : []));
  const entries = places.map((at, i) => text.slice(at, places[i + 1] ?? text.length).trimEnd());
  const known = entries.filter((entry) => isPaged(entry) || lines.has(entryOf(entry)));
  if (known.length < FEWEST || known.length * 3 < entries.length * 2) return [];
  const label = shown.search(/目\s{0,3}[录次]$/);
  return [...(label > 0 ? [label] : []), ...places].filter((at) => at > 0);
}
