import { formatNumber } from '../number-format.js';
import { type Indent, readIndent } from './properties.js';
import type { Styles } from './styles.js';
import { alternative, child, elements, flag, valOf, wholeNumber, type XmlElement } from './xml.js';

/** Holds one level of a list (w:lvl). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** For a custom format, how many digits it pads to: 001 has 3. */
  readonly digits: number;
  /** E.g. "（%1）"; %1 is the number of the first level. */
  readonly text: string;
  /** How many of the upper levels restart it (w:lvlRestart); by default all of them. */
  readonly restart: number;
  readonly legal: boolean;
  readonly suffix: string;
  readonly hidden: boolean;
  readonly symbol: boolean;
  readonly style: string | undefined;
  readonly indent: Indent;
}

/** Holds a list as paragraphs name it (w:num): the levels in force, and which of them it starts anew. */
export interface List {
  /** The counters that it shares with other lists of the same definition. */
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** The levels of a list (17.9.3). */
const LEVELS = 9;
/** What Word writes at most before a paragraph, in characters; its own window for it takes far fewer. */
const LONGEST_NUMBER = 100;
/** Word's custom formats pad to five digits (00001). */
const MOST_DIGITS = 9;
const SUFFIXES: Readonly<Record<string, string>> = { tab: '\t', space: ' ', nothing: '' };

/** Reads the numbering part (ISO/IEC 29500-1, 17.9): the lists by numId. */
export function readNumbering(part: XmlElement | undefined, styles: Styles): ReadonlyMap<number, List> {
  const definitions = new Map(elements(part, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one] as const));
  const nums = new Map(elements(part, 'w:num').map((one) => [wholeNumber(one.attributes['w:numId']) ?? 0, one] as const));
  const lists = new Map<number, List>();
  for (const [numId, num] of nums) {
    const id = definitionOf(valOf(num, 'w:abstractNumId') ?? '', definitions, nums, styles);
    const definition = definitions.get(id);
    if (definition) lists.set(numId, readList(num, definition, id));
  }
  return lists;
}

/** Follows w:numStyleLink: a definition that only names a numbering style, whose list has the levels. */
function definitionOf(
  id: string,
  definitions: ReadonlyMap<string, XmlElement>,
  nums: ReadonlyMap<number, XmlElement>,
  styles: Styles,
): string {
  let found = id;
  for (let links = 0; links < LEVELS; links++) {
    const link = valOf(definitions.get(found), 'w:numStyleLink');
    const numId = link === undefined ? undefined : styles.numbering(link);
    const next = numId === undefined ? undefined : valOf(nums.get(numId), 'w:abstractNumId');
    if (next === undefined || next === found) break;
    found = next;
  }
  return found;
}

function readList(num: XmlElement, definition: XmlElement, counters: string): List {
  const levels = new Map(elements(definition, 'w:lvl').map(readLevel).filter(isLevel));
  const starts = new Map<number, number>();
  for (const override of elements(num, 'w:lvlOverride')) {
    const index = wholeNumber(override.attributes['w:ilvl']) ?? 0;
    const level = child(override, 'w:lvl');
    const start = wholeNumber(valOf(override, 'w:startOverride'));
    if (level && index < LEVELS) levels.set(index, readLevel(level)[1]);
    if (start !== undefined) starts.set(index, start);
  }
  return { counters, levels, starts };
}

const isLevel = ([index]: readonly [number, Level]): boolean => index >= 0 && index < LEVELS;

function readLevel(level: XmlElement): [number, Level] {
  const index = wholeNumber(level.attributes['w:ilvl']) ?? 0;
  const format = numberFormat(level);
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts')?.attributes;
  const read: Level = {
    start: wholeNumber(valOf(level, 'w:start')) ?? 0,
    format: format?.['w:val'] ?? 'decimal',
    digits: Math.min(/^0*\d/.exec(format?.['w:format'] ?? '')?.[0].length ?? 0, MOST_DIGITS),
    text: (valOf(level, 'w:lvlText') ?? '').slice(0, LONGEST_NUMBER),
    restart: wholeNumber(valOf(level, 'w:lvlRestart')) ?? index,
    legal: flag(level, 'w:isLgl') ?? false,
    suffix: SUFFIXES[valOf(level, 'w:suff') ?? 'tab'] ?? '\t',
    hidden: flag(child(level, 'w:rPr'), 'w:vanish') ?? false,
    symbol: child(level, 'w:lvlPicBulletId') !== undefined || /symbol|wingdings|webdings/i.test(fonts?.['w:ascii'] ?? ''),
    style: valOf(level, 'w:pStyle'),
    indent: readIndent(child(level, 'w:pPr')),
  };
  return [index, read];
}

/** Word writes its newer formats as an alternative (001, 002, …) before a plain one. */
function numberFormat(level: XmlElement): XmlElement['attributes'] | undefined {
  const alternatives = child(level, 'mc:AlternateContent');
  const chosen = alternatives && alternative(alternatives);
  return (child(level, 'w:numFmt') ?? child(chosen, 'w:numFmt'))?.attributes;
}

/** Counts paragraphs, in document order, and gives the number that Word draws. */
export interface Counters {
  count(list: List, levelIndex: number): string;
}

/**
 * Starts counting. Lists with one definition share its counters; a list that overrides a level's start takes it up the
 * first time that it uses the level (17.9.26), and so one definition may number 一、 to 五、 and later begin anew.
 */
export function startCounters(): Counters {
  const counts = new Map<string, (number | undefined)[]>();
  const started = new Map<List, Set<number>>();
  return {
    count(list, levelIndex) {
      const current = counts.get(list.counters) ?? [];
      counts.set(list.counters, current);
      const used = started.get(list) ?? new Set<number>();
      started.set(list, used);
      const before = current[levelIndex];
      const anew = before === undefined || (list.starts.has(levelIndex) && !used.has(levelIndex));
      current[levelIndex] = anew ? startOf(list, levelIndex) : before + 1;
      used.add(levelIndex);
      for (let deeper = levelIndex + 1; deeper < LEVELS; deeper++) {
        if (levelIndex < (list.levels.get(deeper)?.restart ?? deeper)) current[deeper] = undefined;
      }
      return drawn(list, levelIndex, current);
    },
  };
}

function startOf(list: List, levelIndex: number): number {
  return list.starts.get(levelIndex) ?? list.levels.get(levelIndex)?.start ?? 1;
}

function drawn(list: List, levelIndex: number, counts: readonly (number | undefined)[]): string {
  const level = list.levels.get(levelIndex);
  if (!level || level.hidden) return '';
  if (level.format === 'bullet') return bullet(level);
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return numberOf(list.levels.get(index), counts[index] ?? startOf(list, index), level.legal);
  });
  return text.slice(0, LONGEST_NUMBER);
}

function numberOf(level: Level | undefined, count: number, legal: boolean): string {
  if (!level || (legal && level.format !== 'none')) return String(count);
  return level.format === 'custom' ? String(count).padStart(level.digits, '0') : formatNumber(level.format, count);
}

/** A sign of a symbol font has no meaning outside it (U+F06C of Wingdings is a filled circle). */
function bullet(level: Level): string {
  const sign = level.symbol || /[\ue000-\uf8ff]/.test(level.text);
  return sign ? '●' : level.text;
}
