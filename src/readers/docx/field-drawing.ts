import iconv from 'iconv-lite';
import { formatNumber } from '../number-format.js';
import { equation } from './equation.js';
import type { Face } from './face.js';
import { type FieldCode, readFieldCode } from './field-code.js';
import type { Field } from './fields.js';
import { type Place, pushText } from './place.js';
import { isSymbolFont, signOf } from './symbols.js';
import { child, elements, flag, valOf, wholeNumber, type XmlElement } from './xml.js';

/** Fields that draw nothing by themselves: entries of indexes, questions, settings (ISO/IEC 29500-1, 17.16.5). */
const SILENT = /^(?:XE|TC|TA|RD|SET|ASK|PRIVATE|PRINT|ADVANCE|NEXT|NEXTIF|SKIPIF|HYPERLINK|ADDIN|BOOKMARK|GREETINGLINE|AUTOTEXTLIST)?$/;

/** How an automatic number is written (\* CHINESENUM3), by the name of its format (17.16.4.3.1). */
const FORMATS = new Map(
  Object.entries({
    CHINESENUM1: 'chineseCounting',
    CHINESENUM2: 'chineseLegalSimplified',
    CHINESENUM3: 'chineseCountingThousand',
    GB1: 'decimalEnclosedFullstop',
    GB2: 'decimalEnclosedParen',
    GB3: 'decimalEnclosedCircle',
    GB4: 'ideographEnclosedCircle',
    ZODIAC1: 'ideographTraditional',
    ZODIAC2: 'ideographZodiac',
    ALPHABETIC: 'lowerLetter',
    ROMAN: 'lowerRoman',
    DBCHAR: 'decimalFullWidth',
    CIRCLENUM: 'decimalEnclosedCircle',
    ARABICDASH: 'numberInDash',
  }),
);

/** The level of paragraphs that are no headings: below the nine of headings. */
const BODY = 10;

/** What the fields that have no result draw, by name. */
const DRAWN: ReadonlyMap<string, (code: FieldCode, field: Field, place: Place) => string> = new Map([
  ['FORMDROPDOWN', (_, { form }) => chosenEntry(form)],
  ['FORMCHECKBOX', (_, { form }) => (isChecked(form) ? '☒' : '☐')],
  ['FORMTEXT', (_, { form, phase }) => (phase === 'code' ? valOf(child(form, 'w:textInput'), 'w:default') : undefined) ?? ''],
  // The macro's or the bookmark's name comes first.
  ['MACROBUTTON', ({ rest }) => rest.replace(/^\s*\S+\s*/, '').trimEnd()],
  ['GOTOBUTTON', ({ rest }) => rest.replace(/^\s*\S+\s*/, '').trimEnd()],
  ['SYMBOL', symbol],
  ['EQ', ({ rest }) => equation(rest)],
  ['QUOTE', ({ words }) => words.join(' ')],
  ['AUTONUM', (code, _, place) => automatic(code, place, (counts) => counts.slice(-1))],
  ['AUTONUMLGL', (code, _, place) => automatic(code, place, (counts) => counts)],
  ['AUTONUMOUT', (code, _, place) => automatic(code, place, (counts) => counts.slice(-1))],
] as const satisfies readonly (readonly [string, (code: FieldCode, field: Field, place: Place) => string])[]);

/**
 * Draws a field that ends without a result as Word does, by its code or its form data. One that would draw something if
 * it were worked out is named.
 */
export function drawField(field: Field, place: Place): void {
  const code = readFieldCode(field.code);
  const drawn = DRAWN.get(code.name);
  if (!drawn) {
    // An empty result is one: the condition of an IF did not hold.
    if (field.phase === 'code' && !SILENT.test(code.name)) place.story.leftOut.add('docx:field', code.name);
    return;
  }
  const opens = code.name.startsWith('AUTONUM') && place.pieces.length === 0;
  const [, reading, word] = (code.name === 'EQ' && PHONETIC.exec(code.rest)) || [];
  drawAs(opens ? 'marker' : 'text', word ?? drawn(code, field, place), place);
  if (reading !== undefined) drawAs('reading', reading, place);
}

function drawAs(role: Face['role'], text: string, place: Place): void {
  const { face } = place;
  place.face = role === 'text' ? face : { ...face, role };
  pushText(text, place);
  place.face = face;
}

/** What Word's phonetic guide (拼音指南) writes where it writes no w:ruby: EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(shē),畲). */
const PHONETIC =
  /\\\*\s{0,9}(?:jc|hps)\d[^()]{0,200}\\o\s{0,9}(?:\\a[a-z]\s{0,9})?\(\s{0,9}\\s\s{0,9}\\up\s{0,9}-?\d{0,5}\s{0,9}\(([^()]{0,200})\)\s{0,9}[,，;]\s{0,9}([^()]{0,200})\)/i;

function chosenEntry(form: XmlElement | undefined): string {
  const list = child(form, 'w:ddList');
  const chosen = wholeNumber(valOf(list, 'w:result')) ?? wholeNumber(valOf(list, 'w:default')) ?? 0;
  return elements(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}

function isChecked(form: XmlElement | undefined): boolean {
  const box = child(form, 'w:checkBox');
  return flag(box, 'w:checked') ?? flag(box, 'w:default') ?? false;
}

/** SYMBOL 252 \f Wingdings, SYMBOL 0x25CB \u, SYMBOL ○: a code of ANSI, Unicode (\u) or Shift-JIS (\j), or the sign itself. */
function symbol({ words, switches }: FieldCode): string {
  const [word = ''] = words;
  if (!/^(?:\d+|0x[0-9a-f]+)$/i.test(word)) return word.slice(0, 1);
  const code = Number(word);
  const font = switches.get('f');
  if (isSymbolFont(font)) return signOf(font, code);
  if (code > 0x10ffff) return '';
  if (switches.has('u') || code > 0xffff) return String.fromCodePoint(code);
  const bytes = code > 0xff ? [code >> 8, code & 0xff] : [code];
  return iconv.decode(Buffer.from(bytes), switches.has('j') ? 'shift_jis' : code > 0xff ? 'gb18030' : 'windows-1252');
}

/** Counts the paragraphs that number themselves, by heading level; those below a level begin anew with it. */
function automatic({ switches }: FieldCode, { story, style }: Place, shown: (counts: number[]) => number[]): string {
  const level = style.heading ?? BODY;
  const counts = story.automatic;
  counts.length = Math.min(counts.length, level + 1);
  counts[level] = (counts[level] ?? 0) + 1;
  const format = FORMATS.get((switches.get('*') ?? '').toUpperCase()) ?? 'decimal';
  const separator = switches.get('s')?.charAt(0) ?? '.';
  const numbers = shown(Array.from(counts, (count) => count ?? 0).filter((count) => count > 0)).map((count) => formatNumber(format, count));
  return numbers.join('.') + (switches.has('e') ? '' : format === 'decimal' ? separator : '');
}
