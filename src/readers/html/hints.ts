import type { Hints } from '../../document.js';
import { MEDIUM } from './css/style.js';
import type { Face, Run, Written } from './draft.js';

/** Holds what the elements round a line say of it. */
export interface Setting {
  readonly outline: number | null;
  readonly style: Hints['style'];
  readonly alignment: Hints['alignment'];
  /** text-indent and margins, in points; null where none is set. */
  readonly indent: number | null;
  readonly pageBreakBefore: boolean;
}

/** Works out a line's hints from its setting and its runs. */
export function hintsOf(written: Written, setting: Setting): Hints {
  const runs = stretches(written);
  const size = mostUsed(runs, (face) => face.size);
  return {
    outline: setting.outline,
    style: setting.style,
    marker: written.marker,
    alignment: setting.alignment,
    fontSize: size,
    bold: runs.every((run) => run.face.bold || run.text.trim() === ''),
    lead: leadOf(runs),
    indent: indentOf(written, setting.indent, size ?? MEDIUM),
    pageBreakBefore: setting.pageBreakBefore,
    blankBefore: written.blanks,
  };
}

interface Stretch {
  readonly text: string;
  readonly face: Face;
}

/** Cuts the shown part of a line into its runs. */
function stretches(written: Written): Stretch[] {
  const end = written.offset + written.range.end - written.range.start;
  return written.runs.flatMap((run: Run, index) => {
    const until = Math.min(written.runs[index + 1]?.at ?? end, end);
    const text = written.line.slice(Math.max(run.at, written.offset), until);
    return text === '' ? [] : [{ text, face: run.face }];
  });
}

/** Gives the value that most characters have. */
function mostUsed(runs: readonly Stretch[], pick: (face: Face) => number | null): number | null {
  const counts = new Map<number | null, number>();
  for (const run of runs) counts.set(pick(run.face), (counts.get(pick(run.face)) ?? 0) + run.text.length);
  return [...counts].reduce<readonly [number | null, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0])[0];
}

const IDEOGRAPH = /[\u3400-\u9fff]/;

/**
 * Counts the characters at the start that are set in another face than the rest: 一、 in 黑体, （一） in 楷体 or bold.
 * A run without an ideograph ("1.", "2019" in a Latin face) takes the face of the one before or after it.
 */
function leadOf(runs: readonly Stretch[]): number {
  const named = runs.map((run) => ({
    length: run.text.length,
    bold: run.face.bold,
    face: IDEOGRAPH.test(run.text) ? (run.face.typeface ?? 'body') : null,
  }));
  const first = named.find((run) => run.face !== null) ?? named[0];
  if (!first) return 0;
  const isLead = (run: (typeof named)[number]): boolean =>
    (run.face === null || run.face === first.face) && (run.bold === first.bold || run.length === 0);
  const end = named.findIndex((run) => !isLead(run));
  if (end <= 0 || !(first.bold || first.face !== 'body')) return 0;
  const rest = named.slice(end);
  const alike = rest.filter((run) => run.face !== null && isLead(run)).reduce((sum, run) => sum + run.length, 0);
  const all = rest.reduce((sum, run) => sum + run.length, 0);
  if (alike > all / 2) return 0;
  return named.slice(0, end).reduce((sum, run) => sum + run.length, 0);
}

/** Adds the blanks that a writer typed in front: U+3000 is one em wide, other blanks half. */
function indentOf(written: Written, set: number | null, em: number): number | null {
  const lead = written.line.slice(0, written.offset);
  let typed = 0;
  for (const sign of lead) typed += sign === '\u3000' || sign === '\u2003' ? em : em / 2;
  if (typed === 0) return set;
  return Math.round(((set ?? 0) + typed) * 100) / 100;
}
