import { element, elements, valOf, type XmlElement } from '../docx/xml.js';
import type { Setting } from './looks.js';

/** Holds the lists that the file defines, and the numbers that its writer drew. */
export interface Numbers {
  /** Word's numbering part. */
  readonly defined: XmlElement;
  /** Which levels of the lists have bullets, by list: "3 0". */
  readonly bullets: ReadonlySet<string>;
  readonly lists: ReadonlySet<number>;
  /** A list for each number that was drawn, which is all of its text. */
  readonly drawn: Map<string, number>;
}

/** Numbers of lists above this one are those of drawn numbers; \ls is a 16-bit number. */
const DRAWN = 100_000;

/** Starts with the lists that the file defines. */
export function startNumbers(defined: XmlElement): Numbers {
  const definitions = new Map(elements(defined, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one] as const));
  const nums = elements(defined, 'w:num');
  const bullets = nums.flatMap((num) =>
    elements(definitions.get(valOf(num, 'w:abstractNumId')), 'w:lvl')
      .filter((level) => valOf(level, 'w:numFmt') === 'bullet')
      .map((level) => `${num.attributes['w:numId']} ${level.attributes['w:ilvl']}`),
  );
  return { defined, bullets: new Set(bullets), lists: new Set(nums.map((num) => Number(num.attributes['w:numId']))), drawn: new Map() };
}

/**
 * Gives the list that numbers a paragraph. A number that its writer drew goes first (\listtext, \pntext): it is what people
 * saw, and LibreOffice's lists lose the signs that Western code pages lack. Bullets are signs of symbol fonts, which the list knows.
 */
export function listOf({ list, level }: Setting, drawn: string, numbers: Numbers): Pick<Setting, 'list' | 'level'> {
  const known = list !== null && numbers.lists.has(list);
  if (drawn.trim() === '' || numbers.bullets.has(`${list} ${level}`)) return { list: known ? list : null, level };
  const numId = numbers.drawn.get(drawn) ?? DRAWN + numbers.drawn.size;
  numbers.drawn.set(drawn, numId);
  return { list: numId, level: 0 };
}

/** Gives Word's numbering part: the lists of the file, and those of drawn numbers. */
export function numberingWith({ defined, drawn }: Numbers): XmlElement {
  const written = Array.from(drawn, ([text, numId]) => {
    const id = `drawn ${numId}`;
    const level = element('w:lvl', { 'w:ilvl': '0' }, [
      element('w:lvlText', { 'w:val': text.trim() }),
      element('w:suff', { 'w:val': /\s$/.test(text) ? (text.endsWith('\t') ? 'tab' : 'space') : 'nothing' }),
    ]);
    const num = element('w:num', { 'w:numId': String(numId) }, [element('w:abstractNumId', { 'w:val': id })]);
    return [element('w:abstractNum', { 'w:abstractNumId': id }, [level]), num];
  });
  return element('w:numbering', {}, [...defined.children, ...written.flat()]);
}
