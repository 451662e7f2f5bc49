import { element, type XmlElement } from '../docx/xml.js';
import { i16, i32, u8, u16, u32, utf16 } from '../little-endian.js';
import { numberFormatOf } from '../number-codes.js';
import type { Place } from './fib.js';
import { type ParagraphFormat, paragraphFormat } from './paragraph-format.js';
import { paragraphProperties, runProperties, styleId, toggled } from './properties.js';
import { type RunFormat, runFormat } from './run-format.js';
import { sprmsOf } from './sprms.js';

/** Holds a level of a list and where what follows it begins. */
interface Level {
  readonly start: number;
  readonly format: string;
  /** With %1 where the number of the first level stands. */
  readonly text: string;
  readonly suffix: string;
  readonly legal: boolean;
  /** How many of the upper levels restart it; undefined for all of them. */
  readonly restart: number | undefined;
  readonly paragraph: ParagraphFormat;
  readonly run: RunFormat;
  readonly end: number;
}

const SUFFIXES = ['tab', 'space', 'nothing'];
const LIST = 28;
const OVERRIDE = 16;
const LEVELS = 9;
const TAB = 9;
/** In a list's nine links to styles: none. */
const NO_STYLE = 0xfff;

/** Holds a list, by the number that overrides name it by (lsid). */
interface Definition {
  readonly id: number;
  readonly levels: readonly XmlElement[];
}

/** Holds the parts of the file that numbering is read from. */
export interface ListTables {
  readonly table: Uint8Array;
  readonly lists: Place;
  readonly overrides: Place;
  readonly fonts: readonly string[];
}

/**
 * Writes the numbering part: each list (LSTF, [MS-DOC] 2.9.150) a definition, each override (LFO, 2.9.131) a list that
 * paragraphs name, by its place from 1 on.
 */
export function readLists(tables: ListTables): XmlElement {
  const definitions = definitionsOf(tables);
  const ids = new Map(definitions.map(({ id }, index) => [id, index] as const));
  return element('w:numbering', {}, [
    ...definitions.map(({ levels }, index) => element('w:abstractNum', { 'w:abstractNumId': String(index) }, levels)),
    ...overridesOf(tables, ids),
  ]);
}

/** The levels do not lie within the table of lists but behind it, list after list: each is read to find the next. */
function definitionsOf({ table, lists, fonts }: ListTables): Definition[] {
  const count = lists.length < 2 ? 0 : Math.max(0, Math.min(i16(table, lists.start), Math.floor((lists.length - 2) / LIST)));
  let at = lists.start + lists.length;
  const found: Definition[] = [];
  for (let index = 0; index < count && at < table.length; index++) {
    const list = lists.start + 2 + LIST * index;
    const simple = (u8(table, list + 26) & 1) !== 0;
    const levels = Array.from({ length: simple ? 1 : LEVELS }, (_, depth) => {
      const level = readLevel(table, at);
      at = level.end;
      // The links of levels that a simple list does not have are garbage.
      return levelElement(level, depth, u16(table, list + 8 + 2 * depth), fonts);
    });
    found.push({ id: i32(table, list), levels });
  }
  return found;
}

/** Reads a level (2.9.149, LVL): 28 bytes, the paragraph's properties, those of the number, its text. */
function readLevel(table: Uint8Array, at: number): Level {
  const flags = u8(table, at + 5);
  const paragraph = at + 28;
  const run = paragraph + u8(table, at + 25);
  const text = run + u8(table, at + 24);
  const units = u16(table, text);
  return {
    start: Math.max(0, i32(table, at)),
    format: numberFormatOf(u8(table, at + 4)),
    text: levelText(utf16(table, text + 2, units), table.subarray(at + 6, at + 6 + LEVELS)),
    suffix: SUFFIXES[u8(table, at + 15)] ?? 'tab',
    legal: (flags & 4) !== 0,
    restart: flags & 8 ? u8(table, at + 26) : undefined,
    paragraph: paragraphFormat(sprmsOf(table.subarray(paragraph, run))),
    run: runFormat(sprmsOf(table.subarray(run, text))),
    end: text + 2 + 2 * units,
  };
}

/** Writes the levels' placeholders as %1 to %9: the characters 0 to 8, where one of the places, counted from 1, names them. Others are not drawn. */
function levelText(text: string, places: Uint8Array): string {
  const named = new Set(Array.from(places, (place) => place - 1));
  return Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index);
    if (code < LEVELS && named.has(index)) return `%${code + 1}`;
    return code < 0x20 && code !== TAB ? '' : text.charAt(index);
  }).join('');
}

function levelElement(level: Level, depth: number, style: number, fonts: readonly string[]): XmlElement {
  const value = (name: string, text: string | number) => element(name, { 'w:val': String(text) });
  const toggles = { hidden: toggled(level.run.hidden, false) };
  return element('w:lvl', { 'w:ilvl': String(depth) }, [
    value('w:start', level.start),
    value('w:numFmt', level.format),
    ...(level.restart === undefined ? [] : [value('w:lvlRestart', level.restart)]),
    ...(style === NO_STYLE ? [] : [value('w:pStyle', styleId(style))]),
    ...(level.legal ? [element('w:isLgl')] : []),
    value('w:suff', level.suffix),
    value('w:lvlText', level.text),
    element('w:pPr', {}, paragraphProperties(level.paragraph)),
    element('w:rPr', {}, runProperties(level.run, toggles, fonts)),
  ]);
}

/** Reads the overrides: a table of them, then for each its levels (2.9.132, LFOData). */
function overridesOf({ table, overrides, fonts }: ListTables, ids: ReadonlyMap<number, number>): XmlElement[] {
  const { start, length } = overrides;
  const count = length < 4 ? 0 : Math.min(u32(table, start), Math.floor((length - 4) / OVERRIDE));
  let at = start + 4 + OVERRIDE * count;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const override = start + 4 + OVERRIDE * index;
    const levels: XmlElement[] = [];
    at += 4;
    for (let left = u8(table, override + 12); left > 0 && at < start + length; left--) {
      const read = readOverride(table, at, fonts);
      levels.push(read.level);
      at = read.end;
    }
    // A list of Word 6 that was converted has its levels here alone, and counts for itself.
    const known = ids.get(i32(table, override));
    const definition = String(known ?? `own ${index}`);
    const own = known === undefined ? [element('w:abstractNum', { 'w:abstractNumId': definition })] : [];
    const named = element('w:abstractNumId', { 'w:val': definition });
    return [...own, element('w:num', { 'w:numId': String(index + 1) }, [named, ...levels])];
  });
}

function readOverride(table: Uint8Array, at: number, fonts: readonly string[]): { level: XmlElement; end: number } {
  const flags = u32(table, at + 4);
  const depth = flags & 0xf;
  const level = flags & 0x20 ? readLevel(table, at + 8) : undefined;
  const start = level?.start ?? Math.max(0, i32(table, at));
  const children = [
    ...(flags & 0x10 ? [element('w:startOverride', { 'w:val': String(start) })] : []),
    ...(level ? [levelElement(level, depth, NO_STYLE, fonts)] : []),
  ];
  return { level: element('w:lvlOverride', { 'w:ilvl': String(depth) }, children), end: level?.end ?? at + 8 };
}
