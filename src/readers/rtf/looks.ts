import { element, type XmlElement } from '../docx/xml.js';
import type { Fonts } from './fonts.js';
import type { Word } from './groups.js';

/** Holds how text is set. East Asian text has a font, and with some writers a size and weight, of its own. */
export interface Look {
  readonly font: number | null;
  readonly eastFont: number | null;
  /** In half points. */
  readonly size: number;
  readonly eastSize: number | null;
  readonly bold: boolean;
  readonly eastBold: boolean | null;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** For which script the words that follow speak, and the text that follows is: \loch, \hich, \dbch, \rtlch. */
  readonly script: 'main' | 'east' | 'other';
}

/** Holds how a paragraph is set; lengths in twentieths of a point, or hundredths of a character. */
export interface Setting {
  readonly style: number | null;
  readonly alignment: string | null;
  readonly indent: Readonly<Record<string, number>>;
  readonly outline: number | null;
  readonly list: number | null;
  readonly level: number;
  readonly pageBreakBefore: boolean;
  /** How many tables it stands in. */
  readonly depth: number;
}

/** What \plain means (RTF 1.9.1, "Character Formatting Properties"): 12 points. */
export const PLAIN: Look = {
  font: null,
  eastFont: null,
  size: 24,
  eastSize: null,
  bold: false,
  eastBold: null,
  hidden: false,
  deleted: false,
  script: 'main',
};

/** What \pard means. */
export const PARD: Setting = {
  style: null,
  alignment: null,
  indent: {},
  outline: null,
  list: null,
  level: 0,
  pageBreakBefore: false,
  depth: 0,
};

const SCRIPTS: Readonly<Record<string, Look['script']>> = { loch: 'main', hich: 'other', dbch: 'east', rtlch: 'other', ltrch: 'main' };
const ALIGNMENTS: Readonly<Record<string, string>> = {
  ql: 'left',
  qc: 'center',
  qr: 'right',
  qj: 'both',
  qd: 'distribute',
  qt: 'both',
  qk: 'both',
};
const INDENTS: Readonly<Record<string, string>> = { li: 'left', lin: 'left', fi: 'firstLine', culi: 'leftChars', cufi: 'firstLineChars' };

/** Gives the look of text behind a control word; the same one where the word says nothing of it. */
export function lookAfter(look: Look, { name, value }: Word, standard: Look): Look {
  const script = SCRIPTS[name];
  if (script) return { ...look, script };
  const on = value !== 0;
  switch (name) {
    case 'plain':
      return { ...standard, deleted: look.deleted };
    case 'f':
      return look.script === 'east' ? { ...look, font: value, eastFont: value } : { ...look, font: value };
    case 'fs':
      return { ...look, size: value ?? PLAIN.size };
    case 'b':
      return { ...look, bold: on };
    case 'v':
      return { ...look, hidden: on };
    case 'deleted':
      return { ...look, deleted: on };
  }
  return look.script === 'east' ? eastAfter(look, name, value) : look;
}

/** Reads the words for the script that \dbch named (RTF 1.9.1, "Associated Character Properties"). */
function eastAfter(look: Look, name: string, value: number | null): Look {
  if (name === 'af') return { ...look, eastFont: value };
  if (name === 'afs') return { ...look, eastSize: value };
  return name === 'ab' ? { ...look, eastBold: value !== 0 } : look;
}

/** Gives the setting of a paragraph behind a control word; the same one where the word says nothing of it. */
export function settingAfter(setting: Setting, { name, value }: Word): Setting {
  const alignment = ALIGNMENTS[name];
  if (alignment) return { ...setting, alignment };
  const indent = INDENTS[name];
  if (indent) return { ...setting, indent: { ...setting.indent, [indent]: value ?? 0 } };
  switch (name) {
    case 'pard':
      return PARD;
    case 's':
      return { ...setting, style: value };
    case 'outlinelevel':
      return { ...setting, outline: value };
    case 'ls':
      return { ...setting, list: value };
    case 'ilvl':
      return { ...setting, level: value ?? 0 };
    case 'pagebb':
      return { ...setting, pageBreakBefore: value !== 0 };
    case 'intbl':
      return { ...setting, depth: Math.max(1, setting.depth) };
    case 'itap':
      return { ...setting, depth: Math.max(0, value ?? 1) };
  }
  return setting;
}

/** Gives the font that bytes are decoded by: that of the script they are set in. */
export function fontOf({ font, eastFont, script }: Look): number {
  return (script === 'east' ? (eastFont ?? font) : font) ?? -1;
}

/** Writes a look as Word's run properties. */
export function runProperties(look: Look, fonts: Fonts): XmlElement {
  const east = look.script === 'east';
  const font = fonts.byNumber.get(look.eastFont ?? look.font ?? -1)?.name;
  return element('w:rPr', {}, [
    ...(font ? [element('w:rFonts', { 'w:eastAsia': font })] : []),
    ...((east ? (look.eastBold ?? look.bold) : look.bold) ? [element('w:b')] : []),
    element('w:sz', { 'w:val': String((east ? look.eastSize : null) ?? look.size) }),
    ...(look.hidden ? [element('w:vanish')] : []),
  ]);
}

/** Writes a setting as Word's paragraph properties, with what the look of its mark says and the section that it ends. */
export function paragraphProperties(setting: Setting, mark: Look, section: XmlElement | null): XmlElement {
  const { firstLine = 0, firstLineChars = 0, ...left } = setting.indent;
  const first = {
    ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }),
    ...(firstLineChars < 0 ? { hangingChars: -firstLineChars } : { firstLineChars }),
  };
  const value = (name: string, content: number | string | null) => (content === null ? [] : [element(name, { 'w:val': String(content) })]);
  return element('w:pPr', {}, [
    ...value('w:pStyle', setting.style),
    ...value('w:jc', setting.alignment),
    element('w:ind', Object.fromEntries(Object.entries({ ...left, ...first }).map(([name, content]) => [`w:${name}`, String(content)]))),
    ...value('w:outlineLvl', setting.outline),
    ...(setting.pageBreakBefore ? [element('w:pageBreakBefore')] : []),
    ...(setting.list === null ? [] : [element('w:numPr', {}, [...value('w:ilvl', setting.level), ...value('w:numId', setting.list)])]),
    element('w:rPr', {}, [...(mark.deleted ? [element('w:del')] : []), ...(mark.hidden ? [element('w:vanish')] : [])]),
    ...(section ? [section] : []),
  ]);
}
