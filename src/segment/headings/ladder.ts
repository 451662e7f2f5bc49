import { words } from '../../lexicon/words.js';

/** One heading as the ladder sees it: its style (or outline level, or depth of a decimal) and its number; 0 for a heading without one. */
export interface Rung {
  readonly key: string;
  readonly ordinal: number;
  /** The next number of its series follows somewhere below; false for a heading without one. */
  readonly goesOn: boolean;
}

/** The order in which styles usually nest (GB/T 9704-2012 §7.3.3 and the 第一章 第一条 documents); used only where a document leaves it open. */
const CUSTOM = words(
  'part chapter section article chinese-formal chinese topic chinese-paren stage chinese-circled month week roman arabic decimal arabic-paren circled ' +
    'latin-capital latin',
);

/** What is open while the ladder is climbed. */
interface Climb {
  /** The styles open above the next heading, outermost first, each with its current number. */
  readonly open: Rung[];
  /** For each style, the styles that it was seen under. */
  readonly above: Map<string, Set<string>>;
}

/**
 * Gives each heading its level, from 1: the depth at which it stands. The ladder is worked out from the text itself:
 * a style nests under what it was seen under before, else as is usual.
 *
 *     一、 1. 2. 二、 （一） 1.   ->   1 2 2 1 2 3
 */
export function levels(rungs: readonly Rung[]): number[] {
  const climb: Climb = { open: [], above: new Map() };
  return rungs.map((rung) => {
    const at = climb.open.findIndex((o) => o.key === rung.key);
    if (at >= 0) climb.open.length = at;
    else while (climb.open.length > 0 && closes(climb, rung)) climb.open.pop();
    const above = climb.above.get(rung.key) ?? new Set<string>();
    for (const o of climb.open) above.add(o.key);
    climb.above.set(rung.key, above);
    climb.open.push(rung);
    return climb.open.length;
  });
}

/** Says whether a heading closes the innermost open one, which is of another style. */
function closes(climb: Climb, rung: Rung): boolean {
  const top = climb.open.at(-1) as Rung;
  if (climb.above.get(top.key)?.has(rung.key)) return true;
  if (climb.above.get(rung.key)?.has(top.key)) return false;
  // 二月份 above 一、 二、 that begin anew holds them.
  if (rung.ordinal === 1 && (top.key === 'month' || top.key === 'week')) return holdsOthers(climb, top, rung);
  return !top.goesOn && custom(rung.key) < custom(top.key); // 1. （一） （二） 2.
}

/** Says whether a month holds numbers of another style, above which a heading usually stands: 十二月份 1、 2、 / 一、 of the next text. */
function holdsOthers({ above }: Climb, { key }: Rung, rung: Rung): boolean {
  const held = [...above].filter(([, styles]) => styles.has(key)).map(([style]) => style);
  return (
    held.length > 0 && !held.includes(rung.key) && held.every((style) => custom(rung.key) < custom(style)) && custom(rung.key) < custom(key)
  );
}

function custom(key: string): number {
  const outline = /^outline-(\d)$/.exec(key)?.[1];
  if (outline) return Number(outline) / 10 - 1;
  const depth = /^decimal-(\d)$/.exec(key)?.[1];
  const at = depth ? CUSTOM.indexOf('decimal') + Number(depth) / 10 : CUSTOM.indexOf(key);
  return at < 0 ? CUSTOM.length : at;
}
